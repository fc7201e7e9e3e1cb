import { describeRule, fact, factChange, modified } from "./cases.js";

const base = (name: string) => [fact("base_model", name)];

describeRule("lineage/base-changed", {
  flagged: {
    "another base": {
      comparisons: modified([factChange("base_model", [base("acme/a"), base("acme/b")], { kind: "replaced" })]),
      says: "The base model is `acme/b`, and was `acme/a`.",
    },
    "another version of it": {
      comparisons: modified([
        factChange(
          "base_model_version",
          [[fact("base_model_version", "v1")], [fact("base_model_version", "v2")]],
          { kind: "replaced" },
          "acme/a",
        ),
      ]),
      says: "The version of the base model `acme/a` is `v2`, and was `v1`.",
    },
  },
  allowed: {
    "it is stated for the first time": { comparisons: modified([factChange("base_model", [[], base("a")], { kind: "added" })]) },
    "it is no longer stated": { comparisons: modified([factChange("base_model", [base("a"), []], { kind: "removed" })]) },
    "a template was filled in": {
      comparisons: modified([factChange("base_model", [base("TODO"), base("a")], { kind: "replaced" })]),
    },
  },
});
