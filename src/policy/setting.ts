import type { PolicyProblem } from "../errors.js";
import type { PolicyDocument } from "./document.js";
import { SEVERITY_SETTINGS, type SeveritySetting } from "./finding.js";
import { type PresetName, presetSeverity, type RuleSetting, settingOf } from "./policy.js";
import { described, problemsOf, quoted } from "./problems.js";
import type { Rule } from "./rule.js";
import { RULES } from "./rules/index.js";
import { suggestionFor } from "./suggestion.js";

export interface ReadSettings {
  readonly settings: readonly RuleSetting[];
  readonly problems: readonly PolicyProblem[];
}

/** The mapping under `rules:`, completed from a preset: a setting for every rule, or what is wrong. */
export function readSettings(
  document: PolicyDocument,
  given: Readonly<Record<string, unknown>>,
  preset: PresetName,
): ReadSettings {
  const ids = RULES.map(({ id }) => id);
  const problems: PolicyProblem[] = Object.keys(given)
    .filter((id) => !ids.includes(id))
    .map((id) => ({ ...document.positionOfKey(["rules"], id), message: unknownRule(id, ids) }));
  const settings = RULES.flatMap((rule): readonly RuleSetting[] => {
    if (!Object.hasOwn(given, rule.id)) return [settingOf(rule, presetSeverity(preset, rule))];
    const read = readSetting(document, rule, given[rule.id], preset);
    if (read.kind === "setting") return [read.setting];
    problems.push(...read.problems);
    return [];
  });
  return { settings, problems };
}

type ReadSetting =
  | { readonly kind: "setting"; readonly setting: RuleSetting }
  | { readonly kind: "problems"; readonly problems: readonly PolicyProblem[] };

function readSetting(document: PolicyDocument, rule: Rule, value: unknown, preset: PresetName): ReadSetting {
  const at = ["rules", rule.id];
  if (typeof value === "string") return withOptions(document, rule, value, {}, at);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const message = `Expected ${SEVERITY_SETTINGS.join(", ")} or a mapping, found ${described(value)}.`;
    return { kind: "problems", problems: [{ ...positionOfSetting(document, rule.id, value), message }] };
  }
  const { severity = naturalSeverity(rule, preset), ...options } = value as Readonly<Record<string, unknown>>;
  return withOptions(document, rule, severity, options, at);
}

function withOptions(
  document: PolicyDocument,
  rule: Rule,
  severity: unknown,
  options: Readonly<Record<string, unknown>>,
  at: readonly string[],
): ReadSetting {
  const problems: PolicyProblem[] = [];
  if (!isSeveritySetting(severity)) {
    const hint = typeof severity === "string" ? suggestionFor(severity, SEVERITY_SETTINGS) : "";
    const message = `Expected ${SEVERITY_SETTINGS.join(", ")}, found ${described(severity)}.${hint}`;
    problems.push({ ...document.positionOf([...at, "severity"]), message });
  }
  // A rule that is off needs no options, and those it has must be right all the same: someone will turn it on again.
  const isBare = Object.keys(options).length === 0;
  const needsOptions = isSeveritySetting(severity) && severity !== "off";
  const parsed = isBare && !needsOptions ? undefined : rule.options.safeParse(options);
  if (parsed?.success === false) problems.push(...problemsOf(parsed.error.issues, rule.options, document, at, ["severity"]));
  if (problems.length > 0 || !isSeveritySetting(severity)) return { kind: "problems", problems };
  const setting = { rule: rule.id, severity };
  return { kind: "setting", setting: parsed === undefined ? setting : { ...setting, options: parsed.data } };
}

/** Who sets options wants the rule on: as the preset has it, else as the rule suggests, else as an error. */
function naturalSeverity(rule: Rule, preset: PresetName): SeveritySetting {
  return [presetSeverity(preset, rule), rule.severity].find((severity) => severity !== "off") ?? "error";
}

function isSeveritySetting(value: unknown): value is SeveritySetting {
  return SEVERITY_SETTINGS.some((setting) => setting === value);
}

function positionOfSetting(document: PolicyDocument, id: string, value: unknown) {
  return value === null ? document.positionOfKey(["rules"], id) : document.positionOf(["rules", id]);
}

function unknownRule(id: string, ids: readonly string[]): string {
  return `Unknown rule ${quoted(id)}.${suggestionFor(id, ids)}`;
}
