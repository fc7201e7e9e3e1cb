import { withCompanions } from "../artifacts/companions/find.js";
import type { DvcTree } from "../artifacts/dvc-tree.js";
import { artifactFile } from "../artifacts/open.js";
import { inspect } from "../formats/inspect.js";
import type { Inspection } from "../formats/inspection.js";

/** What a file of a revision says, with what stands beside it. */
export async function inspectAt(tree: DvcTree, path: string, signal?: AbortSignal): Promise<Inspection> {
  const inspection = await inspect(artifactFile(tree, path, signal), {}, signal);
  if (inspection.status !== "read") return inspection;
  return { ...inspection, model: await withCompanions(inspection.model, tree, path, signal) };
}
