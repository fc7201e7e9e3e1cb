import type { SeveritySetting } from "./finding.js";
import type { Rule } from "./rule.js";
import { RULES } from "./rules/index.js";

export const PRESETS = ["none", "recommended", "strict"] as const;
export type PresetName = (typeof PRESETS)[number];

/** What a review is judged by: plain data, complete, whatever the file left to the preset. */
export interface Policy {
  readonly version: 1;
  readonly extends: PresetName;
  readonly models: ModelGlobs;
  /** One per rule, sorted by id. */
  readonly rules: readonly RuleSetting[];
}

/** Globs over paths. An empty `include` includes every model file. */
export interface ModelGlobs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export interface RuleSetting {
  readonly rule: string;
  readonly severity: SeveritySetting;
  /** What the rule's own schema made of the options; undefined for a rule that is off. */
  readonly options?: unknown;
}

/**
 * `none` keeps two rules: without them a model that nobody could read would pass. A policy that names them may still
 * turn them off.
 */
const NEVER_OFF_BY_PRESET: readonly string[] = ["complete/not-examined", "format/malformed"];

const SEVERITY_IN = {
  none: (rule) => (NEVER_OFF_BY_PRESET.includes(rule.id) ? rule.severity : "off"),
  recommended: (rule) => rule.severity,
  strict: (rule) => rule.strict ?? rule.severity,
} satisfies Record<PresetName, (rule: Rule) => SeveritySetting>;

export function presetSeverity(preset: PresetName, rule: Rule): SeveritySetting {
  return SEVERITY_IN[preset](rule);
}

export function presetPolicy(preset: PresetName): Policy {
  return {
    version: 1,
    extends: preset,
    models: { include: [], exclude: [] },
    rules: RULES.map((rule) => settingOf(rule, presetSeverity(preset, rule))),
  };
}

/** A rule with the options it has when the policy says nothing about them. */
export function settingOf(rule: Rule, severity: SeveritySetting): RuleSetting {
  return severity === "off" ? { rule: rule.id, severity } : { rule: rule.id, severity, options: rule.options.parse({}) };
}
