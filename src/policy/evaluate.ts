import type { Comparison } from "../diff/comparison.js";
import type { IgnoredMetadata } from "../diff/metadata.js";
import { customFindings } from "./custom/judge.js";
import { type Finding, SEVERITIES, type Severity } from "./finding.js";
import { ignoredMetadata } from "./ignored-metadata.js";
import { textOf } from "./message.js";
import type { Policy } from "./policy.js";
import type { Observation, Rule, Surroundings } from "./rule.js";
import { RULES } from "./rules/index.js";
import { type Settings, settingsOf } from "./settings-at.js";
import { type Circumstances, waived } from "./waivers.js";

export interface Evaluation extends Surroundings, Circumstances {
  readonly policy: Policy;
  /** Where findings about the policy itself are shown. */
  readonly policyPath?: string;
}

/** Every rule that is on, over everything: most severe first, then by path, rule and text. A rule that throws is a bug and surfaces. */
export function evaluate(evaluation: Evaluation, rules: readonly Rule[] = RULES): readonly Finding[] {
  const { policy, policyPath = "the policy", today, labels, ...surroundings } = evaluation;
  const settings = settingsOf(policy, rules);
  const ignored = ignoredMetadata(policy.metadata);
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (rule.scope === "artifact") findings.push(...artifactFindings(rule, surroundings.comparisons, settings, ignored));
    if (rule.scope === "review") findings.push(...reviewFindings(rule, surroundings, settings));
  }
  findings.push(
    ...customFindings(surroundings.comparisons, policy.custom, (path, id) => settings.at(path).get(id)?.severity ?? "off"),
  );
  const judged = judgedPaths(surroundings.comparisons);
  const { findings: marked, waivers } = waived(findings, policy, { today, labels }, (id, matches) =>
    judged.some((path) => matches(path) && isOn(settings, path, id)),
  );
  const ofWaivers = rules.flatMap((rule) => {
    const setting = settings.at(policyPath).get(rule.id);
    if (rule.scope !== "waivers" || setting === undefined || setting.severity === "off") return [];
    const { severity, options } = setting;
    return [...rule.evaluate(waivers, options)].map((observation) => findingOf(rule, severity, observation, policyPath));
  });
  return [...marked, ...ofWaivers].sort(byImportance);
}

type RuleOf<Scope> = Extract<Rule, { scope: Scope }>;

function* artifactFindings(
  rule: RuleOf<"artifact">,
  comparisons: readonly Comparison[],
  settings: Settings,
  ignored: IgnoredMetadata,
): Iterable<Finding> {
  for (const comparison of comparisons) {
    const setting = settings.at(comparison.path).get(rule.id);
    if (setting === undefined || setting.severity === "off") continue;
    for (const observation of rule.evaluate(comparison, setting.options, ignored)) {
      yield findingOf(rule, setting.severity, observation, observation.path ?? comparison.path);
    }
  }
}

/** A rule that looks at everything is asked once for each of the options it has somewhere, and counts where it has those. */
function* reviewFindings(rule: RuleOf<"review">, surroundings: Surroundings, settings: Settings): Iterable<Finding> {
  for (const options of settings.optionsOf(rule.id)) {
    for (const observation of rule.evaluate(surroundings, options)) {
      const setting = settings.at(observation.path).get(rule.id);
      if (setting === undefined || setting.severity === "off" || setting.options !== options) continue;
      yield findingOf(rule, setting.severity, observation, observation.path);
    }
  }
}

function isOn(settings: Settings, path: string, id: string): boolean {
  const setting = settings.at(path).get(id);
  return setting !== undefined && setting.severity !== "off";
}

/** Of models that were read: of others a rule may be silent because nobody knows. */
function judgedPaths(comparisons: readonly Comparison[]): readonly string[] {
  return comparisons.filter(({ base, head }) => (head ?? base)?.status === "read").map(({ path }) => path);
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
