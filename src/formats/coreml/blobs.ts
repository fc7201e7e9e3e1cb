import type { ByteSource } from "../../bytes/source.js";
import { SourceError } from "../../errors.js";
import type { ModelFile } from "../../model/model.js";
import type { AbsenceReason, Tensor, TensorValues } from "../../model/tensor.js";
import type { OpenArtifact } from "../format.js";
import { locationOf } from "../location.js";
import type { PlacedTensor } from "./build.js";

// https://github.com/apple/coremltools/blob/main/mlmodel/src/MILBlob/Blob/StorageFormat.hpp: a mark, a type, then size and place.
const DESCRIPTION_BYTES = 64;
const MARK = 0xdeadbeef;
/** What a value's file name begins with: the folder of the model. */
const MODEL_FOLDER = "@model_path/";

/** Finds the elements of tensors in other files, by the description that stands before them there. */
export async function resolveBlobs(
  { sibling }: Pick<OpenArtifact, "sibling">,
  modelPath: string,
  placed: readonly PlacedTensor[],
  signal?: AbortSignal,
): Promise<{ readonly tensors: readonly Tensor[]; readonly files: readonly ModelFile[] }> {
  const found = new Map<string, Found>();
  const tensors: Tensor[] = [];
  try {
    for (const { store, ...tensor } of placed) {
      signal?.throwIfAborted();
      tensors.push({ ...tensor, values: await valuesOf(store, tensor) });
    }
  } finally {
    for (const one of found.values()) await one.source?.[Symbol.asyncDispose]();
  }
  const files = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return { tensors, files: files.map(([path, { size }]): ModelFile => ({ path, role: "external-data", size })) };

  async function valuesOf(store: PlacedTensor["store"], { bytes }: Omit<PlacedTensor, "store">): Promise<TensorValues> {
    if (store.kind === "inline") {
      if (store.ranges.length === 0) return { kind: "empty" };
      return { kind: "stored", encoding: store.encoding, path: modelPath, ranges: store.ranges };
    }
    const name = store.file.startsWith(MODEL_FOLDER) ? store.file.slice(MODEL_FOLDER.length) : store.file;
    const location = locationOf(name, modelPath);
    if ("unsafe" in location) return { kind: "absent", path: store.file, reason: "unsafe-path", detail: location.unsafe };
    const { path } = location;
    const file = found.get(path) ?? (await openAt(path));
    found.set(path, file);
    if (file.source === undefined) return { kind: "absent", path, reason: file.reason, detail: file.detail };
    return placeOf(file.source, path, store.offset, bytes, signal);
  }

  async function openAt(path: string): Promise<Found> {
    const file = await sibling(path);
    const nothing = { source: undefined, size: null };
    if (file === undefined) return { ...nothing, reason: "missing", detail: "" };
    if (!file.isFile) {
      return { ...nothing, reason: "missing", detail: "the path is a symbolic link or submodule, which is never followed" };
    }
    try {
      const source = await file.open();
      return { source, size: source.size, reason: "missing", detail: "" };
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return { ...nothing, reason: "unavailable", detail: "the file's bytes could not be had" };
    }
  }
}

interface Found {
  readonly source: ByteSource | undefined;
  readonly size: number | null;
  readonly reason: AbsenceReason;
  readonly detail: string;
}

async function placeOf(
  source: ByteSource,
  path: string,
  at: number,
  needed: number,
  signal?: AbortSignal,
): Promise<TensorValues> {
  const wrong = (detail: string): TensorValues => ({ kind: "absent", path, reason: "out-of-range", detail });
  if (at + DESCRIPTION_BYTES > source.size) return wrong(`the description at byte ${at} is beyond the end of the file`);
  const bytes = await source.read(at, DESCRIPTION_BYTES, signal);
  const view = new DataView(bytes.buffer, bytes.byteOffset, DESCRIPTION_BYTES);
  if (view.getUint32(0, true) !== MARK) return wrong(`no description of a value stands at byte ${at}`);
  const [length, offset] = [Number(view.getBigUint64(8, true)), Number(view.getBigUint64(16, true))];
  if (length !== needed) return wrong(`the file says ${length} bytes, and the shape needs ${needed}`);
  if (offset + length > source.size)
    return wrong(`bytes ${offset} to ${offset + length} are wanted of a file of ${source.size} bytes`);
  if (length === 0) return { kind: "empty" };
  return { kind: "stored", encoding: "elements", path, ranges: [{ offset, length }] };
}
