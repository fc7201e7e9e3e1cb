import type { TensorLabel } from "../change.js";
import type { Measure } from "../measure.js";
import { isOfRounding } from "./blocks.js";
import { KINSHIP_THRESHOLDS, type KinshipThresholds } from "./thresholds.js";

/** What happened to the values of a tensor that both sides have, in the order of how much of it was kept. */
export const TENSOR_KINSHIPS = [
  "identical",
  "recast",
  "noise",
  "permuted",
  "transposed",
  "rescaled",
  "requantised",
  "sparse-update",
  "pruned",
  "low-rank-update",
  "fine-tuned",
  "heavily-changed",
  "retrained",
  "changed",
  "unmeasured",
] as const;
export type TensorKinshipKind = (typeof TENSOR_KINSHIPS)[number];

export interface TensorKinship {
  readonly kind: TensorKinshipKind;
  /** Of a low-rank update. */
  readonly rank?: number;
  /** Rows that were appended, or taken away when negative: `kind` is that of the rows that both sides have. */
  readonly rows?: number;
  /** Share of the elements that were read, of a tensor that was sampled: the kind is that of the sample. */
  readonly share?: number;
  /** Rows of nothing but zeros, where there are more of them than there were. */
  readonly zeroRows?: ZeroRows;
}

export interface ZeroRows {
  readonly base: number;
  readonly head: number;
  /** Rows of the tensor. */
  readonly of: number;
}

/** What was found by looking at values again, where the measure alone leaves it open. */
export interface Structure {
  /** Rank of the difference, when it is low. */
  readonly rank?: number;
  /** The values of one side stand in other places of the other. */
  readonly arrangement?: "reshaped" | "permuted" | "transposed";
  /** Each row of head is that of base times a number, as when a normalisation was folded into it. */
  readonly isRescaled?: true;
  /** The quantised values of head are within half a step of those of base, or the other way round. */
  readonly isRequantised?: true;
  readonly zeroRows?: ZeroRows;
}

export interface ComparedTensor {
  readonly base: TensorLabel;
  readonly head: TensorLabel;
  /** True when the bytes are known to be equal. */
  readonly isIdentical: boolean;
  readonly measure?: Measure;
  readonly structure?: Structure;
}

/** The kinship of two tensors. `changed`: other values, and too few or too uniform to say more. */
export function tensorKinship(compared: ComparedTensor, thresholds: KinshipThresholds = KINSHIP_THRESHOLDS): TensorKinship {
  const rows = rowsBetween(compared.base.shape, compared.head.shape);
  const grown = rows === undefined || rows === 0 ? {} : { rows };
  const { structure } = compared;
  const zeroRows = structure?.zeroRows === undefined ? {} : { zeroRows: structure.zeroRows };
  const kinship = kindOf(compared, rows, thresholds);
  return { ...kinship, ...grown, ...sampledOf(kinship.kind, compared), ...zeroRows };
}

/** What was read whole, or not by the measure, is no sample. */
function sampledOf(kind: TensorKinshipKind, { isIdentical, measure, structure }: ComparedTensor): { readonly share?: number } {
  const isOfMeasure = !isIdentical && kind !== "unmeasured" && structure?.arrangement === undefined;
  return isOfMeasure && measure !== undefined && measure.share < 1 ? { share: measure.share } : {};
}

function kindOf(compared: ComparedTensor, rows: number | undefined, thresholds: KinshipThresholds): TensorKinship {
  const { isIdentical, measure, structure } = compared;
  if (isIdentical) return { kind: "identical" };
  if (structure?.isRequantised === true) return { kind: "requantised" };
  if (structure?.arrangement === "reshaped") return { kind: "identical" };
  if (structure?.arrangement !== undefined) return { kind: structure.arrangement };
  if (measure === undefined || rows === undefined) return { kind: "unmeasured" };
  if (measure.changed === 0) return { kind: unchangedKind(compared, measure) };
  return changedKind(measure, compared, thresholds);
}

/** A sample that shows no change proves none. */
function unchangedKind({ base, head }: ComparedTensor, { share, isDequantised }: Measure): TensorKinshipKind {
  if (isDequantised) return "requantised";
  if (base.dtype !== head.dtype) return "recast";
  return share < 1 ? "unmeasured" : "identical";
}

function changedKind(measure: Measure, { base, head, structure }: ComparedTensor, thresholds: KinshipThresholds): TensorKinship {
  const { relativeL2: relative, changed, elements } = measure;
  const pairs = finitePairsOf(measure);
  if (relative !== null && relative < thresholds.noise && !isAllFinite(measure)) return { kind: "changed" };
  if (relative !== null && relative < thresholds.noise) return { kind: base.dtype === head.dtype ? "noise" : "recast" };
  if (pairs < thresholds.decidingElements || relative === null) return { kind: "changed" };
  if (isPruned(measure)) return { kind: "pruned" };
  if (isRequantised(measure, base.dtype)) return { kind: "requantised" };
  if (isOfRounding(base.dtype, head.dtype, relative) && isRelated(measure, thresholds)) return { kind: "requantised" };
  const isSparse = base.dtype === head.dtype && changed <= thresholds.sparse * elements;
  if (isSparse) return { kind: "sparse-update" };
  if (!isRelated(measure, thresholds)) return { kind: measure.correlation === null ? "changed" : "retrained" };
  if (structure?.isRescaled === true) return { kind: "rescaled" };
  if (structure?.rank !== undefined) return { kind: "low-rank-update", rank: structure.rank };
  return { kind: relative < thresholds.heavy ? "fine-tuned" : "heavily-changed" };
}

/** Where a side is constant nothing correlates: then the size of the change has to tell. */
export function isRelated(measure: Measure, thresholds: KinshipThresholds): boolean {
  const { correlation, relativeL2 } = measure;
  if (correlation === null) return relativeL2 !== null && relativeL2 < thresholds.heavy;
  return correlation >= thresholds.relatedCorrelation && correlation * Math.sqrt(finitePairsOf(measure)) >= thresholds.relatedZ;
}

/** Pairs that were compared: a NaN compares with nothing. The two numbers are the cosine with and without their root. */
function finitePairsOf({ elements, cosine, z }: Measure): number {
  return cosine === null || z === null || cosine === 0 ? elements : Math.min(elements, Math.round((z / cosine) ** 2));
}

/** Within half a step for all but the few that were clipped; of bare integers, whose scale nobody knows, one step at most. */
function isRequantised({ isDequantised, changed, elements, maxDifference }: Measure, dtype: string): boolean {
  return isDequantised ? changed <= CLIPPED_SHARE * elements : isInteger(dtype) && maxDifference <= 1;
}

const CLIPPED_SHARE = 0.01;

/** All but a hundredth of the elements that changed became zero, and most of those that are left are what they were. */
function isPruned({ base, head, changed }: Measure): boolean {
  const zeroed = head.zeros - base.zeros;
  // Of a tensor of which hardly anything is left, that may all be new, and yet be little beside what became zero.
  if (changed - zeroed > 0.5 * (head.elements - head.zeros)) return false;
  // Where nothing is left, nothing was pruned away from it.
  return zeroed >= 0.99 * changed && zeroed >= PRUNED_SHARE * head.elements && head.zeros < head.elements;
}

/** A NaN or an infinity has no difference to anything, and yet is not nothing. */
function isAllFinite({ base, head }: Measure): boolean {
  return base.nans + base.infinities + head.nans + head.infinities === 0;
}

// Fewer zeros than this are a sparse update at most.
const PRUNED_SHARE = 0.05;

/** Rows that head has more than base: 0 for equal shapes, undefined for shapes whose rows are not comparable. */
export function rowsBetween(base: readonly number[], head: readonly number[]): number | undefined {
  if (base.length !== head.length) return undefined;
  if (base.slice(1).join() !== head.slice(1).join()) return undefined;
  return (head[0] ?? 1) - (base[0] ?? 1);
}

export function isInteger(dtype: string): boolean {
  return /^u?int|^bool$/.test(dtype);
}
