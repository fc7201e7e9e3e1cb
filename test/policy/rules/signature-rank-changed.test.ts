import type { Change, Compatibility } from "../../../src/diff/change.js";
import type { Shape } from "../../../src/model/signature.js";
import { describeRule, modified } from "./cases.js";

const reranked = (base: Shape, head: Shape, compatibility: Compatibility = "breaking"): Change => {
  return { kind: "value-rank-changed", signature: "main", side: "output", compatibility, name: "y", base, head };
};

describeRule("signature/rank-changed", {
  flagged: {
    "silero v3 to v4": {
      comparisons: modified([reranked([1, 2, 1], ["batch", 1])]),
      says: "Rank changed: output `y` from `[1, 2, 1]` to `[batch, 1]`.",
    },
    "a rank that is known no more": {
      comparisons: modified([reranked([null], null)]),
      says: "Rank changed: output `y` from `[?]` to `unknown`.",
    },
    "more axes than anyone reads": {
      comparisons: modified([reranked([], [1, 2, 3, 4, 5, 6, 7, 8, 9])]),
      says: "Rank changed: output `y` from `[]` to `[1, 2, 3, 4, 5, 6, 7, 8, … 9 axes]`.",
    },
  },
  allowed: { "a promise more": { comparisons: modified([reranked(null, [1, 2], "compatible")]) } },
});
