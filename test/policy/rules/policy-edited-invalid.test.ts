import { describeRule, modified } from "./cases.js";

const problem = { line: 3, column: 5, message: "Unknown rule" };

describeRule("policy/edited-invalid", {
  flagged: {
    "one problem": {
      comparisons: [],
      editedPolicy: { path: ".github/model-review.yml", problems: [problem] },
      says: ".github/model-review.yml: Line 3, column 5: «Unknown rule»",
    },
    "no more than five": {
      comparisons: [],
      editedPolicy: { path: "p.yml", problems: [1, 2, 3, 4, 5, 6].map((line) => ({ ...problem, line })) },
      says: [1, 2, 3, 4, 5].map((line) => `p.yml: Line ${line}, column 5: «Unknown rule»`),
    },
  },
  allowed: { "a policy that was left alone": { comparisons: modified([]) } },
});
