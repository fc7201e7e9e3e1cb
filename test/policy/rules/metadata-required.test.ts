import { added, describeRule, removed, stated } from "./cases.js";

const options = { fields: ["license", "base_model", "training.datasets"] };

describeRule("metadata/required", {
  flagged: {
    "two are missing": {
      comparisons: added(stated(["License", "MIT"])),
      options,
      says: "Fields `base_model` and `training.datasets` are not stated.",
    },
    "stated as nothing": {
      comparisons: added(stated(["author", " "])),
      options: { fields: ["author"] },
      says: "Field `author` is not stated.",
    },
  },
  allowed: {
    "all are there": { comparisons: added(stated(["license", "MIT"], ["base_model", "b"], ["training.datasets", "d"])), options },
    "a licence under another key": { comparisons: added(stated(["modelspec.license", "MIT"])), options: { fields: ["license"] } },
    "a removed model": { comparisons: removed(), options },
  },
});
