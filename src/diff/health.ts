import type { Tensor } from "../model/tensor.js";
import type { TensorLabel } from "./change.js";
import type { ValueStatistics } from "./measure.js";
import { labelOf } from "./values.js";

/** Tensors of head whose values are no ordinary weights. */
export interface Health {
  /** Those that base did not have like this come first; at most 100. */
  readonly ailing: readonly AilingTensor[];
  /** Beyond those listed. */
  readonly more: number;
  /** Present when values of floating-point tensors of head were not looked at. */
  readonly unread?: { readonly tensors: number; readonly bytes: number };
}

export interface AilingTensor {
  readonly tensor: TensorLabel;
  /** Share of the tensor that was read: 1 unless it was sampled. */
  readonly share: number;
  readonly head: ValueStatistics;
  /** Of the tensor that it was; absent when base has none, or its values are not known. */
  readonly base?: ValueStatistics;
}

/** What is known of the values of a tensor of head, and of its counterpart. */
export interface ExaminedTensor {
  readonly tensor: Tensor;
  readonly share: number;
  readonly head: ValueStatistics;
  readonly base?: ValueStatistics;
}

/** Trained weights stay far below: what is larger was left over in memory, diverged, or is in another unit. */
export const ABSURD_MAGNITUDE = 1e6;
/** Smaller tensors are constant by design: biases, scales, shapes. */
export const LARGE_ELEMENTS = 1024;
/** A broken checkpoint may have thousands: the first ones tell what happened. */
const MOST_AILING = 100;

/** The tensors among those examined that have a symptom. */
export function healthOf(
  examined: readonly ExaminedTensor[],
  unread: { readonly tensors: number; readonly bytes: number },
): Health {
  const ailing = examined.filter(({ tensor, head }) => symptomsOf(tensor, head).length > 0);
  const isNew = ({ tensor, head, base }: ExaminedTensor) => newSymptomsOf({ tensor, head, base }).length > 0;
  const sorted = [...ailing.filter(isNew), ...ailing.filter((one) => !isNew(one))];
  return {
    ailing: sorted.slice(0, MOST_AILING).map(({ tensor, ...rest }) => ({ tensor: labelOf(tensor), ...rest })),
    more: Math.max(0, sorted.length - MOST_AILING),
    ...(unread.tensors === 0 ? {} : { unread }),
  };
}

export const SYMPTOMS = ["nan", "infinity", "constant", "absurd"] as const;
export type Symptom = (typeof SYMPTOMS)[number];

type Kind = Pick<TensorLabel, "dtype" | "parameters">;

/** What is wrong with values. `limit` is the magnitude that is absurd. */
export function symptomsOf(tensor: Kind, statistics: ValueStatistics, limit: number = ABSURD_MAGNITUDE): readonly Symptom[] {
  if (!isFloat(tensor)) return [];
  const { elements, nans, infinities } = statistics;
  if (elements === 0) return [];
  const isLarge = tensor.parameters >= LARGE_ELEMENTS;
  return [
    ...(nans > 0 ? (["nan"] as const) : []),
    ...(infinities > 0 && !isMask(statistics) ? (["infinity"] as const) : []),
    ...(isLarge && isConstant(statistics) ? (["constant"] as const) : []),
    ...(isLarge && magnitudeOf(statistics) > limit && !isTwoValued(statistics) ? (["absurd"] as const) : []),
  ];
}

/** Those that the tensor of base did not have. More NaNs or infinities than before are new ones. */
export function newSymptomsOf(
  { tensor, head, base }: { readonly tensor: Kind; readonly head: ValueStatistics; readonly base?: ValueStatistics | undefined },
  limit: number = ABSURD_MAGNITUDE,
): readonly Symptom[] {
  const symptoms = symptomsOf(tensor, head, limit);
  if (base === undefined) return symptoms;
  const before = symptomsOf(tensor, base, limit);
  return symptoms.filter((symptom) => {
    if (symptom === "nan") return head.nans > base.nans;
    if (symptom === "infinity") return head.infinities > base.infinities;
    return !before.includes(symptom);
  });
}

/** Largest finite |x|. */
export function magnitudeOf({ min, max }: ValueStatistics): number {
  return Math.max(Math.abs(min ?? 0), Math.abs(max ?? 0));
}

export function isFloat({ dtype }: Pick<Kind, "dtype">): boolean {
  return /^(b?float|complex)/.test(dtype);
}

/** Infinities beside nothing but zeros hide positions from attention, and a single one is the number that does. */
function isMask({ elements, nans, zeros, infinities }: ValueStatistics): boolean {
  return nans === 0 && zeros + infinities === elements && (zeros > 0 || elements === 1);
}

function isConstant({ min, max, nans, infinities }: ValueStatistics): boolean {
  return nans === 0 && infinities === 0 && min !== null && min === max;
}

/** Zeros and one number, whatever its sign, as in a mask that adds −1e9: then every square that is not zero is the largest one. */
function isTwoValued(statistics: ValueStatistics): boolean {
  const { elements, nans, infinities, zeros, norm } = statistics;
  const others = elements - nans - infinities - zeros;
  const largest = magnitudeOf(statistics);
  return norm !== null && Math.abs(norm / largest / Math.sqrt(others) - 1) < 1e-6;
}
