import type { Fact } from "../../../src/model/metadata.js";
import {
  added,
  between,
  betweenUnread,
  describeRule,
  embedded,
  fact,
  factChange,
  failed,
  modified,
  read,
  removed,
  unread,
} from "./cases.js";

const coco = fact("training.datasets", "coco");
const own = fact("training.datasets", "own");
const version = (text: string) => fact("training.dataset_version", text, { subject: "coco" });
const hash = (text: string) => fact("training.dataset_hash", text, { subject: "coco" });
const replaced = { kind: "replaced" } as const;

const exchanged = factChange("training.datasets", [[coco], [own]], {
  kind: "members",
  added: ["own"],
  removed: ["coco"],
  reordered: false,
});
const newVersion = factChange("training.dataset_version", [[version("1")], [version("2")]], replaced, "coco");
const newHash = factChange("training.dataset_hash", [[hash("md5 a")], [hash("md5 b")]], replaced, "coco");
const both = (...facts: readonly Fact[]) => ({ facts: [coco, ...facts] });

const gone = failed("unavailable", "dvc-absent");

describeRule("training-data/changed", {
  flagged: {
    "another dataset": {
      comparisons: between({ facts: [coco] }, { facts: [own] }, [exchanged]),
      says: "Training data changed: `own` added; `coco` removed.",
    },
    "another dataset, with the version and the hash of the first": {
      comparisons: between(both(version("1"), hash("md5 a")), { facts: [own] }, [
        exchanged,
        factChange("training.dataset_version", [[version("1")], []], { kind: "removed" }, "coco"),
        factChange("training.dataset_hash", [[hash("md5 a")], []], { kind: "removed" }, "coco"),
      ]),
      says: "Training data changed: `own` added; `coco` removed.",
    },
    "another version": {
      comparisons: between(both(version("1"), hash("md5 a")), both(version("2"), hash("md5 b")), [newVersion, newHash]),
      says: "Training data changed: `coco` from version `1` to `2`.",
    },
    "other content under the same version": {
      comparisons: between(both(version("1"), hash("md5 a")), both(version("1"), hash("md5 b")), [newHash]),
      says: "Training data changed: the content of `coco`, from `md5 a` to `md5 b`, under the same version `1`.",
    },
    "other content without a version": {
      comparisons: between(both(hash("md5 a")), both(hash("md5 b")), [newHash]),
      says: "Training data changed: the content of `coco`, from `md5 a` to `md5 b`.",
    },
    "no longer stated": {
      comparisons: between(both(version("1")), {}, [
        factChange("training.datasets", [[coco], []], { kind: "removed" }),
        factChange("training.dataset_version", [[version("1")], []], { kind: "removed" }, "coco"),
      ]),
      says: "Training data `coco` (`README.md` line 3) is no longer stated.",
    },
    "the version is no longer stated": {
      comparisons: between(both(version("1")), both(), [
        factChange("training.dataset_version", [[version("1")], []], { kind: "removed" }, "coco"),
      ]),
      says: "Training data changed: the version of `coco` is no longer stated.",
    },
    "other content, of a model whose bytes cannot be had": {
      comparisons: modified([newHash], { base: gone, head: gone }),
      says: "Training data changed: the content of `coco`, from `md5 a` to `md5 b`.",
    },
    "no longer stated beside files that were not read": {
      comparisons: betweenUnread([coco], []),
      says: "Training data `coco` (`README.md` line 3) is no longer stated.",
    },
  },
  allowed: {
    "what the base itself states, and nobody knows of head": {
      comparisons: modified([], { base: read({ facts: [embedded("training.datasets", "coco")] }), head: unread() }),
    },
    "stated for the first time": {
      comparisons: between({}, { facts: [coco] }, [factChange("training.datasets", [[], [coco]], { kind: "added" })]),
    },
    "a version is stated too": {
      comparisons: between(both(), both(version("1"), hash("md5 a")), [
        factChange("training.dataset_version", [[], [version("1")]], { kind: "added" }, "coco"),
        factChange("training.dataset_hash", [[], [hash("md5 a")]], { kind: "added" }, "coco"),
      ]),
    },
    "only its place changed": {
      comparisons: between(both(), both(), [
        factChange(
          "training.dataset_location",
          [[fact("training.dataset_location", "s3://a")], [fact("training.dataset_location", "s3://b")]],
          replaced,
          "coco",
        ),
      ]),
    },
    "a new model": { comparisons: added({ facts: [coco] }) },
    "a removed model": { comparisons: removed({ facts: [coco] }) },
  },
});
