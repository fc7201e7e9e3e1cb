import { describeRule, failed, modified } from "./cases.js";

describeRule("format/malformed", {
  flagged: {
    "the head": {
      comparisons: modified([], { head: failed("unreadable", "truncated", { offset: 12_345, path: "models/net.data" }) }),
      says: "Not readable (`models/net.data`), at byte 12,345: «the reason»",
    },
  },
  allowed: {
    "both were read": { comparisons: modified([]) },
    "the base": { comparisons: modified([], { base: failed("unreadable", "truncated") }) },
    "a format that is not read yet": { comparisons: modified([], { head: failed("unreadable", "unsupported-format") }) },
    "bytes that could not be had": { comparisons: modified([], { head: failed("unavailable", "network") }) },
  },
});
