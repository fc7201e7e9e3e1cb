import type { Tree } from "../bytes/tree.js";
import { inspect } from "../formats/inspect.js";
import { mayBeModel, promisedFormat } from "../formats/names.js";
import type { ChangedFile } from "./changed.js";
import { artifactFile } from "./open.js";
import { ownersNear } from "./owners.js";
import { shardIndexOf } from "./shards.js";

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
  /** Changed files that could be a part of a model and are not a main file: their owner is known once models are read. */
  readonly parts: readonly string[];
}

/** Which models a range changes. A shard stands for its index, a file of external data for the model that refers to it. */
export async function listArtifacts(
  changed: readonly ChangedFile[],
  base: Tree,
  head: Tree,
  isSelected: (path: string) => boolean,
  signal?: AbortSignal,
): Promise<ListedArtifacts> {
  const mains = new Map<string, Artifact>();
  const parts: string[] = [];
  const add = (path: string, sides: Pick<Artifact, "base" | "head">, isHint: boolean) => {
    const known = mains.get(path);
    mains.set(path, { ...known, ...sides, isHint });
  };
  for (const { path, base: before, head: after } of changed) {
    const isPromised = promisedFormat(path) !== null;
    if (!isPromised && looksLikePart(path)) parts.push(path);
    if (!isPromised && !mayBeModel(path)) continue;
    const index = shardIndexOf(path);
    const [indexAtBase, indexAtHead] = [await isFile(base, index), await isFile(head, index)];
    if (index !== undefined && (indexAtBase || indexAtHead)) {
      add(index, { ...(indexAtBase ? { base: index } : {}), ...(indexAtHead ? { head: index } : {}) }, false);
      // A shard that no index claims at one side is a model of its own there.
      if (indexAtBase && indexAtHead) continue;
      const sides = { ...(before && !indexAtBase ? { base: path } : {}), ...(after && !indexAtHead ? { head: path } : {}) };
      if (Object.keys(sides).length > 0) add(path, sides, false);
      continue;
    }
    add(path, { ...(before ? { base: path } : {}), ...(after ? { head: path } : {}) }, !isPromised);
  }
  for (const owner of await ownersOf(parts, mains, base, head, signal)) add(owner, { base: owner, head: owner }, false);
  const artifacts = [...mains].filter(([path]) => isSelected(path)).sort(([a], [b]) => (a < b ? -1 : 1));
  return { artifacts: artifacts.map(([, artifact]) => artifact), parts };

  async function isFile(tree: Tree, path: string | undefined): Promise<boolean> {
    return path !== undefined && (await tree.find(path, signal)) !== undefined;
  }
}

/** Endings under which exporters write weights beside a model. */
const PART_NAMES = /(\.(data|weights|raw|bin|pb)|[._]onnx[._]data([._-]\d+)?)$/i;

function looksLikePart(path: string): boolean {
  return PART_NAMES.test(path);
}

/** Unchanged models that refer to a changed part: their weights changed although their own file did not. */
async function ownersOf(
  parts: readonly string[],
  mains: ReadonlyMap<string, Artifact>,
  base: Tree,
  head: Tree,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const wanted = new Set(parts);
  const owners: string[] = [];
  for (const path of wanted.size === 0 ? [] : await ownersNear(parts, head, signal)) {
    if (mains.has(path) || (await base.find(path, signal)) === undefined) continue;
    const inspection = await inspect(artifactFile(head, path, signal), {}, signal);
    if (inspection.status === "read" && inspection.model.files.some((file) => wanted.has(file.path))) owners.push(path);
  }
  return owners;
}
