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
  /** Head's name of a value, by base's name: graph inputs and results of matched nodes, of this graph and those around it. */
  readonly values: ReadonlyMap<string, string>;
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
    const outer = graph.role === "main" ? renamedInputs : positional(graph.inputs, counterpart.inputs);
    pairs.push(...pairsFrom({ graph, outer: undefined }, { graph: counterpart, outer: undefined }, outer, sides));
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
function pairsFrom(base: Scope, head: Scope, outer: ReadonlyMap<string, string>, sides: Sides): GraphPair[] {
  const toBase = new Map([...outer].map(([from, to]) => [to, from]));
  const nodes = matchNodes(base, head, sides, (value) => toBase.get(value) ?? value);
  const values = new Map(outer);
  for (const [b, h] of nodes.pairs) {
    const outputs = head.graph.nodes[h]?.outputs ?? [];
    for (const [position, value] of (base.graph.nodes[b]?.outputs ?? []).entries()) {
      const counterpart = outputs[position];
      if (value !== "" && counterpart !== undefined) values.set(value, counterpart);
    }
  }
  const pairs: GraphPair[] = [{ base, head, nodes, values }];
  for (const [b, h] of nodes.pairs) {
    for (const [inner, innerHead] of subgraphPairs(base.graph.nodes[b], head.graph.nodes[h], sides)) {
      const inside = new Map([...values, ...positional(inner.inputs, innerHead.inputs)]);
      pairs.push(...pairsFrom({ graph: inner, outer: base }, { graph: innerHead, outer: head }, inside, sides));
    }
  }
  return pairs;
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

/** Inputs of the main graph that correspond, renamed ones included. */
function inputNames(base: Model, head: Model): ReadonlyMap<string, string> {
  const [before, after] = [base.signatures[0]?.inputs ?? [], head.signatures[0]?.inputs ?? []];
  return new Map(pairValues(before, after).map(([from, to]) => [from.name, to.name]));
}

function positional(base: readonly string[], head: readonly string[]): ReadonlyMap<string, string> {
  return new Map(base.flatMap((name, position) => (head[position] === undefined ? [] : [[name, head[position]] as const])));
}
