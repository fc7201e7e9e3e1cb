import { pathMatcher } from "./glob.js";
import type { Policy, RuleSetting } from "./policy.js";
import type { Rule } from "./rule.js";

/** What decides about a rule at a path. */
export interface SettingAt extends RuleSetting {
  /** The override that gave the severity, by its place in the list; undefined when `rules`, the preset or the custom rule did. */
  readonly severityFrom?: number;
  /** The override that gave the options. */
  readonly optionsFrom?: number;
}

export interface Settings {
  /** By rule. Paths that the same overrides match share one map. */
  at(path: string): ReadonlyMap<string, SettingAt>;
  /** Every options that a rule has anywhere; none where it cannot be judged without some. */
  optionsOf(rule: string): ReadonlySet<unknown>;
}

/** The settings of the policy, replaced at each path by every override that matches it, in order. */
export function settingsOf({ rules: ofFile, overrides, custom }: Policy, rules: readonly Rule[]): Settings {
  const defaults = new Map(rules.map(({ id, options }) => [id, options.safeParse({}).data]));
  // Those of a rule that is off are needed where an override turns it on.
  const completed = ofFile.map((setting): SettingAt => ({ ...setting, options: setting.options ?? defaults.get(setting.rule) }));
  const own = custom.map(({ id, severity }): SettingAt => ({ rule: id, severity }));
  const base: ReadonlyMap<string, SettingAt> = new Map([...completed, ...own].map((setting) => [setting.rule, setting]));
  const matchers = overrides.map(({ paths }) => pathMatcher(paths));
  const known = new Map<string, ReadonlyMap<string, SettingAt>>();
  // Every rule asks about every path.
  const asked = new Map<string, ReadonlyMap<string, SettingAt>>();
  return {
    at(path) {
      const answer = asked.get(path);
      if (answer !== undefined) return answer;
      const matching = matchers.flatMap((matches, index) => (matches(path) ? [index] : []));
      const key = matching.join(" ");
      const found = known.get(key) ?? overridden(base, matching, overrides);
      known.set(key, found);
      asked.set(path, found);
      return found;
    },
    optionsOf(rule) {
      const all = overrides.flatMap((override) => override.rules).filter((setting) => setting.rule === rule);
      const set = [base.get(rule)?.options, ...all.map(({ options }) => options)];
      return new Set(set.filter((options) => options !== undefined));
    },
  };
}

function overridden(
  base: ReadonlyMap<string, SettingAt>,
  matching: readonly number[],
  overrides: Policy["overrides"],
): ReadonlyMap<string, SettingAt> {
  if (matching.length === 0) return base;
  const result = new Map(base);
  for (const index of matching) {
    for (const { rule, severity, options } of overrides[index]?.rules ?? []) {
      const below = result.get(rule);
      const replaced = options === undefined ? {} : { options, optionsFrom: index };
      result.set(rule, { ...below, rule, severity, severityFrom: index, ...replaced });
    }
  }
  return result;
}
