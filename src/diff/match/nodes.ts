import type { Node } from "../../model/graph.js";
import { type Digests, typeOf } from "../digests.js";
import type { Indexed, Scope } from "./scope.js";
import {
  byType,
  downstreamIdentities,
  type Interner,
  interner,
  type Naming,
  operationOf,
  upstreamIdentities,
} from "./structure.js";

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
 * Matches the nodes of two graphs: by name where name and computation agree, then by what they compute (upstream with equal
 * weights, upstream with equal shapes, downstream), then by name and operator, then by operator in order.
 * Matching that survives edits in the middle of a re-exported graph replaces the list of passes here and nothing else.
 */
export function matchNodes(base: Scope, head: Scope, sides: Sides, sharedLabel: (headValue: string) => string): NodeMatch {
  const intern = interner();
  const match = matching(base.graph.nodes, head.graph.nodes);
  const strict = (digests: ReadonlyMap<string, string>, outside: (value: string) => string): Naming => ({
    outside,
    tensor: (tensor) => digests.get(tensor.name) ?? typeOf(tensor),
  });
  const baseStrict = strict(sides.digests.base, (value) => value);
  const headStrict = strict(sides.digests.head, sharedLabel);
  const baseLenient: Naming = { ...baseStrict, tensor: byType };
  const headLenient: Naming = { ...headStrict, tensor: byType };

  const passes: [readonly (number | string)[], readonly (number | string)[]][] = [
    both(upstreamIdentities, baseStrict, headStrict),
    both(upstreamIdentities, baseLenient, headLenient),
    both(downstreamIdentities, baseLenient, headLenient),
    [base.graph.nodes.map(nameAndOperator), head.graph.nodes.map(nameAndOperator)],
    [operations(sides.base, base, baseLenient), operations(sides.head, head, headLenient)],
    [base.graph.nodes.map(operatorOf), head.graph.nodes.map(operatorOf)],
  ];
  for (const [baseKeys, headKeys] of passes) match.byKey(baseKeys, headKeys);
  return match.result();

  function both(
    identities: (model: Indexed, scope: Scope, naming: Naming, intern: Interner) => readonly number[],
    baseNaming: Naming,
    headNaming: Naming,
  ): [readonly number[], readonly number[]] {
    return [identities(sides.base, base, baseNaming, intern), identities(sides.head, head, headNaming, intern)];
  }
}

function operations(model: Indexed, scope: Scope, naming: Naming): readonly string[] {
  return scope.graph.nodes.map((node) => operationOf(model, node, naming));
}

function operatorOf({ domain, operator }: Node): string {
  return `${domain}:${operator}`;
}

/** Empty for a node without a name: it cannot be matched by it. */
function nameAndOperator(node: Node): string {
  return node.name === "" ? "" : `${operatorOf(node)}:${node.name}`;
}

interface Matching {
  /** Pairs what is left with equal keys: the same name first, then in order. An empty key matches nothing. */
  byKey(baseKeys: readonly (number | string)[], headKeys: readonly (number | string)[]): void;
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
    result: () => ({
      pairs: [...toHead].sort(([a], [b]) => a - b),
      removed: [...base.keys()].filter((index) => !toHead.has(index)),
      added: [...head.keys()].filter((index) => !taken.has(index)),
    }),
  };
}

function grouped(keys: readonly (number | string)[], isOpen: (index: number) => boolean): Map<number | string, number[]> {
  const groups = new Map<number | string, number[]>();
  for (const [index, key] of keys.entries()) {
    if (key === "" || !isOpen(index)) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return groups;
}
