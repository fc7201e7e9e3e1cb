import type { Tree } from "../bytes/tree.js";
import { inspect } from "../formats/inspect.js";
import { artifactFile } from "./open.js";
import { nameOf } from "./owners.js";

type Pair = readonly [from: string, to: string];

/** Half of what tells two models apart must agree before a removed and an added one are called one that moved. */
const MIN_LIKENESS = 0.5;
/** Pairs that are compared tensor by tensor; beyond it only names decide, so that cost stays linear. */
const MAX_COMPARED_PAIRS = 10_000;
/** Tensors of one model that are compared: its first ones tell it apart as well as all. */
const MAX_TRAITS = 2_000;

/** Removed and added models that seem to be one, the likeliest first. A path may occur in several pairs. */
export async function alikePairs(
  removed: readonly string[],
  added: readonly string[],
  base: Tree,
  head: Tree,
  signal?: AbortSignal,
): Promise<readonly Pair[]> {
  if (removed.length === 0 || added.length === 0) return [];
  if (removed.length * added.length > MAX_COMPARED_PAIRS) return namesakes(removed, added);
  const [before, after] = [await profilesOf(removed, base, signal), await profilesOf(added, head, signal)];
  const scored = before.flatMap((from) =>
    after.map((to) => ({ from: from.path, to: to.path, score: likeness(from, to), kinship: nameKinship(from.path, to.path) })),
  );
  return scored
    .filter(({ score }) => score >= MIN_LIKENESS)
    .sort((a, b) => b.score - a.score || b.kinship - a.kinship || compare(a.from, b.from) || compare(a.to, b.to))
    .map(({ from, to }) => [from, to]);
}

/** What of a model tells it apart, small enough to keep for many. */
interface Profile {
  readonly path: string;
  readonly format: string | null;
  readonly traits: ReadonlySet<string>;
}

async function profilesOf(paths: readonly string[], tree: Tree, signal?: AbortSignal): Promise<Profile[]> {
  const found: Profile[] = [];
  for (const path of paths) {
    const inspection = await inspect(artifactFile(tree, path, signal), {}, signal);
    const tensors = inspection.status === "read" ? inspection.model.tensors.slice(0, MAX_TRAITS) : [];
    const traits = new Set(tensors.map(({ name, dtype, shape }) => `${name} ${dtype} ${shape.join()}`));
    found.push({ path, format: inspection.format, traits });
  }
  return found;
}

/** 0 to 1: the file name counts half, the shared tensors (name, dtype and shape) the other half and, alone, up to the whole. */
function likeness(base: Profile, head: Profile): number {
  if (base.format !== head.format) return 0;
  let shared = 0;
  for (const trait of base.traits) if (head.traits.has(trait)) shared++;
  const union = base.traits.size + head.traits.size - shared;
  const overlap = union === 0 ? 0 : shared / union;
  return Math.max(overlap, (nameOf(base.path) === nameOf(head.path) ? 0.5 : 0) + overlap / 2);
}

/** 0 to 1: how much of the longer file name stands at the start and the end of the other. Decides between equal likenesses. */
function nameKinship(from: string, to: string): number {
  const [a, b] = [nameOf(from), nameOf(to)];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return (start + end) / Math.max(a.length, b.length, 1);
}

/** Paths of which the last two segments, or the last one, occur once on each side. */
function namesakes(removed: readonly string[], added: readonly string[]): readonly Pair[] {
  return [2, 1].flatMap((segments) => {
    const [before, after] = [onlyOnes(removed, segments), onlyOnes(added, segments)];
    return [...before].flatMap(([end, from]) => {
      const to = after.get(end);
      return from === null || to === undefined || to === null ? [] : [[from, to] as const];
    });
  });
}

/** The path with each ending, null for an ending of several. */
function onlyOnes(paths: readonly string[], segments: number): ReadonlyMap<string, string | null> {
  const only = new Map<string, string | null>();
  for (const path of paths) {
    const end = path.split("/").slice(-segments).join("/");
    only.set(end, only.has(end) ? null : path);
  }
  return only;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
