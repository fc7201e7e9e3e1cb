import type { Tree, TreeEntry } from "./tree.js";

/** Every entry below a folder, sorted. `folder` is not the root. */
export async function entriesBelow(tree: Tree, folder: string, signal?: AbortSignal): Promise<readonly TreeEntry[]> {
  if (tree.listBelow !== undefined) return tree.listBelow(folder, signal);
  const entries = await tree.list(signal);
  // The list is sorted, and may have a hundred thousand entries.
  const [from, to] = [placeOf(entries, `${folder}/`), placeOf(entries, `${folder}0`)];
  return entries.slice(from, to);
}

/** Of the first entry that does not come before a path. `0` is what follows `/`. */
function placeOf(entries: readonly TreeEntry[], path: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.path ?? "") < path) low = middle + 1;
    else high = middle;
  }
  return low;
}
