import type { Pair } from "./colours.js";
import { FULL, HIGH, type Likeness } from "./likeness.js";
import type { Wires } from "./wires.js";

/** Pairs of nodes found so far, growing from each to its neighbours. */
export interface Growth {
  readonly toHead: Int32Array;
  readonly toBase: Int32Array;
  isOpen(base: number, head: number): boolean;
  count(): number;
  /** Pairs two nodes; their neighbours become candidates. */
  pair(base: number, head: number): void;
  /** Pairs candidates of at least this score, the best first. */
  grow(least: number): void;
}

// Of a node with more readers than these, only readers that look alike are candidates: all with all would be quadratic.
const MAX_READERS = 8;
const MAX_WITNESSES = 32;
// A node that came between two others is stepped over along this many of its inputs.
const MAX_STEPS = 4;
// A candidate beyond a node that has no counterpart is a little less sure.
const STEP_COST = 1;
// What looks the same as its rival waits for better evidence.
const TIE_COST = HIGH;
/** A rival that is almost as much alike is one: an edit nearby may be all that sets it back. */
const MARGIN = 2;

export function growth(wires: Pair<Wires>, likeness: Likeness): Growth {
  const [base, head] = wires;
  const toHead = new Int32Array(base.count).fill(-1);
  const toBase = new Int32Array(head.count).fill(-1);
  const queues = Array.from({ length: FULL + 1 }, () => ({ pairs: [] as number[], next: 0 }));
  let best = -1;
  let count = 0;

  const isOpen = (b: number, h: number) => toHead[b] === -1 && toBase[h] === -1;

  function suggest(b: number, h: number, cost: number): void {
    if (b < 0 || h < 0 || !isOpen(b, h)) return;
    const score = likeness.scoreOf(b, h);
    if (score < 0) return;
    const level = Math.max(score - cost, 0);
    queues[level]?.pairs.push(b, h);
    best = Math.max(best, level);
  }

  function suggestProducers(b: number, h: number): void {
    const inputs = Math.min(arity(base, b), arity(head, h));
    for (let index = 0; index < inputs; index++) {
      const [slot, slotOfHead] = [(base.slots[b] ?? 0) + index, (head.slots[h] ?? 0) + index];
      if (base.position[slot] !== head.position[slotOfHead]) continue;
      const [p, q] = [base.producer[slot] ?? -1, head.producer[slotOfHead] ?? -1];
      // In what order subgraphs come to read values from around them tells nothing.
      suggest(p, q, base.position[slot] === -1 ? TIE_COST : 0);
      const isSame = p >= 0 && q >= 0 && toHead[p] === q;
      if (isSame) continue;
      for (const step of producersOf(head, q)) suggest(p, step, STEP_COST);
      for (const step of producersOf(base, p)) suggest(step, q, STEP_COST);
      for (const [at, step] of producersOf(base, p).entries()) suggest(step, producersOf(head, q)[at] ?? -1, STEP_COST);
    }
  }

  function suggestReaders(b: number, h: number): void {
    const [readers, readersOfHead] = [openReaders(base, b, toHead), openReaders(head, h, toBase)];
    if (readers.length > MAX_READERS || readersOfHead.length > MAX_READERS) {
      for (const colours of [...likeness.surest, ...likeness.own]) suggestAlike(readers, readersOfHead, colours);
      return;
    }
    const scores = readers.map(([slot, c]) =>
      readersOfHead.map(([other, d]) => (isSameUse(slot, other) ? likeness.scoreOf(c, d) : -1)),
    );
    for (const [row, [, c]] of readers.entries()) {
      for (const [column, [, d]] of readersOfHead.entries()) {
        const score = scores[row]?.[column] ?? -1;
        const isTie = score >= 0 && rivals(scores, row, column, readers, readersOfHead);
        suggest(c, d, score < 0 ? STEP_COST : isTie ? TIE_COST : 0);
        if (base.operators[c] !== head.operators[d]) replaced(c, d);
        // One that came or went is stepped over where nothing that reads the value itself would do.
        const isDirect = scores[row]?.some(isMatch) === true;
        for (const [, step] of fewReaders(head, d, toBase)) suggest(c, step, isDirect ? TIE_COST : STEP_COST);
        const isDirectOfHead = scores.some((row) => isMatch(row[column]));
        for (const [, step] of fewReaders(base, c, toHead)) suggest(step, d, isDirectOfHead ? TIE_COST : STEP_COST);
      }
    }
    beyond(readers, readersOfHead);
  }

  function isSameUse(slot: number, slotOfHead: number): boolean {
    return base.position[slot] === head.position[slotOfHead] && base.output[slot] === head.output[slotOfHead];
  }

  /** What a node that gave way to another one reads is what the other reads. */
  function replaced(c: number, d: number): void {
    if (arity(base, c) !== arity(head, d) || arity(base, c) > MAX_READERS) return;
    for (let index = 0; index < arity(base, c); index++) {
      const [p, q] = [base.producer[(base.slots[c] ?? 0) + index] ?? -1, head.producer[(head.slots[d] ?? 0) + index] ?? -1];
      suggest(p, q, STEP_COST);
    }
  }

  /** Where a reader on each side has no counterpart, what reads those. */
  function beyond(readers: Readers, readersOfHead: Readers): void {
    const [only, onlyOfHead] = [readers[0], readersOfHead[0]];
    if (readers.length !== 1 || readersOfHead.length !== 1 || only === undefined || onlyOfHead === undefined) return;
    for (const [slot, c] of fewReaders(base, only[1], toHead)) {
      for (const [other, d] of fewReaders(head, onlyOfHead[1], toBase)) {
        suggest(c, d, isSameUse(slot, other) ? STEP_COST : TIE_COST);
      }
    }
  }

  /** In order among those of one colour that read the value at the same position. */
  function suggestAlike(readers: Readers, readersOfHead: Readers, colours: Likeness["own"][number]): void {
    const waiting = new Map<string, number[]>();
    const keyOf = (side: Wires, slot: number, colour: number | undefined) =>
      `${colour} ${side.position[slot]} ${side.output[slot]}`;
    for (const [slot, node] of readersOfHead.toReversed()) {
      const key = keyOf(head, slot, colours.head[node]);
      const known = waiting.get(key);
      if (known === undefined) waiting.set(key, [node]);
      else known.push(node);
    }
    for (const [slot, node] of readers) {
      const alike = waiting.get(keyOf(base, slot, colours.base[node]));
      const cost = alike !== undefined && alike.length > 1 ? TIE_COST : 0;
      const next = alike?.pop();
      if (next !== undefined) suggest(node, next, cost);
    }
  }

  /** Whether the neighbours found so far speak for the pair rather than against it. */
  function isSupported(b: number, h: number): boolean {
    let support = 0;
    // A candidate may come up as often as it has inputs.
    const inputs = Math.min(arity(base, b), arity(head, h), MAX_WITNESSES);
    for (let index = 0; index < inputs; index++) {
      const [p, q] = [base.producer[(base.slots[b] ?? 0) + index] ?? -1, head.producer[(head.slots[h] ?? 0) + index] ?? -1];
      if (p >= 0 && q >= 0) support += verdict(toHead[p] ?? -1, q, toBase[q] ?? -1);
    }
    const readers = openOrPaired(base, b);
    const readersOfHead = new Set(openOrPaired(head, h));
    const isAnyOpen = [...readersOfHead].some((reader) => toBase[reader] === -1);
    for (const reader of readers) {
      const counterpart = toHead[reader] ?? -1;
      if (counterpart < 0) continue;
      support += readersOfHead.has(counterpart) ? 1 : isAnyOpen ? 0 : -1;
    }
    return support >= 0;
  }

  return {
    toHead,
    toBase,
    isOpen,
    count: () => count,
    pair(b, h) {
      toHead[b] = h;
      toBase[h] = b;
      count++;
      suggestProducers(b, h);
      suggestReaders(b, h);
    },
    grow(least) {
      while (best >= least) {
        const queue = queues[best];
        if (queue === undefined || queue.next >= queue.pairs.length) {
          if (queue !== undefined) [queue.pairs, queue.next] = [[], 0];
          best--;
          continue;
        }
        const [b, h] = [queue.pairs[queue.next] ?? 0, queue.pairs[queue.next + 1] ?? 0];
        queue.next += 2;
        if (isOpen(b, h) && isSupported(b, h)) this.pair(b, h);
      }
    },
  };
}

function isMatch(score: number | undefined): boolean {
  return score !== undefined && score >= 0;
}

type Readers = readonly (readonly [slot: number, node: number])[];

/** Whether another reader on either side would do as well. */
function rivals(scores: readonly (readonly number[])[], row: number, column: number, rows: Readers, columns: Readers): boolean {
  const own = scores[row]?.[column] ?? -1;
  const isRival = (score: number | undefined) => score !== undefined && score >= own - MARGIN;
  const besides = columns.some(([, node], at) => node !== columns[column]?.[1] && isRival(scores[row]?.[at]));
  return besides || rows.some(([, node], at) => node !== rows[row]?.[1] && isRival(scores[at]?.[column]));
}

function verdict(counterpart: number, q: number, counterpartOfHead: number): number {
  if (counterpart === q) return 1;
  // One without counterpart came between or went away: that speaks neither for nor against.
  return counterpart >= 0 && counterpartOfHead >= 0 ? -1 : 0;
}

function arity(side: Wires, node: number): number {
  return (side.slots[node + 1] ?? 0) - (side.slots[node] ?? 0);
}

function producersOf(side: Wires, node: number): readonly number[] {
  if (node < 0) return [];
  const start = side.slots[node] ?? 0;
  return [...side.producer.subarray(start, Math.min(start + MAX_STEPS, side.slots[node + 1] ?? 0))];
}

function openReaders(side: Wires, node: number, counterparts: Int32Array): Readers {
  const readers: (readonly [number, number])[] = [];
  for (let index = side.uses[node] ?? 0; index < (side.uses[node + 1] ?? 0); index++) {
    const slot = side.useSlots[index] ?? 0;
    const reader = side.owner[slot] ?? 0;
    if (counterparts[reader] === -1) readers.push([slot, reader]);
  }
  return readers;
}

function fewReaders(side: Wires, node: number, counterparts: Int32Array): Readers {
  const count = (side.uses[node + 1] ?? 0) - (side.uses[node] ?? 0);
  return count > MAX_STEPS ? [] : openReaders(side, node, counterparts);
}

/** The nodes that read a node's results, when they are few. */
function openOrPaired(side: Wires, node: number): readonly number[] {
  const [start, end] = [side.uses[node] ?? 0, side.uses[node + 1] ?? 0];
  if (end - start > MAX_READERS) return [];
  return [...side.useSlots.subarray(start, end)].map((slot) => side.owner[slot] ?? 0);
}
