import { describeRule, failed, modified, removed } from "./cases.js";

describeRule("complete/not-examined", {
  flagged: {
    "bytes that could not be had": {
      comparisons: modified([], { head: failed("unavailable", "network") }),
      says: "The bytes could not be had: «the reason»",
    },
    "two formats": {
      comparisons: modified([], { head: failed("ambiguous", "ambiguous") }),
      says: "Not told apart: «the reason»",
    },
    "a format that is not read yet": {
      comparisons: modified([], { head: failed("unreadable", "unsupported-format") }),
      says: "Not examined: «the reason»",
    },
    "a pointer to an object in large file storage": {
      comparisons: modified([], { head: failed("unreadable", "lfs-pointer") }),
      says: "Not examined: «the reason»",
    },
    "a symbolic link": {
      comparisons: modified([], { head: failed("unreadable", "not-a-file") }),
      says: "Not examined: «the reason»",
    },
    "a base whose bytes could not be had": {
      comparisons: modified([], { base: failed("unavailable", "network", { path: "a.data" }) }),
      says: "The base: The bytes could not be had (`a.data`): «the reason»",
    },
  },
  allowed: {
    "both were read": { comparisons: modified([]) },
    "a broken file has its own rule": { comparisons: modified([], { head: failed("unreadable", "truncated") }) },
    "a broken base": { comparisons: modified([], { base: failed("unreadable", "truncated") }) },
    "a removed model": { comparisons: { ...removed(), base: failed("unreadable", "unsupported-format") } },
  },
});
