import { contentOf } from "../artifacts/content.js";
import type { Inspection } from "../formats/inspection.js";
import type { Revisions } from "./revisions.js";

/**
 * Whether every file of a model has the same bytes on both sides, by its content id: nothing is read. Such a model is looked at because
 * of what stands beside it. A file that is not there may be another one wherever it is.
 */
export async function isUnchanged(
  base: Inspection | undefined,
  head: Inspection | undefined,
  revisions: Revisions,
  signal?: AbortSignal,
): Promise<boolean> {
  if (base?.status !== "read" || head?.status !== "read") return false;
  const [before, after] = [base.model.files, head.model.files];
  if (before.length !== after.length) return false;
  for (const [index, { path }] of before.entries()) {
    const [one, other] = [await revisions.base.find(path, signal), await revisions.head.find(after[index]?.path ?? "", signal)];
    if (one?.kind !== "file" || other?.kind !== "file") return false;
    if ((await contentOf(revisions.base, one, signal)) !== (await contentOf(revisions.head, other, signal))) return false;
  }
  return true;
}
