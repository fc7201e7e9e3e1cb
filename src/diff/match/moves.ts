import { isDefault } from "../../encodings/onnx-defaults.js";
import type { Graph, Node } from "../../model/graph.js";
import type { Model } from "../../model/model.js";
import { typeOf } from "../digests.js";
import type { GraphPair } from "./graphs.js";
import type { Sides } from "./nodes.js";
import { type Indexed, type Scope, tensorOf } from "./scope.js";

/** A node that left its place, and what around its new place tells that it is the same: its weights. */
export interface Move {
  readonly base: Place;
  readonly head: Place;
}

export interface Place {
  readonly graph: Graph;
  readonly node: number;
}

// Scalars and short lists are the same in many places.
const MIN_WEIGHT_ELEMENTS = 8;

/**
 * Nodes without counterpart where they stood that stand elsewhere, in another graph or another part of the same one: the same
 * operator and attributes, reading weights of equal digests, and nothing else on either side that does.
 */
export function movesOf(base: Model, head: Model, pairs: readonly GraphPair[], sides: Sides): readonly Move[] {
  const [bases, heads] = [only(base, "base", pairs, sides), only(head, "head", pairs, sides)];
  return [...bases].flatMap(([key, from]) => {
    const to = heads.get(key);
    return from === undefined || to === undefined ? [] : [{ base: from, head: to }];
  });
}

/** Open nodes by what they are; what is there twice is told by nothing. */
function only(
  model: Model,
  side: "base" | "head",
  pairs: readonly GraphPair[],
  sides: Sides,
): ReadonlyMap<string, Place | undefined> {
  const matched = new Map(pairs.map((pair) => [pair[side].graph, pair]));
  const places = new Map<string, Place | undefined>();
  for (const scope of scopesOf(model, sides[side])) {
    const pair = matched.get(scope.graph);
    const open = pair === undefined ? scope.graph.nodes.keys() : side === "base" ? pair.nodes.removed : pair.nodes.added;
    for (const index of open) {
      const node = scope.graph.nodes[index];
      const key = node === undefined ? undefined : keyOf(node, scope, sides[side], sides.digests[side]);
      if (key !== undefined) places.set(key, places.has(key) ? undefined : { graph: scope.graph, node: index });
    }
  }
  return places;
}

function keyOf(node: Node, scope: Scope, model: Indexed, digests: ReadonlyMap<string, string>): string | undefined {
  let isTold = false;
  const weights = node.inputs.map((value) => {
    const tensor = value === "" ? undefined : tensorOf(model, scope, value);
    const digest = tensor === undefined ? undefined : digests.get(tensor.name);
    if (tensor === undefined || digest === undefined) return "";
    isTold ||= tensor.parameters >= MIN_WEIGHT_ELEMENTS;
    return `${typeOf(tensor)} ${digest}`;
  });
  if (!isTold) return undefined;
  const stated = node.attributes.filter((attribute) => !isDefault(node, attribute));
  const attributes = stated.map(({ name, value }) =>
    value.kind === "graphs" || value.kind === "tensors" ? `${name} ${value.value.length}` : `${name} ${JSON.stringify(value)}`,
  );
  return JSON.stringify([node.domain, node.operator, attributes.sort(), weights]);
}

/** Every graph, with the graphs around it. */
function* scopesOf(model: Model, { graphs }: Indexed): Iterable<Scope> {
  const isSeen = new Set<Graph>();
  const waiting: Scope[] = model.graphs.filter(({ role }) => role !== "subgraph").map((graph) => ({ graph, outer: undefined }));
  for (let scope = waiting.pop(); scope !== undefined; scope = waiting.pop()) {
    if (isSeen.has(scope.graph)) continue;
    isSeen.add(scope.graph);
    yield scope;
    for (const { value } of scope.graph.nodes.flatMap(({ attributes }) => attributes)) {
      if (value.kind !== "graphs") continue;
      for (const name of value.value) {
        const graph = graphs.get(name);
        if (graph !== undefined) waiting.push({ graph, outer: scope });
      }
    }
  }
}
