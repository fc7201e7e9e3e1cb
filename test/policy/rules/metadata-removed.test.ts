import type { Change } from "../../../src/diff/change.js";
import { between, describeRule, embedded, fact, factChange, modified, stated, unread } from "./cases.js";

const lost = (key: string): Change => ({ kind: "metadata-removed", key, source: "metadata_props", base: "x" });
const gone = { kind: "removed" } as const;
const authors = factChange("authors", [[fact("authors", "Ann"), fact("authors", "Bob")], []], gone);
const accuracy = factChange("metrics", [[fact("metrics", "0.9", { subject: "accuracy" })], []], gone, "accuracy");

const link = factChange("license_link", [[fact("license_link", "https://a")], []], gone);
const other = factChange("license", [[fact("license", "acme", { key: "license_name" })], []], gone);
const bases = [[fact("base_model", "a/b")], [fact("base_model", "a/c")]] as const;
const anotherBase = factChange("base_model", bases, { kind: "members", added: ["a/c"], removed: ["a/b"], reordered: false });
const version = (of: string) =>
  factChange("base_model_version", [[fact("base_model_version", "1", { subject: of })], []], gone, of);

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
    "a placeholder took its place": {
      comparisons: modified([
        factChange("description", [[fact("description", "Finds faces.")], [fact("description", "TODO")]], { kind: "replaced" }),
      ]),
      says: "Field `description` is no longer stated; the base had it in `README.md`.",
    },
    "a link to a licence that is spelled otherwise": {
      comparisons: modified([
        link,
        factChange("license", [[fact("license", "mit")], [fact("license", "MIT")]], { kind: "licence", relation: "respelled" }),
      ]),
      says: "Field `license_link` is no longer stated; the base had it in `README.md`.",
    },
    "the name of a licence that stayed": {
      comparisons: modified([lost("license_name")]),
      says: "Metadata key `license_name` was removed.",
    },
    "the version of a base that stayed": {
      comparisons: modified([anotherBase, version("a/d")]),
      says: "Field `base_model_version: a/d` is no longer stated; the base had it in `README.md`.",
    },
  },
  allowed: {
    "a placeholder": {
      comparisons: modified([factChange("description", [[fact("description", "TODO")], []], gone)]),
    },
    "the parts of a licence that license/removed tells of": {
      comparisons: modified([other, link, lost("license"), lost("License_Name")]),
    },
    "the link of a licence that license/changed tells of": {
      comparisons: modified([
        link,
        factChange("license", [[fact("license", "acme")], [fact("license", "mit")]], { kind: "licence", relation: "unknown" }),
      ]),
    },
    "another spelling of labels that labels/changed tells of": {
      comparisons: modified([factChange("labels", [[fact("labels", "cat")], []], gone), lost("label2id"), lost("num_labels")]),
    },
    "what was said of a base that is gone": {
      comparisons: modified([
        factChange("base_model", [[fact("base_model", "a/b")], []], gone),
        factChange("base_model_relation", [[fact("base_model_relation", "finetune")], []], gone),
        version("a/b"),
      ]),
    },
    "the version of a base that was replaced": { comparisons: modified([anotherBase, version("a/b")]) },
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
