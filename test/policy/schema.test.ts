import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { POLICY_TEXT } from "../../src/cli/templates.js";
import { RULES } from "../../src/policy/rules/index.js";
import { problemsOf } from "./judging.js";

const root = join(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const schema = JSON.parse(read("schema/policy.schema.json"));
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
const validate = ajv.compile(schema);

const rules = (text: string) => `version: 1\nrules: { ${text} }`;
const override = (text: string) => `version: 1\noverrides: [{ ${text} }]`;
const waiver = (text: string) => `version: 1\nwaivers: [{ rule: format/changed, reason: x, ${text} }]`;

/** Without `custom`, which has its own tests. */
const PRODUCT = `version: 1
extends: recommended
models:
  include: ["models/**"]
  exclude: ["models/scratch/**"]
rules:
  signature/input-removed: error
  metadata/required:
    severity: error
    fields: [license, base_model, training.datasets]
  size/parameters: { severity: error, max: 100M, growth: 10% }
overrides:
  - paths: ["models/experimental/**"]
    rules: { signature/input-removed: warning }
waivers:
  - rule: size/parameters
    paths: [models/big.onnx]
    reason: The larger vocabulary was agreed in the design review.
    owner: "@org/ml-platform"
    until: 2027-03-31
`;

const inDocs = readdirSync(join(root, "docs")).map((name) => `docs/${name}`);
const documented = ["README.md", ...inDocs.filter((path) => path.endsWith(".md"))].flatMap((page) =>
  [...read(page).matchAll(/```yaml\n(?:#.*\n)*(version: 1\n[\s\S]*?)```/g)].map(
    ([, text = ""], index) => [`${page} ${index + 1}`, text] as const,
  ),
);

const RIGHT: readonly (readonly [string, string])[] = [
  ...documented,
  ["the product's example", PRODUCT],
  ["what init writes", POLICY_TEXT],
  ["our own", read(".github/model-review.yml")],
  ["the example of scenarios", read("examples/policy-tests/policy.yml")],
  ["the least", "version: 1"],
  ["every unit of counts", rules("size/parameters: { max: 1.5B }").concat("\n")],
  ["a bare count", rules("size/parameters: { max: 250000, growth: 2.5 % }")],
  ["every unit of sizes", rules("size/bytes: { max: 2 GiB }")],
  ["bytes", rules("size/bytes: { max: 4096 }")],
  ["a rule that needs options and is off", rules("size/bytes: off, weights/frozen: { severity: off }")],
  [
    "a bare severity in an override",
    `${rules("size/bytes: { max: 2 GiB }")}\noverrides: [{ paths: [a], rules: { size/bytes: note } }]`,
  ],
  ["thresholds of kinship", "version: 1\nkinship: { noise: 0.0001%, architecture: 60%, related-correlation: 0.2 }"],
  ["braces in a glob", override('paths: ["a/{b,c}/**"], rules: {}')],
  ["a waiver by label", waiver('label: "model: ok"')],
  ["a leap day", waiver("paths: [a], until: 2028-02-29")],
];

/** Wrong ones, and the place of the fault in the policy. */
const WRONG: readonly (readonly [string, string, string])[] = [
  ["no version", "extends: none", ""],
  ["another version", "version: 2", "/version"],
  ["a version in quotes", "version: '1'", "/version"],
  ["a key that there is not", "version: 1\nextend: none", ""],
  ["a preset that there is not", "version: 1\nextends: lax", "/extends"],
  ["a glob without its list", "version: 1\nmodels: { include: a }", "/models/include"],
  ["a glob for a folder", "version: 1\nmodels: { include: [models/] }", "/models/include/0"],
  ["a glob from the root", "version: 1\nmodels: { exclude: [/models] }", "/models/exclude/0"],
  ["a glob that leaves out", 'version: 1\nmodels: { exclude: ["!a"] }', "/models/exclude/0"],
  ["braces in braces", 'version: 1\nmodels: { include: ["{a,{b,c}}"] }', "/models/include/0"],
  ["brackets", 'version: 1\nmodels: { include: ["[ab]"] }', "/models/include/0"],
  ["a list for the rules", "version: 1\nrules: []", "/rules"],
  ["a rule that there is not", rules("signature/input-remved: off"), "/rules"],
  ["a severity that there is not", rules("format/changed: eror"), "/rules/format~1changed"],
  ["a severity that there is not, in a mapping", rules("format/changed: { severity: 1 }"), "/rules/format~1changed/severity"],
  ["an option that there is not", rules("format/changed: { max: 1 }"), "/rules/format~1changed"],
  ["options that are missing", rules("weights/frozen: error"), "/rules/weights~1frozen"],
  ["options that are missing, in a mapping", rules("weights/frozen: { severity: error }"), "/rules/weights~1frozen"],
  ["no limit", rules("size/bytes: { severity: error }"), "/rules/size~1bytes"],
  ["a percentage without its sign", rules("size/bytes: { growth: 10 }"), "/rules/size~1bytes/growth"],
  ["a size without its unit", rules('size/bytes: { max: "2" }'), "/rules/size~1bytes/max"],
  ["a unit that there is not", rules("size/bytes: { max: 2 gb }"), "/rules/size~1bytes/max"],
  ["a negative count", rules("size/parameters: { max: -1 }"), "/rules/size~1parameters/max"],
  ["an empty list of fields", rules("metadata/required: { fields: [] }"), "/rules/metadata~1required/fields"],
  ["a number for a name", rules("metadata/required: { fields: [1] }"), "/rules/metadata~1required/fields/0"],
  ["a threshold that there is not", "version: 1\nkinship: { heavi: 10% }", "/kinship"],
  ["a share without its sign", "version: 1\nkinship: { heavy: 0.3 }", "/kinship/heavy"],
  ["a correlation of more than 1", "version: 1\nkinship: { related-correlation: 2 }", "/kinship/related-correlation"],
  ["a negative deviation", "version: 1\nkinship: { related-z: -1 }", "/kinship/related-z"],
  ["a pattern that is no list", "version: 1\nmetadata: { ignore: date }", "/metadata/ignore"],
  ["an override without paths", override("rules: {}"), "/overrides/0"],
  ["an override with an empty list of paths", override("paths: [], rules: {}"), "/overrides/0/paths"],
  ["an override without rules", override("paths: [a]"), "/overrides/0"],
  ["an override of a rule that there is not", override("paths: [a], rules: { format/changd: off }"), "/overrides/0/rules"],
  [
    "an override with a wrong option",
    override("paths: [a], rules: { size/bytes: { max: x } }"),
    "/overrides/0/rules/size~1bytes/max",
  ],
  ["a waiver without a reason", "version: 1\nwaivers: [{ rule: format/changed, paths: [a] }]", "/waivers/0"],
  [
    "a waiver with an empty reason",
    "version: 1\nwaivers: [{ rule: format/changed, paths: [a], reason: ' ' }]",
    "/waivers/0/reason",
  ],
  ["a waiver of everything", waiver("owner: me"), "/waivers/0"],
  [
    "a waiver of a rule that there is not",
    "version: 1\nwaivers: [{ rule: format/changd, reason: x, paths: [a] }]",
    "/waivers/0/rule",
  ],
  [
    "a waiver of what is said of waivers",
    "version: 1\nwaivers: [{ rule: policy/waiver-stale, reason: x, paths: [a] }]",
    "/waivers/0/rule",
  ],
  ["a day that there is not", waiver("paths: [a], until: 2027-04-31"), "/waivers/0/until"],
  ["a word for a day", waiver("paths: [a], until: soon"), "/waivers/0/until"],
  ["a long label", waiver(`label: ${"x".repeat(51)}`), "/waivers/0/label"],
];

describe("the schema of the policy", () => {
  it("has examples to accept", () => expect(documented.length).toBeGreaterThanOrEqual(2));

  it.each(RIGHT)("accepts, as the parser does: %s", (_, text) => {
    expect(problemsOf(text)).toEqual([]);
    validate(parse(text));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each(WRONG)("refuses, as the parser does, at the same place: %s", (_, text, place) => {
    expect(problemsOf(text)).not.toEqual([]);
    expect(validate(parse(text))).toBe(false);
    expect(validate.errors?.map(({ instancePath }) => instancePath)).toContain(place);
  });

  it("tells an editor what each rule and option is for", () => {
    const { rules: known } = schema.properties;
    expect(Object.keys(known.properties)).toEqual(RULES.map(({ id }) => id));
    for (const { id, title, why } of RULES) {
      expect(known.properties[id].title).toBe(title);
      expect(known.properties[id].description).toContain(why);
    }
    expect(schema.definitions["size/bytes"].properties.max.description).toContain("such as 2 GiB");
    for (const property of Object.values<{ description?: string }>(schema.properties))
      expect(property.description).toMatch(/\.$/);
  });
});
