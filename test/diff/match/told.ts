import type { GraphMatch } from "../../../src/diff/match/graphs.js";
import type { Graph, Node } from "../../../src/model/graph.js";
import type { Reexport } from "./reexport.js";

/** Two graphs and which node became which, found or true. */
interface Pairing {
  readonly base: Graph;
  readonly head: Graph;
  readonly pairs: readonly (readonly [base: number, head: number])[];
}

/**
 * Whether the truth explains head with fewer edits than the match does. Where it does not, nothing in the two graphs could have told
 * that the match is not the truth: of two equal nodes in a row, one of which was put in, either may be the new one.
 */
export function isTruthSimpler({ truth, model }: Reexport, match: GraphMatch): boolean {
  const heads = new Map(model.graphs.map((graph) => [graph.name, graph]));
  const meant = truth.flatMap(({ base, head: name, nodes }): readonly Pairing[] => {
    const head = heads.get(name);
    const pairs = nodes.flatMap((place, node) => (place < 0 ? [] : [[node, place] as const]));
    return head === undefined ? [] : [{ base, head, pairs }];
  });
  const found = match.pairs.map(({ base, head, nodes }) => ({ base: base.graph, head: head.graph, pairs: nodes.pairs }));
  const sum = (pairings: readonly Pairing[]) => pairings.reduce((edits, pairing) => edits + editsOf(pairing), 0);
  return sum(meant) < sum(found);
}

/** Nodes that came or went, attributes that changed, and inputs and results that come from another node. */
function editsOf({ base, head, pairs }: Pairing): number {
  const toHead = new Map(pairs);
  const [makers, makersOfHead] = [makersOf(base), makersOf(head)];
  const isWired = (value: string | undefined, other: string | undefined): boolean => {
    const [maker, makerOfHead] = [makers.get(value ?? ""), makersOfHead.get(other ?? "")];
    if (maker === undefined || makerOfHead === undefined) return maker === makerOfHead;
    return toHead.get(maker.node) === makerOfHead.node && maker.output === makerOfHead.output;
  };
  let edits = base.nodes.length + head.nodes.length - 2 * pairs.length;
  for (const [b, h] of pairs) {
    const [from, to] = [base.nodes[b], head.nodes[h]];
    if (from === undefined || to === undefined) continue;
    if (settingsOf(from) !== settingsOf(to)) edits++;
    const inputs = Math.max(from.inputs.length, to.inputs.length);
    for (let at = 0; at < inputs; at++) if (!isWired(from.inputs[at], to.inputs[at])) edits++;
  }
  for (const [at, value] of base.outputs.entries()) if (!isWired(value, head.outputs[at])) edits++;
  return edits;
}

function makersOf({ nodes }: Graph): ReadonlyMap<string, { readonly node: number; readonly output: number }> {
  return new Map(
    nodes.flatMap(({ outputs }, node) => outputs.flatMap((value, output) => (value === "" ? [] : [[value, { node, output }]]))),
  );
}

function settingsOf({ attributes }: Node): string {
  return JSON.stringify(attributes.filter(({ value: { kind } }) => kind !== "graphs" && kind !== "tensors"));
}
