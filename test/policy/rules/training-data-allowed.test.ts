import { expect, it } from "vitest";
import { trainingDataAllowed } from "../../../src/policy/rules/training-data-allowed.js";
import { added, addedUnread, describeRule, fact, removed } from "./cases.js";

const on = (...values: readonly string[]) => added({ facts: values.map((value) => fact("training.datasets", value)) });

describeRule("training-data/allowed", {
  flagged: {
    "not on the list": {
      comparisons: on("imagenet-1k", "scraped/faces"),
      options: { allow: ["imagenet*"] },
      says: "Dataset `scraped/faces` (`README.md` line 3) is not allowed by the policy.",
    },
    denied: {
      comparisons: on("Internal/a", "internal/b", "coco"),
      options: { deny: ["internal/*"] },
      says: "Datasets `Internal/a` (`README.md` line 3), `internal/b` (`README.md` line 3) are not allowed by the policy.",
    },
    "denied, though it is allowed": {
      comparisons: on("coco-test"),
      options: { allow: ["coco*"], deny: ["*-test"] },
      says: "Dataset `coco-test` (`README.md` line 3) is not allowed by the policy.",
    },
    "beside a file that was not read": {
      comparisons: addedUnread([fact("training.datasets", "internal/a")]),
      options: { deny: ["internal/*"] },
      says: "Dataset `internal/a` (`README.md` line 3) is not allowed by the policy.",
    },
  },
  allowed: {
    "not denied, beside a file that was not read": {
      comparisons: addedUnread([fact("training.datasets", "coco")]),
      options: { deny: ["internal/*"] },
    },
    "on the list in another case": { comparisons: on("ImageNet-1k"), options: { allow: ["imagenet-*"] } },
    "not denied": { comparisons: on("coco"), options: { deny: ["internal/*"] } },
    "none is stated": { comparisons: added({}), options: { allow: ["coco"] } },
    "a removed model": { comparisons: removed({ facts: [fact("training.datasets", "x")] }), options: { allow: ["coco"] } },
  },
});

it("training-data/allowed needs a list", () => {
  expect(trainingDataAllowed.options.safeParse({}).success).toBe(false);
});
