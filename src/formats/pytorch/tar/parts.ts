import { memorySource } from "../../../bytes/memory.js";
import { partOf } from "../../../bytes/part.js";
import type { ByteSource } from "../../../bytes/source.js";
import { globalNameOf, integerOf, itemsOf, type PickleValue, textOf } from "../../../encodings/pickle/value.js";
import { ArtifactError } from "../../../errors.js";
import { DTYPE_BITS } from "../../../model/tensor.js";
import type { DescribedTensor, StorageReference } from "../described.js";
import { storageDtypeOf } from "../dtypes.js";
import { notePickle, noteUnread, type PickleSession, pickleAt } from "../pickles.js";
import type { StoredStorage } from "../place.js";
import type { TarMember } from "./archive.js";

/** As many as a model of 100,000 tensors has. Each has a pickle of its own, and takes a read. */
const MAX_RECORDS = 100_000;
const MAX_DIMENSIONS = 64;
/** Descriptions take some hundred bytes each, and are read at once; storages stay where they are. */
const MAX_KEPT_BYTES = 1024 * 1024;

/** What the members beside the object hold. */
export interface Parts {
  readonly source: ByteSource;
  readonly session: PickleSession;
  /** Storages and views of them by their keys. */
  readonly storages: Map<string, StorageReference>;
  readonly places: Map<string, StoredStorage>;
  readonly tensors: Map<string, DescribedTensor>;
}

/** Reads pickles of a member one behind the other, and what stands between them. */
interface Reader {
  /** Undefined where the member or the pickle ends too early. */
  next(): Promise<PickleValue | undefined>;
  /** Bytes that are no pickle; undefined where there are not as many. */
  take(count: number): Promise<DataView | undefined>;
  /** Notes what stands behind all that is read. */
  finish(): Promise<void>;
  /** The place in the member. */
  position: number;
}

async function readerOf({ source, session }: Parts, { name, offset, size }: TarMember, signal?: AbortSignal): Promise<Reader> {
  const content = size > MAX_KEPT_BYTES ? partOf(source, offset, size) : memorySource(await source.read(offset, size, signal));
  const reader: Reader = {
    position: 0,
    async next() {
      if (reader.position >= size) return undefined;
      const pickle = await pickleAt(session, content, reader.position, size, signal);
      notePickle(session, pickle, name);
      reader.position += pickle.range.length;
      return pickle.value;
    },
    async take(count) {
      if (reader.position + count > size) return undefined;
      const bytes = await content.read(reader.position, count, signal);
      reader.position += count;
      return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    },
    finish: () => noteBehind(session, name, partOf(content, reader.position, size - reader.position), signal),
  };
  return reader;
}

/** Their number; each as `(key, device, class)`, a count of elements and those; then the views, as `[(key, of, first, elements), …]`. */
export async function readStorages(parts: Parts, member: TarMember | undefined, signal?: AbortSignal): Promise<boolean> {
  if (member === undefined) return false;
  const { session, storages, places } = parts;
  const reader = await readerOf(parts, member, signal);
  const count = countOf(await reader.next(), session.path);
  for (let index = 0; index < (count ?? 0); index++) {
    const [id, , type] = itemsOf(await reader.next());
    const [key, dtype] = [keyOf(id), storageDtypeOf(globalNameOf(type))];
    const elements = Number((await reader.take(8))?.getBigUint64(0, true));
    const width = Math.ceil((WIDTHS.get(dtype ?? "") ?? 0) / 8);
    // Behind a storage of unknown width nothing can be found.
    if (key === undefined || width === 0 || !(reader.position + elements * width <= member.size)) return false;
    const length = elements * width;
    storages.set(key, { key, dtype, elements, start: 0 });
    places.set(key, { offset: member.offset + reader.position, length, size: length, isDeflated: false });
    reader.position += length;
  }
  const views = count === undefined ? undefined : await reader.next();
  for (const view of itemsOf(views)) {
    const [id, of, first, elements] = itemsOf(view);
    const [key, root] = [keyOf(id), storages.get(keyOf(of) ?? "")];
    const [start, length] = [integerOf(first), integerOf(elements)];
    if (key === undefined || root === undefined || start === undefined || length === undefined) continue;
    storages.set(key, { ...root, elements: length, start: root.start + start });
  }
  if (views !== undefined) await reader.finish();
  return views !== undefined;
}

/** Their number; each as `(key, storage, class)`, dimensions, four bytes that mean nothing, sizes, steps, elements before the first. */
export async function readTensors(parts: Parts, member: TarMember | undefined, signal?: AbortSignal): Promise<boolean> {
  if (member === undefined) return false;
  const reader = await readerOf(parts, member, signal);
  const count = countOf(await reader.next(), parts.session.path);
  for (let index = 0; index < (count ?? 0); index++) {
    const [id, of] = itemsOf(await reader.next());
    const [key, storage] = [keyOf(id), parts.storages.get(keyOf(of) ?? "")];
    const dimensions = (await reader.take(8))?.getInt32(0, true) ?? -1;
    if (dimensions < 0 || dimensions > MAX_DIMENSIONS) return false;
    const numbers = await reader.take(8 * (2 * dimensions + 1));
    if (numbers === undefined || key === undefined) return false;
    const at = (place: number) => Number(numbers.getBigInt64(8 * place, true));
    const shape = Array.from({ length: dimensions }, (_, axis) => at(axis));
    const strides = shape.map((_, axis) => at(dimensions + axis));
    if (!shape.every((size) => size >= 0 && Number.isSafeInteger(size))) return false;
    if (storage?.dtype === undefined) continue;
    parts.tensors.set(key, { storage, dtype: storage.dtype, shape, strides, offset: at(2 * dimensions) });
  }
  if (count !== undefined) await reader.finish();
  return count !== undefined;
}

const WIDTHS: ReadonlyMap<string, number> = new Map(Object.entries(DTYPE_BITS));

function countOf(value: PickleValue | undefined, path: string): number | undefined {
  const count = integerOf(value);
  if (count === undefined || count <= MAX_RECORDS) return count;
  const message = `The archive states more than ${MAX_RECORDS} tensors or storages: load it and save it again with a newer PyTorch.`;
  throw new ArtifactError("too-many-tensors", message, { path });
}

/** An address in the memory of who wrote it, as a number or as its digits. */
export function keyOf(id: PickleValue | undefined): string | undefined {
  const text = textOf(id) ?? (id?.kind === "int" ? id.value?.toString() : undefined);
  return text !== undefined && /^-?\d{1,20}$/.test(text) ? BigInt(text).toString() : undefined;
}

export async function noteBehind(session: PickleSession, name: string, rest: ByteSource, signal?: AbortSignal): Promise<void> {
  if (rest.size === 0) return;
  session.anomalies.add("hidden-content", name, "bytes stand behind the end of its pickles");
  await noteUnread(session, rest, signal);
}
