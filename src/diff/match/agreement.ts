import type { Pair } from "./colours.js";
import type { Wires } from "./wires.js";

/** Which node of head each node of base is, and the other way round; -1 for none. */
export interface Counterparts {
  readonly toHead: Int32Array;
  readonly toBase: Int32Array;
}

/**
 * What it costs to say that a node of base became its counterpart: how much of it would have been edited. Names come after all
 * else, so that they decide between equals and nothing more.
 */
export type Cost = (base: number) => number;

// In quarters of a wire that was laid anew. A node that came or went costs two wires: what it reads, and what reads it instead.
export const EDITED = 4;
const UNMATCHED = 2 * EDITED;
const RETRAINED = 2;
const OTHER_CONSTANT = 1;
// A node that gave way to another one is read where that one was read.
const REPLACED = 2;
const REPLACED_OTHERWISE = 3;
// What came between two nodes or went from there is told by itself; the wire around it follows.
const BYPASSED = 1;
const MAX_BYPASSED = 4;
// In few networks a value is read more often, and hardly ever by what could be mistaken.
export const MAX_WIRES = 32;
/** One unit of structure in units of names: no run of repairs moves as many nodes as would sum up to it. */
export const NAMES = 2 ** 12;

export function costOf([base, head]: Pair<Wires>, { toHead, toBase }: Counterparts): Cost {
  const inputsOf = (side: Wires, node: number) => side.side.scope.graph.nodes[node]?.inputs ?? [];

  /** Of one input by its position, or of one wire. */
  function inputCost(slot: number, slotOfHead: number): number {
    const [p, q] = [base.producer[slot] ?? -1, head.producer[slotOfHead] ?? -1];
    if (p >= 0 && q >= 0) {
      const isSameOutput = base.output[slot] === head.output[slotOfHead];
      if (toHead[p] === q) return isSameOutput ? 0 : EDITED;
      if (toHead[p] === -1 && toBase[q] === -1) return isSameOutput ? REPLACED : REPLACED_OTHERWISE;
      const isBypassed =
        (toHead[p] === -1 && reads(base, p, toBase[q] ?? -1)) || (toBase[q] === -1 && reads(head, q, toHead[p] ?? -1));
      return isBypassed ? BYPASSED : EDITED;
    }
    if (base.leafByTypes[slot] !== head.leafByTypes[slotOfHead]) {
      const isBypassed =
        (p >= 0 && toHead[p] === -1 && readsLeaf(base, p, head.leafByTypes[slotOfHead] ?? -1)) ||
        (q >= 0 && toBase[q] === -1 && readsLeaf(head, q, base.leafByTypes[slot] ?? -1));
      return isBypassed ? BYPASSED : EDITED;
    }
    return base.leafByValues[slot] === head.leafByValues[slotOfHead] ? 0 : RETRAINED;
  }

  /** What subgraphs read comes in no order of its own. */
  function captureCost(b: number, h: number, inputs: number, inputsOfHead: number): number {
    const captured = new Set<number>();
    for (let slot = (head.slots[h] ?? 0) + inputsOfHead; slot < (head.slots[h + 1] ?? 0); slot++) {
      captured.add(head.producer[slot] ?? -1);
    }
    let cost = 0;
    for (let slot = (base.slots[b] ?? 0) + inputs; slot < (base.slots[b + 1] ?? 0); slot++) {
      const producer = base.producer[slot] ?? -1;
      if (producer >= 0 && !captured.has(toHead[producer] ?? -1)) cost += EDITED;
    }
    return cost;
  }

  function nameCost(b: number, h: number): number {
    const [node, other] = [base.side.scope.graph.nodes[b], head.side.scope.graph.nodes[h]];
    if (node === undefined || other === undefined) return 0;
    if (node.name === other.name && node.name !== "") return 0;
    const isWeight = (side: Wires, slot: number) => (side.producer[slot] ?? -1) < 0 && side.isOutside[slot] !== 1;
    const isSame = node.inputs.some(
      (value, at) => value !== "" && value === other.inputs[at] && isWeight(base, (base.slots[b] ?? 0) + at),
    );
    return isSame ? 1 : 2;
  }

  return (b) => {
    const h = toHead[b] ?? -1;
    if (!isNarrow(base, b) || !isNarrow(head, h)) return 0;
    const made = base.made.get(b) ?? [];
    if (h < 0) return (UNMATCHED + EDITED * made.length) * NAMES;
    const madeOfHead = head.made.get(h) ?? [];
    let cost = 0;
    for (const label of made) if (!madeOfHead.includes(label)) cost += EDITED;
    if (base.operationsByTypes[b] !== head.operationsByTypes[h]) cost += EDITED;
    else if (base.operationsByValues[b] !== head.operationsByValues[h]) cost += OTHER_CONSTANT;
    const [inputs, inputsOfHead] = [inputsOf(base, b).length, inputsOf(head, h).length];
    for (let at = 0; at < Math.min(inputs, inputsOfHead); at++) {
      cost += inputCost((base.slots[b] ?? 0) + at, (head.slots[h] ?? 0) + at);
    }
    cost += EDITED * Math.abs(inputs - inputsOfHead);
    cost += captureCost(b, h, inputs, inputsOfHead);
    return cost * NAMES + nameCost(b, h);
  };
}

/** Whether a node has few enough wires to look at all of them; the others are out of the account, and stay as they are. */
export function isNarrow(side: Wires, node: number): boolean {
  return node < 0 || (wiresAt(side, node) <= MAX_WIRES && (side.made.get(node)?.length ?? 0) <= MAX_WIRES);
}

function wiresAt({ uses, slots }: Wires, node: number): number {
  return Math.max((uses[node + 1] ?? 0) - (uses[node] ?? 0), (slots[node + 1] ?? 0) - (slots[node] ?? 0));
}

function reads(side: Wires, node: number, producer: number): boolean {
  const start = side.slots[node] ?? 0;
  return side.producer.subarray(start, Math.min(start + MAX_BYPASSED, side.slots[node + 1] ?? 0)).includes(producer);
}

function readsLeaf(side: Wires, node: number, leaf: number): boolean {
  const start = side.slots[node] ?? 0;
  return leaf >= 0 && side.leafByTypes.subarray(start, Math.min(start + MAX_BYPASSED, side.slots[node + 1] ?? 0)).includes(leaf);
}
