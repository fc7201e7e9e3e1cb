import { type Counterparts, costOf, EDITED, isNarrow, MAX_WIRES, NAMES } from "./agreement.js";
import type { Pair } from "./colours.js";
import type { Wires } from "./wires.js";

// For one contradiction; the likely ones come first.
const MAX_CANDIDATES = 32;
const MAX_STEPS_OVER = 4;
// A block of a network has some hundred nodes at most.
const MAX_WAVE = 256;
/** A wave that costs this many wires more than at its best is not going to pay. */
const MAX_LOSS = 12 * EDITED * NAMES;
/** Nodes that all waves together look at: for each node of the graphs, and for graphs that are small. */
const LOOKS_PER_NODE = 8;
const MIN_LOOKS = 4096;

/** Pairs that a wave has yet to reach. */
interface Front {
  readonly add: (x: number, y: number) => unknown;
  readonly next: () => readonly [number, number] | undefined;
}

/**
 * Betters a match where it contradicts itself: where two nodes were paired and what they read was not. Each contradiction suggests
 * other pairs; each is tried together with what follows from it along the wires, so that whole blocks which were taken for each
 * other change places at once, and stays as far as it leaves fewer edits to tell. Of two ways that tell equally many the one with
 * the names of before stays.
 *
 * Contradictions are about as many as edits; steps are bounded by a multiple of the nodes.
 */
export function repair(wires: Pair<Wires>, counterparts: Counterparts, isSure: (base: number, head: number) => boolean): void {
  const [base, head] = wires;
  const { toHead, toBase } = counterparts;
  const cost = costOf(wires, counterparts);
  let budget = LOOKS_PER_NODE * (base.count + head.count) + MIN_LOOKS;

  const rank = new Int32Array(base.count);
  for (const [place, node] of base.order.entries()) rank[node] = place;

  /** Makes two nodes a pair, and what each was paired with before another; what that costs. */
  function force(x: number, y: number, log: number[]): number {
    const [x0, y0] = [toBase[y] ?? -1, toHead[x] ?? -1];
    const affected = new Set([x]);
    const add = (node: number) => {
      if (node >= 0) affected.add(node);
    };
    add(x0);
    for (const node of [x, x0]) for (const reader of readersOf(base, node, toHead)) add(reader);
    for (const node of [y, y0]) for (const reader of readersOf(head, node, toBase)) add(toBase[reader] ?? -1);
    budget -= affected.size;
    let before = 0;
    for (const node of affected) before += cost(node);
    log.push(x, y0, x0, y);
    if (y0 >= 0) toBase[y0] = -1;
    if (x0 >= 0) toHead[x0] = -1;
    toHead[x] = y;
    toBase[y] = x;
    if (x0 >= 0 && y0 >= 0 && base.operators[x0] === head.operators[y0]) {
      toHead[x0] = y0;
      toBase[y0] = x0;
    }
    let after = 0;
    for (const node of affected) after += cost(node);
    return after - before;
  }

  function undo(log: number[], length: number): void {
    while (log.length > length) {
      const [x = -1, y0 = -1, x0 = -1, y = -1] = log.splice(-4);
      toHead[x] = y0;
      toBase[y] = x0;
      if (y0 >= 0) toBase[y0] = x;
      if (x0 >= 0) toHead[x0] = y;
    }
  }

  /** The nodes of base that changed, none when nothing became better. */
  function attempt(b: number, h: number, front: Front): readonly number[] {
    const log: number[] = [];
    const fixed = [new Set<number>(), new Set<number>()] as const;
    front.add(b, h);
    let [delta, least, length] = [0, 0, 0];
    while (log.length < 4 * MAX_WAVE && delta - least < MAX_LOSS && budget > 0) {
      const [x, y] = front.next() ?? [];
      if (x === undefined || y === undefined) break;
      if (!isCandidate(x, y) || fixed[0].has(x) || fixed[1].has(y)) continue;
      fixed[0].add(x);
      fixed[1].add(y);
      delta += force(x, y, log);
      if (delta < least) [least, length] = [delta, log.length];
      follow(x, y, front.add);
    }
    undo(log, length);
    return log.filter((node, index) => index % 2 === 0 && node >= 0);
  }

  function isCandidate(x: number, y: number): boolean {
    if (x < 0 || y < 0 || toHead[x] === y || base.operators[x] !== head.operators[y]) return false;
    const [x0, y0] = [toBase[y] ?? -1, toHead[x] ?? -1];
    if (isSure(x, y0) || isSure(x0, y)) return false;
    return [x, x0].every((node) => isNarrow(base, node)) && [y, y0].every((node) => isNarrow(head, node));
  }

  /** What two nodes read and what reads them, where it is not paired yet. */
  function follow(x: number, y: number, add: Front["add"]): void {
    const readers = usesOf(head, y).filter((slot) => !isPairedReader(x, slot));
    for (const slot of usesOf(base, x)) {
      const c = base.owner[slot] ?? -1;
      const at = readers.findIndex(
        (other) => isSameUse(slot, other) && base.operators[c] === head.operators[head.owner[other] ?? -1],
      );
      const [other] = at < 0 || readsFrom(toHead[c] ?? -1, slot, y) ? [] : readers.splice(at, 1);
      if (other !== undefined) add(c, head.owner[other] ?? -1);
    }
    for (const [slot, other] of inputsOf(x, y)) {
      const [p, q] = [base.producer[slot] ?? -1, head.producer[other] ?? -1];
      if (base.operators[p] !== head.operators[q]) followBeyond(p, q, add);
      else if (base.output[slot] === head.output[other]) add(p, q);
    }
  }

  /** Where a node came between two others or went from there. */
  function followBeyond(p: number, q: number, add: Front["add"]): void {
    if (p < 0 || q < 0) return;
    for (const step of producersOf(base, p)) if (base.operators[step] === head.operators[q]) add(step, q);
    for (const step of producersOf(head, q)) if (base.operators[p] === head.operators[step]) add(p, step);
  }

  function isPairedReader(x: number, slotOfHead: number): boolean {
    const c = toBase[head.owner[slotOfHead] ?? 0] ?? -1;
    if (c < 0) return false;
    const slot = (base.slots[c] ?? 0) + (head.position[slotOfHead] ?? 0);
    return head.position[slotOfHead] !== -1 && slot < (base.slots[c + 1] ?? 0) && base.producer[slot] === x;
  }

  function readsFrom(d: number, slot: number, y: number): boolean {
    if (d < 0 || base.position[slot] === -1) return false;
    const other = (head.slots[d] ?? 0) + (base.position[slot] ?? 0);
    return other < (head.slots[d + 1] ?? 0) && head.producer[other] === y;
  }

  function isSameUse(slot: number, slotOfHead: number): boolean {
    return base.position[slot] === head.position[slotOfHead] && base.output[slot] === head.output[slotOfHead];
  }

  function inputsOf(b: number, h: number): readonly (readonly [number, number])[] {
    const [start, other] = [base.slots[b] ?? 0, head.slots[h] ?? 0];
    const count = Math.min((base.slots[b + 1] ?? 0) - start, (head.slots[h + 1] ?? 0) - other, MAX_WIRES);
    return Array.from({ length: count }, (_, at) => [start + at, other + at] as const).filter(
      ([slot, slotOfHead]) => base.position[slot] === head.position[slotOfHead] && base.position[slot] !== -1,
    );
  }

  function* candidatesOf(b: number): Iterable<readonly [number, number]> {
    const h = toHead[b] ?? -1;
    for (const label of base.made.get(b) ?? []) yield [b, makers.get(label) ?? -1];
    if (h < 0) {
      yield* placesOf(b);
      return;
    }
    for (const [slot, other] of inputsOf(b, h)) {
      const [p, q] = [base.producer[slot] ?? -1, head.producer[other] ?? -1];
      if (p < 0 || q < 0 || toHead[p] === q) continue;
      yield [p, q];
      for (const step of producersOf(base, p)) yield [step, q];
      for (const step of producersOf(head, q)) yield [p, step];
      for (const use of usesOf(head, q)) if (isSameUse(slot, use)) yield [b, head.owner[use] ?? -1];
      for (const use of usesOf(head, toHead[p] ?? -1)) if (isSameUse(slot, use)) yield [b, head.owner[use] ?? -1];
      for (const use of usesOf(base, toBase[q] ?? -1)) if (isSameUse(use, other)) yield [base.owner[use] ?? -1, h];
    }
  }

  /** Where a node of base that went could be: beside what its neighbours became. */
  function* placesOf(b: number): Iterable<readonly [number, number]> {
    for (const slot of slotsOf(base, b)) {
      const q = toHead[base.producer[slot] ?? 0] ?? -1;
      if ((base.producer[slot] ?? -1) < 0) continue;
      for (const use of usesOf(head, q)) {
        if (isSameUse(slot, use)) yield [b, head.owner[use] ?? -1];
        for (const further of usesOf(head, head.owner[use] ?? -1)) yield [b, head.owner[further] ?? -1];
      }
    }
    for (const slot of usesOf(base, b)) {
      const other = (head.slots[toHead[base.owner[slot] ?? 0] ?? -1] ?? 0) + (base.position[slot] ?? 0);
      const q = head.position[other] === base.position[slot] ? (head.producer[other] ?? -1) : -1;
      yield [b, q];
      for (const step of producersOf(head, q)) yield [b, step];
    }
  }

  const makers = new Map<number, number>();
  for (const [node, labels] of head.made) for (const label of labels) makers.set(label, node);
  function isContradicted(b: number): boolean {
    const h = toHead[b] ?? -1;
    if (h < 0) return true;
    if (base.made.get(b)?.some((label) => makers.get(label) !== h) === true) return true;
    return inputsOf(b, h).some(([slot, other]) => {
      const [p, q] = [base.producer[slot] ?? -1, head.producer[other] ?? -1];
      return p >= 0 && q >= 0 && toHead[p] !== q;
    });
  }
  function pass(frontOf: (b: number) => Front): void {
    const waiting = [...toHead.keys()].filter((b) => isContradicted(b));
    for (let next = 0; next < waiting.length && budget > 0; next++) {
      for (const node of bettered(waiting[next] ?? -1, frontOf)) if (isContradicted(node)) waiting.push(node);
    }
  }

  /** Nodes of base around those that changed. */
  function bettered(b: number, frontOf: (b: number) => Front): ReadonlySet<number> {
    let tried = 0;
    for (const [x, y] of isNarrow(base, b) ? candidatesOf(b) : []) {
      if (tried >= MAX_CANDIDATES || budget-- <= 0) break;
      if (!isCandidate(x, y)) continue;
      tried++;
      const changed = attempt(x, y, frontOf(x));
      if (changed.length > 0) return new Set(changed.flatMap((node) => [node, ...readersOf(base, node, toHead)]));
    }
    return new Set();
  }

  pass((b) => nearestFirst((node) => Math.abs((rank[node] ?? 0) - (rank[b] ?? 0))));
  pass(depthFirst);
}

function usesOf(side: Wires, node: number): readonly number[] {
  if (node < 0 || !isNarrow(side, node)) return [];
  return [...side.useSlots.subarray(side.uses[node] ?? 0, side.uses[node + 1] ?? 0)];
}

/** Those that read a node, and those that read it through one without counterpart. */
function readersOf(side: Wires, node: number, counterparts: Int32Array): readonly number[] {
  return usesOf(side, node).flatMap((slot) => {
    const reader = side.owner[slot] ?? -1;
    if (counterparts[reader] !== -1) return [reader];
    return [reader, ...usesOf(side, reader).map((further) => side.owner[further] ?? -1)];
  });
}

function slotsOf(side: Wires, node: number): readonly number[] {
  if (!isNarrow(side, node)) return [];
  const start = side.slots[node] ?? 0;
  return Array.from({ length: (side.slots[node + 1] ?? 0) - start }, (_, at) => start + at);
}

function producersOf(side: Wires, node: number): readonly number[] {
  if (node < 0) return [];
  const start = side.slots[node] ?? 0;
  return [...side.producer.subarray(start, Math.min(start + MAX_STEPS_OVER, side.slots[node + 1] ?? 0))];
}

/** A wave goes on where it is nearest to its beginning, so that it leaves no half of a block behind. */
function nearestFirst(distance: (base: number) => number): Front {
  const waiting: (readonly [number, number])[] = [];
  return {
    add(x, y) {
      if (x < 0 || y < 0) return;
      let [low, high] = [0, waiting.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (distance(waiting[middle]?.[0] ?? 0) > distance(x)) low = middle + 1;
        else high = middle;
      }
      waiting.splice(low, 0, [x, y]);
    },
    next: () => waiting.pop(),
  };
}

/** A wave goes along one path to its end: past an edit that the nearest nodes lie behind. */
function depthFirst(): Front {
  const waiting: (readonly [number, number])[] = [];
  return { add: (x, y) => waiting.push([x, y]), next: () => waiting.pop() };
}
