import { describe, expect, it } from "vitest";
import type { TensorLabel } from "../../src/diff/change.js";
import { modelKinship, type RelatedTensor } from "../../src/diff/kinship/model.js";
import type { TensorKinshipKind } from "../../src/diff/kinship/tensor.js";

const UNTOUCHED = { isBreaking: false, isReexported: false, isOtherwiseChanged: true };

function label(name: string, shape: readonly number[]): TensorLabel {
  return { name, kind: "parameter", dtype: "float32", shape, parameters: shape.reduce((a, b) => a * b, 1) };
}

function pair(name: string, kind: TensorKinshipKind, base: readonly number[], head = base): RelatedTensor {
  return { base: label(name, base), head: label(name, head), kinship: { kind } };
}

describe("what became of a model, by its tensors", () => {
  it.each<readonly [string, readonly RelatedTensor[], string]>([
    ["every large tensor has other sizes", [pair("a", "unmeasured", [32, 64], [16, 48])], "different-architecture major"],
    [
      "half of the parameters have other sizes",
      [pair("a", "unmeasured", [64, 64], [64, 96]), pair("b", "retrained", [64, 96])],
      "retrained minor",
    ],
    [
      "most parameters have other sizes",
      [pair("a", "unmeasured", [64, 64], [64, 97]), pair("b", "identical", [64, 96])],
      "different-architecture major",
    ],
    [
      "a new head of other sizes on what was kept",
      [pair("blocks.0.w", "identical", [64, 64]), pair("head.w", "unmeasured", [32, 32], [16, 24])],
      "fine-tuned minor head",
    ],
    ["the same sizes in another order, and nothing read", [pair("a", "unmeasured", [32, 64], [64, 32])], "unknown minor"],
    ["nothing was read", [pair("a", "unmeasured", [32, 64])], "unknown minor"],
    ["only small tensors changed", [pair("a", "changed", [1])], "unknown minor"],
    ["no tensor at all", [], "unknown patch"],
    [
      "a tensor without elements is new beside what was kept",
      [pair("a", "identical", [64, 64]), { head: label("b", [0]) }],
      "same-weights patch",
    ],
  ])("%s", (_what, tensors, told) => {
    const { kind, step, scope } = modelKinship(tensors, UNTOUCHED);
    expect([kind, step, ...(scope === undefined ? [] : [scope])].join(" ")).toBe(told);
  });
});
