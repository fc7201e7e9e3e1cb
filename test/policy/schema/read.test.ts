import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../../src/policy/file.js";
import { metadataSchema } from "../../../src/policy/rules/metadata-schema.js";
import { judge, problemsOf } from "../judging.js";
import { added, fact } from "../rules/cases.js";

/** Every line of the schema is indented by six. */
const policy = (schema: string) => `version: 1
rules:
  metadata/schema:
    schema:
${schema.replace(/^/gm, "      ")}
`;

/** Schemas, and what is wrong with them, by line and column of the policy: the schema starts at 5:7. */
const WRONG: readonly (readonly [string, string, string])[] = [
  ["a misspelt keyword", "propertys: {}", '5:7 Unknown keyword "propertys". Did you mean "properties"?'],
  ["a keyword further down", "properties:\n  license:\n    formt: uri", '7:11 Unknown keyword "formt". Known here: '],
  ["a keyword that is not known", "oneOf: []", '5:7 Unknown keyword "oneOf". Known here: properties, '],
  ["a name that objects have", "constructor: {}", '5:7 Unknown keyword "constructor". Known here: '],
  ["the name of all prototypes", "__proto__: { type: object }", '5:7 Unknown keyword "__proto__". Known here: '],
  ["a type that there is not", "type: text", "5:13 Expected string, number, integer, boolean, array, object, null."],
  ["a type by the name of a method", "type: toString", "5:13 Expected string, number"],
  ["no type", "type: []", "5:13 Expected string, number"],
  ["an empty list of values", "enum: []", "5:13 Expected a list of the values that are allowed."],
  ["a value that is a list", "const: [a]", "5:14 A value here is text, a number, true, false or null."],
  ["required that is no list", "required: license", "5:17 Expected a list of keys."],
  ["a limit in words", "minimum: few", "5:16 Expected a number."],
  ["an infinite limit", "maximum: .inf", "5:16 Expected a number."],
  ["a negative length", "minLength: -1", "5:18 Expected a whole number."],
  ["uniqueness in words", "uniqueItems: x", "5:20 Expected true or false."],
  ["properties that are a list", "properties: [license]", "5:19 Expected a mapping of keys to schemas."],
  ["a schema that is text", "properties: { license: string }", '5:30 A schema is a mapping, true or false, found "string".'],
  ["an alternative that is a number", "anyOf: [{}, 1]", "5:19 A schema is a mapping, true or false, found 1."],
  ["alternatives that are a mapping", "anyOf: {}", "5:14 Expected a list of schemas."],
  ["a broken pattern", "pattern: 'a('", "5:16 This is no regular expression of RE2: "],
  ["look-ahead", "pattern: '(?=a)'", "5:16 This is no regular expression of RE2: "],
  ["a back reference", "pattern: '(a)\\1'", "5:16 This is no regular expression of RE2: "],
  ["a broken pattern of keys", "patternProperties: { 'a(': {} }", "5:34 This is no regular expression of RE2: "],
  ["a pattern that is a novel", `pattern: ${"a".repeat(201)}`, "5:16 A pattern has at most 200 characters."],
  ["repetition that explodes", "pattern: '((a{1000}){1000})'", "5:16 This is no regular expression of RE2: "],
  ["repetition of a thousand", "pattern: 'x{999}'", "5:16 This pattern is too large: repeat less in it."],
  ["a reference to elsewhere", "$ref: https://example.com/schema.json", "5:13 A reference names a schema of this one: "],
  ["a reference to a file", "$ref: other.json", "5:13 A reference names a schema of this one: "],
  ["a reference to itself", "$ref: '#'", "5:13 A reference names a schema of this one: "],
  [
    "a reference to nothing",
    "$defs: { name: {} }\nproperties: { name: { $ref: '#/$defs/nam' } }",
    '6:35 There is no "nam" under $defs. Did you mean "name"?',
  ],
  ["a reference to what all objects have", "$ref: '#/$defs/toString'", '5:13 There is no "toString" under $defs.'],
  ["a circle", "$defs:\n  a: { $ref: '#/$defs/b' }\n  b: { not: { $ref: '#/$defs/a' } }", '7:27 "a" refers to itself: '],
  ["a circle through values", "$defs: { a: { items: { $ref: '#/$defs/a' } } }", '5:36 "a" refers to itself: '],
  ["definitions that are a list", "$defs: []", "5:14 Expected a mapping of names to schemas."],
  ["definitions further down", "items: { $defs: {} }", '5:16 "$defs" stands in the outermost schema.'],
  [
    "another draft",
    "$schema: http://json-schema.org/draft-07/schema#",
    "5:7 Expected https://json-schema.org/draft/2020-12/schema, ",
  ],
  ["a title that is a list", "title: []", '5:7 "title" is text.'],
];

describe("a schema in a policy", () => {
  it.each(WRONG)("is refused: %s", (_, schema, problem) => {
    const [first = "", ...others] = problemsOf(policy(schema));
    expect(first.slice(0, problem.length)).toBe(problem);
    expect(others).toEqual([]);
  });

  it("is a mapping", () => {
    const place = (text: string) => problemsOf(`version: 1\nrules:\n  metadata/schema: ${text}`);
    const advice = "Write a JSON Schema for the metadata, a mapping.";
    expect(place("{ schema: true }")).toEqual([`3:30 ${advice}`]);
    expect(place("{ schema: [] }")).toEqual([`3:30 ${advice}`]);
    expect(place("error")).toEqual([`3:20 ${advice}`]);
  });

  it("tells every problem at once", () => {
    expect(problemsOf(policy("minimum: x\nmaximum: y")).length).toBe(2);
  });

  it("stays plain data in the policy", () => {
    const read = parsePolicy(policy("properties: { license: { const: MIT } }"), "p.yml");
    expect(JSON.parse(JSON.stringify(read))).toEqual(read);
    const { options } = read.rules.find(({ rule }) => rule === "metadata/schema") ?? {};
    expect(options).toEqual({ schema: { properties: { license: { const: "MIT" } } } });
  });

  it("judges from the policy to the finding", () => {
    const judged = judge(policy("properties: { license: { const: MIT } }"), [added({ facts: [fact("license", "GPL-3.0")] })]);
    expect(judged).toContain("error models/net.onnx metadata/schema");
  });
});

describe("a hostile schema", () => {
  const problems = (schema: unknown) => {
    const read = metadataSchema.options.safeParse({ schema });
    return read.error?.issues.map(({ message }) => message) ?? [];
  };
  const chain = (length: number, link: (next: string) => unknown) =>
    Object.fromEntries(
      Array.from({ length }, (_, index) => [`d${index}`, index === length - 1 ? {} : link(`#/$defs/d${index + 1}`)]),
    );

  it("refers from one to the next, without an end in sight", () => {
    for (const link of [(next: string) => ({ $ref: next }), (next: string) => ({ not: { $ref: next } })]) {
      const found = problems({ $defs: chain(400, link), $ref: "#/$defs/d0" });
      expect(found[0]).toBe("Schemas are nested at most 24 deep, references counted.");
    }
  });

  it("refers twice to what refers twice", () => {
    const doubled = chain(11, (next) => ({ allOf: [{ $ref: next }, { $ref: next }] }));
    expect(problems({ $defs: doubled, $ref: "#/$defs/d0" })[0]).toBe(
      "With its references this schema has more than 2000 schemas within it.",
    );
  });

  it("is nested deeply", () => {
    const deep = Array.from({ length: 10_000 }).reduce<unknown>((inner) => ({ not: inner }), {});
    expect(problems(deep)).toEqual(["Schemas are nested at most 24 deep, references counted."]);
  });

  it("is large", () => {
    expect(problems({ anyOf: Array.from({ length: 5_000 }, () => ({})) })).toEqual([
      "A schema has at most 500 schemas within it.",
    ]);
    expect(problems({ enum: Array.from({ length: 501 }, (_, index) => index) })).toEqual(["A list has at most 500 values."]);
    const patterns = Array.from({ length: 51 }, (_, index) => ({ pattern: `${index}` }));
    expect(problems({ anyOf: patterns })).toEqual(["A schema has at most 50 patterns."]);
  });

  it("backtracks for ever elsewhere, and takes linear time here", () => {
    const text = `${"a".repeat(100_000)}!`;
    const started = performance.now();
    const judged = judge(policy("properties: { description: { pattern: '^(a+)+$' } }"), [
      added({ facts: [fact("description", text)] }),
    ]);
    expect(judged).toContain("error models/net.onnx metadata/schema");
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
