import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { ChangeKind } from "../../src/diff/change.js";
import { ANOMALY_KINDS } from "../../src/model/model.js";
import { say } from "../../src/policy/message.js";
import { inspectionsJson, jsonReporter, reviewJson } from "../../src/report/json.js";
import { ARRIVALS, BREAKING, finding, NOTHING, REEXPORTED } from "./reviews.js";

const schemas = join(import.meta.dirname, "..", "..", "schema");
const schemaOf = (name: string) => JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), "utf8"));
const isReview = compiled("review");
const isInspections = compiled("inspection");

function compiled(name: string): ValidateFunction {
  // Strict types would refuse `anyOf` of a reference and null, which the specification allows.
  return new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false }).compile(schemaOf(name));
}

/** Does not compile until it names every kind. */
const CHANGE_KINDS = {
  "format-changed": true,
  "producer-changed": true,
  "requirement-changed": true,
  "signature-added": true,
  "signature-removed": true,
  "value-added": true,
  "value-removed": true,
  "value-renamed": true,
  "values-reordered": true,
  "value-dtype-changed": true,
  "value-requirement-changed": true,
  "value-rank-changed": true,
  "dimension-changed": true,
  "graph-added": true,
  "graph-removed": true,
  "graph-renamed": true,
  "operator-count-changed": true,
  "node-added": true,
  "node-removed": true,
  "node-renamed": true,
  "node-changed": true,
  "node-moved": true,
  "code-added": true,
  "code-changed": true,
  "code-removed": true,
  "tensor-added": true,
  "tensor-removed": true,
  "tensor-renamed": true,
  "tensor-reshaped": true,
  "tensor-retyped": true,
  "tensor-values-changed": true,
  "fact-changed": true,
  "metadata-added": true,
  "metadata-removed": true,
  "metadata-changed": true,
} satisfies Record<ChangeKind, true>;

describe("the JSON of a review", () => {
  it.each([
    ["breaking", BREAKING],
    ["arrivals", ARRIVALS],
    ["re-exported", REEXPORTED],
    ["nothing", NOTHING],
    ["an edited policy", { ...NOTHING, editedPolicy: { kind: "valid", verdict: "fail", counts: NOTHING.counts } as const }],
    ["a removed policy", { ...NOTHING, editedPolicy: { kind: "removed", verdict: "pass", counts: NOTHING.counts } as const }],
    [
      "a broken policy",
      { ...NOTHING, editedPolicy: { kind: "invalid", problems: [{ message: "m", line: 1, column: 1 }] } as const },
    ],
    [
      "a finding at a line",
      { ...NOTHING, findings: [{ ...finding("a/b", "note", "p.yml", say`x`), at: { line: 3, column: 1 } }] },
    ],
  ])("follows its schema: %s", (_name, review) => {
    isReview(JSON.parse(jsonReporter(review, {})));
    expect(isReview.errors ?? []).toEqual([]);
  });

  it("gives a message as text and exactly", () => {
    const { findings } = JSON.parse(jsonReporter(BREAKING, {}));
    expect(findings[0].message).toBe("Inputs `h0` and `c0` were removed.");
    expect(findings[0].messageParts).toEqual(["Inputs ", { value: "h0" }, " and ", { value: "c0" }, " were removed."]);
  });

  it("has its keys in one order, whatever the order of the review's", () => {
    const reversed = Object.fromEntries(Object.entries(BREAKING).reverse()) as unknown as typeof BREAKING;
    expect(jsonReporter(reversed, {})).toBe(jsonReporter(BREAKING, {}));
  });

  it.each<[string, (document: Record<string, never>) => object]>([
    ["a missing verdict", ({ verdict: _verdict, ...rest }) => rest],
    ["an unknown verdict", (document) => ({ ...document, verdict: "maybe" })],
    ["another version", (document) => ({ ...document, schemaVersion: 2 })],
    ["a key that nobody knows", (document) => ({ ...document, extra: 1 })],
    ["a comparison without changes", (document) => ({ ...document, comparisons: [{ path: "a", change: "added" }] })],
    ["a count below zero", (document) => ({ ...document, counts: { models: -1, errors: 0, warnings: 0, notes: 0, waived: 0 } })],
  ])("is refused with %s", (_name, spoilt) =>
    expect(isReview(spoilt(reviewJson(BREAKING) as Record<string, never>))).toBe(false),
  );

  it("has a place in the schema for every kind of change and anomaly", () => {
    const text = JSON.stringify(schemaOf("review"));
    for (const kind of [...Object.keys(CHANGE_KINDS), ...ANOMALY_KINDS]) expect(text).toContain(`"${kind}"`);
  });

  it("is refused with a model in an inspection that failed, or an unknown change", () => {
    const text = jsonReporter(BREAKING, {});
    expect(isReview(JSON.parse(text.replace('"status": "read"', '"status": "unreadable"')))).toBe(false);
    expect(isReview(JSON.parse(text.replace('"kind": "producer-changed"', '"kind": "producer-replaced"')))).toBe(false);
  });
});

describe("the JSON of inspections", () => {
  const heads = BREAKING.comparisons.flatMap(({ head }) => head ?? []);

  it("follows its schema", () => {
    isInspections(JSON.parse(JSON.stringify(inspectionsJson(heads))));
    expect(isInspections.errors ?? []).toEqual([]);
    expect(heads.map(({ status }) => status)).toEqual(["unreadable", "read"]);
  });

  it("has what is stated of a model that was not read, all three parts of it or none", () => {
    const stated = {
      metadata: [{ key: "license", value: "mit", source: "README.md", line: 2 }],
      facts: [{ field: "license", value: "mit", source: "README.md", key: "license", line: 2 }],
      companions: [{ path: "README.md", kind: "card", problems: [] }],
    };
    const failures = inspectionsJson(heads.filter(({ status }) => status !== "read"));
    const withParts = (parts: object) => JSON.parse(JSON.stringify(failures.map((one) => ({ ...one, ...parts }))));
    expect(failures).toHaveLength(1);
    expect(isInspections(withParts({ metadata: stated.metadata, facts: stated.facts }))).toBe(false);
    expect(isInspections(withParts({ ...stated, facts: [{ field: "license" }] }))).toBe(false);
    isInspections(withParts(stated));
    expect(isInspections.errors ?? []).toEqual([]);
  });

  it("is refused without a version or with an unknown key", () => {
    expect(isInspections(JSON.parse(JSON.stringify(heads)))).toBe(false);
    expect(isInspections(JSON.parse(JSON.stringify(inspectionsJson(heads).map((one) => ({ ...one, extra: 1 })))))).toBe(false);
  });

  it("is described alike in both schemas", () => {
    const { $defs: own } = schemaOf("inspection");
    const { $defs: within } = schemaOf("review");
    for (const name of Object.keys(own)) expect(within[name]).toEqual(own[name]);
  });
});
