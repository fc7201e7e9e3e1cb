import { added, between, betweenUnread, describeRule, embedded, fact, failed, modified, read, removed, unread } from "./cases.js";

const mit = { facts: [fact("license", "MIT")] };
const gone = failed("unavailable", "lfs-absent");

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
    "from beside a model whose bytes cannot be had": {
      comparisons: betweenUnread(mit.facts, []),
      says: "Licence `MIT` (`README.md` line 3) is no longer stated.",
    },
  },
  allowed: {
    "what the base itself states, and nobody knows of head": {
      comparisons: modified([], { base: read({ facts: [embedded("license", "MIT")] }), head: unread() }),
    },
    "from beside a base whose bytes cannot be had, when the model itself states one": {
      comparisons: modified([], { base: unread(mit.facts), head: read({ facts: [embedded("license", "MIT")] }) }),
    },
    "beside a model whose bytes cannot be had any more": { comparisons: modified([], { base: read(mit), head: gone }) },
    "still there": { comparisons: between(mit, mit) },
    "in another place": { comparisons: between(mit, { facts: [embedded("license", "MIT", "modelspec.license")] }) },
    "never stated": { comparisons: between({}, {}) },
    "a new model": { comparisons: added({}) },
    "the model is removed": { comparisons: removed(mit) },
  },
});
