import type { Tree, TreeEntry } from "../bytes/tree.js";
import { SourceError } from "../errors.js";
import type { ChangedFile } from "./changed.js";
import { alikePairs } from "./likeness.js";
import type { Artifact } from "./list.js";
import { ownerByName } from "./owner-by-name.js";
import { nameOf } from "./owners.js";

type Evidence = NonNullable<Artifact["evidence"]>;
type Pair = readonly [from: string, to: string];

/**
 * Joins removed and added artifacts that are one: by equal bytes, then by likeness of file name, tensor names and shapes.
 * Equal bytes are looked for among all added files, so that a model does not leave the review by losing its ending.
 */
export async function joinRenamed(
  artifacts: readonly Artifact[],
  changed: readonly ChangedFile[],
  base: Tree,
  head: Tree,
  signal?: AbortSignal,
): Promise<readonly Artifact[]> {
  const removed = new Map(
    artifacts.flatMap((one) => (one.base !== undefined && one.head === undefined ? [[one.base, one]] : [])),
  );
  const added = new Map(artifacts.flatMap((one) => (one.head !== undefined && one.base === undefined ? [[one.head, one]] : [])));
  if (removed.size === 0) return artifacts;

  const joined = new Map<string, Artifact>();
  const targets = new Set<string>();
  const join = (pairs: Iterable<Pair>, evidence: Evidence) => {
    for (const [from, to] of pairs) {
      if (joined.has(from) || targets.has(to)) continue;
      // A name that only hints at a model, before and after, proves nothing by having moved.
      const isHint = removed.get(from)?.isHint === true && added.get(to)?.isHint !== false;
      joined.set(from, { base: from, head: to, evidence, isHint });
      targets.add(to);
    }
  };
  for (const pairs of await equalBytes(removed, added, changed, ownedBy(artifacts), base, signal)) join(pairs, "same-bytes");
  const left = [...removed.keys()].filter((path) => !joined.has(path));
  const open = [...added.keys()].filter((path) => !targets.has(path));
  join(await alikePairs(left, open, base, head, signal), "likeness");

  const rest = artifacts.filter((one) => {
    if (one.base === undefined) return one.head === undefined || !targets.has(one.head);
    return one.head !== undefined || !joined.has(one.base);
  });
  return [...rest, ...joined.values()].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
}

function pathOf({ base, head }: Artifact): string {
  return head ?? base ?? "";
}

/** The strongest pairs first: of several copies the likeliest target kept the file name, or is a model by its name. */
async function equalBytes(
  removed: ReadonlyMap<string, Artifact>,
  added: ReadonlyMap<string, Artifact>,
  changed: readonly ChangedFile[],
  isOwned: (path: string) => boolean,
  base: Tree,
  signal?: AbortSignal,
): Promise<readonly Pair[][]> {
  const files = changed.filter((file) => file.base === undefined && file.head?.kind === "file" && !isOwned(file.path));
  const ids = new Map(files.map(({ path, head }) => [path, head?.id ?? ""]));
  const wanted = new Set(ids.values());
  const lost = new Map<string, string>();
  for (const { path, base: entry } of changed) {
    if (removed.has(path) && entry?.kind === "file" && wanted.has(entry.id) && (await isFilled(base, entry, signal))) {
      lost.set(path, entry.id);
    }
  }
  const named = (ids: ReadonlyMap<string, string>) => new Map([...ids].map(([path, id]) => [path, `${id} ${nameOf(path)}`]));
  const models = new Map([...ids].filter(([path]) => added.has(path)));
  return [pairsOf(named(lost), named(ids)), pairsOf(lost, models), pairsOf(lost, ids)];
}

/** A shard that an index of the range owns is a part of that model, not a model that moved there. */
function ownedBy(artifacts: readonly Artifact[]): (path: string) => boolean {
  const mains = new Set(artifacts.map(({ head }) => head));
  return (path) => {
    const index = ownerByName(path);
    return index !== undefined && mains.has(index) && !mains.has(path);
  };
}

/** All empty files are equal, and none of them moved. One of which nobody knows the size has been fetched by nobody. */
async function isFilled(tree: Tree, entry: TreeEntry, signal?: AbortSignal): Promise<boolean> {
  try {
    return (await tree.sizeOf(entry, signal)) > 0;
  } catch (error) {
    if (error instanceof SourceError) return true;
    throw error;
  }
}

/** Paths of equal keys, in order. */
function pairsOf(removed: ReadonlyMap<string, string>, added: ReadonlyMap<string, string>): Pair[] {
  const waiting = new Map<string, string[]>();
  for (const [path, key] of [...added].toReversed()) {
    const list = waiting.get(key);
    if (list === undefined) waiting.set(key, [path]);
    else list.push(path);
  }
  return [...removed].flatMap(([from, key]) => {
    const to = waiting.get(key)?.pop();
    return to === undefined ? [] : [[from, to] as const];
  });
}
