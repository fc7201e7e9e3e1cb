import type { ByteSource } from "../../bytes/source.js";
import { integerOf, itemsOf, type PickleValue, textOf } from "../../encodings/pickle/value.js";
import { ArtifactError } from "../../errors.js";
import { DTYPE_BITS } from "../../model/tensor.js";
import { notePickle, type PickleSession, pickleAt, refuseUnfinished } from "./pickles.js";
import type { StoredStorage } from "./place.js";
import type { Loaded } from "./read.js";
import { contentsOf, type FoundTensor } from "./walk.js";

/** A magic number, a protocol, facts of the system, the object, the keys of its storages: a pickle each. Then the storages. */
const PICKLES = 5;
const COUNT_BYTES = 8;

/** What `torch.save` wrote before 1.6. https://github.com/pytorch/pytorch/blob/main/torch/serialization.py, `_legacy_save` */
export async function readLegacy(source: ByteSource, session: PickleSession, signal?: AbortSignal): Promise<Loaded> {
  const values: (PickleValue | undefined)[] = [];
  let position = 0;
  if (source.size === 0) throw notPytorch(session.path);
  for (let index = 0; index < PICKLES && position < source.size; index++) {
    const pickle = await pickleAt(session, source, position, source.size, signal);
    // A file under the name of a checkpoint: what else it may be, it is told what it imports.
    if (index === 0 && !isMagic(pickle.value) && pickle.imports.length === 0) throw notPytorch(session.path);
    notePickle(session, pickle, session.path);
    values.push(pickle.value);
    position += pickle.range.length;
    if (pickle.value === undefined) break;
  }
  const [, protocol, , object, keys] = values;
  if (keys === undefined) refuseUnfinished(session, position);
  const version = String(integerOf(protocol) ?? "unknown");
  if (object === undefined) {
    session.anomalies.add("hidden-content", session.path, "the pickle that names its tensors is missing");
    return { tensors: [], settings: [], modules: [], version, storageOf: () => undefined };
  }
  const contents = contentsOf(object, session.path);
  const names = itemsOf(keys).flatMap((key) => textOf(key) ?? integerOf(key)?.toString() ?? []);
  const storages = await storagesAt(source, position, names, contents.tensors, session.path, signal);
  return { ...contents, version, storageOf: (key) => storages.get(key) };
}

/**
 * Each storage is a count of its elements and then those: only who refers to it knows how wide they are. They are little-endian on
 * every machine: nobody reads what the facts of the system say about it. Elements of less than a byte are counted by their bytes.
 */
async function storagesAt(
  source: ByteSource,
  start: number,
  keys: readonly string[],
  tensors: readonly FoundTensor[],
  path: string,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, StoredStorage>> {
  const widths = new Map<string, number>();
  const bits = new Map<string, number>(Object.entries(DTYPE_BITS));
  for (const { storage, dtype } of tensors) widths.set(storage.key, Math.ceil((bits.get(storage.dtype ?? dtype) ?? 0) / 8));
  const storages = new Map<string, StoredStorage>();
  let position = start;
  for (const key of keys) {
    const width = widths.get(key);
    // Behind a storage of unknown width nothing can be found.
    if (width === undefined || width === 0) break;
    if (position + COUNT_BYTES > source.size) throw truncated(path, position);
    const count = viewOf(await source.read(position, COUNT_BYTES, signal)).getBigUint64(0, true);
    const size = count * BigInt(width);
    if (size > BigInt(source.size - position - COUNT_BYTES)) throw truncated(path, position);
    const place = { offset: position + COUNT_BYTES, length: Number(size), size: Number(size), isDeflated: false };
    storages.set(key, place);
    position += COUNT_BYTES + Number(size);
  }
  return storages;
}

const MAGIC = 0x1950a86a20f9469cfc6cn;

function isMagic(value: PickleValue | undefined): boolean {
  return value?.kind === "int" && value.value === MAGIC;
}

function notPytorch(path: string): ArtifactError {
  const message = "The file is neither an archive nor a pickle of PyTorch: it is damaged, or its name is wrong.";
  return new ArtifactError("malformed-checkpoint", message, { path, offset: 0 });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function truncated(path: string, offset: number): ArtifactError {
  const message = "A storage is said to be longer than what is left of the file: it was cut off, copy it again.";
  return new ArtifactError("values-truncated", message, { path, offset });
}
