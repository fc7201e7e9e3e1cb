import { describeRule, failed, modified, removed } from "./cases.js";

describeRule("complete/base-unread", {
  flagged: {
    "a broken base": {
      comparisons: modified([], { base: failed("unreadable", "truncated", { offset: 1234 }) }),
      says: "Judged as an added model. The base: Not readable, at byte 1,234: «the reason»",
    },
    "a base of two formats": {
      comparisons: modified([], { base: failed("ambiguous", "ambiguous") }),
      says: "Judged as an added model. The base: Not told apart: «the reason»",
    },
  },
  allowed: {
    "both were read": { comparisons: modified([]) },
    "bytes that could not be had are an error elsewhere": {
      comparisons: modified([], { base: failed("unavailable", "network") }),
    },
    "a removed model": { comparisons: { ...removed(), base: failed("unreadable", "truncated") } },
  },
});
