import type { Fields } from "./fields.js";
import { expectSignature } from "./fields.js";
import type { Hdf5File } from "./file.js";

// A collection is grown for its largest object: model configurations of several MB are real, of 256 MB they are not.
const MAX_COLLECTION_BYTES = 256 * 1024 * 1024;

/** Where texts of variable length stand: collections of numbered objects, each read once. */
export interface GlobalHeap {
  /** The bytes that an element of variable length refers to; `reference` is at its length, address and index. */
  resolve(reference: Fields): Promise<Uint8Array | undefined>;
}

export function globalHeapOf(file: Hdf5File): GlobalHeap {
  const collections = new Map<number, ReadonlyMap<number, Fields>>();
  const objectsAt = async (address: number): Promise<ReadonlyMap<number, Fields>> => {
    const known = collections.get(address);
    if (known !== undefined) return known;
    const objects = await readCollection(file, address);
    collections.set(address, objects);
    return objects;
  };
  return {
    async resolve(reference) {
      const length = reference.u32();
      const address = reference.address();
      const index = reference.u32();
      if (length === 0 || address === undefined || address === 0) return new Uint8Array(0);
      const object = (await objectsAt(address)).get(index);
      if (object === undefined || length > object.length) return undefined;
      file.reserveText(length);
      object.seek(0);
      return object.bytes(length);
    },
  };
}

async function readCollection(file: Hdf5File, address: number): Promise<ReadonlyMap<number, Fields>> {
  const prefixBytes = 8 + file.layout.lengthBytes;
  const prefix = await file.fieldsAt(address, prefixBytes);
  expectSignature(prefix, "GCOL");
  prefix.skip(4);
  const length = prefix.size();
  if (length < prefixBytes || length > MAX_COLLECTION_BYTES) {
    throw file.refusal("hdf5-heap", "A heap of variable-length values has an impossible size.", address);
  }
  const fields = await file.fieldsAt(address, length);
  fields.skip(prefixBytes);
  const objects = new Map<number, Fields>();
  while (fields.left() >= 8 + file.layout.lengthBytes) {
    const index = fields.u16();
    fields.skip(6);
    const size = fields.size();
    // Object 0 is the free space that is left.
    if (index === 0) break;
    file.reserve(1);
    objects.set(index, fields.part(size));
    fields.skip(Math.min(fields.left(), (8 - (size % 8)) % 8));
  }
  return objects;
}
