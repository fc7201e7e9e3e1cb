import { added, between, describeRule, stated } from "./cases.js";

describeRule("license/removed", {
  flagged: {
    gone: { comparisons: between(stated(["license", "MIT"]), {}), says: "Licence `MIT` is no longer stated." },
    emptied: {
      comparisons: between(stated(["general.license", "MIT"]), stated(["general.license", " "])),
      says: "Licence `MIT` is no longer stated.",
    },
  },
  allowed: {
    "still there": { comparisons: between(stated(["license", "MIT"]), stated(["license", "MIT"])) },
    "under another key": { comparisons: between(stated(["license", "MIT"]), stated(["modelspec.license", "MIT"])) },
    "never stated": { comparisons: between({}, {}) },
    "a new model": { comparisons: added({}) },
  },
});
