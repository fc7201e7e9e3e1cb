import type { DType } from "../../../src/model/tensor.js";
import { added, between, describeRule, fact, factChange, modified, tensor } from "./cases.js";

const holding = (...weights: readonly (readonly [DType, number])[]) => ({
  tensors: weights.map(([dtype, parameters], index) => tensor(`t${index}`, { dtype, parameters })),
});
const declared = factChange("quantization", [[fact("quantization", "Q4_K_M")], [fact("quantization", "Q5_K_M")]], {
  kind: "replaced",
});

describeRule("quant/scheme-changed", {
  flagged: {
    quantised: {
      comparisons: between(holding(["float32", 1000]), holding(["int8", 980], ["float32", 20])),
      says: "Weights are stored otherwise: from 100 % `float32` to 98 % `int8`, 2 % `float32`.",
    },
    "half precision": {
      comparisons: between(holding(["float32", 1000]), holding(["float16", 1000])),
      says: "Weights are stored otherwise: from 100 % `float32` to 100 % `float16`.",
    },
    "packed as GPTQ does": {
      comparisons: between(holding(["float16", 800]), holding(["int32", 100], ["float16", 100])),
      says: "Weights are stored otherwise: from 100 % `float16` to 50 % `float16`, 50 % `int32`.",
    },
    declared: { comparisons: modified([declared]), says: "Weights are stored otherwise: declared as `Q5_K_M`, before `Q4_K_M`." },
    "both, as one": {
      comparisons: between(holding(["int8", 100]), holding(["int4", 100]), [declared]),
      says: "Weights are stored otherwise: from 100 % `int8` to 100 % `int4`; declared as `Q5_K_M`, before `Q4_K_M`.",
    },
  },
  allowed: {
    "one small layer": { comparisons: between(holding(["float32", 1000]), holding(["float32", 960], ["float16", 40])) },
    "positions and masks": {
      comparisons: between(holding(["float32", 100]), holding(["float32", 100], ["int64", 900], ["bool", 900])),
    },
    "twice as large": { comparisons: between(holding(["int8", 10]), holding(["int8", 10], ["int8", 10])) },
    "no weights before": { comparisons: between({}, holding(["int8", 10])) },
    "declared for the first time": {
      comparisons: modified([factChange("quantization", [[], [fact("quantization", "Q4_0")]], { kind: "added" })]),
    },
    "a new model": { comparisons: added(holding(["int8", 10])) },
  },
});
