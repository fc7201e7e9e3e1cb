import { added, addedUnread, between, describeRule, fact, modified, read, removed, unread } from "./cases.js";

const coco = fact("training.datasets", "coco");
const own = fact("training.datasets", "own/data");
const version = fact("training.dataset_version", "2017", { subject: "COCO" });
const hash = fact("training.dataset_hash", "md5 0a1b", { subject: "own/data" });

describeRule("training-data/declared", {
  flagged: {
    "a new model": { comparisons: added({}), says: "No training data is stated, in the file or beside it." },
    "a placeholder": {
      comparisons: added({ facts: [fact("training.datasets", "[More Information Needed]")] }),
      says: "No training data is stated, in the file or beside it.",
    },
    "neither version nor hash": {
      comparisons: added({ facts: [coco, own, version] }),
      options: { pinned: true },
      says: "Neither a version nor a hash is stated of `own/data`.",
    },
  },
  allowed: {
    "a file that was not read may state it": { comparisons: addedUnread() },
    "a file that was not read may state versions": { comparisons: addedUnread([coco]), options: { pinned: true } },
    "lost beside a base that was not read: training-data/changed says so": {
      comparisons: modified([], { base: unread([coco]), head: read() }),
    },
    stated: { comparisons: added({ facts: [coco] }) },
    "a version of one and a hash of the other": {
      comparisons: added({ facts: [coco, own, version, hash] }),
      options: { pinned: true },
    },
    "no longer stated: training-data/changed says so": { comparisons: between({ facts: [coco] }, {}) },
    "a removed model": { comparisons: removed() },
  },
});
