import type { Comparison } from "../diff/comparison.js";
import type { Finding, Severity } from "../policy/finding.js";
import type { Rule } from "../policy/rule.js";

/** What reports tell of a rule, so that nobody has to look it up. */
export type RuleFacts = Pick<Rule, "id" | "title" | "why" | "fix" | "fixFor">;

/** The findings of one rule at one severity: the reasons are told once. */
export interface FindingGroup {
  readonly rule: string;
  readonly severity: Severity;
  readonly facts: RuleFacts | undefined;
  readonly findings: readonly Finding[];
}

/** In the order of the findings, most severe first; the advice is that for the format of the models, where all have one. */
export function groupsOf(
  findings: readonly Finding[],
  rules: readonly RuleFacts[],
  comparisons: readonly Comparison[],
): readonly FindingGroup[] {
  const formats = new Map(comparisons.map(({ path, base, head }) => [path, (head ?? base)?.format]));
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
    if (first === undefined) return [];
    const known = facts.get(first.rule);
    return [{ rule: first.rule, severity: first.severity, facts: known && fitting(known, members, formats), findings: members }];
  });
}

function fitting(
  facts: RuleFacts,
  findings: readonly Finding[],
  formats: ReadonlyMap<string, string | null | undefined>,
): RuleFacts {
  const [format, ...others] = new Set(findings.map(({ path }) => formats.get(path)));
  const own = others.length === 0 ? Object.entries(facts.fixFor ?? {}).find(([id]) => id === format) : undefined;
  return own === undefined ? facts : { ...facts, fix: own[1] };
}
