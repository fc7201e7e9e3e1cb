import type { Tree, TreeEntry } from "../bytes/tree.js";

/** A path whose entry differs between two revisions. */
export interface ChangedFile {
  readonly path: string;
  readonly base?: TreeEntry;
  readonly head?: TreeEntry;
}

/**
 * Every path whose content id or kind differs, sorted. Two complete listings are compared, so nothing is missed however many files
 * changed, and no rename heuristics hide a file.
 */
export async function changedFiles(base: Tree, head: Tree, signal?: AbortSignal): Promise<readonly ChangedFile[]> {
  const [before, after] = await Promise.all([base.list(signal), head.list(signal)]);
  const atHead = new Map(after.map((entry) => [entry.path, entry]));
  const changed: ChangedFile[] = [];
  for (const entry of before) {
    const counterpart = atHead.get(entry.path);
    atHead.delete(entry.path);
    if (counterpart === undefined) changed.push({ path: entry.path, base: entry });
    else if (counterpart.id !== entry.id || counterpart.kind !== entry.kind) {
      changed.push({ path: entry.path, base: entry, head: counterpart });
    }
  }
  for (const entry of atHead.values()) changed.push({ path: entry.path, head: entry });
  return changed.sort((a, b) => (a.path < b.path ? -1 : 1));
}
