import type { Change, DimensionEffect } from "../../../src/diff/change.js";
import type { Dimension } from "../../../src/model/signature.js";
import { describeRule, modified } from "./cases.js";

const dimension = (effect: DimensionEffect, base: Dimension, head: Dimension, axis = 0): Change => {
  return {
    kind: "dimension-changed",
    signature: "main",
    side: "input",
    compatibility: "breaking",
    name: "x",
    axis,
    base,
    head,
    effect,
  };
};

describeRule("signature/static-dim-changed", {
  flagged: {
    "one axis": {
      comparisons: modified([dimension("resized", 224, 256, 2)]),
      says: "Size changed: input `x` axis 2 from `224` to `256`.",
    },
    "two axes": {
      comparisons: modified([dimension("resized", 224, 256, 2), dimension("resized", 224, 256, 3)]),
      says: "Size changed: input `x` axis 2 from `224` to `256`; input `x` axis 3 from `224` to `256`.",
    },
  },
  allowed: {
    widened: { comparisons: modified([dimension("widened", 1, "batch")]) },
    narrowed: { comparisons: modified([dimension("narrowed", "batch", 1)]) },
    "another label": { comparisons: modified([dimension("relabelled", "batch", "n")]) },
  },
});
