import { ArtifactError } from "../../errors.js";
import { fieldsOf } from "./fields.js";
import type { Hdf5Layout, Hdf5Pages } from "./file.js";

export const HDF5_SIGNATURE = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];

export interface Superblock {
  readonly version: number;
  readonly layout: Hdf5Layout;
  /** The root group's object header, from the base. */
  readonly root: number;
  /** Where the file says that it ends, in bytes from its start. */
  readonly end: number;
}

// A user block before it is 512 bytes or that times a power of two; nobody writes more than this one.
const MAX_USER_BLOCK_BYTES = 1024 * 1024;
// The longest superblock: version 1 with addresses of eight bytes.
const SUPERBLOCK_BYTES = 100;

/** The places where a superblock may stand: 0, 512, 1024, 2048 … */
export function* superblockPlaces(limit: number): Generator<number> {
  for (let place = 0; place <= limit; place = place === 0 ? 512 : place * 2) yield place;
}

export function isSuperblock(bytes: Uint8Array, offset: number): boolean {
  return HDF5_SIGNATURE.every((byte, index) => bytes[offset + index] === byte);
}

export async function readSuperblock(pages: Hdf5Pages, size: number, path: string): Promise<Superblock> {
  for (const place of superblockPlaces(Math.min(MAX_USER_BLOCK_BYTES, size - HDF5_SIGNATURE.length))) {
    const signature = await pages.read(place, HDF5_SIGNATURE.length);
    if (isSuperblock(signature, 0)) return superblockAt(pages, size, path, place);
  }
  throw new ArtifactError("hdf5-signature", "The file has no HDF5 superblock: it is no HDF5 file, or damaged.", {
    path,
    offset: 0,
  });
}

async function superblockAt(pages: Hdf5Pages, size: number, path: string, base: number): Promise<Superblock> {
  const bytes = await pages.read(base, Math.min(SUPERBLOCK_BYTES, size - base));
  // The sizes stand in the block itself: at 13 and 14 in versions 0 and 1, at 9 and 10 after.
  const version = bytes[8] ?? 0xff;
  const refuse = (code: string, message: string, offset: number): never => {
    throw new ArtifactError(code, message, { path, offset: base + offset });
  };
  if (version > 3) refuse("hdf5-version", "The superblock is of a version newer than 3, which this reader does not know.", 8);
  const sizes = version < 2 ? 13 : 9;
  if (bytes.length < sizes + 2) refuse("hdf5-truncated", "The file ends within its superblock: copy it again.", bytes.length);
  const [addressBytes = 0, lengthBytes = 0] = bytes.subarray(sizes, sizes + 2);
  for (const width of [addressBytes, lengthBytes]) {
    if (![2, 4, 8].includes(width)) refuse("hdf5-sizes", "Addresses and lengths must take 2, 4 or 8 bytes.", sizes);
  }
  const layout = { base, addressBytes, lengthBytes };
  const fields = fieldsOf(bytes, { offset: base, path, ...layout });
  let root: number | undefined;
  let end: number | undefined;
  let stated: number | undefined;
  if (version < 2) {
    fields.seek(version === 0 ? 24 : 28);
    stated = fields.address();
    fields.address();
    end = fields.address();
    fields.address();
    // The symbol table entry of the root group begins with the offset of its name.
    fields.address();
    root = fields.address();
  } else {
    fields.seek(12);
    stated = fields.address();
    fields.address();
    end = fields.address();
    root = fields.address();
  }
  if (root === undefined) return refuse("hdf5-structure", "The file has no root group: it was never finished.", 0);
  // The end counts from where the base should be, which moves when something is put before the file.
  if (end !== undefined) end += base - (stated ?? base);
  if (end === undefined || end > size) {
    return refuse(
      "hdf5-truncated",
      "The file states that it is longer than it is: it was cut off. Copy it again, completely.",
      0,
    );
  }
  return { version, layout, root, end };
}
