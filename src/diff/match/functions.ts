import type { Graph, Node } from "../../model/graph.js";
import { type Contents, contentsOf, type Models } from "./contents.js";
import type { Sides } from "./nodes.js";

/** Functions of base and of head that are one. */
export type FunctionPairs = readonly (readonly [base: Graph, head: Graph])[];

// Of functions that have neither name nor content in common, every pair is compared: this many operators in all.
const MAX_COMPARED = 1_000_000;
/** Share of operators that two functions have in common when one was made from the other. */
const MIN_OVERLAP = 0.5;

/** By name, then by content with weights, by content without, and by the operators that they hold. */
export function matchFunctions(sides: Sides): FunctionPairs {
  const [bases, heads] = [functionsOf(sides, "base"), functionsOf(sides, "head")];
  const pairs = new Map<Graph, Graph>();
  const taken = new Set<Graph>();
  const pair = (base: Graph, head: Graph) => {
    pairs.set(base, head);
    taken.add(head);
  };
  for (const graph of bases) {
    const namesake = sides.head.graphs.get(graph.name);
    if (namesake?.role === "function") pair(graph, namesake);
  }
  const openBases = () => bases.filter((graph) => !pairs.has(graph));
  const openHeads = () => heads.filter((graph) => !taken.has(graph));
  if (openBases().length > 0 && openHeads().length > 0) {
    const contents = contentsOf({
      ...sides,
      operatorOf: (side, node) => (isCall(sides, side, node) ? "call" : operatorText(node)),
    });
    for (const by of ["byValues", "byTypes"] as const) {
      const waiting = new Map<number, Graph[]>();
      for (const graph of openHeads().toReversed()) {
        const content = identity(contents, "head", graph)[by];
        const known = waiting.get(content);
        if (known === undefined) waiting.set(content, [graph]);
        else known.push(graph);
      }
      for (const graph of openBases()) {
        const next = waiting.get(identity(contents, "base", graph)[by])?.pop();
        if (next !== undefined) pair(graph, next);
      }
    }
    const counts = new Map(openHeads().map((graph) => [graph, countsOf(graph)]));
    const operators = [...counts.values()].reduce((sum, { size }) => sum + size, 0);
    const left = openBases();
    if (left.length * operators > MAX_COMPARED) return [...pairs];
    for (const graph of left) {
      const best = mostAlike(graph, counts);
      if (best === undefined) continue;
      pair(graph, best);
      counts.delete(best);
    }
  }
  return [...pairs];
}

/** How the calls of functions that are one are spelled on both sides: as base does. */
export function operatorNaming(pairs: FunctionPairs): Models["operatorOf"] {
  const names = new Map(pairs.map(([base, head]) => [head.name, base.name]));
  return (side, node) => {
    const text = operatorText(node);
    const base = side === "head" ? names.get(`function:${text}`) : undefined;
    return base === undefined ? text : base.slice("function:".length);
  };
}

function functionsOf(sides: Sides, side: "base" | "head"): readonly Graph[] {
  return [...sides[side].graphs.values()].filter(({ role }) => role === "function");
}

function operatorText({ domain, operator }: Node): string {
  return `${domain}:${operator}`;
}

function isCall(sides: Sides, side: "base" | "head", node: Node): boolean {
  return sides[side].graphs.get(`function:${operatorText(node)}`)?.role === "function";
}

function identity(contents: Contents, side: "base" | "head", graph: Graph) {
  return contents.of(side, { graph, outer: undefined });
}

function mostAlike(graph: Graph, candidates: ReadonlyMap<Graph, ReadonlyMap<string, number>>): Graph | undefined {
  const own = countsOf(graph);
  let best: { readonly graph: Graph; readonly overlap: number } | undefined;
  for (const [candidate, counts] of candidates) {
    if (candidate.inputs.length !== graph.inputs.length) continue;
    let shared = 0;
    for (const [operator, count] of counts) shared += Math.min(count, own.get(operator) ?? 0);
    const overlap = shared / Math.max(graph.nodes.length, candidate.nodes.length, 1);
    if (overlap >= MIN_OVERLAP && overlap > (best?.overlap ?? 0)) best = { graph: candidate, overlap };
  }
  return best?.graph;
}

function countsOf({ nodes }: Graph): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const node of nodes) counts.set(operatorText(node), (counts.get(operatorText(node)) ?? 0) + 1);
  return counts;
}
