import type { Model } from "../../model/model.js";
import type { Tensor } from "../../model/tensor.js";
import type { MatchEvidence } from "../change.js";
import { typeOf } from "../digests.js";
import type { Measures } from "../measure.js";
import { exchangedTensors } from "./exchanged.js";
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
 * place of matched nodes, equal bytes under the name of another tensor that moved as well, then the name within matched graphs where the type is equal, then the place alone, so that a weight that
 * was renamed and trained is found; then the name whatever the type, and equal bytes anywhere. A name that ends in a number yields
 * to the place: exporters count, and one node more shifts the numbers of all that follow.
 */
export function matchTensors(
  base: Model,
  head: Model,
  graphs: GraphMatch,
  sides: Sides,
  measures: Measures = new Map(),
): TensorMatch {
  const pairs = new Map<Tensor, TensorPair>();
  const taken = new Set<Tensor>();
  const pairAll = (candidates: Iterable<Candidate>, evidence: MatchEvidence, isAlike: (from: Tensor, to: Tensor) => boolean) => {
    for (const [from, to] of candidates) {
      if (pairs.has(from) || taken.has(to) || !isAlike(from, to)) continue;
      const isNamesake = sides.base.localNames.get(from) === sides.head.localNames.get(to);
      pairs.set(from, { base: from, head: to, evidence: isNamesake ? "name" : evidence });
      taken.add(to);
    }
  };
  const isSameBytes = (from: Tensor, to: Tensor) => {
    const digest = sides.digests.base.get(from.name);
    return digest !== undefined && digest === sides.digests.head.get(to.name) && isSameType(from, to);
  };

  const places = graphs.pairs.flatMap((graphPair) => [...placesOf(graphPair, sides)]);
  const names = [...namesakes(base, graphs, sides)];
  const chosen = names.filter(([tensor]) => !NUMBERED.test(tensor.name));
  pairAll(names, "name", isSameBytes);
  pairAll(places, "same-bytes", isSameBytes);
  const open = base.tensors.filter((tensor) => !pairs.has(tensor) && !isUniform(tensor, measures));
  const exchanges = exchangedTensors(
    open,
    head.tensors.filter((tensor) => !taken.has(tensor)),
    sides.digests,
  ).map(({ base: from, head: to }) => [from, to] as const);
  // What an exporter counts is no name that anybody loads a weight by.
  const isBound = ([from]: Candidate) => base.graphs.length === 0 || !NUMBERED.test(from.name);
  pairAll(exchanges.filter(isBound), "exchanged", isSameBytes);
  pairAll(exchanges, "same-bytes", isSameBytes);
  pairAll(chosen, "name", isSameType);
  pairAll(places, "same-place", isSameType);
  pairAll(chosen, "name", () => true);
  pairAll(names, "name", isSameType);
  pairAll(places, "same-place", (from, to) => from.dtype === to.dtype && from.shape.length === to.shape.length);
  pairAll(equalBytes(base, head, pairs, taken, sides), "same-bytes", () => true);
  pairAll(names, "name", () => true);
  return {
    pairs: [...pairs.values()],
    removed: base.tensors.filter((tensor) => !pairs.has(tensor)),
    added: head.tensors.filter((tensor) => !taken.has(tensor)),
  };
}

/** Whatever is constant, or holds no finite number, has the bytes of many others. A measure by a name is one of its namesakes. */
function isUniform({ name }: Tensor, measures: Measures): boolean {
  const statistics = measures.get(name)?.base;
  return statistics !== undefined && statistics.min === statistics.max;
}

type Candidate = readonly [base: Tensor, head: Tensor];

/** `onnx::Conv_123`, `/Constant_4_output_0`, `const_fold_opt__57`, `12`. */
const NUMBERED = /\d(_output_\d+)?(:\d+)?$/;

function isSameType(from: Tensor, to: Tensor): boolean {
  return typeOf(from) === typeOf(to);
}

/** Equal names in graphs that correspond, and equal full names anywhere. */
function* namesakes(base: Model, graphs: GraphMatch, sides: Sides): Iterable<Candidate> {
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
function* placesOf({ base, head, nodes }: GraphPair, sides: Sides): Iterable<Candidate> {
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
): Iterable<Candidate> {
  const waiting = new Map<string, Tensor[]>();
  // From the last to the first, so that each list ends with the tensor that is next.
  for (const tensor of head.tensors.toReversed()) {
    const digest = digests.head.get(tensor.name);
    if (digest === undefined || taken.has(tensor)) continue;
    const key = `${digest} ${typeOf(tensor)}`;
    const alike = waiting.get(key);
    if (alike === undefined) waiting.set(key, [tensor]);
    else alike.push(tensor);
  }
  for (const tensor of base.tensors) {
    const digest = digests.base.get(tensor.name);
    if (digest === undefined || pairs.has(tensor)) continue;
    const next = waiting.get(`${digest} ${typeOf(tensor)}`)?.pop();
    if (next !== undefined) yield [tensor, next];
  }
}
