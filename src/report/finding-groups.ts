import type { Finding, Severity } from "../policy/finding.js";
import type { Rule } from "../policy/rule.js";

/** What reports tell of a rule, so that nobody has to look it up. */
export type RuleFacts = Pick<Rule, "id" | "title" | "why" | "fix">;

/** The findings of one rule at one severity: the reasons are told once. */
export interface FindingGroup {
  readonly rule: string;
  readonly severity: Severity;
  readonly facts: RuleFacts | undefined;
  readonly findings: readonly Finding[];
}

/** In the order of the findings, most severe first. */
export function groupsOf(findings: readonly Finding[], rules: readonly RuleFacts[]): readonly FindingGroup[] {
  const facts = new Map(rules.map((rule) => [rule.id, rule]));
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity}\0${finding.rule}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    return first === undefined
      ? []
      : [{ rule: first.rule, severity: first.severity, facts: facts.get(first.rule), findings: members }];
  });
}
