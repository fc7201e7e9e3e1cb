import type { Change, DimensionEffect } from "../../../src/diff/change.js";
import { describeRule, modified } from "./cases.js";

const dimension = (effect: DimensionEffect, side: "input" | "output"): Change => {
  const sizes = effect === "narrowed" ? { base: null, head: 1 } : { base: 1, head: "batch" };
  return { kind: "dimension-changed", signature: "main", side, compatibility: "breaking", name: "x", axis: 0, effect, ...sizes };
};

describeRule("signature/dim-narrowed", {
  flagged: {
    "an input": { comparisons: modified([dimension("narrowed", "input")]), says: "Now fixed: input `x` axis 0 from `?` to `1`." },
  },
  allowed: {
    "an output, which promises more": { comparisons: modified([dimension("narrowed", "output")]) },
    widened: { comparisons: modified([dimension("widened", "input")]) },
  },
});
