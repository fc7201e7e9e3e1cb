import { ArtifactError, SourceError } from "../../errors.js";
import type { ModelFile } from "../../model/model.js";
import type { AbsenceReason, TensorValues } from "../../model/tensor.js";
import type { OpenArtifact } from "../format.js";
import { locationOf } from "../location.js";
import type { ModelDraft } from "./drafts.js";

// Writers use one file, or one for each part of a pipeline; each costs a look-up in the tree.
const MOST_GROUPS = 1000;

/** A file that holds values of the model: its size in bytes, or why there is none. */
type Found =
  | { readonly path: string; readonly size: number }
  | { readonly path: string; readonly reason: AbsenceReason; readonly detail: string };

export interface ExternalFiles {
  readonly files: readonly ModelFile[];
  /** The values of a tensor by the id of its external buffer; `needed` bytes, where the dtype tells. */
  valuesOf(id: number, needed: number | undefined): TensorValues;
}

/** Finds the files that the model's groups of external buffers name. Looks each up once, and reads none. */
export async function findExternal(artifact: OpenArtifact, model: ModelDraft, signal?: AbortSignal): Promise<ExternalFiles> {
  if (model.groups.length > MOST_GROUPS) {
    const problem = `The model names more than ${MOST_GROUPS} external files`;
    throw new ArtifactError("too-many-files", `${problem}: store its values in one.`, { path: artifact.path });
  }
  const groups: Found[] = [];
  const known = new Map<string, Found>();
  for (const name of model.groups) {
    signal?.throwIfAborted();
    const location = locationOf(name, artifact.path);
    if ("unsafe" in location) {
      groups.push({ path: name, reason: "unsafe-path", detail: location.unsafe });
      continue;
    }
    const found = known.get(location.path) ?? (await lookUp(artifact, location.path));
    known.set(location.path, found);
    groups.push(found);
  }
  const files = [...known].map(([path, found]): ModelFile => {
    return { path, role: "external-data", size: "size" in found ? found.size : null };
  });
  return { files, valuesOf: (id, needed) => valuesOf(model, groups, artifact.path, id, needed) };
}

async function lookUp(artifact: OpenArtifact, path: string): Promise<Found> {
  const sibling = await artifact.sibling(path);
  if (sibling === undefined) return { path, reason: "missing", detail: "" };
  if (!sibling.isFile) {
    return { path, reason: "missing", detail: "the path is a symbolic link or submodule, which is never followed" };
  }
  try {
    return { path, size: await sibling.size() };
  } catch (error) {
    if (error instanceof SourceError) return { path, reason: "unavailable", detail: "the file's bytes could not be had" };
    throw error;
  }
}

function valuesOf(
  { externals }: ModelDraft,
  groups: readonly Found[],
  modelPath: string,
  id: number,
  needed: number | undefined,
): TensorValues {
  const external = externals.get(id);
  const found = external === undefined ? undefined : groups[external.group];
  if (external === undefined || found === undefined) {
    return { kind: "absent", path: modelPath, reason: "missing", detail: "no external buffer has the id that the tensor states" };
  }
  const absent = (reason: AbsenceReason, detail: string): TensorValues => ({ kind: "absent", path: found.path, reason, detail });
  if (!("size" in found)) return absent(found.reason, found.detail);
  const { offset, length } = external;
  if (needed !== undefined && length !== needed) {
    return absent("out-of-range", `the length is ${length} bytes, and the shape needs ${needed}`);
  }
  if (offset + length > found.size) {
    return absent("out-of-range", `bytes ${offset} to ${offset + length} are wanted of a file of ${found.size} bytes`);
  }
  if (length === 0) return { kind: "empty" };
  return { kind: "stored", encoding: "elements", path: found.path, ranges: [{ offset, length }] };
}
