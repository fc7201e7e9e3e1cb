import { added, addedUnread, between, describeRule, fact, modified, read, removed, unread } from "./cases.js";

const mit = { facts: [fact("license", "MIT")] };

describeRule("license/missing", {
  flagged: {
    "a new model": { comparisons: added({}), says: "No licence is stated, in the file or beside it." },
    "never stated": { comparisons: between({}, {}), says: "No licence is stated, in the file or beside it." },
    "a placeholder": {
      comparisons: added({ facts: [fact("license", "TODO")] }),
      says: "No licence is stated, in the file or beside it.",
    },
  },
  allowed: {
    "a file that was not read may state one": { comparisons: addedUnread() },
    "nor is a placeholder beside it the whole": { comparisons: addedUnread([fact("license", "TODO")]) },
    "lost beside a base that was not read: license/removed says so": {
      comparisons: modified([], { base: unread(mit.facts), head: read() }),
    },
    stated: { comparisons: added(mit) },
    "no longer stated: license/removed says so": { comparisons: between(mit, {}) },
    "a removed model": { comparisons: removed() },
  },
});
