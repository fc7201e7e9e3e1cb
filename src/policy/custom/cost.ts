import type { ASTNode } from "@marcbachmann/cel-js";
import { callCost } from "./call-cost.js";
import {
  CHARACTERS_PER_STEP,
  type Extent,
  either,
  extentOf,
  fieldOf,
  list,
  memberOf,
  membersOf,
  opaque,
  SCALAR,
  text,
  textOf,
  visitsOf,
} from "./extent.js";
import type { Context } from "./values.js";

/** What is known of the size of each name that an expression can use. */
export type Scope = ReadonlyMap<string, Extent>;

export function scopeOf(context: Context): Scope {
  return new Map(Object.entries(context).map(([name, value]) => [name, extentOf(value)]));
}

/**
 * The most steps that an expression can take on these values, as if nothing were decided early: the nodes of a macro's body count once
 * for each member of its list, and a text by its length. Known before anything runs, so that no model makes a rule run for ever.
 */
export function stepsOf(ast: ASTNode, scope: Scope): number {
  return Math.ceil(costOf(ast, scope).steps);
}

export interface Cost {
  readonly steps: number;
  /** Of what the node gives. */
  readonly extent: Extent;
}

const QUANTIFIERS: readonly string[] = ["all", "exists", "exists_one"];
const MACROS: readonly string[] = [...QUANTIFIERS, "map", "filter"];
const EQUALITIES: readonly string[] = ["==", "!="];
const SCALAR_OPERATORS: readonly string[] = ["&&", "||", "!_", "-_", "-", "*", "/", "%", "<", "<=", ">", ">="];

function costOf(node: ASTNode, scope: Scope): Cost {
  if (node.op === "value") return { steps: 1, extent: text(typeof node.args === "string" ? node.args.length : 0) };
  if (node.op === "id") return { steps: 1, extent: scope.get(node.args) ?? SCALAR };
  if (node.op === "rcall" && MACROS.includes(node.args[0])) return macroCost(node.args[0], node.args[1], node.args[2], scope);
  const parts = childrenOf(node).map((child) => costOf(child, scope));
  const before = parts.reduce((sum, { steps }) => sum + steps, 1);
  const extents = parts.map(({ extent }) => extent);
  const own = node.op === "call" || node.op === "rcall" ? callCost(node, extents) : operatorCost(node, extents);
  return { steps: before + own.steps, extent: own.extent };
}

function macroCost(name: string, receiver: ASTNode, [variable, ...bodies]: readonly ASTNode[], scope: Scope): Cost {
  const over = costOf(receiver, scope);
  const inner = variable?.op === "id" ? new Map([...scope, [variable.args, memberOf(over.extent)]]) : scope;
  const costs = bodies.map((body) => costOf(body, inner));
  const each = costs.reduce((sum, { steps }) => sum + steps, 1);
  const member = name === "filter" ? memberOf(over.extent) : (costs.at(-1)?.extent ?? SCALAR);
  const members = membersOf(over.extent);
  const extent = QUANTIFIERS.includes(name) ? SCALAR : list(members, member);
  return { steps: 1 + over.steps + members * each, extent };
}

/** What an operator costs beside its operands. */
function operatorCost(node: ASTNode, extents: readonly Extent[]): Cost {
  const [a = SCALAR, b = SCALAR] = extents;
  // What is unlike ends the comparison, at the latest with the shorter one.
  const compared = Math.min(visitsOf(a), visitsOf(b));
  if (EQUALITIES.includes(node.op)) return { steps: compared, extent: SCALAR };
  if (SCALAR_OPERATORS.includes(node.op)) return { steps: Math.min(textOf(a), textOf(b)) / CHARACTERS_PER_STEP, extent: SCALAR };
  switch (node.op) {
    case ".":
      return { steps: 0, extent: fieldOf(a, node.args[1]) };
    case "[]":
      // Of a record too, by a name that may be any.
      return { steps: textOf(b) / CHARACTERS_PER_STEP, extent: a.kind === "known" && a.fields ? opaque([a]) : memberOf(a) };
    case "in":
      return { steps: membersOf(b) * Math.min(visitsOf(a), visitsOf(memberOf(b))), extent: SCALAR };
    case "+":
      return { steps: (textOf(a) + textOf(b)) / CHARACTERS_PER_STEP + membersOf(a) + membersOf(b), extent: joined(a, b) };
    case "list":
    case "map":
      return { steps: 0, extent: extents.length === 0 ? SCALAR : list(extents.length, extents.reduce(either)) };
    case "?:":
      return { steps: 0, extent: extents.slice(1).reduce(either, SCALAR) };
    default:
      return { steps: 0, extent: opaque(extents) };
  }
}

function joined(a: Extent, b: Extent): Extent {
  if (a.kind === "opaque" || b.kind === "opaque") return opaque([a, b]);
  return { ...either(a, b), kind: "known", text: a.text + b.text, members: a.members + b.members };
}

function childrenOf(node: ASTNode): readonly ASTNode[] {
  return [node.args].flat(3).filter((part): part is ASTNode => typeof part === "object" && part !== null && "op" in part);
}
