import type { Graph, Node } from "../../model/graph.js";
import type { Model } from "../../model/model.js";
import { pairValues } from "../signature.js";
import { matchNodes, type NodeMatch, type Sides } from "./nodes.js";
import type { Scope } from "./scope.js";

/** Two graphs that are the same place of the model, and how their nodes correspond. */
export interface GraphPair {
  readonly base: Scope;
  readonly head: Scope;
  readonly nodes: NodeMatch;
  readonly values: ValueMatch;
}

/** How names of values correspond: graph inputs and results of matched nodes, of one graph and those around it. */
export interface ValueMatch {
  toHead(base: string): string | undefined;
  toBase(head: string): string | undefined;
}

export interface GraphMatch {
  readonly pairs: readonly GraphPair[];
  readonly removed: readonly Graph[];
  readonly added: readonly Graph[];
}

/** Main graphs and functions pair by name; subgraphs pair when the nodes that hold them do. */
export function matchGraphs(base: Model, head: Model, sides: Sides): GraphMatch {
  const pairs: GraphPair[] = [];
  const renamedInputs = inputNames(base, head);
  for (const graph of base.graphs) {
    if (graph.role === "subgraph") continue;
    const counterpart = sides.head.graphs.get(graph.name);
    if (counterpart === undefined) continue;
    const inputs = graph.role === "main" ? renamedInputs : positional(graph.inputs, counterpart.inputs);
    const found = pairsFrom({ graph, outer: undefined }, { graph: counterpart, outer: undefined }, inputs, undefined, sides);
    for (const pair of found) pairs.push(pair);
  }
  const pairedBase = new Set(pairs.map(({ base }) => base.graph));
  const pairedHead = new Set(pairs.map(({ head }) => head.graph));
  return {
    pairs,
    removed: base.graphs.filter((graph) => !pairedBase.has(graph)),
    added: head.graphs.filter((graph) => !pairedHead.has(graph)),
  };
}

/** Depth is bounded by the readers' budget for nested messages. */
function* pairsFrom(
  base: Scope,
  head: Scope,
  inputs: readonly NamePair[],
  outer: ValueMatch | undefined,
  sides: Sides,
): Iterable<GraphPair> {
  const outside = valueMatch(inputs, outer);
  const nodes = matchNodes(base, head, sides, (value) => outside.toBase(value) ?? value);
  const results = nodes.pairs.flatMap(([b, h]) => {
    const made = positional(base.graph.nodes[b]?.outputs ?? [], head.graph.nodes[h]?.outputs ?? []);
    return made.filter(([value]) => value !== "");
  });
  const values = valueMatch(results, outside);
  yield { base, head, nodes, values };
  for (const [b, h] of nodes.pairs) {
    for (const [inner, innerHead] of subgraphPairs(base.graph.nodes[b], head.graph.nodes[h], sides)) {
      const innerInputs = positional(inner.inputs, innerHead.inputs);
      yield* pairsFrom({ graph: inner, outer: base }, { graph: innerHead, outer: head }, innerInputs, values, sides);
    }
  }
}

/** The names of one graph hide those of the graphs around it. Chained rather than copied: a graph may hold many subgraphs. */
function valueMatch(pairs: readonly NamePair[], outer: ValueMatch | undefined): ValueMatch {
  const heads = new Map(pairs);
  const bases = new Map(pairs.map(([from, to]) => [to, from]));
  return {
    toHead: (value) => heads.get(value) ?? outer?.toHead(value),
    toBase: (value) => bases.get(value) ?? outer?.toBase(value),
  };
}

/** Subgraphs of two matched nodes, by attribute name and position. */
function* subgraphPairs(base: Node | undefined, head: Node | undefined, sides: Sides): Iterable<[Graph, Graph]> {
  const counterparts = new Map(head?.attributes.map((attribute) => [attribute.name, attribute.value]));
  for (const { name, value } of base?.attributes ?? []) {
    const other = counterparts.get(name);
    if (value.kind !== "graphs" || other?.kind !== "graphs") continue;
    for (const [position, graph] of value.value.entries()) {
      const pair = [sides.base.graphs.get(graph), sides.head.graphs.get(other.value[position] ?? "")] as const;
      if (pair[0] !== undefined && pair[1] !== undefined) yield [pair[0], pair[1]];
    }
  }
}

type NamePair = readonly [base: string, head: string];

/** Inputs of the main graph that correspond, renamed ones included. */
function inputNames(base: Model, head: Model): readonly NamePair[] {
  const [before, after] = [base.signatures[0]?.inputs ?? [], head.signatures[0]?.inputs ?? []];
  return pairValues(before, after).map(([from, to]) => [from.name, to.name]);
}

function positional(base: readonly string[], head: readonly string[]): readonly NamePair[] {
  return base.flatMap((name, position) => {
    const counterpart = head[position];
    return counterpart === undefined ? [] : [[name, counterpart] as const];
  });
}
