import type { Model } from "../../model/model.js";
import type { Tensor } from "../../model/tensor.js";
import type { MatchEvidence } from "../change.js";
import { typeOf } from "../digests.js";
import type { GraphMatch, GraphPair } from "./graphs.js";
import type { Sides } from "./nodes.js";
import { tensorOf } from "./scope.js";

export interface TensorMatch {
  readonly pairs: readonly TensorPair[];
  readonly removed: readonly Tensor[];
  readonly added: readonly Tensor[];
}

export interface TensorPair {
  readonly base: Tensor;
  readonly head: Tensor;
  readonly evidence: MatchEvidence;
}

/**
 * Which tensor of base is which of head. The strongest evidence goes first: equal bytes under the same name, equal bytes at the same
 * place of matched nodes, then the name within matched graphs, then the place alone, then equal bytes anywhere.
 */
export function matchTensors(base: Model, head: Model, graphs: GraphMatch, sides: Sides): TensorMatch {
  const pairs = new Map<Tensor, TensorPair>();
  const taken = new Set<Tensor>();
  const pair = (from: Tensor, to: Tensor, evidence: MatchEvidence) => {
    if (pairs.has(from) || taken.has(to)) return;
    const isNamesake = sides.base.localNames.get(from) === sides.head.localNames.get(to);
    pairs.set(from, { base: from, head: to, evidence: isNamesake ? "name" : evidence });
    taken.add(to);
  };
  const isSameBytes = (from: Tensor, to: Tensor) => {
    const digest = sides.digests.base.get(from.name);
    return digest !== undefined && digest === sides.digests.head.get(to.name) && typeOf(from) === typeOf(to);
  };

  const places = graphs.pairs.flatMap((graphPair) => [...placesOf(graphPair, sides)]);
  const names = [...namesakes(base, graphs, sides)];
  for (const [from, to] of names) if (isSameBytes(from, to)) pair(from, to, "name");
  for (const [from, to] of places) if (isSameBytes(from, to)) pair(from, to, "same-bytes");
  for (const [from, to] of names) if (typeOf(from) === typeOf(to)) pair(from, to, "name");
  for (const [from, to] of names) pair(from, to, "name");
  for (const [from, to] of places)
    if (from.dtype === to.dtype && from.shape.length === to.shape.length) pair(from, to, "same-place");
  for (const [from, to] of equalBytes(base, head, pairs, taken, sides)) pair(from, to, "same-bytes");
  return {
    pairs: [...pairs.values()],
    removed: base.tensors.filter((tensor) => !pairs.has(tensor)),
    added: head.tensors.filter((tensor) => !taken.has(tensor)),
  };
}

/** Equal names in graphs that correspond, and equal full names anywhere. */
function* namesakes(base: Model, graphs: GraphMatch, sides: Sides): Iterable<[Tensor, Tensor]> {
  for (const { base: from, head: to } of graphs.pairs) {
    const counterparts = sides.head.locals.get(to.graph.name);
    for (const [name, tensor] of sides.base.locals.get(from.graph.name) ?? []) {
      const counterpart = counterparts?.get(name);
      if (counterpart !== undefined) yield [tensor, counterpart];
    }
  }
  for (const tensor of base.tensors) {
    const counterpart = sides.head.tensors.get(tensor.name);
    if (counterpart !== undefined) yield [tensor, counterpart];
  }
}

/** Tensors that stand at the same input, or in the same attribute, of nodes that correspond. */
function* placesOf({ base, head, nodes }: GraphPair, sides: Sides): Iterable<[Tensor, Tensor]> {
  for (const [b, h] of nodes.pairs) {
    const [from, to] = [base.graph.nodes[b], head.graph.nodes[h]];
    if (from === undefined || to === undefined) continue;
    for (const [position, value] of from.inputs.entries()) {
      const counterpart = to.inputs[position];
      if (value === "" || counterpart === undefined || counterpart === "") continue;
      const tensors = [tensorOf(sides.base, base, value), tensorOf(sides.head, head, counterpart)] as const;
      if (tensors[0] !== undefined && tensors[1] !== undefined) yield [tensors[0], tensors[1]];
    }
    const attributes = new Map(to.attributes.map((attribute) => [attribute.name, attribute.value]));
    for (const { name, value } of from.attributes) {
      const other = attributes.get(name);
      if (value.kind !== "tensors" || other?.kind !== "tensors") continue;
      for (const [position, tensorName] of value.value.entries()) {
        const tensors = [sides.base.tensors.get(tensorName), sides.head.tensors.get(other.value[position] ?? "")] as const;
        if (tensors[0] !== undefined && tensors[1] !== undefined) yield [tensors[0], tensors[1]];
      }
    }
  }
}

/** What is left and has the same bytes somewhere else, in order. */
function* equalBytes(
  base: Model,
  head: Model,
  pairs: ReadonlyMap<Tensor, unknown>,
  taken: ReadonlySet<Tensor>,
  { digests }: Sides,
): Iterable<[Tensor, Tensor]> {
  const waiting = new Map<string, Tensor[]>();
  for (const tensor of head.tensors) {
    const digest = digests.head.get(tensor.name);
    if (digest === undefined || taken.has(tensor)) continue;
    const key = `${digest} ${typeOf(tensor)}`;
    waiting.set(key, [...(waiting.get(key) ?? []), tensor]);
  }
  for (const tensor of base.tensors) {
    const digest = digests.base.get(tensor.name);
    if (digest === undefined || pairs.has(tensor)) continue;
    const next = waiting.get(`${digest} ${typeOf(tensor)}`)?.shift();
    if (next !== undefined) yield [tensor, next];
  }
}
