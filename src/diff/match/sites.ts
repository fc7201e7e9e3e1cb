import type { Graph, Node } from "../../model/graph.js";
import type { GraphPair } from "./graphs.js";

/** Where nodes came or went: those of one site hang together, or feed the same input of a node that stayed. */
export interface Sites {
  readonly removed: ReadonlyMap<number, number>;
  readonly added: ReadonlyMap<number, number>;
}

const AROUND = -1;

/** Sites are numbered from 0 within the graph, in the order of their first nodes. */
export function sitesOf({ base, head, nodes }: GraphPair): Sites {
  const parents: number[] = [];
  const rootOf = (item: number): number => {
    let root = item;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = item; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  const item = () => parents.push(parents.length) - 1;
  const [removed, added] = [
    new Map(nodes.removed.map((node) => [node, item()])),
    new Map(nodes.added.map((node) => [node, item()])),
  ];
  // An input of a node that stayed, as node of head and position.
  const inputs = new Map<string, number>();

  function join(
    open: ReadonlyMap<number, number>,
    all: readonly Node[],
    counterpartOf: (node: number) => number | undefined,
  ): void {
    const makers = new Map<string, number>();
    for (const node of open.keys()) for (const value of all[node]?.outputs ?? []) if (value !== "") makers.set(value, node);
    if (makers.size === 0) return;
    for (const [reader, { inputs: read }] of all.entries()) {
      for (const [position, value] of read.entries()) {
        const maker = open.get(makers.get(value) ?? -1);
        if (maker === undefined) continue;
        const own = open.get(reader) ?? inputOf(counterpartOf(reader), position);
        if (own !== undefined) parents[rootOf(maker)] = rootOf(own);
      }
    }
  }

  /** What the graph gives counts as an input of what is around it. */
  function joinOutputs(open: ReadonlyMap<number, number>, { nodes: all, outputs }: Graph): void {
    const places = new Map(outputs.map((value, position) => [value, position]));
    for (const [node, own] of open) {
      for (const value of all[node]?.outputs ?? []) {
        const place = inputOf(AROUND, places.get(value) ?? -1);
        if (places.has(value) && place !== undefined) parents[rootOf(own)] = rootOf(place);
      }
    }
  }

  function inputOf(node: number | undefined, position: number): number | undefined {
    if (node === undefined) return undefined;
    const key = `${node} ${position}`;
    const known = inputs.get(key) ?? item();
    inputs.set(key, known);
    return known;
  }

  const toHead = new Map(nodes.pairs);
  join(removed, base.graph.nodes, (node) => toHead.get(node));
  join(added, head.graph.nodes, (node) => node);
  joinOutputs(removed, base.graph);
  joinOutputs(added, head.graph);
  const numbers = new Map<number, number>();
  const number = (entry: number) => {
    const root = rootOf(entry);
    const known = numbers.get(root) ?? numbers.size;
    numbers.set(root, known);
    return known;
  };
  const numbered = (open: ReadonlyMap<number, number>) => new Map([...open].map(([node, entry]) => [node, number(entry)]));
  return { removed: numbered(removed), added: numbered(added) };
}
