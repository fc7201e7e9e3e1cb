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

function grown(name: string, kind: TensorKinshipKind, base: readonly number[], head: readonly number[]): RelatedTensor {
  return { ...pair(name, kind, base, head), kinship: { kind, rows: (head[0] ?? 0) - (base[0] ?? 0) } };
}

describe("what became of a model, by its tensors", () => {
  it.each<readonly [string, readonly RelatedTensor[], string]>([
    ["every large tensor has other sizes", [pair("a", "unmeasured", [32, 64], [16, 48])], "different-architecture major"],
    [
      "half of the parameters have other sizes",
      [pair("a", "unmeasured", [64, 64], [64, 96]), pair("b", "retrained", [64, 96])],
      "retrained major",
    ],
    [
      "most parameters have other sizes",
      [pair("a", "unmeasured", [64, 64], [64, 97]), pair("b", "identical", [64, 96])],
      "different-architecture major",
    ],
    [
      "a new head of other sizes on what was kept",
      [pair("blocks.0.w", "identical", [64, 64]), pair("head.w", "unmeasured", [32, 32], [16, 24])],
      "fine-tuned major head",
    ],
    ["an embedding got more words", [grown("a", "identical", [64, 32], [72, 32])], "fine-tuned minor all"],
    ["an embedding got more words and was trained", [grown("a", "fine-tuned", [64, 32], [72, 32])], "fine-tuned minor all"],
    ["an embedding lost words", [grown("a", "identical", [64, 32], [56, 32])], "fine-tuned major all"],
    ["more rows, and none is what it was", [grown("a", "retrained", [64, 32], [72, 32])], "retrained major"],
    [
      "a small head got more outputs",
      [pair("blocks.0.w", "identical", [64, 64]), pair("head.w", "changed", [10, 32], [12, 32])],
      "fine-tuned major head",
    ],
    [
      "the last blocks changed",
      [pair("blocks.0.w", "identical", [64, 64]), pair("blocks.1.w", "fine-tuned", [64, 64])],
      "fine-tuned minor top-blocks",
    ],
    [
      "one of several changed, and no name tells how deep it is",
      [pair("c1.weight", "fine-tuned", [64, 64]), pair("c2.weight", "identical", [64, 64])],
      "fine-tuned minor some",
    ],
    [
      "all blocks changed below a head that did not",
      [pair("blocks.0.w", "fine-tuned", [64, 64]), pair("lm.w", "identical", [64, 64])],
      "fine-tuned minor some",
    ],
    [
      "a list of a graph got longer",
      [pair("blocks.0.w", "identical", [64, 64]), pair("pads", "unmeasured", [6], [8])],
      "fine-tuned minor head",
    ],
    [
      "integers that hold two elements each",
      [{ ...pair("a", "unmeasured", [64, 64], [64, 32]), head: { ...label("a", [64, 32]), dtype: "uint8" } }],
      "different-architecture major",
    ],
    [
      "a tied output layer is gone",
      [pair("embed.w", "identical", [64, 32]), { base: label("lm_head.w", [64, 32]), copyOf: "embed.w" }],
      "same-weights patch",
    ],
    [
      "two that hold each other's values",
      [
        { ...pair("q", "identical", [64, 64]), isExchanged: true },
        { ...pair("k", "identical", [64, 64]), isExchanged: true },
      ],
      "same-weights minor",
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

  it("tells sizes that have no common part from values that were not looked at", () => {
    const tensors = [
      pair("resized", "unmeasured", [64, 64], [64, 96]),
      pair("unread", "unmeasured", [32, 64]),
      pair("kept", "identical", [64, 128]),
    ];
    expect(modelKinship(tensors, UNTOUCHED).shares).toEqual([
      { kind: "identical", tensors: 1, parameters: 8192 },
      { kind: "resized", tensors: 1, parameters: 6144 },
      { kind: "unmeasured", tensors: 1, parameters: 2048 },
    ]);
  });
});
