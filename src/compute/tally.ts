import type { Amount, OperatorCompute, UncountedOperator, UncountedReason } from "../model/compute.js";
import type { Node } from "../model/graph.js";
import { plus, type Size, times, ZERO } from "./amount.js";

interface Counted {
  readonly domain: string;
  readonly type: string;
  nodes: number;
  macs: Amount;
}

/** What was counted of a graph so far, by operator, and what could not be. */
export interface Tally {
  macs: Amount;
  counted: number;
  readonly operators: Map<string, Counted>;
  readonly uncounted: Map<string, { readonly operator: Omit<UncountedOperator, "nodes">; nodes: number }>;
}

export function emptyTally(): Tally {
  return { macs: ZERO, counted: 0, operators: new Map(), uncounted: new Map() };
}

export function hasNothing({ counted, uncounted }: Tally): boolean {
  return counted === 0 && uncounted.size === 0;
}

/** Counts a node, or says why it is not. */
export function addNode(tally: Tally, node: Node, macs: Size, reason: UncountedReason): void {
  const total = plus(tally.macs, macs);
  const counted = tally.operators.get(keyOf(node)) ?? { domain: node.domain, type: node.operator, nodes: 0, macs: ZERO };
  const sum = plus(counted.macs, macs);
  if (macs === null || total === null || sum === null) {
    addUncounted(tally, { domain: node.domain, type: node.operator, reason: macs === null ? reason : "limit" }, 1);
    return;
  }
  tally.macs = total;
  tally.counted += 1;
  counted.nodes += 1;
  counted.macs = sum;
  tally.operators.set(keyOf(node), counted);
}

export function addUncounted(tally: Tally, operator: Omit<UncountedOperator, "nodes">, nodes: number): void {
  const key = `${operator.domain}\0${operator.type}\0${operator.reason}`;
  const known = tally.uncounted.get(key) ?? { operator, nodes: 0 };
  known.nodes += nodes;
  tally.uncounted.set(key, known);
}

/** Adds what a body counts, so many times; false, and nothing added, when that is not known or too large. */
export function addBody(tally: Tally, body: Tally, runs: Size): boolean {
  const total = plus(tally.macs, times(body.macs, runs));
  if (total === null) return false;
  const sums: (readonly [string, Counted])[] = [];
  for (const [key, { domain, type, nodes, macs }] of body.operators) {
    const counted = tally.operators.get(key);
    const sum = plus(counted?.macs ?? ZERO, times(macs, runs));
    if (sum === null) return false;
    sums.push([key, { domain, type, nodes: (counted?.nodes ?? 0) + nodes, macs: sum }]);
  }
  tally.macs = total;
  tally.counted += body.counted;
  for (const [key, counted] of sums) tally.operators.set(key, counted);
  addUncountedOf(tally, body);
  return true;
}

export function addUncountedOf(tally: Tally, body: Tally): void {
  for (const { operator, nodes } of body.uncounted.values()) addUncounted(tally, operator, nodes);
}

/** Every node of a body that would have counted, for one reason. */
export function addAllUncounted(tally: Tally, body: Tally, reason: UncountedReason): void {
  for (const { domain, type, nodes } of body.operators.values()) addUncounted(tally, { domain, type, reason }, nodes);
  addUncountedOf(tally, body);
}

/** Sorted by domain, then type. `parameters` is by the key of the operator. */
export function operatorsOf(tally: Tally, parameters: ReadonlyMap<string, Parameters>): readonly OperatorCompute[] {
  const rows = new Map<string, OperatorCompute>();
  for (const [key, { domain, type, nodes, macs }] of tally.operators) rows.set(key, { domain, type, nodes, macs, parameters: 0 });
  for (const [key, { domain, type, count }] of parameters) {
    rows.set(key, { ...(rows.get(key) ?? { domain, type, nodes: 0, macs: ZERO }), parameters: count });
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

export interface Parameters {
  readonly domain: string;
  readonly type: string;
  readonly count: number;
}

export function uncountedOf(tally: Tally): readonly UncountedOperator[] {
  const rows = [...tally.uncounted].sort(([a], [b]) => (a < b ? -1 : 1));
  return rows.map(([, { operator, nodes }]) => ({ ...operator, nodes }));
}

export function keyOf({ domain, operator }: Pick<Node, "domain" | "operator">): string {
  return `${domain}\0${operator}`;
}
