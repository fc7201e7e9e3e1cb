import type { TensorChange, TensorLabel } from "../diff/change.js";
import type { TensorKinship, TensorKinshipKind } from "../diff/kinship/tensor.js";
import type { Measure } from "../diff/measure.js";

/** How far some tensors moved in all, and what is said of the largest. */
export interface Moved {
  readonly kind: TensorKinshipKind | undefined;
  readonly largest: number;
  readonly parameters: number;
  readonly difference: number;
  readonly norm: number;
}

export function movedOf(changes: readonly TensorChange[]): Moved {
  const largest = changes.reduce((most, change) => Math.max(most, tensorOf(change).parameters), 0);
  const parameters = changes.reduce((sum, change) => sum + tensorOf(change).parameters, 0);
  const measures = changes.filter(isOfValues).flatMap(({ measure }) => measure ?? []);
  return { kind: kinshipOfLargest(changes)?.kind, largest, parameters, ...squaresOf(measures) };
}

/** ‖head − base‖² and ‖base‖² over all; a sample stands for the whole tensor. */
export function squaresOf(measures: readonly Measure[]): { readonly difference: number; readonly norm: number } {
  let [difference, norm] = [0, 0];
  for (const { relativeL2, base, share } of measures) {
    if (relativeL2 === null || base.norm === null) continue;
    difference += (relativeL2 * base.norm) ** 2 / share;
    norm += base.norm ** 2 / share;
  }
  return { difference, norm };
}

/** Of the tensor that has most parameters. */
export function kinshipOfLargest(changes: readonly TensorChange[]): TensorKinship | undefined {
  const [first, ...others] = changes;
  if (first === undefined) return undefined;
  const largest = others.reduce((a, b) => (tensorOf(b).parameters > tensorOf(a).parameters ? b : a), first);
  return "kinship" in largest ? largest.kinship : undefined;
}

/** The larger relative change first; where values were not measured the larger tensors. */
export function byMove(a: Moved, b: Moved): number {
  return relativeOf(b) - relativeOf(a) || b.parameters - a.parameters;
}

export function relativeOf({ difference, norm }: Moved): number {
  return norm > 0 ? Math.sqrt(difference / norm) : 0;
}

export function tensorOf(change: TensorChange): TensorLabel {
  return "tensor" in change ? change.tensor : change.head;
}

export function isOfValues(change: TensorChange): change is Extract<TensorChange, { kind: "tensor-values-changed" }> {
  return change.kind === "tensor-values-changed";
}
