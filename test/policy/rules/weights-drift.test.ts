import type { Change, TensorLabel } from "../../../src/diff/change.js";
import type { Measure, ValueStatistics } from "../../../src/diff/measure.js";
import { added, describeRule, modified, read, tensor } from "./cases.js";

const label = (name: string): TensorLabel => ({ name, kind: "parameter", dtype: "float32", shape: [100], parameters: 100 });
const STATISTICS: ValueStatistics = {
  elements: 100,
  mean: 0,
  deviation: 1,
  norm: 10,
  min: -3,
  max: 3,
  zeros: 0,
  nans: 0,
  infinities: 0,
  denormals: 0,
};
const measure = (relativeL2: number | null, parts: Partial<Measure> = {}): Measure => ({
  elements: 100,
  share: 1,
  changed: 100,
  relativeL2,
  uncertainty: null,
  cosine: 0.9,
  z: 9,
  correlation: 0.9,
  maxDifference: 1,
  meanDifference: 0.1,
  histogram: [],
  isDequantised: false,
  base: STATISTICS,
  head: STATISTICS,
  ...parts,
});
const moved = (name: string, by?: Measure): Change => ({
  kind: "tensor-values-changed",
  base: label(name),
  head: label(name),
  kinship: { kind: "fine-tuned" },
  ...(by === undefined ? {} : { measure: by }),
});
const model = { tensors: ["encoder.a", "encoder.b", "head.a"].map((name) => tensor(name)) };
const sides = { base: read(model), head: read(model) };
const options = { budgets: [{ tensors: ["encoder.*"], max: "10%" }] };

describeRule("weights/drift", {
  flagged: {
    "beyond the budget, the furthest first": {
      comparisons: modified([moved("encoder.a", measure(0.1234)), moved("encoder.b", measure(1.41))], sides),
      options,
      says: "Moved beyond the budget of 10 %: `encoder.b` by 141 %, `encoder.a` by 12.3 %.",
    },
    "from zero": {
      comparisons: modified([moved("encoder.a", measure(null))], sides),
      options,
      says: "Moved beyond the budget of 10 %: `encoder.a` by more than can be told, from zero or to no number.",
    },
    "a sample that may be beyond": {
      comparisons: modified([moved("encoder.a", measure(0.08, { share: 0.1, uncertainty: 0.03 }))], sides),
      options,
      says: "Not shown to be within the budget of 10 %, as their values were not compared in full: `encoder.a`.",
    },
    "a sample that is beyond": {
      comparisons: modified([moved("encoder.a", measure(0.2, { share: 0.1, uncertainty: 0.03 }))], sides),
      options,
      says: "Moved beyond the budget of 10 %: `encoder.a` by 20 % ± 3 %.",
    },
    "digests alone, and nothing": {
      comparisons: modified([moved("encoder.a")], {
        ...sides,
        tensors: { identical: 1, changed: 1, unmeasured: 1 },
        unmeasured: ["encoder.b"],
      }),
      options,
      says: "Not shown to be within the budget of 10 %, as their values were not compared in full: `encoder.a` and `encoder.b`.",
    },
    "another shape": {
      comparisons: modified([{ kind: "tensor-reshaped", base: label("encoder.a"), head: label("encoder.a") }], sides),
      options,
      says: "Not shown to be within the budget of 10 %, as their values were not compared in full: `encoder.a`.",
    },
    "the values of another tensor, beside others": {
      comparisons: modified(
        [
          { kind: "tensor-renamed", base: label("encoder.b"), head: label("encoder.a"), evidence: "exchanged" },
          { kind: "tensor-renamed", base: label("head.b"), head: label("head.a"), evidence: "exchanged" },
          moved("encoder.b", measure(1.41)),
        ],
        sides,
      ),
      options,
      says: "Beyond the budget of 10 %, holding the values of another tensor: `encoder.a`. Moved beyond the budget of 10 %: `encoder.b` by 141 %.",
    },
    "two budgets": {
      comparisons: modified([moved("encoder.a", measure(0.2)), moved("head.a", measure(0.6))], sides),
      options: { budgets: [...options.budgets, { tensors: ["head.*"], max: "50%" }] },
      says: ["Moved beyond the budget of 10 %: `encoder.a` by 20 %.", "Moved beyond the budget of 50 %: `head.a` by 60 %."],
    },
  },
  allowed: {
    "exactly the budget": { comparisons: modified([moved("encoder.a", measure(0.1))], sides), options },
    "a sample that is within": {
      comparisons: modified([moved("encoder.a", measure(0.05, { share: 0.1, uncertainty: 0.03 }))], sides),
      options,
    },
    "values that were only cast": {
      comparisons: modified(
        [{ kind: "tensor-retyped", base: label("encoder.a"), head: label("encoder.a"), kinship: { kind: "recast" } }],
        sides,
      ),
      options,
    },
    "others moved": { comparisons: modified([moved("head.a", measure(1.4))], sides), options },
    "another name for the same tensor": {
      comparisons: modified(
        [{ kind: "tensor-renamed", base: label("former.a"), head: label("encoder.a"), evidence: "same-bytes" }],
        sides,
      ),
      options,
    },
    "new tensors": { comparisons: modified([{ kind: "tensor-added", tensor: label("encoder.a") }], sides), options },
    "a new model": { comparisons: added(model), options },
  },
});
