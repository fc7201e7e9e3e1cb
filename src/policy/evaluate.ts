import { customFindings } from "./custom/judge.js";
import { type Finding, SEVERITIES, type Severity } from "./finding.js";
import { textOf } from "./message.js";
import type { Policy } from "./policy.js";
import type { Observation, Rule, Surroundings } from "./rule.js";
import { RULES } from "./rules/index.js";

export interface Evaluation extends Surroundings {
  readonly policy: Policy;
}

/** Every rule that is on, over everything: most severe first, then by path, rule and text. A rule that throws is a bug and surfaces. */
export function evaluate({ policy, ...surroundings }: Evaluation, rules: readonly Rule[] = RULES): readonly Finding[] {
  const settings = new Map(policy.rules.map((setting) => [setting.rule, setting]));
  const findings: Finding[] = [];
  for (const rule of rules) {
    const setting = settings.get(rule.id);
    if (setting === undefined || setting.severity === "off") continue;
    const { severity, options } = setting;
    if (rule.scope === "review") {
      for (const observation of rule.evaluate(surroundings, options)) {
        findings.push(findingOf(rule, severity, observation, observation.path));
      }
    } else {
      for (const comparison of surroundings.comparisons) {
        for (const observation of rule.evaluate(comparison, options)) {
          findings.push(findingOf(rule, severity, observation, observation.path ?? comparison.path));
        }
      }
    }
  }
  findings.push(...customFindings(surroundings.comparisons, policy.custom));
  return findings.sort(byImportance);
}

function findingOf(rule: Rule, severity: Severity, { at, message }: Observation, path: string): Finding {
  return { rule: rule.id, severity, path, ...(at === undefined ? {} : { at }), message };
}

function byImportance(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    byCodeUnits(a.path, b.path) ||
    byCodeUnits(a.rule, b.rule) ||
    byCodeUnits(textOf(a.message), textOf(b.message))
  );
}

function byCodeUnits(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
