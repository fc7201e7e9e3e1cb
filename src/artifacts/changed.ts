import type { Tree, TreeEntry } from "../bytes/tree.js";
import { SourceError } from "../errors.js";

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
  const [atBase, atHead] = [byPath(before), byPath(after)];
  const changed: ChangedFile[] = [];
  for (const [path, entries] of atBase) {
    const [entry, counterpart] = differing(path, entries, atHead.get(path) ?? []);
    if (entry !== undefined) changed.push({ path, base: entry, ...(counterpart === undefined ? {} : { head: counterpart }) });
    else if (counterpart !== undefined) changed.push({ path, head: counterpart });
  }
  for (const [path, entries] of atHead) {
    const [, entry] = atBase.has(path) ? [] : differing(path, [], entries);
    if (entry !== undefined) changed.push({ path, head: entry });
  }
  return changed.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What `git diff` would count as changed files: renames, once they are recognised, count once. */
export interface DiffCount {
  readonly least: number;
  readonly most: number;
}

export async function diffCount(base: Tree, head: Tree, signal?: AbortSignal): Promise<DiffCount> {
  const changed = await changedFiles(base, head, signal);
  const removed = changed.filter((file) => file.head === undefined).length;
  const added = changed.filter((file) => file.base === undefined).length;
  const most = changed.length + (await permissionChanges(base, head, signal));
  return { least: most - Math.min(added, removed), most };
}

/** Files that only became executable, or no longer are. */
async function permissionChanges(base: Tree, head: Tree, signal?: AbortSignal): Promise<number> {
  let count = 0;
  for (const { path, kind, id, isExecutable } of await base.list(signal)) {
    const counterpart = await head.find(path, signal);
    if (counterpart?.kind === kind && counterpart.id === id && counterpart.isExecutable !== isExecutable) count += 1;
  }
  return count;
}

function byPath(entries: readonly TreeEntry[]): ReadonlyMap<string, readonly TreeEntry[]> {
  const groups = new Map<string, TreeEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.path);
    if (group === undefined) groups.set(entry.path, [entry]);
    else group.push(entry);
  }
  return groups;
}

/** What stands at a path on one side alone. Names that are not UTF-8 may look the same: one must not stand in for the other. */
function differing(
  path: string,
  before: readonly TreeEntry[],
  after: readonly TreeEntry[],
): readonly [base?: TreeEntry | undefined, head?: TreeEntry | undefined] {
  const [gone, come] = [without(before, after), without(after, before)];
  if ((before.length > 1 || after.length > 1) && gone.length + come.length > 0) {
    const message = `${path}: several files have this name once their names are read as UTF-8, and one of them changed. Rename them.`;
    throw new SourceError("paths-alike", message);
  }
  return [gone[0], come[0]];
}

function without(entries: readonly TreeEntry[], others: readonly TreeEntry[]): readonly TreeEntry[] {
  return entries.filter(({ id, kind }) => !others.some((other) => other.id === id && other.kind === kind));
}
