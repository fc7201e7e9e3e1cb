import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Amount, Compute } from "../../src/model/compute.js";
import { UNCOUNTED_REASONS } from "../../src/model/compute.js";
import { amountText, growthText, scaledText } from "../../src/policy/amount-text.js";
import { computeChange, computeLine } from "../../src/report/compute.js";
import { terminalInspections } from "../../src/report/inspection.js";
import { textInspections } from "../../src/report/inspection-text.js";
import { inspectionsJson } from "../../src/report/json.js";
import { plainOf } from "../../src/report/quote-plain.js";
import { structureSection } from "../../src/report/structure-section.js";
import { compared, model, read } from "./reviews.js";

const number = (coefficient: number): Amount => [{ coefficient, factors: [] }];
const batch = { symbol: "batch", power: 1 };
const half = { symbol: "⌊w/2⌋", power: 1, quotient: { of: [{ coefficient: 1, factors: [{ symbol: "w", power: 1 }] }], by: 2 } };
const compute = (macs: Amount, parts: Partial<Compute> = {}): Compute => ({
  macs,
  counted: 4,
  operators: [],
  uncounted: [],
  ...parts,
});
const missing = [
  { domain: "ai.onnx", type: "Conv", reason: "shape", nodes: 1 },
  { domain: "com.example", type: "Mix", reason: "operator", nodes: 2 },
] as const;

describe("amounts for people", () => {
  it.each([
    [0, "0"],
    [786_560, "786,560"],
    [81_410_560, "81.4 M"],
    [999_600_000, "1.00 G"],
    [4_089_184_256, "4.09 G"],
    [19_632_062_464, "19.6 G"],
    [3.1e14, "310 T"],
  ])("%d is %s", (count, text) => expect(scaledText(count)).toBe(text));

  it("have the largest powers first, and stay short", () => {
    const amount: Amount = [
      ...number(12),
      { coefficient: 1, factors: [batch] },
      { coefficient: 4096, factors: [batch, { symbol: "seq", power: 2 }] },
      { coefficient: -7, factors: [batch] },
    ];
    expect(amountText(amount)).toBe("batch × seq² × 4,096 − batch × 7 + batch + 12");
    expect(amountText(amount, scaledText, 1)).toBe("batch × seq² × 4,096 + … 3 more");
  });

  it("have a change in percent, or as a factor", () => {
    expect([5.1, -12.34, 4900].map(growthText)).toEqual(["+5.1 %", "−12 %", "×50"]);
  });
});

describe("compute in a review", () => {
  it("is one line of what a model takes", () => {
    expect(plainOf(computeLine(compute(number(4_089_184_256))))).toBe("Compute: 4.09 G MACs.");
    expect(plainOf(computeLine(compute([{ coefficient: 2e6, factors: [batch] }], { uncounted: missing })))).toBe(
      "Compute: `batch × 2.00 M` MACs; 3 of 7 nodes not counted: `com.example.Mix` 2 (unknown operator), `Conv` 1 (unknown shape).",
    );
    expect(plainOf(computeLine(compute([], { counted: 0, uncounted: missing })))).toMatch(/^Compute: unknown; 3 of 3 nodes not/);
    expect(computeLine(compute([], { counted: 0 }))).toEqual([]);
    expect(computeLine(undefined)).toEqual([]);
  });

  it("is what changed, and nothing when nothing did", () => {
    const changed = (base: Amount, head: Amount) => plainOf(computeChange(compute(base), compute(head)));
    expect(changed(number(4e9), number(4.2e9))).toBe("Compute: 4.00 G MACs → 4.20 G MACs (+5 %).");
    expect(changed([{ coefficient: 4e9, factors: [batch] }], [{ coefficient: 2e9, factors: [batch] }])).toBe(
      "Compute: `batch × 4.00 G` MACs → `batch × 2.00 G` MACs (−50 %).",
    );
    expect(changed(number(100), [{ coefficient: 100, factors: [batch] }])).toBe("Compute: 100 MACs → `batch × 100` MACs.");
    expect(changed(number(100), number(100))).toBe("");
  });

  it("is no growth where one side leaves out what the other counts", () => {
    const [some, all] = [compute(number(100), { uncounted: missing }), compute(number(150))];
    const left = "3 of 7 nodes not counted: `com.example.Mix` 2 (unknown operator), `Conv` 1 (unknown shape)";
    expect(plainOf(computeChange(some, all))).toBe(`Compute: 100 MACs → 150 MACs; of base ${left}.`);
    expect(plainOf(computeChange(all, some))).toBe(`Compute: 150 MACs → 100 MACs; ${left}.`);
    expect(plainOf(computeChange(some, { ...all, uncounted: missing }))).toBe(`Compute: 100 MACs → 150 MACs (+50 %); ${left}.`);
    expect(plainOf(computeChange(some, { ...all, uncounted: missing.slice(1) }))).toBe(
      `Compute: 100 MACs → 150 MACs; of base ${left}; of head 2 of 6 nodes not counted: \`com.example.Mix\` 2 (unknown operator).`,
    );
  });

  it("stands in the section of the structure", () => {
    const side = (macs: number) => read("m.onnx", { ...model({ operators: [["Conv", 4]] }), compute: compute(number(macs)) });
    const lines = (comparison: ReturnType<typeof compared>) =>
      structureSection(comparison, 8).flatMap(({ parts }) =>
        parts.map((part) => (part.kind === "line" ? plainOf(part.text) : "")),
      );
    expect(lines(compared("m.onnx", "modified", side(100), side(150)))).toContain("Compute: 100 MACs → 150 MACs (+50 %).");
    expect(lines(compared("m.onnx", "added", undefined, side(100)))).toContain("Compute: 100 MACs.");
  });
});

describe("compute in an inspection", () => {
  const operators = [
    { domain: "ai.onnx", type: "BatchNormalization", nodes: 0, macs: [], parameters: 400 },
    { domain: "ai.onnx", type: "Conv", nodes: 4, macs: [{ coefficient: 2e6, factors: [batch, half] }], parameters: 1000 },
    { domain: "ai.onnx", type: "Reshape", nodes: 0, macs: [], parameters: 2 },
  ];
  const inspection = read("m.onnx", {
    ...model({ operators: [["Conv", 4]] }),
    compute: compute([{ coefficient: 2e6, factors: [batch, half] }], { operators, uncounted: missing }),
  });

  it("lists operators by what they take, without those that only have settings", () => {
    const text = terminalInspections([inspection], { width: 120 });
    expect(text).toMatch(/Compute\n\s+`batch × ⌊w\/2⌋ × 2\.00 M` MACs; 3 of 7 nodes not counted/);
    expect(text).toMatch(/Conv\s+4\s+batch × ⌊w\/2⌋ × 2\.00 M\s+1,000\n\s+BatchNormalization\s+400\n/);
    expect(text).not.toContain("Reshape");
  });

  it("is exact for git diff", () => {
    expect(textInspections([inspection], {})).toContain("\ncompute batch × ⌊w/2⌋ × 2000000 macs\n");
  });

  it("is what the published schema says, with every reason", () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "schema", "inspection.schema.json"), "utf8"));
    const isValid = new Ajv2020({ strictTypes: false, strictRequired: false }).compile(schema);
    const uncounted = UNCOUNTED_REASONS.map((reason) => ({ domain: "a", type: "b", reason, nodes: 1 }));
    if (inspection.status !== "read") return;
    const { compute: one } = inspection.model;
    const documents = inspectionsJson([
      { ...inspection, model: { ...inspection.model, compute: { ...compute([]), ...one, uncounted } } },
    ]);
    expect(isValid(JSON.parse(JSON.stringify(documents))), JSON.stringify(isValid.errors)).toBe(true);
  });
});
