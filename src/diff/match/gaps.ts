import type { Colouring, Pair } from "./colours.js";
import { combined } from "./colours.js";
import type { Growth } from "./growth.js";
import type { Wires } from "./wires.js";

/** The gap that a node without counterpart stands in: what was matched last before it and first after it, as nodes of head. */
export interface Gaps {
  readonly before: Colouring;
  readonly after: Colouring;
  readonly both: Colouring;
}

// Nothing that was matched: what the graph reads or gives there, below all indices of nodes.
const NOWHERE = -1;
const LEAF = -2;

export function gapsOf([base, head]: Pair<Wires>, { toHead, toBase }: Growth): Gaps {
  const counterparts = { base: toHead, head: toBase.map((counterpart, node) => (counterpart === -1 ? -1 : node)) };
  const before = { base: upwards(base, counterparts.base), head: upwards(head, counterparts.head) };
  const after = { base: downwards(base, counterparts.base), head: downwards(head, counterparts.head) };
  return { before, after, both: combined(before, after) };
}

/** Along the first input that is computed; what reads nothing computed stands where its first input comes from. */
function upwards(side: Wires, counterparts: Int32Array): Int32Array {
  const anchors = new Int32Array(side.count).fill(NOWHERE);
  for (const node of side.order) {
    const [start, end] = [side.slots[node] ?? 0, side.slots[node + 1] ?? 0];
    anchors[node] = start < end ? LEAF - (side.leafByTypes[start] ?? 0) : NOWHERE;
    for (let slot = start; slot < end; slot++) {
      const producer = side.producer[slot] ?? -1;
      if (producer < 0 || (side.leafByTypes[slot] ?? -1) >= 0) continue;
      const counterpart = counterparts[producer] ?? -1;
      anchors[node] = counterpart >= 0 ? counterpart : (anchors[producer] ?? NOWHERE);
      break;
    }
  }
  return anchors;
}

/** To the reader that comes first at head, so that the order of readers makes no difference. */
function downwards(side: Wires, counterparts: Int32Array): Int32Array {
  const anchors = new Int32Array(side.count).fill(NOWHERE);
  for (let step = side.count - 1; step >= 0; step--) {
    const node = side.order[step] ?? 0;
    let anchor = Number.POSITIVE_INFINITY;
    for (let index = side.uses[node] ?? 0; index < (side.uses[node + 1] ?? 0); index++) {
      const reader = side.owner[side.useSlots[index] ?? 0] ?? 0;
      const counterpart = counterparts[reader] ?? -1;
      anchor = Math.min(anchor, counterpart >= 0 ? counterpart : (anchors[reader] ?? NOWHERE));
    }
    const label = side.made.get(node)?.[0];
    anchors[node] = Number.isFinite(anchor) ? anchor : label === undefined ? NOWHERE : LEAF - label;
  }
  return anchors;
}
