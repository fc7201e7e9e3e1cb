import type { Node } from "../../model/graph.js";
import type { Tensor } from "../../model/tensor.js";
import { type Digests, typeOf } from "../digests.js";
import type { Indexed, Scope } from "./scope.js";
import { downstreamIdentities, interner, upstreamIdentities, type View, viewOf } from "./structure.js";

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

/** Nodes that are still open pair where their keys are equal; an empty key pairs with nothing. */
interface Pass {
  readonly views: readonly [base: View, head: View];
  readonly keysOf: (view: View) => Keys;
}

type Keys = readonly (number | string)[];

/**
 * Matches the nodes of two graphs: by what they compute (upstream with equal weights, upstream with equal shapes, downstream), then
 * by name and operator, then by operation, then by operator. Among equals the same name goes first, then the order.
 * Matching that survives edits in the middle of a re-exported graph replaces the list of passes here and nothing else.
 */
export function matchNodes(base: Scope, head: Scope, sides: Sides, sharedLabel: (headValue: string) => string): NodeMatch {
  const intern = interner();
  const match = matching(base.graph.nodes, head.graph.nodes);
  const viewsBy = (identityOf: (digests: ReadonlyMap<string, string>) => (tensor: Tensor) => string) => {
    const { digests } = sides;
    return [
      viewOf(sides.base, base, intern, (value) => value, identityOf(digests.base)),
      viewOf(sides.head, head, intern, sharedLabel, identityOf(digests.head)),
    ] as const;
  };
  const byValues = viewsBy((digests) => (tensor) => digests.get(tensor.name) ?? typeOf(tensor));
  const byType = viewsBy(() => typeOf);

  const passes: readonly Pass[] = [
    { views: byValues, keysOf: upstreamIdentities },
    { views: byType, keysOf: upstreamIdentities },
    { views: byType, keysOf: downstreamIdentities },
    { views: byType, keysOf: ({ scope }) => scope.graph.nodes.map(nameAndOperator) },
    { views: byType, keysOf: ({ operations }) => operations },
    { views: byType, keysOf: ({ scope }) => scope.graph.nodes.map(operatorOf) },
  ];
  for (const { views, keysOf } of passes) {
    if (match.isComplete()) break;
    match.byKey(keysOf(views[0]), keysOf(views[1]));
  }
  return match.result();
}

function operatorOf({ domain, operator }: Node): string {
  return `${domain}:${operator}`;
}

/** Empty for a node without a name: it cannot be matched by it. */
function nameAndOperator(node: Node): string {
  return node.name === "" ? "" : `${operatorOf(node)}:${node.name}`;
}

interface Matching {
  byKey(baseKeys: Keys, headKeys: Keys): void;
  /** True once a side has no node left to pair. */
  isComplete(): boolean;
  result(): NodeMatch;
}

function matching(base: readonly Node[], head: readonly Node[]): Matching {
  const toHead = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (baseIndex: number, headIndex: number) => {
    toHead.set(baseIndex, headIndex);
    taken.add(headIndex);
  };

  function pairGroup(bases: readonly number[], heads: readonly number[]): void {
    const byName = new Map(heads.map((index) => [head[index]?.name ?? "", index]));
    for (const index of bases) {
      const name = base[index]?.name ?? "";
      const namesake = name === "" ? undefined : byName.get(name);
      if (namesake !== undefined && !taken.has(namesake)) pair(index, namesake);
    }
    const free = heads.filter((index) => !taken.has(index));
    const open = bases.filter((index) => !toHead.has(index));
    for (const [position, index] of open.entries()) {
      const next = free[position];
      if (next !== undefined) pair(index, next);
    }
  }

  return {
    byKey(baseKeys, headKeys) {
      const heads = grouped(headKeys, (index) => !taken.has(index));
      const bases = grouped(baseKeys, (index) => !toHead.has(index));
      for (const [key, group] of bases) pairGroup(group, heads.get(key) ?? []);
    },
    isComplete: () => toHead.size === Math.min(base.length, head.length),
    result: () => ({
      pairs: [...toHead].sort(([a], [b]) => a - b),
      removed: [...base.keys()].filter((index) => !toHead.has(index)),
      added: [...head.keys()].filter((index) => !taken.has(index)),
    }),
  };
}

function grouped(keys: Keys, isOpen: (index: number) => boolean): Map<number | string, number[]> {
  const groups = new Map<number | string, number[]>();
  for (const [index, key] of keys.entries()) {
    if (key === "" || !isOpen(index)) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return groups;
}
