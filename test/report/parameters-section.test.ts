import { describe, expect, it } from "vitest";
import type { TensorChange, TensorLabel } from "../../src/diff/change.js";
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
const retyped = (name: string, dtype: TensorLabel["dtype"]): TensorChange => ({
  kind: "tensor-retyped",
  base: label(name, [2]),
  head: label(name, [2], dtype),
  kinship: { kind: "recast" },
});

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

  it("gives the dtypes of several tensors where they are the same", () => {
    expect(rows(retyped("h.0.w", "float16"), retyped("h.1.w", "float16"))).toEqual([
      "`h.0…1.w` | recast | `float32` → `float16`, 2 tensors | 4",
    ]);
    expect(rows(retyped("h.0.w", "float16"), retyped("h.1.w", "bfloat16"))).toEqual(["`h.0…1.w` | recast | 2 tensors | 4"]);
  });
});
