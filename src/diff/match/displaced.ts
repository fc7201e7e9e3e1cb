import type { Node } from "../../model/graph.js";
import type { GraphPair } from "./graphs.js";

/**
 * Nodes of head that were matched and stand among others now: nothing they read and nothing that reads them is the counterpart of
 * what it was, and at least one neighbour that stayed is another's neighbour. Beside nodes that came or went a node has not moved.
 */
export function displacedNodes({ base, head, nodes, values }: GraphPair): ReadonlySet<number> {
  const [makers, makersOfHead] = [makersOf(base.graph.nodes), makersOf(head.graph.nodes)];
  const toHead = new Map(nodes.pairs);
  const toBase = new Map(nodes.pairs.map(([b, h]) => [h, b]));
  const kept = new Set<number>();
  const lost = new Set<number>();
  for (const [b, h] of nodes.pairs) {
    const [from, to] = [base.graph.nodes[b], head.graph.nodes[h]];
    if (from === undefined || to === undefined) continue;
    for (const [position, value] of from.inputs.entries()) {
      const other = to.inputs[position];
      if (other === undefined || value === "") continue;
      const [maker, makerOfHead] = [makers.get(value), makersOfHead.get(other)];
      if (maker === undefined && values.toHead(value) === other) kept.add(h);
      if (maker === undefined || makerOfHead === undefined) continue;
      const counterpart = toHead.get(maker);
      if (counterpart === makerOfHead) {
        kept.add(h);
        kept.add(makerOfHead);
      } else if (counterpart !== undefined && toBase.has(makerOfHead)) {
        for (const node of [h, counterpart, makerOfHead]) lost.add(node);
      }
    }
  }
  const results = new Set(head.graph.outputs);
  return new Set(
    [...lost].filter((h) => !kept.has(h) && head.graph.nodes[h]?.outputs.some((value) => results.has(value)) !== true),
  );
}

function makersOf(nodes: readonly Node[]): ReadonlyMap<string, number> {
  return new Map(nodes.flatMap(({ outputs }, node) => outputs.filter((value) => value !== "").map((value) => [value, node])));
}
