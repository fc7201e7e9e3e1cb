import { between, describeRule, stated } from "./cases.js";

describeRule("license/changed", {
  flagged: {
    "another one": {
      comparisons: between(stated(["license", "MIT"]), stated(["license", "Apache-2.0"])),
      says: "Licence changed from `MIT` to `Apache-2.0`.",
    },
    "one more": {
      comparisons: between(stated(["license", "MIT"]), stated(["license", "MIT"], ["model_license", "other"])),
      says: "Licence changed from `MIT` to `MIT` and `other`.",
    },
  },
  allowed: {
    "another spelling": { comparisons: between(stated(["license", "MIT"]), stated(["licence", " mit"])) },
    removed: { comparisons: between(stated(["license", "MIT"]), {}) },
    added: { comparisons: between({}, stated(["license", "MIT"])) },
  },
});
