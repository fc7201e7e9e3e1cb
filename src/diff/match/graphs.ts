import type { Graph, Node } from "../../model/graph.js";
import type { Model } from "../../model/model.js";
import { pairValues } from "../signature.js";
import { type Contents, contentsOf, type Models } from "./contents.js";
import { matchFunctions, operatorNaming } from "./functions.js";
import { type Move, movesOf } from "./moves.js";
import { matchNodes, type NodeMatch, type Sides } from "./nodes.js";
import type { Indexed, Scope } from "./scope.js";
import { type Side, wiresOf } from "./wires.js";

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
  /** Of nodes that are among the removed and the added ones of pairs, or in graphs without counterpart. */
  readonly moves: readonly Move[];
}

/**
 * Main graphs pair by name and then in order, functions by name and then by what they hold; subgraphs pair when the nodes that hold
 * them do.
 */
export function matchGraphs(base: Model, head: Model, sides: Sides): GraphMatch {
  const functions = matchFunctions(sides);
  const operatorOf = operatorNaming(functions);
  const contents = contentsOf({ ...sides, operatorOf });
  const matching: Matching = { sides, contents, operatorOf };
  const pairs: GraphPair[] = [];
  for (const [from, to] of [...rootPairs(base, head, sides), ...functions]) {
    const [inputs, outputs] = from.role === "main" ? interfaceNames(base, head, [from, to], sides) : positions(from, to);
    for (const pair of pairsFrom(
      matching,
      [
        { graph: from, outer: undefined },
        { graph: to, outer: undefined },
      ],
      inputs,
      outputs,
    )) {
      pairs.push(pair);
    }
  }
  const pairedBase = new Set(pairs.map(({ base: { graph } }) => graph));
  const pairedHead = new Set(pairs.map(({ head: { graph } }) => graph));
  return {
    pairs,
    removed: base.graphs.filter((graph) => !pairedBase.has(graph)),
    added: head.graphs.filter((graph) => !pairedHead.has(graph)),
    moves: movesOf(base, head, pairs, sides),
  };
}

interface Matching {
  readonly sides: Sides;
  readonly contents: Contents;
  readonly operatorOf: Models["operatorOf"];
}

/** Graphs that stand on their own: by name, then in order among those of one role. */
function* rootPairs(base: Model, head: Model, sides: Sides): Iterable<readonly [Graph, Graph]> {
  const isRoot = ({ role }: Graph) => role === "main" || role === "training";
  const hasNamesake = (graph: Graph, { graphs }: Indexed) => graphs.get(graph.name)?.role === graph.role;
  for (const graph of base.graphs) {
    const namesake = sides.head.graphs.get(graph.name);
    if (isRoot(graph) && namesake?.role === graph.role) yield [graph, namesake];
  }
  for (const role of ["main", "training"] as const) {
    const left = base.graphs.filter((graph) => graph.role === role && !hasNamesake(graph, sides.head));
    const leftOfHead = head.graphs.filter((graph) => graph.role === role && !hasNamesake(graph, sides.base));
    for (const [position, graph] of left.entries()) {
      const counterpart = leftOfHead[position];
      if (counterpart !== undefined) yield [graph, counterpart];
    }
  }
}

/** Depth is bounded by the readers' budget for nested messages. */
function* pairsFrom(
  matching: Matching,
  [base, head]: readonly [Scope, Scope],
  inputs: readonly NamePair[],
  outputs: readonly NamePair[],
  outer?: ValueMatch,
): Iterable<GraphPair> {
  const { sides, contents } = matching;
  const outside = valueMatch(inputs, outer);
  const names = new Map(outputs.map(([from, to]) => [to, from]));
  const side = (which: "base" | "head", scope: Scope): Side => ({
    model: sides[which],
    scope,
    digests: sides.digests[which],
    labelOf: (value) => (which === "base" ? value : (outside.toBase(value) ?? value)),
    outputs: scope.graph.outputs.map((value) => (which === "base" ? value : (names.get(value) ?? value))),
    operatorOf: (node) => matching.operatorOf(which, node),
    contentOf: (name) => {
      const graph = sides[which].graphs.get(name);
      return graph === undefined ? { byValues: -1, byTypes: -1 } : contents.of(which, { graph, outer: scope });
    },
    capturesOf: (node) => contents.capturesOf(which, node),
  });
  const nodes = matchNodes([wiresOf(side("base", base), contents.intern), wiresOf(side("head", head), contents.intern)]);
  const results = nodes.pairs.flatMap(([b, h]) => {
    const made = positional(base.graph.nodes[b]?.outputs ?? [], head.graph.nodes[h]?.outputs ?? []);
    return made.filter(([value]) => value !== "");
  });
  const values = valueMatch(results, outside);
  yield { base, head, nodes, values };
  for (const [b, h] of nodes.pairs) {
    for (const [inner, innerHead] of subgraphPairs(base.graph.nodes[b], head.graph.nodes[h], sides)) {
      const scopes = [
        { graph: inner, outer: base },
        { graph: innerHead, outer: head },
      ] as const;
      yield* pairsFrom(matching, scopes, ...positions(inner, innerHead), values);
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

/** Inputs and outputs of the main graphs that correspond, renamed ones included. */
function interfaceNames(
  base: Model,
  head: Model,
  [from, to]: readonly [Graph, Graph],
  sides: Sides,
): readonly [readonly NamePair[], readonly NamePair[]] {
  const [before, after] = [base.signatures[0], head.signatures[0]];
  // Weights that are listed as inputs are matched as tensors.
  const isComputed = ([one, other]: NamePair) => !sides.base.tensors.has(one) && !sides.head.tensors.has(other);
  const names = (side: "inputs" | "outputs") => {
    const known = pairValues(before?.[side] ?? [], after?.[side] ?? []).map(([one, other]): NamePair => [one.name, other.name]);
    return [...known, ...leftInPlace(from[side], to[side], known).filter(isComputed)];
  };
  return [names("inputs"), names("outputs")];
}

/** In lists of one length, what has no counterpart by name or type has the one that stands in its place. */
function leftInPlace(base: readonly string[], head: readonly string[], known: readonly NamePair[]): readonly NamePair[] {
  if (base.length !== head.length) return [];
  const [bases, heads] = [new Set(known.map(([name]) => name)), new Set(known.map(([, name]) => name))];
  return positional(base, head).filter(([from, to]) => !bases.has(from) && !heads.has(to));
}

function positions(base: Graph, head: Graph): readonly [readonly NamePair[], readonly NamePair[]] {
  return [positional(base.inputs, head.inputs), positional(base.outputs, head.outputs)];
}

function positional(base: readonly string[], head: readonly string[]): readonly NamePair[] {
  return base.flatMap((name, position) => {
    const counterpart = head[position];
    return counterpart === undefined ? [] : [[name, counterpart] as const];
  });
}
