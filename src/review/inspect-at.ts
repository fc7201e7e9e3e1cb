import { statedBeside, withCompanions } from "../artifacts/companions/find.js";
import type { DvcTree } from "../artifacts/dvc-tree.js";
import { artifactFile } from "../artifacts/open.js";
import { SourceError } from "../errors.js";
import { inspect } from "../formats/inspect.js";
import type { Inspection } from "../formats/inspection.js";
import type { Stated } from "../model/metadata.js";

/** What a file of a revision says, with what stands beside it. */
export async function inspectAt(tree: DvcTree, path: string, signal?: AbortSignal): Promise<Inspection> {
  const inspection = await inspect(artifactFile(tree, path, signal), {}, signal);
  if (inspection.status !== "read") return { ...inspection, ...(await besideFailure(tree, path, signal)) };
  return { ...inspection, model: await withCompanions(inspection.model, tree, path, signal) };
}

async function besideFailure(tree: DvcTree, path: string, signal?: AbortSignal): Promise<Stated | undefined> {
  try {
    return await statedBeside(tree, path, signal);
  } catch (error) {
    // The model is told as one that could not be read, whatever else of it cannot be had.
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}
