import type { ASTNode } from "@marcbachmann/cel-js";
import type { Context } from "./values.js";

const MACROS: readonly string[] = ["all", "exists", "exists_one", "map", "filter"];

export interface Sizes {
  /** By the name of a variable or member, the longest list or map that stands under it. */
  readonly byName: ReadonlyMap<string, number>;
  /** The longest of all. */
  readonly longest: number;
}

/**
 * The most steps that an expression can take on values of these sizes, as if nothing were decided early: the nodes of a macro's body
 * count once for each member of its list. Known before anything runs, so that no model makes a rule run for ever.
 */
export function stepsOf(node: ASTNode, sizes: Sizes): number {
  if (node.op === "rcall" && MACROS.includes(node.args[0])) {
    const [, receiver, [, ...bodies]] = node.args;
    const body = bodies.reduce((sum, inner) => sum + stepsOf(inner, sizes), 1);
    return 1 + stepsOf(receiver, sizes) + lengthOf(receiver, sizes) * body;
  }
  // Comparing or searching lists visits their members.
  const visits = node.op === "==" || node.op === "!=" || node.op === "in" ? comparedLength(node.args[1], sizes) : 0;
  return 1 + visits + childrenOf(node).reduce((sum, inner) => sum + stepsOf(inner, sizes), 0);
}

function comparedLength(node: ASTNode, sizes: Sizes): number {
  return node.op === "value" ? 0 : lengthOf(node, sizes);
}

/** A bound of the members of what a node gives. */
function lengthOf(node: ASTNode, sizes: Sizes): number {
  switch (node.op) {
    case "list":
    case "map":
      return node.args.length;
    case "id":
      return sizes.byName.get(node.args) ?? sizes.longest;
    case ".":
      return sizes.byName.get(node.args[1]) ?? sizes.longest;
    case "+":
      return lengthOf(node.args[0], sizes) + lengthOf(node.args[1], sizes);
    case "?:":
      return Math.max(lengthOf(node.args[1], sizes), lengthOf(node.args[2], sizes));
    case "rcall":
      return MACROS.includes(node.args[0]) ? lengthOf(node.args[1], sizes) : sizes.longest;
    default:
      return sizes.longest;
  }
}

function childrenOf(node: ASTNode): readonly ASTNode[] {
  return [node.args].flat(3).filter((part): part is ASTNode => typeof part === "object" && part !== null && "op" in part);
}

/** Looks at every value, which costs more than most expressions. */
export function sizesIn(context: Context): Sizes {
  const byName = new Map<string, number>();
  // A text can be split into as many pieces as it has characters.
  let longest = 1;
  const visit = (name: string, value: unknown): void => {
    const note = (size: number) => {
      byName.set(name, Math.max(byName.get(name) ?? 0, size));
      longest = Math.max(longest, size);
    };
    if (typeof value === "string") longest = Math.max(longest, value.length);
    else if (value instanceof Map) {
      note(value.size);
      for (const inner of value.values()) visit(name, inner);
    } else if (Array.isArray(value)) {
      note(value.length);
      for (const inner of value) visit("", inner);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(key, inner);
    }
  };
  visit("", context);
  return { byName, longest };
}
