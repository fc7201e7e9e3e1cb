import type { Comparison } from "../../src/diff/comparison.js";
import { PolicyError } from "../../src/errors.js";
import { type Evaluation, evaluate } from "../../src/policy/evaluate.js";
import { parsePolicy } from "../../src/policy/file.js";
import { losing, read } from "./rules/cases.js";

/** A model that was changed, lost its input `h`, and has so many parameters. */
export function changed(path: string, parameters = 1000): Comparison {
  const model = { totals: { tensors: 1, parameters, bytes: 4 * parameters, byKind: [] } };
  return { ...losing(path), head: read(model, path) };
}

/** What a policy says of models, a line for each finding: severity, path, rule, and what is waived by what. */
export function judge(policy: string, comparisons: readonly Comparison[], rest: Partial<Evaluation> = {}): readonly string[] {
  const evaluation = { policy: parsePolicy(policy, "p.yml"), policyPath: "p.yml", comparisons, orphans: [], unlisted: [] };
  const ofModels = evaluate({ ...evaluation, ...rest }).filter(({ rule }) => !rule.startsWith("policy/"));
  return ofModels.map(({ severity, path, rule, waiver }) => {
    return `${severity} ${path} ${rule}${waiver === undefined ? "" : ` waived: ${waiver.reason}`}`;
  });
}

/** The problems of a policy as `line:column message`. */
export function problemsOf(text: string): readonly string[] {
  try {
    parsePolicy(text, "p.yml");
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
  }
  return [];
}
