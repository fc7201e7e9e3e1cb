import { typeOf } from "../../../src/diff/digests.js";
import type { GraphMatch } from "../../../src/diff/match/graphs.js";
import type { Graph, Node } from "../../../src/model/graph.js";
import type { Model } from "../../../src/model/model.js";
import type { Reexport } from "./reexport.js";

export interface Score {
  /** Nodes of base that are still there. */
  readonly expected: number;
  readonly found: number;
  /** Found pairs that are the very same node. */
  readonly exact: number;
  /** Found pairs that are the same node, or one that is interchangeable with it. */
  readonly right: number;
}

export const NOTHING: Score = { expected: 0, found: 0, exact: 0, right: 0 };

export function plus(a: Score, b: Score): Score {
  return { expected: a.expected + b.expected, found: a.found + b.found, exact: a.exact + b.exact, right: a.right + b.right };
}

/**
 * How a match compares with the truth. A pair of two different nodes is right when the node that was found and the one that was
 * meant are interchangeable in their graph: they look alike, whole graph and all (colours refined until stable, by code of this
 * file alone), and the match treats their neighbours accordingly: where a node and the maker of one of its inputs were both matched,
 * what was found for the node reads what was found for the maker. That is what swapping interchangeable parts as a whole looks
 * like; half a swap is wrong. The graph is base, or head for what became alike by an edit.
 */
export function judge(
  base: Model,
  digests: ReadonlyMap<string, string>,
  { truth, model, digests: digestsOfHead }: Reexport,
  match: GraphMatch,
): Score {
  let score = NOTHING;
  const pairs = new Map(match.pairs.map((pair) => [pair.base.graph, pair]));
  for (const { base: graph, head, nodes } of truth) {
    const pair = pairs.get(graph);
    const expected = nodes.filter((index) => index >= 0).length;
    if (pair === undefined || pair.head.graph.name !== head) {
      score = plus(score, { ...NOTHING, expected, found: pair?.nodes.pairs.length ?? 0 });
      continue;
    }
    const origin = new Map(nodes.map((place, node) => [place, node]));
    // For each node that was matched: the node of its own graph that the counterpart truly is, or none for one that came or went.
    const meant = new Map(pair.nodes.pairs.map(([b, h]) => [b, origin.get(h)]));
    const meantOfHead = new Map(pair.nodes.pairs.map(([b, h]) => [h, known(nodes[b])]));
    const exact = [...meant].filter(([node, other]) => node === other).length;
    let right = exact;
    if (exact < meant.size) {
      const isSwap = swaps(base, digests, graph, meant);
      const isSwapOfHead = swaps(model, digestsOfHead, pair.head.graph, meantOfHead);
      right = pair.nodes.pairs.filter(([b, h]) => isSwap(b) || isSwapOfHead(h)).length;
    }
    score = plus(score, { expected, found: meant.size, exact, right });
  }
  return score;
}

function known(place: number | undefined): number | undefined {
  return place === -1 ? undefined : place;
}

function swaps(
  base: Model,
  digests: ReadonlyMap<string, string>,
  graph: Graph,
  meant: ReadonlyMap<number, number | undefined>,
): (node: number) => boolean {
  const colours = stableColours(base, digests, graph);
  const makers = new Map(graph.nodes.flatMap(({ outputs }, node) => outputs.map((value) => [value, node])));
  const makersOf = (node: number) => graph.nodes[node]?.inputs.map((value) => makers.get(value)) ?? [];
  const torn = new Set<number>();
  for (const [node, other] of meant) {
    if (other === undefined) continue;
    const counterparts = makersOf(other);
    for (const [slot, maker] of makersOf(node).entries()) {
      if (maker === undefined) continue;
      const meantMaker = meant.get(maker);
      if (meantMaker === undefined || counterparts[slot] === meantMaker) continue;
      torn.add(node);
      torn.add(maker);
    }
  }
  return (node) => {
    const other = meant.get(node);
    if (other === node) return true;
    return other !== undefined && colours[node] === colours[other] && !torn.has(node);
  };
}

/** What a node is, then what its neighbours are, then what theirs are, until no more nodes are told apart. */
function stableColours(base: Model, digests: ReadonlyMap<string, string>, graph: Graph): readonly number[] {
  const tensors = new Map(base.tensors.map((tensor) => [tensor.name, tensor]));
  const makers = new Map(
    graph.nodes.flatMap(({ outputs }, node) => outputs.filter((value) => value !== "").map((value, at) => [value, [node, at]])),
  );
  const described = (name: string) => {
    const tensor = tensors.get(name) ?? tensors.get(`${graph.name}/${name}`);
    if (tensor === undefined) return undefined;
    return `${typeOf(tensor)} ${digests.get(tensor.name) ?? tensor.name}`;
  };
  const operation = ({ domain, operator, attributes }: Node) =>
    JSON.stringify([
      domain,
      operator,
      attributes
        .map(({ name, value }) => [name, value.kind === "tensors" ? value.value.map(described) : value.value] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
  const readers = graph.nodes.map(() => [] as (readonly [reader: number, slot: number, output: number])[]);
  for (const [node, { inputs }] of graph.nodes.entries()) {
    for (const [slot, value] of inputs.entries()) {
      const [maker, output] = makers.get(value) ?? [];
      if (maker !== undefined) readers[maker]?.push([node, slot, output ?? 0]);
    }
  }
  const given = graph.nodes.map(({ outputs }) => outputs.map((value) => graph.outputs.indexOf(value)));
  let colours: readonly number[] = numbered(graph.nodes.map(operation));
  for (let classes = 0; ; ) {
    const count = new Set(colours).size;
    if (count === classes) return colours;
    classes = count;
    colours = numbered(
      graph.nodes.map(({ inputs }, node) => {
        const read = inputs.map((value) => {
          const [maker, output] = makers.get(value) ?? [];
          return maker === undefined ? (described(value) ?? value) : [colours[maker], output];
        });
        const uses = readers[node]?.map(([reader, slot, output]) => `${colours[reader]} ${slot} ${output}`).sort();
        return JSON.stringify([colours[node], read, uses, given[node]]);
      }),
    );
  }
}

function numbered(texts: readonly string[]): readonly number[] {
  const numbers = new Map<string, number>();
  return texts.map((text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}
