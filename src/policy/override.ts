import { z } from "zod";
import type { PolicyProblem } from "../errors.js";
import type { PolicyDocument } from "./document.js";
import { isMapping } from "./mapping.js";
import { SOME_PATH_GLOBS } from "./options.js";
import type { Override, RuleSetting } from "./policy.js";
import { readOverriding } from "./setting.js";

// A path is held against each of them.
const MAX_OVERRIDES = 100;

const OVERRIDE = z.strictObject({
  paths: SOME_PATH_GLOBS.describe("Globs of the files it holds for."),
  rules: z.record(z.string(), z.unknown()),
});

/** Everything but the settings, which each rule checks itself. */
export const OVERRIDES = z.array(OVERRIDE).max(MAX_OVERRIDES, `A policy has at most ${MAX_OVERRIDES} overrides.`);

/** The settings of all overrides, also of a file that is wrong elsewhere. `below` are those under `rules:`. */
export function readOverrides(
  document: PolicyDocument,
  below: readonly RuleSetting[],
  customIds: readonly string[],
): { readonly overrides: readonly Override[]; readonly problems: readonly PolicyProblem[] } {
  const problems: PolicyProblem[] = [];
  const { overrides: given } = document.value;
  const overrides = (Array.isArray(given) ? given : []).map((override: unknown, index): Override => {
    const { paths, rules } = isMapping(override) ? override : {};
    const read = readOverriding(document, ["overrides", index, "rules"], isMapping(rules) ? rules : {}, below, customIds);
    problems.push(...read.problems);
    const at = document.positionOf(["overrides", index]);
    return { paths: Array.isArray(paths) ? paths.map(String) : [], rules: read.settings, at };
  });
  return { overrides, problems };
}
