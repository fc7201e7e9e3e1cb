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
  return [...pathsOf(before, after)].flatMap((entries) => differing(entries) ?? []);
}

/** What `git diff` would count as changed files: renames, once they are recognised, count once. */
export interface DiffCount {
  readonly least: number;
  readonly most: number;
}

export async function diffCount(base: Tree, head: Tree, signal?: AbortSignal): Promise<DiffCount> {
  const [before, after] = await Promise.all([base.list(signal), head.list(signal)]);
  let [added, removed, most] = [0, 0, 0];
  for (const entries of pathsOf(before, after)) {
    const file = differing(entries);
    if (file !== undefined && file.base === undefined) added += 1;
    if (file !== undefined && file.head === undefined) removed += 1;
    if (file !== undefined || isPermissionChanged(entries)) most += 1;
  }
  return { least: most - Math.min(added, removed), most };
}

/** What stands at one path. Names that are not UTF-8 may look the same, so that there may be several on a side. */
interface AtPath {
  readonly path: string;
  readonly before: readonly TreeEntry[];
  readonly after: readonly TreeEntry[];
}

/** All paths of two sorted listings, in order. Paths where nothing but one entry on each side stands, and is equal, are left out. */
function* pathsOf(before: readonly TreeEntry[], after: readonly TreeEntry[]): Generator<AtPath> {
  let [one, other] = [0, 0];
  while (one < before.length || other < after.length) {
    const [left, right] = [before[one], after[other]];
    const path = right === undefined || (left !== undefined && left.path < right.path) ? left?.path : right.path;
    if (path === undefined) return;
    const [leftEnd, rightEnd] = [endOf(before, one, path), endOf(after, other, path)];
    const isSingle = leftEnd === one + 1 && rightEnd === other + 1;
    if (!isSingle || left === undefined || right === undefined || !isSame(left, right))
      yield { path, before: before.slice(one, leftEnd), after: after.slice(other, rightEnd) };
    [one, other] = [leftEnd, rightEnd];
  }
}

function endOf(entries: readonly TreeEntry[], start: number, path: string): number {
  let end = start;
  while (entries[end]?.path === path) end += 1;
  return end;
}

function isSame(one: TreeEntry, other: TreeEntry): boolean {
  return one.id === other.id && one.kind === other.kind && one.isExecutable === other.isExecutable;
}

/** What stands at a path on one side alone. Of several that look the same, one must not stand in for another. */
function differing({ path, before, after }: AtPath): ChangedFile | undefined {
  const [base, ...bases] = without(before, after);
  const [head, ...heads] = without(after, before);
  if (base === undefined && head === undefined) return undefined;
  if (before.length > 1 || after.length > 1 || bases.length + heads.length > 0) {
    const message = `${path}: several files have this name once it is read as UTF-8, and one of them changed. Rename them.`;
    throw new SourceError("paths-alike", message);
  }
  return { path, ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) };
}

function without(entries: readonly TreeEntry[], others: readonly TreeEntry[]): readonly TreeEntry[] {
  return entries.filter(({ id, kind }) => !others.some((other) => other.id === id && other.kind === kind));
}

/** A file that only became executable, or no longer is: git counts it, and its content is the same. */
function isPermissionChanged({ before, after }: AtPath): boolean {
  return before.length === 1 && after.length === 1 && before[0]?.isExecutable !== after[0]?.isExecutable;
}
