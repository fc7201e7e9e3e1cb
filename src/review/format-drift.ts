import { contentOf } from "../artifacts/content.js";
import type { DvcTree } from "../artifacts/dvc-tree.js";
import { artifactFile } from "../artifacts/open.js";
import type { FormatSibling } from "../diff/comparison.js";
import { type Fingerprint, isFingerprinted, withoutCounterpart } from "../diff/fingerprint.js";
import { inspect } from "../formats/inspect.js";
import { promisedFormat } from "../formats/names.js";
import type { Model } from "../model/model.js";
import { measureAlone } from "./alone.js";
import type { Neighbourhood } from "./neighbourhood.js";
import { MIN_SHARED, MIN_SHARED_TENSORS, neighboursOf } from "./siblings.js";
import type { ModelAt } from "./values.js";

export interface DriftOptions {
  /** Bytes of values that may be read of each model at each revision. */
  readonly valueBytes: number;
  /** Of head. */
  readonly neighbourhood: Neighbourhood;
}

export interface FoundDrift {
  readonly siblings: readonly FormatSibling[];
  /** Bytes of the model's own values, of each side. */
  readonly ownValueBytes: { readonly base: number; readonly head: number };
  /** Of the siblings. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

interface TwoTrees {
  readonly base: DvcTree;
  readonly head: DvcTree;
}

/** What every tensor would need to be named. */
const MOST_NAMED = 100;
/** A model is exported to a few formats: more files that look like it would cost more than they tell. */
const MOST_SIBLINGS = 4;

/**
 * Models of another format in the folder of a changed one that hold tensors of its sizes, and how many of them had the same values at
 * base and have them at head. Tensors are recognised by statistics of their values, which stay when an exporter transposes them.
 */
export async function formatDrift(
  path: string,
  models: { readonly base: Model; readonly head: Model },
  trees: TwoTrees,
  { valueBytes, neighbourhood }: DriftOptions,
  signal?: AbortSignal,
): Promise<FoundDrift> {
  const found = { siblings: [] as FormatSibling[], ownValueBytes: { base: 0, head: 0 }, bytesRead: 0, bytesTotal: 0 };
  const own = { base: largeFloats(models.base), head: largeFloats(models.head) };
  if (own.head.length < MIN_SHARED_TENSORS || own.base.length === 0 || valueBytes === 0) return found;
  const fingerprints = async ({ model, tree }: ModelAt, count: (bytes: number) => void) => {
    const tensors = largeFloats(model);
    const { measures, bytesRead } = await measureAlone(tree, tensors, valueBytes, signal);
    count(bytesRead);
    const known = tensors.flatMap(({ name, dtype, parameters }): readonly Fingerprint[] => {
      const measure = measures.get(name);
      return measure?.share === 1 ? [{ name, dtype, parameters, statistics: measure.head }] : [];
    });
    return known.length === tensors.length ? known : undefined;
  };
  const ownSides = { base: { model: models.base, tree: trees.base }, head: { model: models.head, tree: trees.head } };
  let ownPrints: Readonly<Record<"base" | "head", readonly Fingerprint[] | undefined>> | undefined;
  let isOwnKept: boolean | undefined;
  const others = neighboursOf(path, models.head, neighbourhood).filter((other) => promisedFormat(other) !== models.head.format);
  let compared = 0;
  for (const other of others) {
    if (compared === MOST_SIBLINGS) break;
    const head = await readAt(trees.head, other, found, signal);
    const base =
      head === undefined || !isAlike(own.head, largeFloats(head)) ? undefined : await readAt(trees.base, other, found, signal);
    if (head === undefined || base === undefined || head.format === models.head.format) continue;
    const sides = { base: { model: base, tree: trees.base }, head: { model: head, tree: trees.head } };
    const isKept = await isUnmoved(sides, signal);
    isOwnKept ??= await isUnmoved(ownSides, signal);
    if (isKept && isOwnKept) continue;
    compared++;
    ownPrints ??= {
      base: await fingerprints(ownSides.base, (bytes) => (found.ownValueBytes.base += bytes)),
      head: await fingerprints(ownSides.head, (bytes) => (found.ownValueBytes.head += bytes)),
    };
    const ofSibling = (bytes: number) => (found.bytesRead += bytes);
    const ofHead = await fingerprints(sides.head, ofSibling);
    const theirs = { base: isKept ? ofHead : await fingerprints(sides.base, ofSibling), head: ofHead };
    const at = (side: "base" | "head") => {
      const [a, b] = [ownPrints?.[side], theirs[side]];
      return a === undefined || b === undefined ? undefined : withoutCounterpart(a, b);
    };
    const [before, after] = [at("base"), at("head")];
    if (before === undefined || after === undefined) found.siblings.push({ path: other, isWhole: false });
    else {
      const same = { base: own.base.length - before.length, head: own.head.length - after.length };
      found.siblings.push({ path: other, isWhole: true, same, apart: after.slice(0, MOST_NAMED).map(({ name }) => name) });
    }
  }
  // Windows over small headers reach into the values.
  return { ...found, bytesRead: Math.min(found.bytesRead, found.bytesTotal) };
}

/** Whether every file of a model has the content that it had: a new card beside it changes no weights. */
async function isUnmoved({ base, head }: Readonly<Record<"base" | "head", ModelAt>>, signal?: AbortSignal): Promise<boolean> {
  for (const { path } of head.model.files) {
    const [before, after] = [await base.tree.find(path, signal), await head.tree.find(path, signal)];
    if (before === undefined || after === undefined) return false;
    if ((await contentOf(base.tree, before, signal)) !== (await contentOf(head.tree, after, signal))) return false;
  }
  return true;
}

async function readAt(
  tree: DvcTree,
  path: string,
  cost: { bytesRead: number; bytesTotal: number },
  signal?: AbortSignal,
): Promise<Model | undefined> {
  const entry = await tree.find(path, signal);
  if (entry?.kind !== "file") return undefined;
  const inspection = await inspect(artifactFile(tree, path, signal), {}, signal);
  cost.bytesRead += inspection.bytesRead;
  cost.bytesTotal += inspection.size;
  return inspection.status === "read" ? inspection.model : undefined;
}

function largeFloats({ tensors }: Model): Model["tensors"] {
  return tensors.filter((tensor) => isFingerprinted(tensor) && tensor.values.kind === "stored");
}

/** Most of the sizes of the one with fewer tensors are those of the other: exporters fold some tensors into others. */
function isAlike(own: Model["tensors"], theirs: Model["tensors"]): boolean {
  const counts = new Map<number, number>();
  for (const { parameters } of theirs) counts.set(parameters, (counts.get(parameters) ?? 0) + 1);
  const shared = own.filter(({ parameters }) => {
    const count = counts.get(parameters) ?? 0;
    counts.set(parameters, count - 1);
    return count > 0;
  }).length;
  return shared >= Math.max(MIN_SHARED_TENSORS, MIN_SHARED * Math.min(own.length, theirs.length));
}
