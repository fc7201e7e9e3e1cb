import { ArtifactError, SourceError } from "../../errors.js";
import type { ModelFile } from "../../model/model.js";
import type { AbsenceReason, ByteRange, Tensor, TensorValues } from "../../model/tensor.js";
import type { Anomalies } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { locationOf } from "../location.js";
import { byteCountOf, entryOf } from "./external-entries.js";
import { noteOverlaps } from "./overlaps.js";
import type { ExternalValues, PlacedTensor, PlacedValues } from "./tensors.js";

// Early exporters wrote one file per tensor; each costs a look-up in the tree.
const MOST_EXTERNAL_FILES = 10_000;

/** Size in bytes, or why there is none. */
type Found = { readonly size: number } | { readonly reason: AbsenceReason; readonly detail: string };

/**
 * Finds the elements that stand in other files of the same tree. A file that is not there, or too short, makes values absent.
 * Looks every file up once, and reads none.
 */
export async function resolveExternal(
  artifact: OpenArtifact,
  placed: readonly PlacedTensor[],
  anomalies: Anomalies,
  signal?: AbortSignal,
): Promise<{ readonly tensors: readonly Tensor[]; readonly files: readonly ModelFile[] }> {
  const found = new Map<string, Found>();
  for (const path of pathsOf(artifact.path, placed)) {
    signal?.throwIfAborted();
    found.set(path, await lookUp(artifact, path));
  }
  const tensors = placed.map((tensor) => ({ ...tensor, values: resolved(tensor.values, artifact.path, found) }));
  noteOverlaps(tensors, artifact.path, anomalies);
  const main: ModelFile = { path: artifact.path, role: "main", size: artifact.source.size };
  const others = [...found].map(([path, file]): ModelFile => {
    return { path, role: "external-data", size: "size" in file ? file.size : null };
  });
  return { tensors, files: [main, ...others.filter(({ path }) => path !== artifact.path)] };
}

/** Distinct safe paths, in the order of the tensors. */
function pathsOf(modelPath: string, placed: readonly PlacedTensor[]): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { entries } of placed.flatMap(({ values }) => externalsOf(values))) {
    const location = locationOf(entryOf(entries, "location").value ?? "", modelPath);
    if ("path" in location) paths.add(location.path);
    if (paths.size > MOST_EXTERNAL_FILES) {
      const detail = `The model names more than ${MOST_EXTERNAL_FILES} external files`;
      throw new ArtifactError("too-many-files", `${detail}: store external data in one file.`, { path: modelPath });
    }
  }
  return paths;
}

function externalsOf(values: PlacedValues): readonly ExternalValues[] {
  if (values.kind === "sparse") return [...externalsOf(values.values), ...externalsOf(values.indices)];
  return values.kind === "external" ? [values] : [];
}

async function lookUp(artifact: OpenArtifact, path: string): Promise<Found> {
  const sibling = await artifact.sibling(path);
  if (sibling === undefined) return { reason: "missing", detail: "" };
  if (!sibling.isFile) return { reason: "missing", detail: "the path is a symbolic link or submodule, which is never followed" };
  try {
    return { size: await sibling.size() };
  } catch (error) {
    if (error instanceof SourceError) return { reason: "unavailable", detail: "the file's bytes could not be had" };
    throw error;
  }
}

function resolved(values: PlacedValues, modelPath: string, found: ReadonlyMap<string, Found>): TensorValues {
  if (values.kind === "external") return resolvedExternal(values, modelPath, found);
  if (values.kind !== "sparse") return values;
  const stored = resolved(values.values, modelPath, found);
  const indices = resolved(values.indices, modelPath, found);
  if (stored.kind !== "stored") return stored;
  return indices.kind === "absent" ? indices : { ...stored, indices };
}

function resolvedExternal(values: ExternalValues, modelPath: string, found: ReadonlyMap<string, Found>): TensorValues {
  const { value, isRepeated } = entryOf(values.entries, "location");
  const location = locationOf(value ?? "", modelPath);
  if (isRepeated) return absent(value ?? "", "unsafe-path", "the location is given twice");
  if ("unsafe" in location) return absent(value ?? "", "unsafe-path", location.unsafe);
  const { path } = location;
  const file = found.get(path);
  if (file === undefined || !("size" in file)) return absent(path, file?.reason ?? "missing", file?.detail ?? "");
  const range = rangeWithin(values, file.size);
  if (typeof range === "string") return absent(path, "out-of-range", range);
  return { kind: "stored", encoding: "elements", path, ranges: [range] };
}

/** The bytes of the tensor in a file of `size` bytes, or what is wrong with them. */
function rangeWithin({ entries, needed }: ExternalValues, size: number): ByteRange | string {
  const stated = { offset: entryOf(entries, "offset"), length: entryOf(entries, "length") };
  if (stated.offset.isRepeated || stated.length.isRepeated) return "offset or length is given twice";
  const offset = byteCountOf(stated.offset.value ?? "0");
  if (offset === undefined) return "the offset is no plain number of bytes";
  // Without a length the elements begin at the offset, and the shape says how many there are.
  const length = stated.length.value === undefined ? (needed ?? size - offset) : byteCountOf(stated.length.value);
  if (length === undefined) return "the length is no plain number of bytes";
  if (needed !== undefined && length !== needed) return `the length is ${length} bytes, and the shape needs ${needed}`;
  if (length < 0 || offset + length > size) return `bytes ${offset} to ${offset + length} are wanted of a file of ${size} bytes`;
  return { offset, length };
}

function absent(path: string, reason: AbsenceReason, detail: string): TensorValues {
  return { kind: "absent", path, reason, detail };
}
