import { added, between, describeRule, embedded, fact, removed } from "./cases.js";

const mit = { facts: [fact("license", "MIT")] };

describeRule("license/removed", {
  flagged: {
    gone: { comparisons: between(mit, {}), says: "Licence `MIT` (`README.md` line 3) is no longer stated." },
    "emptied to a placeholder": {
      comparisons: between(
        { facts: [embedded("license", "MIT", "general.license")] },
        { facts: [fact("license", "[More Information Needed]")] },
      ),
      says: "Licence `MIT` (`general.license` in `metadata_props`) is no longer stated.",
    },
  },
  allowed: {
    "still there": { comparisons: between(mit, mit) },
    "in another place": { comparisons: between(mit, { facts: [embedded("license", "MIT", "modelspec.license")] }) },
    "never stated": { comparisons: between({}, {}) },
    "a new model": { comparisons: added({}) },
    "the model is removed": { comparisons: removed(mit) },
  },
});
