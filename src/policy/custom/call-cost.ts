import type { ASTNode } from "@marcbachmann/cel-js";
import type { Cost } from "./cost.js";
import { CHARACTERS_PER_STEP, type Extent, list, memberOf, membersOf, opaque, SCALAR, text, textOf, visitsOf } from "./extent.js";
import { RE2_METHOD, rememberedPattern } from "./patterns.js";

type Call = Extract<ASTNode, { op: "call" | "rcall" }>;

// Most texts take far less for each instruction of the pattern; those that are made for it take ten times as much.
const INSTRUCTIONS_PER_STEP = 8;
// A search begins anew at each character, at worst, and compares many at once.
const COMPARISONS_PER_STEP = 32;
// The time zone's rules are looked up by its name.
const TIME_ZONE_STEPS = 4_000;
const NUMBER_CHARACTERS = 32;

const SEARCHES: readonly string[] = ["contains", "indexOf", "lastIndexOf"];
/** Functions from text to text, or to bytes: how many times as long at most. */
const GROWTH: ReadonlyMap<string, number> = new Map([
  ["substring", 1],
  ["trim", 1],
  ["string", 1],
  ["lowerAscii", 3],
  ["upperAscii", 3],
  ["bytes", 3],
  ["hex", 2],
  ["base64", 2],
]);

/** What a function or method costs beside its receiver and arguments, whose extents are given in that order. */
export function callCost(node: Call, extents: readonly Extent[]): Cost {
  const [name] = node.args;
  const [a = SCALAR, b = SCALAR] = extents;
  const length = textOf(a);
  const scanned = extents.reduce((sum, extent) => sum + textOf(extent), 0) / CHARACTERS_PER_STEP;
  const growth = GROWTH.get(name);
  if (name === RE2_METHOD) return { steps: (length * patternSize(node)) / INSTRUCTIONS_PER_STEP, extent: SCALAR };
  if (SEARCHES.includes(name)) return { steps: scanned + (length * textOf(b)) / COMPARISONS_PER_STEP, extent: SCALAR };
  if (growth !== undefined) return { steps: growth * scanned, extent: text(growth * length + NUMBER_CHARACTERS) };
  if (node.op === "rcall" && name.startsWith("get")) return { steps: extents.length > 1 ? TIME_ZONE_STEPS : 0, extent: SCALAR };
  switch (name) {
    case "size":
    case "startsWith":
    case "endsWith":
      return { steps: scanned, extent: SCALAR };
    case "dyn":
      return { steps: 0, extent: a };
    case "split":
      return { steps: length + (length * textOf(b)) / COMPARISONS_PER_STEP, extent: list(length + 1, text(length)) };
    case "join": {
      const whole = membersOf(a) * (textOf(memberOf(a)) + textOf(b));
      return { steps: membersOf(a) + whole / CHARACTERS_PER_STEP, extent: text(whole) };
    }
    default:
      return { steps: extents.reduce((sum, extent) => sum + visitsOf(extent), 0), extent: opaque(extents) };
  }
}

function patternSize({ args }: Call): number {
  const source = args[2]?.[0]?.args;
  const pattern = typeof source === "string" ? rememberedPattern(source) : "";
  // Checked when the expression was read.
  return typeof pattern === "string" ? 0 : pattern.size;
}
