import { type Pattern, patternOf } from "../pattern.js";

/** What the engine's own `matches`, which backtracks, is called as instead. */
export const RE2_METHOD = "matchesRe2";

const patterns = new Map<string, Pattern | string>();
const MAX_KEPT_PATTERNS = 1_000;

export function rememberedPattern(source: string): Pattern | string {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  const pattern = patternOf(source);
  if (patterns.size < MAX_KEPT_PATTERNS) patterns.set(source, pattern);
  return pattern;
}
