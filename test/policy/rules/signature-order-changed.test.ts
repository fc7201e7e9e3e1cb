import { describeRule, modified } from "./cases.js";

const main = { signature: "main", side: "input", compatibility: "breaking" } as const;

describeRule("signature/order-changed", {
  flagged: {
    "silero v6 and its op18 variant": {
      comparisons: modified([
        { ...main, kind: "values-reordered", base: ["input", "state", "sr"], head: ["input", "sr", "state"] },
      ]),
      says: "Order changed: inputs from `(input, state, sr)` to `(input, sr, state)`.",
    },
  },
  allowed: {
    "another name in the same place": { comparisons: modified([{ ...main, kind: "value-renamed", base: "a", head: "b" }]) },
  },
});
