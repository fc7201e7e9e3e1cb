import { added, between, describeRule, fact, removed } from "./cases.js";

const mit = { facts: [fact("license", "MIT")] };

describeRule("license/missing", {
  flagged: {
    "a new model": { comparisons: added({}), says: "No licence is stated, in the file or beside it." },
    "never stated": { comparisons: between({}, {}), says: "No licence is stated, in the file or beside it." },
    "a placeholder": {
      comparisons: added({ facts: [fact("license", "TODO")] }),
      says: "No licence is stated, in the file or beside it.",
    },
  },
  allowed: {
    stated: { comparisons: added(mit) },
    "no longer stated: license/removed says so": { comparisons: between(mit, {}) },
    "a removed model": { comparisons: removed() },
  },
});
