import { mapConcurrently } from "../bytes/concurrency.js";
import type { Tree, TreeEntry } from "../bytes/tree.js";
import { SourceError } from "../errors.js";
import { mayBeModel, promisedFormat } from "../formats/names.js";
import type { ChangedFile } from "./changed.js";

/** Small reads: this hides the time a network takes. */
const COMPARED_AT_ONCE = 8;
/** Weights beside a model. Other names are compared by their entries alone, which costs nothing and is right nearly always. */
const WEIGHTS_NAMES = /\.(data|weights|raw|bin|pb)([._-]\d+)?$|[._]onnx[._]data/i;

/** The changed files without those that stand for the same bytes as before, such as a Git LFS pointer that was written anew. */
export async function withNewContent<F extends ChangedFile>(
  changed: readonly F[],
  base: Tree,
  head: Tree,
  signal?: AbortSignal,
): Promise<readonly F[]> {
  const isNew = await mapConcurrently(changed, COMPARED_AT_ONCE, async ({ path, base: before, head: after }) => {
    if (before?.kind !== "file" || after?.kind !== "file") return true;
    if (promisedFormat(path) === null && !mayBeModel(path) && !WEIGHTS_NAMES.test(path)) return true;
    try {
      return (await contentOf(base, before, signal)) !== (await contentOf(head, after, signal));
    } catch (error) {
      // Whoever inspects the file says why it cannot be had.
      if (error instanceof SourceError) return true;
      throw error;
    }
  });
  return changed.filter((_, index) => isNew[index]);
}

/** Equal answers mean equal bytes, within one repository. */
export async function contentOf(tree: Tree, entry: TreeEntry, signal?: AbortSignal): Promise<string> {
  return (await tree.contentOf?.(entry, signal)) ?? entry.id;
}
