import type { Change, TensorLabel } from "../../../src/diff/change.js";
import { added, companion, describeRule, fact, factChange, failed, modified, read, tensor } from "./cases.js";

const label = (name: string): TensorLabel => ({ name, kind: "parameter", dtype: "float32", shape: [100], parameters: 100 });
const changed = (name: string): Change => ({
  kind: "tensor-values-changed",
  base: label(name),
  head: label(name),
  kinship: { kind: "fine-tuned" },
});
const model = {
  tensors: [tensor("backbone.a"), tensor("head.a"), tensor("head.b")],
  companions: [companion("card", "README.md")],
};
const sides = { base: read(model), head: read(model) };
const options = { tensors: ["head.*"] };
const version = factChange("version", [[fact("version", "1")], [fact("version", "2")]], { kind: "replaced" });

describeRule("weights/unchanged", {
  flagged: {
    "some are as they were": {
      comparisons: modified([changed("backbone.a"), changed("head.a")], {
        ...sides,
        tensors: { identical: 1, changed: 2, unmeasured: 0 },
      }),
      options,
      says: "`head.b`: identical to the base.",
    },
    "a new version of the same weights": {
      comparisons: modified([version], { ...sides, tensors: { identical: 3, changed: 0, unmeasured: 0 } }),
      options,
      says: "`head.a` and `head.b`: identical to the base.",
    },
    "the file was written anew": {
      comparisons: modified([{ kind: "metadata-added", key: "step", source: "__metadata__", head: "400" }], sides),
      options,
      says: "`head.a` and `head.b`: identical to the base.",
    },
    "values that were only cast": {
      comparisons: modified(
        [
          changed("head.a"),
          { kind: "tensor-retyped", base: label("head.b"), head: label("head.b"), kinship: { kind: "recast" } },
        ],
        sides,
      ),
      options,
      says: "`head.b`: identical to the base.",
    },
    "a sample without a difference": {
      comparisons: modified([changed("head.a")], {
        ...sides,
        tensors: { identical: 1, changed: 1, unmeasured: 1 },
        unmeasured: ["head.b"],
      }),
      options,
      says: "`head.b`: not shown to be changed, the values were not compared in full.",
    },
  },
  allowed: {
    "all are trained": { comparisons: modified([changed("head.a"), changed("head.b")], sides), options },
    "another shape": {
      comparisons: modified(
        [changed("head.a"), { kind: "tensor-reshaped", base: label("head.b"), head: label("head.b") }],
        sides,
      ),
      options,
    },
    "new ones": {
      comparisons: modified([changed("head.a"), { kind: "tensor-added", tensor: label("head.b") }], sides),
      options,
    },
    "a new licence in the card": {
      comparisons: modified(
        [factChange("license", [[fact("license", "mit")], [fact("license", "apache-2.0")]], { kind: "replaced" })],
        sides,
      ),
      options,
    },
    "a new model": { comparisons: added(model), options },
    "a base that could not be read": {
      comparisons: modified([], { ...sides, base: failed("unreadable", "truncated") }),
      options,
    },
  },
});
