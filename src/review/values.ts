import type { Tree } from "../bytes/tree.js";
import { type ModelMatch, matchModels } from "../diff/compare.js";
import { comparableTensors, type Digests, typeOf } from "../diff/digests.js";
import { isInteger, isRelated, rowsBetween } from "../diff/kinship/tensor.js";
import type { KinshipThresholds } from "../diff/kinship/thresholds.js";
import type { Measure, Measures } from "../diff/measure.js";
import { quantisedPairs, scaledBlockTensors } from "../diff/quantisation.js";
import { type TwoTensors, type Values, valuesOf } from "../diff/values.js";
import { SourceError } from "../errors.js";
import type { Inspection } from "../formats/inspection.js";
import type { Model } from "../model/model.js";
import type { Tensor } from "../model/tensor.js";
import { digestTensors } from "../weights/digest.js";
import { measureTensors } from "../weights/measure.js";
import type { TensorPair } from "../weights/plan.js";
import { copiesAmong } from "./copies.js";
import { openers, type SideOpeners, unmovedTensors } from "./openers.js";
import { scaledPairs } from "./scalings.js";
import { structuresOf } from "./structures.js";

/** A model and the revision that its values are read from. */
export interface ModelAt {
  readonly model: Model;
  readonly tree: Tree;
}

export interface ValueOptions {
  /** Bytes of values that may be read on each side. */
  readonly valueBytes: number;
  readonly thresholds: KinshipThresholds;
}

export interface ComparedValues {
  readonly values: Values;
  readonly match: ModelMatch;
  readonly bytesRead: { readonly base: number; readonly head: number };
  /** The side whose bytes could not be had; what was learnt before is there. */
  readonly failure?: { readonly side: "base" | "head"; readonly error: SourceError };
}

/** Namesakes of this size are digested only where they may be somebody else: a digest costs five times what a measure does. */
const DIGESTED_BYTES = 1024 * 1024;

/**
 * What happened to the values of the tensors that two models have in common. Namesakes are measured, the others are recognised by
 * their digests or by their place in the graph, and measured then; last, what the measures leave open is looked at again.
 */
export async function compareValues(
  base: ModelAt,
  head: ModelAt,
  { valueBytes, thresholds }: ValueOptions,
  signal?: AbortSignal,
): Promise<ComparedValues> {
  const known = { base: new Map<string, string>(), head: new Map<string, string>() };
  const fetched = { base: new Map<string, string>(), head: new Map<string, string>() };
  const measures = new Map<string, Measure>();
  const measured = new Map<string, Tensor>();
  const copies = { base: new Map<string, string>(), head: new Map<string, string>() };
  const bytesRead = { base: 0, head: 0 };
  const values = (structures: Values["structures"] = new Map()): Values => ({
    digests: known,
    measures,
    structures,
    copies,
    thresholds,
  });
  const matched = () => matchModels(base.model, head.model, { digests: known, measures });
  if (valueBytes === 0) return { values: values(), match: matched(), bytesRead };
  await using open = openers(base.tree, head.tree, signal);
  const measure = async (pairs: readonly TensorPair[]) => {
    const left = valueBytes - Math.max(bytesRead.base, bytesRead.head);
    const results = await measureTensors(pairs, open, { budgetBytes: left }, signal);
    for (const { base: earlier, head: tensor } of pairs) measured.set(tensor.name, earlier);
    for (const [name, one] of results.measures) measures.set(name, one);
    for (const side of ["base", "head"] as const)
      for (const [name, digest] of results.digests[side]) fetched[side].set(name, digest);
    bytesRead.base += results.bytesRead.base;
    bytesRead.head += results.bytesRead.head;
  };
  try {
    const unmoved = await unmovedTensors(base, head, signal);
    for (const [name, digest] of unmoved) for (const side of [known.base, known.head]) side.set(name, digest);
    const quantised = quantisedPairs(base.model, head.model).filter((pair) => !unmoved.has(pair.head.name));
    const isQuantised = new Set(quantised.map((pair) => pair.head));
    const namesakes = namesakesOf(base.model, head.model).filter(
      (pair) => !unmoved.has(pair.head.name) && !isQuantised.has(pair.head),
    );
    await measure([...namesakes, ...(await scaledPairs(quantised, open, signal))]);
    const inBlocks = new Set([base.model, head.model].flatMap(scaledBlockTensors));
    const isInBlocks = (pair: TwoTensors) => inBlocks.has(pair.base) || inBlocks.has(pair.head);
    const settled = settledOf([...namesakes, ...quantised.filter(isInBlocks)], measures, thresholds);
    for (const name of settled.identical) for (const side of [known.base, known.head]) side.set(name, `measured ${name}`);
    const undecided = undecidedTensors(
      base.model,
      head.model,
      new Set([...unmoved.keys(), ...settled.identical, ...settled.related]),
    );
    await digestInto(known, fetched, undecided, open, valueBytes, bytesRead, signal);
    const match = matched();
    // A namesake that turned out to be another tensor says nothing of the one that it was measured with.
    for (const pair of match.tensors.pairs) if (measured.get(pair.head.name) !== pair.base) measures.delete(pair.head.name);
    const isAlone = (pair: TwoTensors) => !isQuantised.has(pair.head) && !isInBlocks(pair);
    await measure(match.tensors.pairs.filter((pair) => isAlone(pair) && needsMeasure(pair, values())));
    for (const [side, own] of [["base", match.tensors.removed] as const, ["head", match.tensors.added] as const]) {
      const { tensors } = side === "base" ? base.model : head.model;
      const gone = new Set(own);
      const kept = tensors.filter((tensor) => !gone.has(tensor));
      const found = await copiesAmong(own, kept, open[side], valueBytes - bytesRead[side], signal);
      for (const [name, copy] of found.copies) copies[side].set(name, copy);
      bytesRead[side] += found.bytesRead;
    }
    const structures = await structuresOf(match.tensors.pairs, values(), quantised, open, signal);
    return { values: values(structures), match, bytesRead };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { values: values(), match: matched(), bytesRead, failure: { side: open.failedSide() ?? "head", error } };
  }
}

/** Tensors of one name whose elements can be compared one by one: equal shapes, or one has more rows; both integers, or none. */
function namesakesOf(base: Model, head: Model): readonly TwoTensors[] {
  const tensors = new Map(base.tensors.map((tensor) => [tensor.name, tensor]));
  return head.tensors.flatMap((tensor) => {
    const earlier = tensors.get(tensor.name);
    return earlier !== undefined && isComparable(earlier, tensor) ? [{ base: earlier, head: tensor }] : [];
  });
}

function isComparable(base: Tensor, head: Tensor): boolean {
  return rowsBetween(base.shape, head.shape) !== undefined && isInteger(base.dtype) === isInteger(head.dtype);
}

interface Settled {
  readonly identical: readonly string[];
  /** Changed, and beyond doubt the same tensor. */
  readonly related: readonly string[];
}

function settledOf(pairs: readonly TwoTensors[], measures: Measures, thresholds: KinshipThresholds): Settled {
  const [identical, related]: [string[], string[]] = [[], []];
  for (const { base, head } of pairs) {
    const measure = measures.get(head.name);
    if (measure === undefined) continue;
    const isSameType = typeOf(base) === typeOf(head);
    if (isSameType && measure.changed === 0 && measure.share === 1) identical.push(head.name);
    else if (head.bytes >= DIGESTED_BYTES && isRelated(measure, thresholds)) related.push(head.name);
  }
  return { identical, related };
}

type Candidates = Readonly<Record<"base" | "head", readonly Tensor[]>>;

/** Tensors that may have been renamed or exchanged: those of a type of which there is more than one namesake, or another name. */
function undecidedTensors(base: Model, head: Model, settled: ReadonlySet<string>): Candidates {
  const candidates = comparableTensors(base, head);
  const open = (tensors: readonly Tensor[]) => tensors.filter(({ name }) => !settled.has(name));
  const sides = { base: open(candidates.base), head: open(candidates.head) };
  const names = new Map<string, Set<string>>();
  for (const tensor of [...sides.base, ...sides.head]) {
    const type = typeOf(tensor);
    names.set(type, (names.get(type) ?? new Set()).add(tensor.name));
  }
  const isOpen = (tensor: Tensor) => tensor.bytes < DIGESTED_BYTES || (names.get(typeOf(tensor))?.size ?? 0) > 1;
  return { base: sides.base.filter(isOpen), head: sides.head.filter(isOpen) };
}

/** Digests what is undecided; what was fetched to be measured was digested on the way. */
async function digestInto(
  known: Record<"base" | "head", Map<string, string>>,
  fetched: Digests,
  tensors: Candidates,
  open: SideOpeners,
  valueBytes: number,
  bytesRead: Record<"base" | "head", number>,
  signal?: AbortSignal,
): Promise<void> {
  for (const side of ["base", "head"] as const) {
    const unknown = tensors[side].filter(({ name }) => {
      const digest = fetched[side].get(name);
      if (digest !== undefined) known[side].set(name, digest);
      return digest === undefined;
    });
    const { digests, bytesRead: read } = await digestTensors(unknown, open[side], valueBytes - bytesRead[side], signal);
    for (const [name, digest] of digests) known[side].set(name, digest);
    bytesRead[side] += read;
  }
}

function needsMeasure({ base, head }: TwoTensors, values: Values): boolean {
  return !values.measures.has(head.name) && isComparable(base, head) && valuesOf({ base, head }, values) !== "identical";
}

/** Windows over a small header reach into the values behind it, so that some bytes are read twice: they count once. */
export function distinctBytes(inspection: Pick<Inspection, "size" | "bytesRead"> | undefined, valueBytes: number): number {
  return inspection === undefined ? 0 : Math.min(inspection.size, inspection.bytesRead + valueBytes);
}
