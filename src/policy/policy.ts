import { KINSHIP_THRESHOLDS, type KinshipThresholds } from "../diff/kinship/thresholds.js";
import { VOLATILE_KEYS } from "../metadata/volatile.js";
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
  readonly metadata: MetadataPolicy;
  /** How far weights may be apart and still be called this or that. */
  readonly kinship: KinshipThresholds;
  /** One per rule, sorted by id. */
  readonly rules: readonly RuleSetting[];
  /** In the order of the file; of those that match a path the last one decides. */
  readonly overrides: readonly Override[];
  readonly custom: readonly CustomRule[];
  readonly waivers: readonly Waiver[];
}

export interface MetadataPolicy {
  /** Patterns of keys whose changes say nothing: `*` is any text. */
  readonly ignore: readonly string[];
}

/** Settings for some paths; only the rules that are named. */
export interface Override {
  readonly paths: readonly string[];
  /** Without options where the file gives a bare severity: it keeps those of the setting below it. */
  readonly rules: readonly RuleSetting[];
  readonly at: PolicyPlace;
}

/** In the policy file, counted from 1. */
export interface PolicyPlace {
  readonly line: number;
  readonly column: number;
}

/** A rule of the team's own. */
export interface CustomRule {
  /** `team/no-float64`. */
  readonly id: string;
  readonly severity: SeveritySetting;
  /** CEL, true when the rule is to speak. */
  readonly when: string;
  readonly message: string;
}

export interface Waiver {
  readonly rule: string;
  /** Globs; empty for a waiver that only a label limits. */
  readonly paths: readonly string[];
  readonly reason: string;
  readonly owner?: string;
  /** The last day it holds, `2027-03-31`. */
  readonly until?: string;
  /** Holds only while the pull request has this label. */
  readonly label?: string;
  readonly at: PolicyPlace;
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
 * `none` keeps two rules, without which a model that nobody could read would pass, and those about waivers, which are silent in a
 * policy that has none. A policy that names them may still turn them off.
 */
const NEVER_OFF_BY_PRESET: readonly string[] = ["complete/not-examined", "format/malformed"];

const SEVERITY_IN = {
  none: (rule) => (NEVER_OFF_BY_PRESET.includes(rule.id) || rule.scope === "waivers" ? rule.severity : "off"),
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
    metadata: { ignore: VOLATILE_KEYS },
    kinship: KINSHIP_THRESHOLDS,
    rules: RULES.map((rule) => settingOf(rule, presetSeverity(preset, rule))),
    overrides: [],
    custom: [],
    waivers: [],
  };
}

/** A rule with the options it has when the policy says nothing about them. */
export function settingOf(rule: Rule, severity: SeveritySetting): RuleSetting {
  return severity === "off" ? { rule: rule.id, severity } : { rule: rule.id, severity, options: rule.options.parse({}) };
}
