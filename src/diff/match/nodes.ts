import type { Node } from "../../model/graph.js";
import type { Digests } from "../digests.js";
import { type Colouring, combined, type Pair } from "./colours.js";
import { gapsOf } from "./gaps.js";
import { type Growth, growth } from "./growth.js";
import { HIGH, type Likeness, likenessOf } from "./likeness.js";
import { repair } from "./repair.js";
import type { Indexed } from "./scope.js";
import type { Wires } from "./wires.js";

/** Which node of base is which node of head, by index within the two graphs. */
export interface NodeMatch {
  readonly pairs: readonly (readonly [base: number, head: number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

export interface Sides {
  readonly base: Indexed;
  readonly head: Indexed;
  readonly digests: Digests;
}

/**
 * Matches the nodes of two graphs by what they compute. Nodes that are the only ones of their kind on both sides are anchors: by
 * everything before and after them, by the values of their weights, by everything on one side, by their surroundings, by their
 * operator alone. From each anchor the match grows to its neighbours, the surest first. Nodes that look alike in every respect go
 * in order, namesakes first. What is left pairs within the gap between matched nodes. Where the pairs contradict each other in the
 * end, they are exchanged for those that leave fewer edits to tell. A name decides nothing but which of several equals it is.
 *
 * Every step is linear in nodes and wires, but for sorting the readers of a value; so is memory.
 */
export function matchNodes(wires: Pair<Wires>): NodeMatch {
  const [base, head] = wires;
  // Branches of one node are common, and may be a hundred thousand.
  if (base.count === 1 && head.count === 1 && base.operators[0] === head.operators[0]) {
    return { pairs: [[0, 0]], removed: [], added: [] };
  }
  const likeness = likenessOf(wires);
  const found = growth(wires, likeness);
  const isComplete = () => found.count() === Math.min(base.count, head.count);

  const [everything, ...directions] = likeness.surest;
  const anchors = [
    ...(everything === undefined ? [] : [everything]),
    ...weighty(wires, likeness),
    likeness.outline,
    ...directions,
    ...likeness.around,
    soleOperators(wires),
  ];
  for (const colours of anchors) {
    if (isComplete()) break;
    pairUnique(found, colours);
    found.grow(HIGH);
  }
  found.grow(0);
  for (const colours of [...likeness.surest, ...likeness.around]) {
    if (isComplete()) break;
    pairInOrder(wires, found, colours);
  }
  pairGaps(wires, likeness, found, isComplete);
  if (!isComplete()) pairInOrder(wires, found, namesakes(wires));
  repair(wires, found, tellingWeights(wires, likeness));
  const pairs = [...found.toHead].flatMap((head, base) => (head >= 0 ? [[base, head] as const] : []));
  return { pairs, removed: open(found.toHead), added: open(found.toBase) };
}

function open(counterparts: Int32Array): number[] {
  const nodes: number[] = [];
  for (const [node, counterpart] of counterparts.entries()) if (counterpart === -1) nodes.push(node);
  return nodes;
}

function pairUnique(found: Growth, colours: Colouring): void {
  const heads = grouped(colours.head, found.toBase);
  for (const [colour, bases] of grouped(colours.base, found.toHead)) {
    const [base, head] = [bases[0], heads.get(colour)?.[0]];
    if (colour === NO_COLOUR || bases.length > 1 || base === undefined || head === undefined || heads.get(colour)?.length !== 1)
      continue;
    if (found.isOpen(base, head)) found.pair(base, head);
  }
}

/** One after the other, and after each whatever follows from it. Namesakes go first. */
function pairInOrder(wires: Pair<Wires>, found: Growth, colours: Colouring): void {
  const heads = grouped(colours.head, found.toBase);
  for (const [colour, bases] of grouped(colours.base, found.toHead)) {
    const alike = heads.get(colour);
    if (colour === NO_COLOUR || alike === undefined) continue;
    const accept = (base: number, head: number): void => {
      found.pair(base, head);
      found.grow(0);
    };
    const byName = new Map(alike.map((node) => [nameOf(wires[1], node), node]));
    for (const base of bases) {
      const namesake = byName.get(nameOf(wires[0], base));
      if (namesake !== undefined && nameOf(wires[0], base) !== "" && found.isOpen(base, namesake)) accept(base, namesake);
    }
    // What followed from the pairs before may have taken some of either side.
    let next = 0;
    for (const base of bases) {
      if (found.toHead[base] !== -1) continue;
      while (next < alike.length && found.toBase[alike[next] ?? 0] !== -1) next++;
      const head = alike[next];
      if (head === undefined) break;
      accept(base, head);
    }
  }
}

const NO_COLOUR = -1;

function nameOf({ side }: Wires, node: number): string {
  return side.scope.graph.nodes[node]?.name ?? "";
}

function pairGaps(wires: Pair<Wires>, likeness: Likeness, found: Growth, isComplete: () => boolean): void {
  const operators = { base: wires[0].operators, head: wires[1].operators };
  for (const place of ["both", "before", "after"] as const) {
    for (const colours of [...likeness.own, operators]) {
      if (isComplete()) return;
      pairInOrder(wires, found, combined(colours, gapsOf(wires, found)[place]));
    }
  }
}

/** What nodes are on their own, where they read weights whose values are known. */
function weighty([base, head]: Pair<Wires>, { own: [byValues] }: Likeness): readonly Colouring[] {
  if (byValues === undefined) return [];
  const of = (side: Wires, colours: Int32Array) =>
    colours.map((colour, node) => (side.isWeighty[node] === 1 ? colour : NO_COLOUR));
  return [{ base: of(base, byValues.base), head: of(head, byValues.head) }];
}

/** Operators that each graph has only one node of, whatever stands around it. */
function soleOperators([base, head]: Pair<Wires>): Colouring {
  const sole = (operators: Int32Array) => {
    const counts = new Map<number, number>();
    for (const operator of operators) counts.set(operator, (counts.get(operator) ?? 0) + 1);
    return operators.map((operator) => (counts.get(operator) === 1 ? operator : NO_COLOUR));
  };
  return { base: sole(base.operators), head: sole(head.operators) };
}

/** Whether two nodes read the same weights that no other node of either side reads: nothing tells more than that. */
function tellingWeights(wires: Pair<Wires>, likeness: Likeness): (base: number, head: number) => boolean {
  const [colours] = weighty(wires, likeness);
  if (colours === undefined) return () => false;
  const sole = (side: Int32Array) => {
    const counts = new Map<number, number>();
    for (const colour of side) counts.set(colour, (counts.get(colour) ?? 0) + 1);
    return (colour: number | undefined) => colour !== undefined && colour !== NO_COLOUR && counts.get(colour) === 1;
  };
  const [isSole, isSoleOfHead] = [sole(colours.base), sole(colours.head)];
  return (base, head) =>
    colours.base[base] === colours.head[head] && isSole(colours.base[base]) && isSoleOfHead(colours.head[head]);
}

function namesakes(wires: Pair<Wires>): Colouring {
  const numbers = new Map<string, number>();
  const colour = (node: Node, operator: number) => {
    if (node.name === "" || /\d$/.test(node.name)) return NO_COLOUR;
    const key = `${operator} ${node.name}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const of = (side: Wires) =>
    Int32Array.from(side.side.scope.graph.nodes, (node, index) => colour(node, side.operators[index] ?? -1));
  return { base: of(wires[0]), head: of(wires[1]) };
}

function grouped(colours: Int32Array, counterparts: Int32Array): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const [node, colour] of colours.entries()) {
    if (counterparts[node] !== -1) continue;
    const group = groups.get(colour);
    if (group === undefined) groups.set(colour, [node]);
    else group.push(node);
  }
  return groups;
}
