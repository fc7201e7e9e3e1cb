import type { Tree } from "../bytes/tree.js";
import { mayBeModel, promisedFormat } from "../formats/names.js";
import type { ChangedFile } from "./changed.js";
import { ownerByName } from "./owner-by-name.js";
import { folderOf, ownersOf } from "./owners.js";

/** A file that differs, and what more is known of it than its name says. */
export interface ListableFile extends ChangedFile {
  /** `model`: counts as one whatever its name. `neighbour`: did not change itself, and may own one that did. */
  readonly role?: "model" | "neighbour";
}

/** One model of the range, by its main file on each side where it exists. */
export interface Artifact {
  readonly base?: string;
  readonly head?: string;
  /** How the two sides were recognised as one when their paths differ. */
  readonly evidence?: "same-bytes" | "likeness";
  /** Only the name hints at a model: it counts when the content agrees. */
  readonly isHint: boolean;
}

export interface ListedArtifacts {
  /** Sorted by path. */
  readonly artifacts: readonly Artifact[];
  /** Models of the range that were not selected. */
  readonly leftOut: number;
  /** Changed files that are a part of some model, by their name and place: which one is known once models are read. */
  readonly parts: readonly string[];
}

/** Which models a range changes. A shard stands for its index, a file of external data for the model that refers to it. */
export async function listArtifacts(
  changed: readonly ListableFile[],
  base: Tree,
  head: Tree,
  isSelected: (path: string) => boolean,
  signal?: AbortSignal,
): Promise<ListedArtifacts> {
  const mains = new Map<string, Artifact>();
  const parts: string[] = [];
  const others: string[] = [];
  // A policy that selects shards means the model that they are.
  const chosen = new Set<string>();
  const add = (path: string, sides: Pick<Artifact, "base" | "head">, isHint: boolean) => {
    mains.set(path, { ...mains.get(path), ...sides, isHint });
    if (isSelected(path)) chosen.add(path);
  };
  for (const { path, base: before, head: after, role } of changed) {
    if (role === "neighbour") continue;
    const isPromised = role === "model" || promisedFormat(path) !== null;
    if (!isPromised && !ORDINARY_NAMES.test(path)) others.push(path);
    const index = ownerByName(path);
    const isCandidate = isPromised || mayBeModel(path);
    if (!isCandidate && index === undefined) continue;
    const [indexAtBase, indexAtHead] = [await isThere(base, index), await isThere(head, index)];
    if (index !== undefined && (indexAtBase || indexAtHead)) {
      const isHint = promisedFormat(index) === null;
      add(index, { ...(indexAtBase ? { base: index } : {}), ...(indexAtHead ? { head: index } : {}) }, isHint);
      if (isSelected(path)) chosen.add(index);
      // Its name does not make it one of the files that the index lists.
      // Nor is a text one that is missed: a configuration beside the weights may be that of another model.
      if (indexAtHead && !ORDINARY_NAMES.test(path) && !LEFTOVERS.test(path)) parts.push(path);
      if (!isCandidate) continue;
      // A shard that no index claims at one side is a model of its own there.
      const sides = { ...(before && !indexAtBase ? { base: path } : {}), ...(after && !indexAtHead ? { head: path } : {}) };
      if (Object.keys(sides).length > 0) add(path, sides, false);
      continue;
    }
    if (!isCandidate) continue;
    add(path, { ...(before ? { base: path } : {}), ...(after ? { head: path } : {}) }, !isPromised);
  }
  const neighbours = changed.flatMap(({ path, role }) => (role === "neighbour" ? [path] : []));
  for (const owner of await ownersOf(others, new Set(mains.keys()), head, neighbours, signal))
    add(owner, { base: owner, head: owner }, false);
  const artifacts = [...mains].filter(([path]) => chosen.has(path)).sort(([a], [b]) => (a < b ? -1 : 1));
  const beside = await partsAmong(others, head, signal);
  const leftOut = [...mains].filter(([path, { isHint }]) => !chosen.has(path) && !isHint).length;
  return { artifacts: artifacts.map(([, artifact]) => artifact), leftOut, parts: [...parts, ...beside].sort() };

  async function isThere(tree: Tree, path: string | undefined): Promise<boolean> {
    return path !== undefined && (await tree.find(path, signal)) !== undefined;
  }
}

/** Where Orbax leaves what each process wrote, though it put most of it together elsewhere: that nothing refers to some is usual. */
const LEFTOVERS = /(^|\/)ocdbt\.process_\d+\/d\/[^/]+$/;

/** Text, code and pictures: a model could name one as its weights, and none does. */
const ORDINARY_NAMES =
  /(\.(md|rst|txt|json|jsonl|ya?ml|toml|ini|cfg|xml|csv|tsv|html?|css|pdf|svg|png|jpe?g|gif|webp|ipynb|py|pyi|js|jsx|ts|tsx|mjs|cjs|c|cc|cpp|h|hpp|cu|go|rs|java|kt|swift|m|rb|sh|bat|ps1|sql|proto|lock|patch|dvc)|(^|\/)(\.[a-z]+|[A-Z]+))$/;

/** Endings under which exporters write weights beside a model. */
const PART_NAMES = /\.(data|weights|raw|bin|pb)$/i;
/** Names that say so wherever the file stands. */
const ONNX_PART_NAMES = /[._]onnx[._]data([._-]\d+)?$/i;

/** The files that only make sense as a part of a model. */
async function partsAmong(paths: readonly string[], head: Tree, signal?: AbortSignal): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  const models = (await head.list(signal)).filter(({ path }) => promisedFormat(path) !== null);
  const folders = new Set(models.map(({ path }) => folderOf(path)));
  return paths.filter((path) => ONNX_PART_NAMES.test(path) || (PART_NAMES.test(path) && folders.has(folderOf(path))));
}
