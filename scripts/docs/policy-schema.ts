import { z } from "zod";
import { FILE } from "../../src/policy/file.js";
import { SEVERITY_SETTINGS } from "../../src/policy/finding.js";
import type { Rule } from "../../src/policy/rule.js";

type Schema = Readonly<Record<string, unknown>>;

/** Where the schema of the newest release of this format can be had. */
export const POLICY_SCHEMA_URL = "https://raw.githubusercontent.com/OWNER/model-review/v1/schema/policy.schema.json";

const SEVERITY = { enum: SEVERITY_SETTINGS };

/** The policy file in JSON Schema, for editors: from the definitions that the parser checks by, and the rules there are. */
export function policySchema(rules: readonly Rule[]): Schema {
  const file = jsonOf(FILE);
  const [properties, overrides] = [mapping(file.properties), mapping(mapping(file.properties).overrides)];
  const override = mapping(overrides.items);
  const waivers = mapping(properties.waivers);
  const waiver = mapping(waivers.items);
  // Rules of the team's own have ids in areas of their own, so that a misspelt rule is still found.
  const areas = [...new Set(rules.map(({ id }) => id.split("/")[0]))];
  const own = "custom" in FILE.shape ? { [`^(?!(${areas.join("|")})/)[a-z][a-z0-9-]*/[a-z0-9-]+$`]: SEVERITY } : {};
  const waivable = { enum: rules.filter(({ scope }) => scope !== "waivers").map(({ id }) => id) };
  const named = Object.keys(own).map((pattern) => ({ type: "string", pattern }));
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: POLICY_SCHEMA_URL,
    title: "Model Review: policy",
    description: "What changes of models are judged by: .github/model-review.yml.",
    ...file,
    properties: {
      ...properties,
      rules: settings(properties.rules, rules, "rules"),
      overrides: {
        ...overrides,
        items: {
          ...override,
          properties: {
            ...mapping(override.properties),
            rules: {
              ...settings(
                { description: "Settings of single rules. A bare severity keeps the options below." },
                rules,
                "overrides",
              ),
              ...(named.length === 0 ? {} : { patternProperties: own }),
            },
          },
        },
      },
      waivers: {
        ...waivers,
        items: {
          ...waiver,
          properties: {
            ...mapping(waiver.properties),
            rule: {
              ...mapping(mapping(waiver.properties).rule),
              ...(named.length === 0 ? waivable : { anyOf: [waivable, ...named] }),
            },
          },
        },
      },
    },
    definitions: Object.fromEntries(rules.map((rule) => [rule.id, optionsOf(rule)])),
  };
}

/** A mapping of rule ids to settings. */
function settings(about: unknown, rules: readonly Rule[], place: "rules" | "overrides"): Schema {
  const { description } = mapping(about);
  const properties = rules.map((rule) => [rule.id, setting(rule, place)]);
  return { type: "object", description, properties: Object.fromEntries(properties), additionalProperties: false };
}

/** A severity, or a mapping of the severity and the options. A rule that needs options can only be off without them. */
function setting(rule: Rule, place: "rules" | "overrides"): Schema {
  const { id, title, severity, strict = severity, why, fix } = rule;
  const needsOptions = !rule.options.safeParse({}).success;
  const alone = place === "rules" && needsOptions ? { const: "off" } : SEVERITY;
  const strictly = strict === severity ? "" : `, ${strict} in strict`;
  const justOff = { type: "object", properties: { severity: alone }, required: ["severity"], additionalProperties: false };
  return {
    title,
    description: `${why}\n\n${fix}\n\nDefault: ${severity}${strictly}.`,
    anyOf: [alone, { $ref: `#/definitions/${id.replace("/", "~1")}` }, ...(needsOptions ? [justOff] : [])],
  };
}

/** A mapping with the options, and the severity beside them. */
function optionsOf({ options }: Rule): Schema {
  const schema = jsonOf(options);
  const severity = { ...SEVERITY, description: "How much a finding weighs; `off` does not evaluate the rule." };
  return { ...schema, properties: { severity, ...mapping(schema.properties) } };
}

/** As people write it: before defaults and units. Draft 7 is what editors understand best. */
function jsonOf(schema: z.ZodType): Schema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input", target: "draft-7", unrepresentable: "any" });
  return json;
}

function mapping(value: unknown): Schema {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
