import type { Tensor } from "../model/tensor.js";
import type { TensorLabel } from "./change.js";
import type { TensorTally } from "./comparison.js";
import { type Digests, NO_DIGESTS, typeOf } from "./digests.js";
import type { Structure } from "./kinship/tensor.js";
import { KINSHIP_THRESHOLDS, type KinshipThresholds } from "./kinship/thresholds.js";
import type { Measures } from "./measure.js";

/** What was learnt of the values of two models. Tensors of head are known by their names. */
export interface Values {
  readonly digests: Digests;
  readonly measures: Measures;
  readonly structures: ReadonlyMap<string, Structure>;
  /** Of tensors that only this side has, by their names: another one of the same side that has the same values. */
  readonly copies: Readonly<Record<"base" | "head", ReadonlyMap<string, string>>>;
  readonly thresholds: KinshipThresholds;
}

export interface TwoTensors {
  readonly base: Tensor;
  readonly head: Tensor;
}

export const NO_VALUES: Values = {
  digests: NO_DIGESTS,
  measures: new Map(),
  structures: new Map(),
  copies: { base: new Map(), head: new Map() },
  thresholds: KINSHIP_THRESHOLDS,
};

/** Whether two tensors of one dtype and shape have the same values. A sample without a difference leaves it open. */
export function valuesOf({ base, head }: TwoTensors, { digests, measures }: Values): keyof TensorTally {
  if (typeOf(base) !== typeOf(head)) return "unmeasured";
  if (base.parameters === 0) return "identical";
  const measure = measures.get(head.name);
  if (measure !== undefined && measure.changed > 0) return "changed";
  if (measure?.share === 1) return "identical";
  const [before, after] = [digests.base.get(base.name), digests.head.get(head.name)];
  if (before === undefined || after === undefined || isSparse(base) !== isSparse(head)) return "unmeasured";
  return before === after ? "identical" : "changed";
}

/** Which elements a sparse tensor leaves out is part of its bytes, so they tell nothing about a dense one. */
function isSparse({ values, parameters }: Tensor): boolean {
  return values.kind === "stored" ? values.indices !== undefined : values.kind === "empty" && parameters > 0;
}

export function labelOf({ name, kind, dtype, shape, parameters }: Tensor): TensorLabel {
  return { name, kind, dtype, shape, parameters };
}

export function copyOf({ name }: Tensor, copies: ReadonlyMap<string, string>): { readonly copyOf?: string } {
  const copy = copies.get(name);
  return copy === undefined ? {} : { copyOf: copy };
}
