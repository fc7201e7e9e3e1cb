import { describe, expect, it } from "vitest";
import type { MatchEvidence, TensorChange, TensorLabel } from "../../src/diff/change.js";
import type { ZeroRows } from "../../src/diff/kinship/tensor.js";
import type { Measure } from "../../src/diff/measure.js";
import { parametersSection } from "../../src/report/parameters-section.js";
import { between, plain } from "../policy/rules/cases.js";

function label(name: string, shape: readonly number[], dtype: TensorLabel["dtype"] = "float32"): TensorLabel {
  return { name, kind: "parameter", dtype, shape, parameters: shape.reduce((a, b) => a * b, 1) };
}

/** Rows of the table of tensors. */
function rows(...changes: readonly TensorChange[]): readonly string[] {
  const parts = parametersSection(between({}, {}, changes), 50).flatMap((section) => section.parts);
  return parts.flatMap((part) => (part.kind === "table" ? part.rows.map((cells) => cells.map(plain).join(" | ")) : []));
}

const reshaped = (base: readonly number[], head: readonly number[], kinship?: object): TensorChange =>
  ({ kind: "tensor-reshaped", base: label("w", base), head: label("w", head), ...(kinship && { kinship }) }) as TensorChange;
const removed = (name: string, shape = [2]): TensorChange => ({ kind: "tensor-removed", tensor: label(name, shape) });
const retyped = (name: string, dtype: TensorLabel["dtype"], share?: number): TensorChange => ({
  kind: "tensor-retyped",
  base: label(name, [2]),
  head: label(name, [2], dtype),
  kinship: { kind: "recast", ...(share === undefined ? {} : { share }) },
});
const renamed = (base: string, head: string, evidence: MatchEvidence): TensorChange => ({
  kind: "tensor-renamed",
  base: label(base, [2]),
  head: label(head, [2]),
  evidence,
});

/** Of 64 × 64 elements whose relative change is 0.4. */
function pruned(name: string, zeroRows?: ZeroRows): TensorChange {
  const side = {
    elements: 4096,
    mean: 0,
    deviation: 1,
    norm: 1,
    min: -1,
    max: 1,
    zeros: 0,
    nans: 0,
    infinities: 0,
    denormals: 0,
  };
  const measure: Measure = {
    elements: 4096,
    share: 1,
    changed: 1280,
    relativeL2: 0.4,
    uncertainty: null,
    cosine: 0.9,
    z: 57,
    correlation: 0.9,
    maxDifference: 1,
    meanDifference: 0.1,
    histogram: [],
    isDequantised: false,
    base: side,
    head: side,
  };
  const kinship = { kind: "pruned", ...(zeroRows === undefined ? {} : { zeroRows }) } as const;
  return { kind: "tensor-values-changed", base: label(name, [64, 64]), head: label(name, [64, 64]), kinship, measure };
}

describe("the table of tensors", () => {
  it.each<[TensorChange, string]>([
    [
      reshaped([200, 64], [232, 64], { kind: "identical", rows: 32 }),
      "grown | `[200, 64]` → `[232, 64]`, first 200 rows identical",
    ],
    [reshaped([10], [2], { kind: "changed", rows: -8 }), "cut | `[10]` → `[2]`, first 2 rows changed"],
    [reshaped([10], [1], { kind: "unmeasured", rows: -9 }), "cut | `[10]` → `[1]`, first row not compared"],
    [reshaped([2, 8], [8, 2], { kind: "transposed" }), "reshaped | `[2, 8]` → `[8, 2]`, values transposed"],
    [reshaped([2, 8], [3, 2]), "reshaped | `[2, 8]` → `[3, 2]`"],
  ])("says what became of the rows that both sides have: %#", (change, told) => {
    expect(rows(change)[0]).toContain(`\`w\` | ${told} | `);
  });

  it("counts those that share no layer, and calls them others only beside some that do", () => {
    const many = Array.from({ length: 20 }, (_, index) => removed(`t${index}`));
    expect(rows(...many)).toEqual(["20 tensors | removed |  | 40"]);
    expect(rows(...many, removed("a.w"))).toEqual(["`a.w` | removed | `float32[2]` | 2", "20 others | removed |  | 40"]);
  });

  it("names the tensor whose values another one has", () => {
    const tied = (kind: "tensor-added" | "tensor-removed"): TensorChange => ({
      kind,
      tensor: label("head.w", [512, 64]),
      copyOf: "embed.w",
    });
    expect(rows(tied("tensor-removed"))).toEqual(["`head.w` | removed | `float32[512, 64]`, the values of `embed.w` | 32,768"]);
    expect(rows(tied("tensor-added"))).toEqual(["`head.w` | added | `float32[512, 64]`, the values of `embed.w` | 32,768"]);
  });

  it("tells values that came from another name of base from mere new names", () => {
    expect(rows(renamed("k", "q", "exchanged"))).toEqual(["`q` | exchanged | from `k` | 2"]);
    expect(rows(renamed("k", "q", "same-bytes"))).toEqual(["`q` | renamed | from `k` | 2"]);
  });

  it("counts the rows that became zero", () => {
    const bar = "█████████░ 0.40";
    expect(rows(pruned("w", { base: 0, head: 20, of: 64 }))[0]).toBe(`\`w\` | pruned | ${bar}, 20 of 64 rows all zero | 4,096`);
    expect(rows(pruned("w", { base: 1, head: 20, of: 64 }))[0]).toContain("20 of 64 rows all zero, 1 before");
    const both = rows(pruned("h.0.w", { base: 0, head: 1000, of: 2000 }), pruned("h.1.w", { base: 3, head: 4, of: 64 }));
    expect(both[0]).toBe(`\`h.0…1.w\` | pruned | ${bar}, 1,004 of 2,064 rows all zero, 3 before | 8,192`);
    expect(rows(pruned("w"))[0]).toBe(`\`w\` | pruned | ${bar} | 4,096`);
  });

  it("says by how much of the values another dtype was recognised", () => {
    expect(rows(retyped("h.0.w", "float16", 0.5))).toEqual([
      "`h.0.w` | recast | `float32` → `float16`, by about 50 % of the values | 2",
    ]);
    // One of two tensors of one size was read whole.
    expect(rows(retyped("h.0.w", "float16", 0.5), retyped("h.1.w", "float16"))).toEqual([
      "`h.0…1.w` | recast | `float32` → `float16`, 2 tensors, by about 75 % of the values | 4",
    ]);
  });

  it("gives the dtypes of several tensors where they are the same", () => {
    expect(rows(retyped("h.0.w", "float16"), retyped("h.1.w", "float16"))).toEqual([
      "`h.0…1.w` | recast | `float32` → `float16`, 2 tensors | 4",
    ]);
    expect(rows(retyped("h.0.w", "float16"), retyped("h.1.w", "bfloat16"))).toEqual(["`h.0…1.w` | recast | 2 tensors | 4"]);
  });
});
