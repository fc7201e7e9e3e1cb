import { describeRule, modified } from "./cases.js";

describeRule("complete/orphan-sidecar", {
  flagged: {
    "a file nobody refers to": {
      comparisons: [],
      orphans: ["a.data", "b.data"],
      says: ["a.data: No model of this revision refers to this file.", "b.data: No model of this revision refers to this file."],
    },
  },
  allowed: { "no orphans": { comparisons: modified([]) } },
});
