import { describeRule, modified } from "./cases.js";

describeRule("complete/folder-unlisted", {
  flagged: {
    "each folder, with the reason": {
      comparisons: [],
      unlisted: [
        { path: "data/a", reason: "A folder of 3 files." },
        { path: "data/b", reason: "A folder of 4 files." },
      ],
      says: ["data/a: «A folder of 3 files.»", "data/b: «A folder of 4 files.»"],
    },
  },
  allowed: { "no such folder": { comparisons: modified([]) } },
});
