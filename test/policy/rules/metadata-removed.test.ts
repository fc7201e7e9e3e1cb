import type { Change } from "../../../src/diff/change.js";
import { between, describeRule, embedded, fact, factChange, modified, stated, unread } from "./cases.js";

const lost = (key: string): Change => ({ kind: "metadata-removed", key, source: "metadata_props", base: "x" });
const gone = { kind: "removed" } as const;
const authors = factChange("authors", [[fact("authors", "Ann"), fact("authors", "Bob")], []], gone);
const accuracy = factChange("metrics", [[fact("metrics", "0.9", { subject: "accuracy" })], []], gone, "accuracy");

describeRule("metadata/removed", {
  flagged: {
    "one key": { comparisons: modified([lost("stride")]), says: "Metadata key `stride` was removed." },
    "two keys": {
      comparisons: modified([lost("stride"), lost("author")]),
      says: "Metadata keys `stride` and `author` were removed.",
    },
    "nothing is ignored when the policy says so": {
      comparisons: modified([lost("date")]),
      options: { ignore: [] },
      says: "Metadata key `date` was removed.",
    },
    "a fact": {
      comparisons: modified([authors]),
      says: "Field `authors` is no longer stated; the base had it in `README.md`.",
    },
    "facts of several places": {
      comparisons: modified([accuracy, factChange("task", [[embedded("task", "detect")], []], gone)]),
      says: "Fields `metrics: accuracy` and `task` are no longer stated; the base had them in `README.md` and `metadata_props`.",
    },
  },
  allowed: {
    "what other keys beside a file that was not read still say": {
      comparisons: modified([lost("stride")], {
        head: unread([], { metadata: [{ key: "stride", value: "32", source: "README.md" }] }),
      }),
    },
    "what changes with every export": {
      comparisons: modified([
        lost("Export_Date"),
        lost("modelspec.hash_sha256"),
        lost("created_at"),
        factChange("training.date", [[embedded("training.date", "2026", "modelspec.date")], []], gone),
        factChange("training.run", [[fact("training.run", "a1")], []], gone),
      ]),
    },
    "ignored by the policy": {
      comparisons: modified([lost("debug.x"), authors, accuracy]),
      options: { ignore: ["debug.*", "authors", "metrics: *"] },
    },
    "what other rules tell": {
      comparisons: modified([
        factChange("license", [[fact("license", "MIT")], []], gone),
        factChange("labels", [[fact("labels", "cat")], []], gone),
        factChange("base_model", [[fact("base_model", "b")], []], gone),
        factChange("training.datasets", [[fact("training.datasets", "d")], []], gone),
        factChange("tokenizer.type", [[fact("tokenizer.type", "Bert")], []], gone),
      ]),
    },
    "an entry that is a fact": {
      comparisons: between({ facts: [embedded("license", "MIT", "model_license")] }, {}, [lost("model_license")]),
    },
    "moved to another place of the file": { comparisons: between({}, stated(["stride", "32"]), [lost("stride")]) },
    changed: {
      comparisons: modified([
        { kind: "metadata-changed", key: "stride", source: "metadata_props", base: "a", head: "b" },
        factChange("task", [[fact("task", "a")], [fact("task", "b")]], { kind: "replaced" }),
      ]),
    },
  },
});
