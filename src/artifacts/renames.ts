import type { Tree } from "../bytes/tree.js";
import { inspect } from "../formats/inspect.js";
import type { ChangedFile } from "./changed.js";
import type { Artifact } from "./list.js";
import { artifactFile } from "./open.js";
import { folderOf } from "./owners.js";

/** Half of what tells two models apart must agree before a removed and an added one are called one that moved. */
const MIN_LIKENESS = 0.5;
/** Pairs that are compared tensor by tensor; beyond it only equal bytes and equal names decide, so that cost stays linear. */
const MAX_COMPARED_PAIRS = 10_000;

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
  const removed = artifacts.flatMap(({ base: path, head: other }) => (path !== undefined && other === undefined ? [path] : []));
  const added = artifacts.flatMap(({ base: other, head: path }) => (path !== undefined && other === undefined ? [path] : []));
  if (removed.length === 0) return artifacts;

  const joined = new Map<string, Artifact>();
  const targets = new Set<string>();
  const join = (from: string, to: string, evidence: "same-bytes" | "likeness") => {
    if (joined.has(from) || targets.has(to)) return;
    joined.set(from, { base: from, head: to, evidence, isHint: false });
    targets.add(to);
  };
  for (const [from, to] of equalBytes(removed, changed)) join(from, to, "same-bytes");
  const left = removed.filter((path) => !joined.has(path));
  const open = added.filter((path) => !targets.has(path));
  for (const [from, to] of await alike(left, open, base, head, signal)) join(from, to, "likeness");

  const rest = artifacts.filter(({ base: from, head: to }) => {
    const isJoined =
      (from !== undefined && to === undefined && joined.has(from)) || (to !== undefined && from === undefined && targets.has(to));
    return !isJoined;
  });
  return [...rest, ...joined.values()].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
}

function pathOf({ base, head }: Artifact): string {
  return head ?? base ?? "";
}

function equalBytes(removed: readonly string[], changed: readonly ChangedFile[]): [string, string][] {
  const gone = new Set(removed);
  const byId = new Map<string, string[]>();
  for (const { path, base, head } of changed) {
    if (base === undefined && head?.kind === "file") byId.set(head.id, [...(byId.get(head.id) ?? []), path]);
  }
  const pairs: [string, string][] = [];
  for (const { path, base } of changed) {
    const candidates = (gone.has(path) && base?.kind === "file" && byId.get(base.id)) || [];
    // Of several copies the one that kept its file name is the likeliest target.
    const to = candidates.find((candidate) => nameOf(candidate) === nameOf(path)) ?? candidates[0];
    if (to === undefined) continue;
    candidates.splice(candidates.indexOf(to), 1);
    pairs.push([path, to]);
  }
  return pairs;
}

/** What of a model tells it apart, small enough to keep for many. */
interface Profile {
  readonly path: string;
  readonly format: string | null;
  readonly traits: ReadonlySet<string>;
}

async function alike(
  removed: readonly string[],
  added: readonly string[],
  base: Tree,
  head: Tree,
  signal?: AbortSignal,
): Promise<[string, string][]> {
  if (removed.length === 0 || added.length === 0) return [];
  const isSmall = removed.length * added.length <= MAX_COMPARED_PAIRS;
  const [before, after] = [await profiles(removed, base, isSmall, signal), await profiles(added, head, isSmall, signal)];
  const scored: { from: string; to: string; score: number }[] = [];
  for (const from of before) {
    const rivals = isSmall ? after : after.filter(({ path }) => nameOf(path) === nameOf(from.path));
    for (const to of rivals.slice(0, MAX_COMPARED_PAIRS)) {
      const score = likeness(from, to);
      if (score >= MIN_LIKENESS) scored.push({ from: from.path, to: to.path, score });
    }
  }
  const order = (a: { from: string; to: string }, b: { from: string; to: string }) =>
    `${a.from}\0${a.to}` < `${b.from}\0${b.to}` ? -1 : 1;
  return scored.sort((a, b) => b.score - a.score || order(a, b)).map(({ from, to }) => [from, to]);
}

async function profiles(paths: readonly string[], tree: Tree, isSmall: boolean, signal?: AbortSignal): Promise<Profile[]> {
  const found: Profile[] = [];
  for (const path of paths) {
    const inspection = isSmall ? await inspect(artifactFile(tree, path, signal), {}, signal) : undefined;
    const tensors = inspection?.status === "read" ? inspection.model.tensors : [];
    const traits = new Set(tensors.map(({ name, dtype, shape }) => `${name} ${dtype} ${shape.join()}`));
    found.push({ path, format: inspection?.format ?? null, traits });
  }
  return found;
}

/** 0 to 1: the file name counts half, the shared tensors (name, dtype and shape) the other half and, alone, up to the whole. */
function likeness(base: Profile, head: Profile): number {
  if (base.format !== head.format) return 0;
  const shared = [...base.traits].filter((trait) => head.traits.has(trait)).length;
  const union = base.traits.size + head.traits.size - shared;
  const overlap = union === 0 ? 0 : shared / union;
  return Math.max(overlap, (nameOf(base.path) === nameOf(head.path) ? 0.5 : 0) + overlap / 2);
}

function nameOf(path: string): string {
  return path.slice(folderOf(path).length).replace(/^\//, "");
}
