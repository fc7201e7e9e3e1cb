import { describe, expect, it } from "vitest";
import { PolicyError } from "../../src/errors.js";
import { parsePolicy } from "../../src/policy/file.js";
import { presetPolicy } from "../../src/policy/policy.js";

const ORIGIN = "policy.yml";

/** The problems as `line:column message`. */
function problemsOf(text: string): readonly string[] {
  try {
    parsePolicy(text, ORIGIN);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
  }
  return [];
}

function settingOf(text: string, rule: string) {
  return parsePolicy(text, ORIGIN).rules.find((setting) => setting.rule === rule);
}

describe("a policy file", () => {
  it("reads everything that the format has so far", () => {
    const policy = parsePolicy(
      `# yaml-language-server: $schema=https://example.org/policy.schema.json
version: 1
extends: recommended                  # none | recommended | strict
models:
  include: ["models/**"]
  exclude: ["models/scratch/**"]
rules:
  signature/input-removed: note
  metadata/required:
    severity: error
    fields: [license, base_model, training.datasets]
  size/parameters: { severity: error, max: 100M, growth: 10% }
  format/changed: off
metadata:
  ignore: [exported_*, run_id]
kinship: { heavy: 30%, sparse: 7%, related-z: 5.5, deciding-elements: 4k }
overrides:
  - paths: ["models/experimental/**"]
    rules: { signature/input-removed: warning }
waivers:
  - rule: size/parameters
    paths: [models/big.onnx]
    reason: The larger vocabulary was agreed in the design review.
    owner: "@org/ml-platform"
    until: 2027-03-31
`,
      ORIGIN,
    );
    const changed = [
      { rule: "format/changed", severity: "off" },
      { rule: "metadata/required", severity: "error", options: { fields: ["license", "base_model", "training.datasets"] } },
      { rule: "signature/input-removed", severity: "note", options: {} },
      { rule: "size/parameters", severity: "error", options: { max: 100_000_000, growth: 10 } },
    ];
    const rules = presetPolicy("recommended").rules.map(
      (setting) => changed.find(({ rule }) => rule === setting.rule) ?? setting,
    );
    expect(policy).toEqual({
      ...presetPolicy("recommended"),
      version: 1,
      extends: "recommended",
      models: { include: ["models/**"], exclude: ["models/scratch/**"] },
      metadata: { ignore: ["exported_*", "run_id"] },
      kinship: {
        decidingElements: 4000,
        relatedZ: 5.5,
        relatedCorrelation: 0.1,
        noise: 1e-6,
        heavy: 0.3,
        sparse: 0.07,
        architecture: 0.5,
      },
      rules,
      overrides: [
        {
          paths: ["models/experimental/**"],
          rules: [{ rule: "signature/input-removed", severity: "warning" }],
          at: { line: 18, column: 5 },
        },
      ],
      waivers: [
        {
          rule: "size/parameters",
          paths: ["models/big.onnx"],
          reason: "The larger vocabulary was agreed in the design review.",
          owner: "@org/ml-platform",
          until: "2027-03-31",
          at: { line: 21, column: 5 },
        },
      ],
    });
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
  });

  it.each(["none", "recommended", "strict"] as const)("is the preset when it only extends %s", (preset) => {
    expect(parsePolicy(`version: 1\nextends: ${preset}\n`, ORIGIN)).toEqual(presetPolicy(preset));
  });

  it("extends the recommended preset when it does not say", () => {
    expect(parsePolicy("version: 1", ORIGIN)).toEqual(presetPolicy("recommended"));
  });

  it("turns a rule on by its options: as the preset has it, as the rule suggests, or as an error", () => {
    const options = "metadata/removed: { ignore: [x] }";
    expect(settingOf(`version: 1\nrules: { ${options} }`, "metadata/removed")?.severity).toBe("warning");
    expect(settingOf(`version: 1\nextends: none\nrules: { ${options} }`, "metadata/removed")?.severity).toBe("warning");
    expect(settingOf("version: 1\nrules: { size/bytes: { max: 2 GiB } }", "size/bytes")).toEqual({
      rule: "size/bytes",
      severity: "error",
      options: { max: 2_147_483_648 },
    });
  });

  it("asks for no options of a rule that is off", () => {
    expect(settingOf("version: 1\nrules: { metadata/required: off }", "metadata/required")).toEqual({
      rule: "metadata/required",
      severity: "off",
    });
  });
});

describe("a policy file that is wrong", () => {
  it("is told everything at once, in the order of the file", () => {
    const text = `version: 2
extend: strict
models: {includes: [a], exclude: ["!x", "a/(b)"]}
rules:
  input-removed: error
  signature/input-remved: off
  size/parameters: eror
  size/bytes: {sevrity: error, max: 10, growth: 5}
  weights/frozen: error
  metadata/required:
  format/changed: {severity: of}
  path/traversal: {x: 1}
waivers: [{ rule: format/changd, paths: [a], reason: x }]
overrides: [{ paths: [a], rules: { format/changed: of } }]
custom: [{ id: a/b, severity: of, when: "true", message: m }]
`;
    expect(problemsOf(text)).toEqual([
      "1:10 Expected version 1, the only one known to this version of model-review, found 2.",
      '2:1 Unknown key "extend". Did you mean "extends"?',
      '3:10 Unknown key "includes". Did you mean "include"?',
      "3:35 Write what to leave out under `exclude`, without the `!`.",
      "3:41 A glob may use `*`, `**`, `?` and `{a,b}`, no brackets, parentheses or backslashes; `?` stands for such a character.",
      '5:3 Unknown rule "input-removed". Did you mean "signature/input-removed"?',
      '6:3 Unknown rule "signature/input-remved". Did you mean "signature/input-removed"?',
      '7:20 Expected off, note, warning, error, found "eror". Did you mean "error"?',
      '8:16 Unknown key "sevrity". Did you mean "severity"?',
      "8:49 Write a percentage, such as 10%.",
      '9:19 "tensors" is missing.',
      "10:3 Expected off, note, warning, error or a mapping, found nothing.",
      '11:30 Expected off, note, warning, error, found "of". Did you mean "off"?',
      '12:20 Unknown key "x". Known here: severity.',
      '13:19 Unknown rule "format/changd". Did you mean "format/changed"?',
      '14:52 Expected off, note, warning, error, found "of". Did you mean "off"?',
      '15:31 Expected off, note, warning, error, found "of". Did you mean "off"?',
    ]);
  });

  it("names itself in the message, line by line", () => {
    expect(() => parsePolicy("version: 1\nrule: {}\nmodel: {}\n", ".github/model-review.yml")).toThrow(
      expect.objectContaining({
        code: "policy-invalid",
        message:
          '.github/model-review.yml:2:1: Unknown key "rule". Did you mean "rules"?\n' +
          '.github/model-review.yml:3:1: Unknown key "model". Did you mean "models"?',
      }),
    );
  });

  const EMPTY = "1:1 The policy is empty. A policy that says the least is `version: 1`.";
  it.each<[string, string, string | readonly string[]]>([
    ["nothing", "", EMPTY],
    ["a byte order mark", "\uFEFF", EMPTY],
    ["a comment", "# later\n", EMPTY],
    ["null", "~", EMPTY],
    ["a word", "a", "1:1 A policy is a mapping of keys to values. A policy that says the least is `version: 1`."],
    ["a list", "- a", "1:1 A policy is a mapping of keys to values. A policy that says the least is `version: 1`."],
    ["no version", "extends: none", "1:1 The version of the policy format is missing: write `version: 1`."],
    [
      "a version in quotes",
      "version: '1'",
      '1:10 Expected version 1, the only one known to this version of model-review, found "1".',
    ],
    [
      "a preset that there is not",
      "version: 1\nextends: strickt",
      '2:10 Expected none, recommended, strict, found "strickt". Did you mean "strict"?',
    ],
    [
      "lists for mappings",
      "version: 1\nrules: []\nmodels: 3",
      ["2:8 Expected a mapping, found a list.", "3:9 Expected a mapping, found 3."],
    ],
    ["a mapping without content", "version: 1\nrules:\n", "2:7 Expected a mapping, found nothing."],
    ["a glob that is no text", "version: 1\nmodels: { include: [1] }", "2:21 Expected text, found 1."],
    ["a glob without its list", "version: 1\nmodels: { include: a }", '2:20 Expected a list, found "a".'],
    [
      "a list for a severity",
      "version: 1\nrules: { format/changed: [error] }",
      "2:26 Expected off, note, warning, error or a mapping, found a list.",
    ],
    [
      "a boolean for a severity",
      "version: 1\nrules: { format/changed: false }",
      "2:26 Expected off, note, warning, error or a mapping, found false.",
    ],
    ["no limit", "version: 1\nrules: { size/bytes: error }", "2:22 Set `max`, `growth` or both, such as max: 2 GiB."],
    [
      "a size without a unit",
      'version: 1\nrules: { size/bytes: { max: "2" } }',
      "2:29 Write a size with its unit, such as 2 GiB, 500 MB or 4096 B.",
    ],
    ["a list for a size", "version: 1\nrules: { size/bytes: { max: [2] } }", "2:29 Write text or a number."],
    [
      "wrong options of a rule that is off",
      "version: 1\nrules: { size/bytes: { severity: off, max: x } }",
      "2:44 Write a size with its unit, such as 2 GiB, 500 MB or 4096 B.",
    ],
    [
      "an empty list of fields",
      "version: 1\nrules: { metadata/required: { fields: [] } }",
      "2:39 List at least one field, such as license.",
    ],
    ["a key twice", "version: 1\nversion: 1", "2:1 This key stands here for the second time: remove one of the two."],
    [
      "a rule twice",
      "version: 1\nrules:\n  format/changed: off\n  format/changed: note",
      "4:3 This key stands here for the second time: remove one of the two.",
    ],
    ["a tab", "version: 1\nrules:\n\tformat/changed: off\n", "3:1 Tabs are not allowed as indentation."],
    [
      "lines of Windows",
      "version: 1\r\nrules:\r\n  format/changed: of\r\n",
      '3:19 Expected off, note, warning, error, found "of". Did you mean "off"?',
    ],
    ["a byte order mark before a mistake", "\uFEFFversion: 1\nrule: 1", '2:1 Unknown key "rule". Did you mean "rules"?'],
    [
      "YAML 1.1, where off is false",
      "%YAML 1.1\n---\nversion: 1\n",
      "1:1 A policy is YAML 1.2: remove the line %YAML 1.1, which gives words such as off another meaning.",
    ],
    [
      "an alias",
      "version: 1\nrules: &r\n  x: *r\n",
      ["2:8 A policy has no anchors: write the value where it is needed.", "3:6 A policy has no aliases: write the value again."],
    ],
    ["a tag", "version: 1\nrules: !python/object {}", "2:8 A policy has no tags: remove the word that starts with `!`."],
    ["a second document", "version: 1\n---\nversion: 1", "2:1 A policy is one YAML document: remove the second one."],
    ["a list for a key", "version: 1\n? [a]\n: 1", "2:3 A key must be plain text."],
    ["NUL", "version: 1\nrules: \0", "2:8 The policy holds a control character (U+0000). Remove it."],
    ["an escape sequence", "version: 1 # \u001b[31m", "1:14 The policy holds a control character (U+001B). Remove it."],
    [
      "a key of JavaScript",
      "version: 1\n__proto__: {}",
      '2:1 Unknown key "__proto__". Known here: version, extends, models, metadata, kinship, rules, overrides, custom, waivers.',
    ],
    ["it among the rules", "version: 1\nrules: { __proto__: off }", '2:10 Unknown rule "__proto__".'],
    ["another key of JavaScript", "version: 1\nrules: { constructor: off }", '2:10 Unknown rule "constructor".'],
  ])("tells of %s", (_, text, problems) => expect(problemsOf(text)).toEqual([problems].flat()));
});
