import type { Change } from "../../../src/diff/change.js";
import { describeRule, modified } from "./cases.js";

const dimension = (side: "input" | "output", effect: "widened" | "relabelled" = "widened"): Change => {
  const compatibility = side === "input" ? "compatible" : "breaking";
  return {
    kind: "dimension-changed",
    signature: "main",
    side,
    compatibility,
    name: "x",
    axis: 0,
    effect,
    base: 1,
    head: "batch",
  };
};

describeRule("signature/dim-widened", {
  flagged: {
    "an input": { comparisons: modified([dimension("input")]), says: "Now dynamic: input `x` axis 0 from `1` to `batch`." },
    "an output": {
      comparisons: modified([dimension("output")]),
      says: "Now dynamic, breaking for callers that rely on the size: output `x` axis 0 from `1` to `batch`.",
    },
    both: {
      comparisons: modified([dimension("output"), dimension("input")]),
      says: "Now dynamic: input `x` axis 0 from `1` to `batch`. Now dynamic, breaking for callers that rely on the size: output `x` axis 0 from `1` to `batch`.",
    },
  },
  allowed: { "another label": { comparisons: modified([dimension("input", "relabelled")]) } },
});
