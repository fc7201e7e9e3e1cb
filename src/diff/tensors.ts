import type { Tensor } from "../model/tensor.js";
import type { Change, TensorLabel } from "./change.js";
import type { TensorTally } from "./comparison.js";
import { type Digests, typeOf } from "./digests.js";
import type { TensorMatch, TensorPair } from "./match/tensors.js";

/** Of tensors whose values are there and were not read; bytes as of head. */
export interface UnreadValues {
  readonly tensors: number;
  readonly bytes: number;
}

export interface TensorDifference {
  readonly changes: Change[];
  readonly tally: TensorTally;
  readonly unread: UnreadValues;
}

export function tensorChanges(match: TensorMatch, digests: Digests): TensorDifference {
  const changes: Change[] = [];
  const unread = { tensors: 0, bytes: 0 };
  const tally = { identical: 0, changed: 0, unmeasured: 0 };
  for (const tensor of match.removed) changes.push({ kind: "tensor-removed", tensor: labelOf(tensor) });
  for (const tensor of match.added) changes.push({ kind: "tensor-added", tensor: labelOf(tensor) });
  for (const pair of match.pairs) {
    changes.push(...shapeChanges(pair));
    if (typeOf(pair.base) !== typeOf(pair.head)) continue;
    const state = valuesOf(pair, digests);
    tally[state]++;
    if (state === "unmeasured" && pair.base.values.kind === "stored" && pair.head.values.kind === "stored") {
      unread.tensors++;
      unread.bytes += pair.head.bytes;
    }
    if (state === "changed") changes.push({ kind: "tensor-values-changed", base: labelOf(pair.base), head: labelOf(pair.head) });
  }
  return { changes, tally, unread };
}

function* shapeChanges({ base, head, evidence }: TensorPair): Iterable<Change> {
  const labels = { base: labelOf(base), head: labelOf(head) };
  if (evidence !== "name") yield { kind: "tensor-renamed", ...labels, evidence };
  if (base.shape.join() !== head.shape.join()) yield { kind: "tensor-reshaped", ...labels };
  if (base.dtype !== head.dtype) yield { kind: "tensor-retyped", ...labels };
}

function valuesOf({ base, head }: TensorPair, digests: Digests): keyof TensorTally {
  if (base.parameters === 0) return "identical";
  const [before, after] = [digests.base.get(base.name), digests.head.get(head.name)];
  if (before === undefined || after === undefined || isSparse(base) !== isSparse(head)) return "unmeasured";
  return before === after ? "identical" : "changed";
}

/** Which elements a sparse tensor leaves out is part of its bytes, so they tell nothing about a dense one. */
function isSparse({ values, parameters }: Tensor): boolean {
  return values.kind === "stored" ? values.indices !== undefined : values.kind === "empty" && parameters > 0;
}

function labelOf({ name, kind, dtype, shape, parameters }: Tensor): TensorLabel {
  return { name, kind, dtype, shape, parameters };
}
