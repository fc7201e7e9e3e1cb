import { type SequenceInterner, sequenceInterner } from "./sequences.js";
import type { Wires } from "./wires.js";

/** A number for each node of both graphs; equal numbers mean that the nodes look alike as far as the colouring looks. */
export interface Colouring {
  readonly base: Int32Array;
  readonly head: Int32Array;
}

export interface Refinement extends Colouring {
  /** Numbers in use: more of them tell more nodes apart. */
  readonly classes: number;
}

export type Pair<T> = readonly [base: T, head: T];

/** What nodes are on their own: operator, attributes, and whatever they read that is not computed. */
export function seedsOf(wires: Pair<Wires>, by: "values" | "types" | "outline"): Refinement {
  const intern = sequenceInterner();
  return colouringOf(wires, intern, (side, node) => {
    const leaves = by === "values" ? side.leafByValues : side.leafByTypes;
    const operations = { values: side.operationsByValues, types: side.operationsByTypes, outline: side.operationsByOutline };
    intern.push(operations[by][node] ?? -1);
    const captured: number[] = [];
    for (let slot = side.slots[node] ?? 0; slot < (side.slots[node + 1] ?? 0); slot++) {
      const leaf = leaves[slot] ?? -1;
      if (side.position[slot] === -1) captured.push(leaf);
      else intern.push(leaf);
    }
    if (captured.length > 0) intern.push(CAPTURED);
    for (const leaf of captured.sort(ascending)) intern.push(leaf);
    return intern.take();
  });
}

/** The same without attributes, shapes and values: what stays when a network is made wider. */
export function outlinesOf(wires: Pair<Wires>): Refinement {
  const intern = sequenceInterner();
  return colouringOf(wires, intern, (side, node) => {
    intern.push(side.operators[node] ?? -1);
    for (let slot = side.slots[node] ?? 0; slot < (side.slots[node + 1] ?? 0) && side.position[slot] !== -1; slot++) {
      const leaf = side.leafByTypes[slot] ?? -1;
      intern.push(leaf >= 0 && side.isOutside[slot] !== 1 ? TENSOR : leaf);
    }
    return intern.take();
  });
}

const TENSOR = -5;

/** What each node computes from the graph's inputs on: its seed and everything upstream. */
export function upstreamOf(wires: Pair<Wires>, seeds: Colouring): Colouring {
  const intern = sequenceInterner();
  return whole(wires, seeds, (side, node, seed, colours) => {
    pushUpstream(intern, side, node, seed, colours);
    return intern.take();
  });
}

/** What becomes of each node's results: its seed and everything downstream, down to the graph's outputs. */
export function downstreamOf(wires: Pair<Wires>, seeds: Colouring): Colouring {
  const intern = sequenceInterner();
  return whole(
    wires,
    seeds,
    (side, node, seed, colours) => {
      pushDownstream(intern, side, node, seed, colours);
      return intern.take();
    },
    true,
  );
}

/** The same within one step more than `colours` have seen. */
export function widened(wires: Pair<Wires>, seeds: Colouring, colours: Colouring, direction: "up" | "down" | "both"): Refinement {
  const intern = sequenceInterner();
  return colouringOf(wires, intern, (side, node, isBase) => {
    const [seed, known] = isBase ? [seeds.base, colours.base] : [seeds.head, colours.head];
    if (direction !== "down") pushUpstream(intern, side, node, seed, known);
    if (direction !== "up") pushDownstream(intern, side, node, direction === "both" ? known : seed, known);
    return intern.take();
  });
}

/** Two colourings as one: equal where both are. */
export function combined(first: Colouring, second: Colouring): Refinement {
  const intern = sequenceInterner();
  const of = (a: Int32Array, b: Int32Array) =>
    a.map((colour, node) => {
      intern.push(colour);
      intern.push(b[node] ?? -1);
      return intern.take();
    });
  return { base: of(first.base, second.base), head: of(first.head, second.head), classes: intern.count() };
}

function ascending(a: number, b: number): number {
  return a - b;
}

function colouringOf(
  wires: Pair<Wires>,
  intern: SequenceInterner,
  colourOf: (side: Wires, node: number, isBase: boolean) => number,
): Refinement {
  const of = (side: Wires, isBase: boolean) => {
    const colours = new Int32Array(side.count);
    for (let node = 0; node < side.count; node++) colours[node] = colourOf(side, node, isBase);
    return colours;
  };
  return { base: of(wires[0], true), head: of(wires[1], false), classes: intern.count() };
}

/** Colours each node after those it depends on; where a cycle closes, the colour is -1. */
function whole(
  wires: Pair<Wires>,
  seeds: Colouring,
  colourOf: (side: Wires, node: number, seed: Int32Array, colours: Int32Array) => number,
  isReversed = false,
): Colouring {
  const of = (side: Wires, seed: Int32Array) => {
    const colours = new Int32Array(side.count).fill(-1);
    for (let step = 0; step < side.count; step++) {
      const node = side.order[isReversed ? side.count - 1 - step : step] ?? 0;
      colours[node] = colourOf(side, node, seed, colours);
    }
    return colours;
  };
  return { base: of(wires[0], seeds.base), head: of(wires[1], seeds.head) };
}

function pushUpstream(intern: SequenceInterner, side: Wires, node: number, seeds: Int32Array, colours: Int32Array): void {
  intern.push(seeds[node] ?? -1);
  const captured: number[] = [];
  for (let slot = side.slots[node] ?? 0; slot < (side.slots[node + 1] ?? 0); slot++) {
    const producer = side.producer[slot] ?? -1;
    // What comes from elsewhere is part of the seed.
    if (producer < 0 || (side.leafByTypes[slot] ?? -1) >= 0) continue;
    const colour = colours[producer] ?? -1;
    if (side.position[slot] === -1) captured.push(colour);
    else {
      intern.push(colour);
      intern.push(side.output[slot] ?? 0);
    }
  }
  if (captured.length > 0) intern.push(CAPTURED);
  for (const colour of captured.sort(ascending)) intern.push(colour);
}

/** Between what a node reads by position and what its subgraphs capture, in any order. */
const CAPTURED = -9;

// A use is one number of 53 bits: the colour of the reader, and where it reads which output. Beyond these a colour is only coarser.
const POSITIONS = 2 ** 16;
const OUTPUTS = 2 ** 6;
const HALF = 2 ** 31;

function pushDownstream(intern: SequenceInterner, side: Wires, node: number, seeds: Int32Array, colours: Int32Array): void {
  intern.push(seeds[node] ?? -1);
  const [start, end] = [side.uses[node] ?? 0, side.uses[node + 1] ?? 0];
  if (end > start) {
    const uses = new Float64Array(end - start);
    for (let index = start; index < end; index++) {
      const slot = side.useSlots[index] ?? 0;
      const colour = (colours[side.owner[slot] ?? 0] ?? -1) + 1;
      const position = Math.min((side.position[slot] ?? 0) + 1, POSITIONS - 1);
      uses[index - start] = (colour * POSITIONS + position) * OUTPUTS + Math.min(side.output[slot] ?? 0, OUTPUTS - 1);
    }
    for (const use of end - start > 1 ? uses.sort() : uses) {
      intern.push(Math.floor(use / HALF));
      intern.push(use % HALF);
    }
  }
  for (const label of side.made.get(node) ?? []) intern.push(-2 - label);
}
