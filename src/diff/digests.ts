import type { Model } from "../model/model.js";
import type { Tensor } from "../model/tensor.js";

/** Digests of tensor values by tensor name, for each side. A tensor without one was not read. */
export interface Digests {
  readonly base: ReadonlyMap<string, string>;
  readonly head: ReadonlyMap<string, string>;
}

export const NO_DIGESTS: Digests = { base: new Map(), head: new Map() };

/** The tensors whose bytes can tell something: the other side has one of the same dtype and shape. */
export function comparableTensors(base: Model, head: Model): { base: readonly Tensor[]; head: readonly Tensor[] } {
  const baseTypes = new Set(base.tensors.map(typeOf));
  const headTypes = new Set(head.tensors.map(typeOf));
  return {
    base: base.tensors.filter((tensor) => headTypes.has(typeOf(tensor))),
    head: head.tensors.filter((tensor) => baseTypes.has(typeOf(tensor))),
  };
}

/** Dtype and shape as one key. */
export function typeOf({ dtype, shape }: Pick<Tensor, "dtype" | "shape">): string {
  return `${dtype}[${shape.join(",")}]`;
}
