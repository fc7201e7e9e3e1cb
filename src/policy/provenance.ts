import type { PolicyDocument } from "./document.js";
import { pathMatcher } from "./glob.js";
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
    ...policy.rules.flatMap((setting) => {
      const path = ["rules", setting.rule];
      const raw = isMapping(given.rules) ? given.rules[setting.rule] : undefined;
      const options = optionsOf(setting).map(([name, value]) =>
        valueOfKey([...path, name], isMapping(raw) && Object.hasOwn(raw, name) ? raw[name] : value, plain),
      );
      return [valueOfKey(path, setting.severity, preset), ...options];
    }),
    ...policy.overrides.map(({ paths, rules, at }, index): PolicyValue => {
      const settings = rules.map(({ rule, severity }) => `${rule}: ${severity}`).join(", ");
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
    settings: settings.map(({ severityFrom, rule, severity, options }): PolicyValue => {
      const override = severityFrom === undefined ? undefined : policy.overrides[severityFrom];
      const own = below.get(`rules.${rule}`) ?? below.get(`custom.${rule}`) ?? { kind: "default" };
      const chosen = optionsOf({ rule, severity, options }).map(([name, value]) => `${name}: ${spelled(value)}`);
      return {
        key: rule,
        value: [severity, ...chosen].join(", "),
        from: override === undefined ? own : { kind: "override", line: override.at.line },
      };
    }),
    waivers: matching.map((waiver) => {
      return { value: waiverText(waiver), line: waiver.at.line, state: stateOf(waiver, circumstances).state };
    }),
  };
}

function optionsOf({ options }: RuleSetting): readonly (readonly [string, unknown])[] {
  return isMapping(options) ? Object.entries(options).filter(([, value]) => value !== undefined) : [];
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
