import {
  type Colouring,
  combined,
  downstreamOf,
  outlinesOf,
  type Pair,
  type Refinement,
  seedsOf,
  upstreamOf,
  widened,
} from "./colours.js";
import type { Wires } from "./wires.js";

/** How far around a node it is compared when not everything before or after it is the same. */
const RADIUS = 6;
// Colours of whole cones tell most nodes apart; what is left is told by what stands beside them.
const MAX_ROUNDS = 6;

/** How much two nodes have in common. */
export interface Likeness {
  /** Ways to tell nodes apart, the surest first. */
  readonly surest: readonly Colouring[];
  /** By everything before and after a node, whatever the sizes: surer still where a node is the only one. */
  readonly outline: Colouring;
  /** By what is around a node, the widest first. */
  readonly around: readonly Colouring[];
  /** By what a node is on its own. */
  readonly own: readonly Colouring[];
  /** From 0, equal operators, to `FULL`, everything before and after is equal; -1 for other operators. */
  scoreOf(base: number, head: number): number;
}

const WHOLE = RADIUS + 1;
const OWN_SCORE = 3;
export const FULL = 2 * WHOLE + OWN_SCORE;
/** The whole of one direction and a good part of the other, so that an edit on one side does not decide. */
export const HIGH = WHOLE + 5;

export function likenessOf(wires: Pair<Wires>): Likeness {
  const byValues = seedsOf(wires, "values");
  const byTypes = seedsOf(wires, "types");
  const [upValues, downValues] = [upstreamOf(wires, byValues), downstreamOf(wires, byValues)];
  const [up, down] = [upstreamOf(wires, byTypes), downstreamOf(wires, byTypes)];
  const outlines = outlinesOf(wires);
  const around = seedsOf(wires, "outline");
  const near = { up: radii(wires, around, "up"), down: radii(wires, around, "down") };
  const reach = { up: upwardReach(wires[0]), down: downwardReach(wires[0]) };
  const depth = (steps: readonly Colouring[], all: Colouring, limits: Uint8Array, base: number, head: number): number => {
    if (all.base[base] === all.head[head]) return limits[base] ?? 0;
    let reached = 0;
    while (reached < steps.length && steps[reached]?.base[base] === steps[reached]?.head[head]) reached++;
    return Math.min(reached, limits[base] ?? 0);
  };
  const operations = { base: wires[0].operationsByTypes, head: wires[1].operationsByTypes };
  const isEqual = (colours: Colouring, base: number, head: number) => colours.base[base] === colours.head[head];
  return {
    surest: [
      refined(wires, byValues, combined(upValues, downValues)),
      refined(wires, byTypes, combined(up, down)),
      upValues,
      downValues,
      up,
      down,
    ],
    outline: refined(wires, outlines, combined(upstreamOf(wires, outlines), downstreamOf(wires, outlines))),
    around: near.up.map((colours, step) => combined(byValues, combined(colours, near.down[step] ?? colours))).toReversed(),
    own: [byValues, byTypes, operations],
    scoreOf(base, head) {
      if (wires[0].operators[base] !== wires[1].operators[head]) return -1;
      const own = isEqual(byValues, base, head) ? 3 : isEqual(byTypes, base, head) ? 2 : isEqual(operations, base, head) ? 1 : 0;
      return own + depth(near.up, up, reach.up, base, head) + depth(near.down, down, reach.down, base, head);
    },
  };
}

/** Colours of 1, 2, … steps, until one more step tells no more apart. */
function radii(wires: Pair<Wires>, seeds: Refinement, direction: "up" | "down"): readonly Colouring[] {
  const found: Colouring[] = [];
  let colours = seeds;
  while (found.length < RADIUS) {
    const next = widened(wires, seeds, colours, direction);
    found.push(next);
    if (next.classes === colours.classes) break;
    colours = next;
  }
  return found;
}

/** How many steps there are to see: all of them where something comes from outside, none where nothing is computed. */
function upwardReach(side: Wires): Uint8Array {
  const reach = new Uint8Array(side.count);
  for (const node of side.order) {
    let steps = 0;
    for (let slot = side.slots[node] ?? 0; slot < (side.slots[node + 1] ?? 0); slot++) {
      const producer = side.producer[slot] ?? -1;
      if (producer >= 0) steps = Math.max(steps, (reach[producer] ?? 0) + ((side.leafByTypes[slot] ?? -1) >= 0 ? 0 : 1));
      else if (side.isOutside[slot] === 1) steps = WHOLE;
    }
    reach[node] = Math.min(steps, WHOLE);
  }
  return reach;
}

function downwardReach(side: Wires): Uint8Array {
  const reach = new Uint8Array(side.count);
  for (let step = side.count - 1; step >= 0; step--) {
    const node = side.order[step] ?? 0;
    let steps = side.made.has(node) ? WHOLE : 0;
    for (let index = side.uses[node] ?? 0; index < (side.uses[node + 1] ?? 0); index++) {
      steps = Math.max(steps, (reach[side.owner[side.useSlots[index] ?? 0] ?? 0] ?? 0) + 1);
    }
    reach[node] = Math.min(steps, WHOLE);
  }
  return reach;
}

function refined(wires: Pair<Wires>, seeds: Colouring, start: Refinement): Colouring {
  let colours = start;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = widened(wires, seeds, colours, "both");
    if (next.classes === colours.classes) break;
    colours = next;
  }
  return colours;
}
