import { z } from "zod";
import type { PolicyDocument } from "./document.js";
import { pathMatcher } from "./glob.js";
import { spelledThresholds } from "./kinship.js";
import { isMapping } from "./mapping.js";
import type { Policy, RuleSetting, Waiver } from "./policy.js";
import { RULES } from "./rules/index.js";
import { modelSelection } from "./selection.js";
import { settingsOf } from "./settings-at.js";
import { type Circumstances, stateOf } from "./waivers.js";

/** Where a value of a policy comes from. Lines count from 1. */
export type Provenance =
  | { readonly kind: "file" | "override"; readonly line: number }
  | { readonly kind: "preset"; readonly preset: string }
  /** Of the format, or of the rule. */
  | { readonly kind: "default" };

export interface PolicyValue {
  /** `extends`, `models.include`, `rules.size/parameters`, `rules.size/parameters.max`. */
  readonly key: string;
  /** As the file spells it, or as JSON. */
  readonly value: string;
  readonly from: Provenance;
}

/** Every value that decides something, in the order of the format. `document` is the file, undefined for a preset alone. */
export function policyValues(policy: Policy, document?: PolicyDocument): readonly PolicyValue[] {
  const given = document?.value ?? {};
  const lineOf = (path: readonly string[]): number | undefined => {
    const parent = path.slice(0, -1).reduce<unknown>((value, key) => (isMapping(value) ? value[key] : undefined), given);
    const key = path.at(-1) ?? "";
    return isMapping(parent) && Object.hasOwn(parent, key) ? document?.positionOfKey(path.slice(0, -1), key).line : undefined;
  };
  const valueOfKey = (path: readonly string[], value: unknown, otherwise: Provenance): PolicyValue => {
    const line = lineOf(path);
    return { key: path.join("."), value: spelled(value), from: line === undefined ? otherwise : { kind: "file", line } };
  };
  const preset: Provenance = { kind: "preset", preset: policy.extends };
  const plain: Provenance = { kind: "default" };
  return [
    valueOfKey(["version"], policy.version, plain),
    valueOfKey(["extends"], policy.extends, plain),
    valueOfKey(["models", "include"], policy.models.include, plain),
    valueOfKey(["models", "exclude"], policy.models.exclude, plain),
    valueOfKey(["metadata", "ignore"], policy.metadata.ignore, plain),
    ...spelledThresholds(policy.kinship).map(([key, value]) => valueOfKey(["kinship", key], value, plain)),
    ...policy.rules.flatMap((setting) => {
      const path = ["rules", setting.rule];
      const options = optionsOf(setting, document).map(([name, value]) => valueOfKey([...path, name], value, plain));
      return [valueOfKey(path, setting.severity, preset), ...options];
    }),
    ...policy.overrides.map(({ paths, rules, at }, index): PolicyValue => {
      const settings = rules.map((setting) => `${setting.rule}: ${settingText(setting, document, index)}`).join("; ");
      return { key: `overrides[${index}]`, value: `${spelled(paths)} ${settings}`, from: { kind: "file", line: at.line } };
    }),
    ...policy.custom.map(({ id, severity }, index): PolicyValue => {
      const line = document?.positionOf(["custom", index]).line ?? 1;
      return { key: `custom.${id}`, value: severity, from: { kind: "file", line } };
    }),
    ...policy.waivers.map((waiver, index): PolicyValue => {
      return { key: `waivers[${index}]`, value: waiverText(waiver), from: { kind: "file", line: waiver.at.line } };
    }),
  ];
}

export interface PathExplanation {
  readonly path: string;
  /** Whether a file of this path counts as a model for this policy. */
  readonly isSelected: boolean;
  /** Every rule that is on here, custom ones included. */
  readonly settings: readonly PolicyValue[];
  readonly waivers: readonly {
    readonly value: string;
    readonly line: number;
    readonly state: ReturnType<typeof stateOf>["state"];
  }[];
}

/** What holds for a path: of the overrides that match it the last one decides. */
export function explainPath(
  policy: Policy,
  path: string,
  circumstances: Circumstances,
  document?: PolicyDocument,
): PathExplanation {
  const below = new Map(policyValues(policy, document).map(({ key, from }) => [key, from]));
  const settings = [...settingsOf(policy, RULES).at(path).values()].filter(({ severity }) => severity !== "off");
  const matching = policy.waivers.filter(({ paths }) => paths.length === 0 || pathMatcher(paths)(path));
  return {
    path,
    isSelected: modelSelection(policy)(path),
    settings: settings.map(({ severityFrom, optionsFrom, ...setting }): PolicyValue => {
      const { rule } = setting;
      const override = severityFrom === undefined ? undefined : policy.overrides[severityFrom];
      const own = below.get(`rules.${rule}`) ?? below.get(`custom.${rule}`) ?? { kind: "default" };
      return {
        key: rule,
        value: settingText(setting, document, optionsFrom),
        from: override === undefined ? own : { kind: "override", line: override.at.line },
      };
    }),
    waivers: matching.map((waiver) => {
      return { value: waiverText(waiver), line: waiver.at.line, state: stateOf(waiver, circumstances).state };
    }),
  };
}

/** `error, max: 100M`; `override` is the one that gave the options, by its place in the list. */
function settingText(setting: RuleSetting, document: PolicyDocument | undefined, override?: number): string {
  const options = optionsOf(setting, document, override).map(([name, value]) => `${name}: ${spelled(value)}`);
  return [setting.severity, ...options].join(", ");
}

/** The options of a setting as they are written in the file or, where it says nothing, in the rule: with their units. */
function optionsOf(
  { rule, options }: RuleSetting,
  document: PolicyDocument | undefined,
  override?: number,
): readonly (readonly [string, unknown])[] {
  if (!isMapping(options)) return [];
  const path = override === undefined ? ["rules", rule] : ["overrides", override, "rules", rule];
  const written = path.reduce<unknown>((value, key) => memberOf(value, key), document?.value);
  const stated = (name: string) => memberOf(written, name) ?? initialsOf(rule).get(name);
  const set = Object.entries(options).filter(([, value]) => value !== undefined);
  return set.map(([name, value]) => [name, stated(name) ?? value]);
}

function memberOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** What the options of a rule are when nobody sets them, as a policy would spell it. */
function initialsOf(id: string): ReadonlyMap<string, unknown> {
  const rule = RULES.find((known) => known.id === id);
  if (rule === undefined) return new Map();
  const { properties = {} } = z.toJSONSchema(rule.options, { io: "input", unrepresentable: "any" });
  return new Map(
    Object.entries(properties).map(([name, property]) => [name, typeof property === "object" ? property.default : undefined]),
  );
}

function waiverText({ rule, paths, owner, until, label, reason }: Waiver): string {
  const terms = [
    ...(paths.length === 0 ? [] : [spelled(paths)]),
    ...(label === undefined ? [] : [`label ${label}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
    ...(owner === undefined ? [] : [owner]),
  ];
  return `${rule} (${terms.join(", ")}): ${reason}`;
}

function spelled(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
