import { describeRule, modified } from "./cases.js";

describeRule("complete/values-skipped", {
  flagged: {
    "more than the budget": {
      comparisons: modified([], { skipped: { tensors: 12, bytes: 3_100_000_000, reason: "budget" } }),
      says: "The values of 12 tensors (3.1 GB) were not compared: they are more than the budget covers.",
    },
    "more than the budget, of files that state checksums": {
      comparisons: modified([], {
        skipped: { tensors: 12, bytes: 3_100_000_000, reason: "budget", checksums: { stated: 9, differing: 2 } },
      }),
      says: "The values of 12 tensors (3.1 GB) were not compared: they are more than the budget covers. By the checksums that the files state, which is a hint and no proof, 2 of 9 changed.",
    },
    "no values wanted": {
      comparisons: modified([], { skipped: { tensors: 1, bytes: 400, reason: "never" } }),
      says: "The values of 1 tensor (400 B) were not compared: this review reads no values.",
    },
  },
  allowed: {
    "all were compared": { comparisons: modified([]) },
    "values that are not there have a rule of their own": {
      comparisons: modified([], { tensors: { identical: 0, changed: 0, unmeasured: 3 } }),
    },
  },
});
