import type { PolicyProblem } from "../errors.js";
import type { DocumentPath, PolicyDocument } from "./document.js";
import { SEVERITY_SETTINGS, type SeveritySetting } from "./finding.js";
import { isMapping } from "./mapping.js";
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
  const problems = [...unknownRules(document, ["rules"], given)];
  const settings = RULES.flatMap((rule): readonly RuleSetting[] => {
    const severity = presetSeverity(preset, rule);
    if (!Object.hasOwn(given, rule.id)) return [settingOf(rule, severity)];
    const read = readSetting({ document, at: ["rules", rule.id], rule, value: given[rule.id] }, severity);
    if (read.kind === "setting") return [read.setting];
    problems.push(...read.problems);
    return [];
  });
  return { settings, problems };
}

/** The mapping under the `rules:` of an override at `at`: only the rules it names. A bare severity has no options of its own. */
export function readOverriding(
  document: PolicyDocument,
  at: DocumentPath,
  given: Readonly<Record<string, unknown>>,
  below: readonly RuleSetting[],
  customIds: readonly string[],
): ReadSettings {
  const settings: RuleSetting[] = [];
  const problems = [...unknownRules(document, at, given, customIds)];
  for (const [id, value] of Object.entries(given)) {
    const rule = RULES.find((known) => known.id === id);
    const setting = below.find((known) => known.rule === id);
    const spot = { document, at: [...at, id], value };
    if (rule === undefined && !customIds.includes(id)) continue;
    const read =
      rule === undefined
        ? readBare(spot, id)
        : readSetting({ ...spot, rule }, setting?.severity ?? "off", setting === undefined || setting.options !== undefined);
    if (read.kind === "setting") settings.push(read.setting);
    else problems.push(...read.problems);
  }
  return { settings: settings.map((setting) => withoutDefaults(setting, given[setting.rule])), problems };
}

type ReadSetting =
  | { readonly kind: "setting"; readonly setting: RuleSetting }
  | { readonly kind: "problems"; readonly problems: readonly PolicyProblem[] };

/** A value of the document and where it stands. */
interface Spot {
  readonly document: PolicyDocument;
  readonly at: DocumentPath;
  readonly value: unknown;
}

/** `below` is the severity where the policy says nothing else; `hasOptions` when there are options that a bare severity keeps. */
function readSetting(spot: Spot & { readonly rule: Rule }, below: SeveritySetting, hasOptions = false): ReadSetting {
  const { value, rule } = spot;
  if (typeof value === "string") return withOptions(spot, value, {}, hasOptions);
  if (!isMapping(value)) return wrongSetting(spot);
  const { severity = naturalSeverity(rule, below), ...options } = value;
  return withOptions(spot, severity, options, hasOptions);
}

function withOptions(
  { document, at, rule }: Spot & { readonly rule: Rule },
  severity: unknown,
  options: Readonly<Record<string, unknown>>,
  hasOptions: boolean,
): ReadSetting {
  const problems = severityProblems(document, at, severity);
  // A rule that is off needs no options, and those it has must be right all the same: someone will turn it on again.
  const isBare = Object.keys(options).length === 0;
  const needsOptions = isSeveritySetting(severity) && severity !== "off" && !hasOptions;
  const parsed = isBare && !needsOptions ? undefined : rule.options.safeParse(options);
  if (parsed?.success === false) problems.push(...problemsOf(parsed.error.issues, rule.options, document, at, ["severity"]));
  if (problems.length > 0 || !isSeveritySetting(severity)) return { kind: "problems", problems };
  const setting = { rule: rule.id, severity };
  return { kind: "setting", setting: parsed === undefined ? setting : { ...setting, options: parsed.data } };
}

/** A rule of the team's own has no options. */
function readBare(spot: Spot, id: string): ReadSetting {
  const { document, at, value } = spot;
  const { severity, ...options } = isMapping(value) ? value : { severity: value };
  if (!isMapping(value) && typeof value !== "string") return wrongSetting(spot);
  const problems = severityProblems(document, at, severity);
  for (const key of Object.keys(options)) {
    problems.push({
      ...document.positionOfKey(at, key),
      message: `A custom rule has no option ${quoted(key)}: set its severity.`,
    });
  }
  if (problems.length > 0 || !isSeveritySetting(severity)) return { kind: "problems", problems };
  return { kind: "setting", setting: { rule: id, severity } };
}

function wrongSetting({ document, at, value }: Spot): ReadSetting {
  const message = `Expected ${SEVERITY_SETTINGS.join(", ")} or a mapping, found ${described(value)}.`;
  const [key, parent] = [String(at.at(-1)), at.slice(0, -1)];
  const place = value === null ? document.positionOfKey(parent, key) : document.positionOf(at);
  return { kind: "problems", problems: [{ ...place, message }] };
}

function severityProblems(document: PolicyDocument, at: DocumentPath, severity: unknown): PolicyProblem[] {
  if (isSeveritySetting(severity)) return [];
  const hint = typeof severity === "string" ? suggestionFor(severity, SEVERITY_SETTINGS) : "";
  const message = `Expected ${SEVERITY_SETTINGS.join(", ")}, found ${described(severity)}.${hint}`;
  return [{ ...document.positionOf([...at, "severity"]), message }];
}

/** What was written without options keeps those of the setting below it, not the rule's defaults. */
function withoutDefaults(setting: RuleSetting, value: unknown): RuleSetting {
  const isBare = !isMapping(value) || Object.keys(value).every((key) => key === "severity");
  return isBare ? { rule: setting.rule, severity: setting.severity } : setting;
}

/** Who sets options wants the rule on: as it is set below, else as the rule suggests, else as an error. */
function naturalSeverity(rule: Rule, below: SeveritySetting): SeveritySetting {
  return [below, rule.severity].find((severity) => severity !== "off") ?? "error";
}

function isSeveritySetting(value: unknown): value is SeveritySetting {
  return SEVERITY_SETTINGS.some((setting) => setting === value);
}

function unknownRules(
  document: PolicyDocument,
  at: DocumentPath,
  given: Readonly<Record<string, unknown>>,
  customIds: readonly string[] = [],
): readonly PolicyProblem[] {
  const ids = [...RULES.map(({ id }) => id), ...customIds];
  const unknown = Object.keys(given).filter((id) => !ids.includes(id));
  return unknown.map((id) => ({ ...document.positionOfKey(at, id), message: unknownRule(id, ids) }));
}

export function unknownRule(id: string, ids: readonly string[]): string {
  return `Unknown rule ${quoted(id)}.${suggestionFor(id, ids)}`;
}
