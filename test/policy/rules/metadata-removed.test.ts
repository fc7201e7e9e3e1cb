import type { Change } from "../../../src/diff/change.js";
import { between, describeRule, modified, stated } from "./cases.js";

const lost = (key: string): Change => ({ kind: "metadata-removed", key, source: "metadata_props", base: "x" });

describeRule("metadata/removed", {
  flagged: {
    "one key": { comparisons: modified([lost("labels")]), says: "Metadata key `labels` was removed." },
    "two keys": {
      comparisons: modified([lost("labels"), lost("author")]),
      says: "Metadata keys `labels` and `author` were removed.",
    },
    "nothing is ignored when the policy says so": {
      comparisons: modified([lost("date")]),
      options: { ignore: [] },
      says: "Metadata key `date` was removed.",
    },
  },
  allowed: {
    "what changes with every export": {
      comparisons: modified([lost("Export_Date"), lost("modelspec.hash_sha256"), lost("created_at")]),
    },
    "ignored by the policy": { comparisons: modified([lost("debug.x")]), options: { ignore: ["debug.*"] } },
    "a licence has its own rules": { comparisons: modified([lost("license")]) },
    "moved to another place of the file": { comparisons: between({}, stated(["labels", "a"]), [lost("labels")]) },
    changed: {
      comparisons: modified([{ kind: "metadata-changed", key: "labels", source: "metadata_props", base: "a", head: "b" }]),
    },
  },
});
