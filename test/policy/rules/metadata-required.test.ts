import { expect, it } from "vitest";
import { metadataRequired } from "../../../src/policy/rules/metadata-required.js";
import {
  added,
  addedUnread,
  betweenUnread,
  companion,
  describeRule,
  embedded,
  fact,
  modified,
  read,
  removed,
  stated,
  unread,
} from "./cases.js";

const options = { fields: ["license", "base_model", "training.datasets"] };
const both = { facts: [embedded("license", "MIT"), fact("base_model", "b")] };
const where = (entry: object) => ({ where: [{ fields: ["task"], ...entry }] });

describeRule("metadata/required", {
  flagged: {
    "two are missing": {
      comparisons: added({ facts: [fact("license", "MIT")] }),
      options,
      says: "Fields `base_model` and `training.datasets` are not stated.",
    },
    "stated as nothing": {
      comparisons: added(stated(["author", " "])),
      options: { fields: ["author"] },
      says: "Field `author` is not stated. Did the policy mean `authors`?",
    },
    "a placeholder of a template": {
      comparisons: added({ facts: [fact("description", "[More Information Needed]", { line: 12 })] }),
      options: { fields: ["description"] },
      says: "Field `description` is not stated. What stands in `README.md` line 12 is a placeholder.",
    },
    "another subject": {
      comparisons: added({ facts: [fact("training.hyperparameters", "0.1", { subject: "lr" })] }),
      options: { fields: ["training.hyperparameters.seed"] },
      says: "Field `training.hyperparameters.seed` is not stated.",
    },
    "misspelt in the policy": {
      comparisons: added({ facts: [fact("training.datasets", "d")] }),
      options: { fields: ["training.dataset"] },
      says: "Field `training.dataset` is not stated. Did the policy mean `training.datasets`?",
    },
    "in a file that follows a convention": {
      comparisons: added({ metadata: [{ key: "modelspec.title", value: "Moon", source: "__metadata__" }] }),
      options: { fields: ["license", "authors", "metrics"] },
      says: "Fields `license`, `authors` and `metrics` are not stated. In a file that is written like this one the keys are `modelspec.license` and `modelspec.author`.",
    },
    "for a format": { comparisons: added({}), options: where({ formats: ["ONNX"] }), says: "Field `task` is not stated." },
    "for a path": { comparisons: added({}), options: where({ paths: ["models/**"] }), says: "Field `task` is not stated." },
    "taken away from beside a model that could not be read": {
      comparisons: betweenUnread([fact("license", "MIT"), fact("base_model", "b")], [fact("base_model", "b")]),
      options,
      says: "Field `license` is no longer stated beside the model.",
    },
    "taken away from beside a model that can be read no longer": {
      comparisons: modified([], { base: read({ ...both, companions: [companion("card", "README.md")] }), head: unread() }),
      options,
      says: "Field `base_model` is no longer stated beside the model.",
    },
    "taken away from beside an unread model of a format": {
      comparisons: betweenUnread([fact("task", "detect")], []),
      options: where({ formats: ["onnx"] }),
      says: "Field `task` is no longer stated beside the model.",
    },
    "for all and for a path": {
      comparisons: added({}),
      options: { fields: ["license", "task"], ...where({ paths: ["models/**"] }) },
      says: "Fields `license` and `task` are not stated.",
    },
  },
  allowed: {
    "a file that was not read may state them": { comparisons: addedUnread([fact("license", "MIT")]), options },
    "never stated beside a file that was not read": { comparisons: betweenUnread([fact("task", "a")], []), options },
    "all are there": {
      comparisons: added({ facts: [embedded("license", "MIT"), fact("base_model", "b"), fact("training.datasets", "d")] }),
      options,
    },
    "by the key of the file": { comparisons: added(stated(["License", "MIT"])), options: { fields: ["license"] } },
    "a licence with c": { comparisons: added({ facts: [fact("license", "MIT")] }), options: { fields: ["Licence"] } },
    "a key of the team's own": { comparisons: added(stated(["review_ticket", "A-1"])), options: { fields: ["review_ticket"] } },
    "a subject": {
      comparisons: added({ facts: [fact("training.hyperparameters", "7", { subject: "Seed" })] }),
      options: { fields: ["training.hyperparameters.seed"] },
    },
    "one of two is a placeholder": {
      comparisons: added({ facts: [fact("description", "TODO"), embedded("description", "Finds voices.")] }),
      options: { fields: ["description"] },
    },
    "another format": { comparisons: added({}), options: where({ formats: ["gguf"] }) },
    "another path": { comparisons: added({}), options: where({ paths: ["release/**"] }) },
    "the right format at another path": { comparisons: added({}), options: where({ formats: ["onnx"], paths: ["release/**"] }) },
    "a removed model": { comparisons: removed(), options },
  },
});

it("metadata/required says which models and which fields", () => {
  for (const wrong of [
    {},
    { where: [{ fields: ["task"] }] },
    { where: [{ paths: ["a"] }] },
    { fields: [] },
    { fields: "license" },
  ]) {
    expect(metadataRequired.options.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  }
});
