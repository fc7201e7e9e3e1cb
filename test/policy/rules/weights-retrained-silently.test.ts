import type { Comparison } from "../../../src/diff/comparison.js";
import type { ModelKinshipKind } from "../../../src/diff/kinship/model.js";
import type { Fact } from "../../../src/model/metadata.js";
import { added, describeRule, fact, modified, read } from "./cases.js";

const related = (kind: ModelKinshipKind, base: readonly Fact[], head: readonly Fact[]): Comparison =>
  modified([], {
    base: read({ facts: base }),
    head: read({ facts: head }),
    kinship: { kind, step: "minor", shares: [], layers: [] },
  });

const version = fact("version", "1.0");
const mails = fact("training.datasets", "acme/mails");
const license = fact("license", "mit");

describeRule("weights/retrained-silently", {
  flagged: {
    "another training under one version": {
      comparisons: related("retrained", [version, mails], [version, mails]),
      says: "The weights have nothing to do with those of the base, and what is stated of their training is as it was: `version` `1.0` (`README.md` line 3), `training.datasets` `acme/mails` (`README.md` line 3).",
    },
    "another training of one part, the other left alone": {
      comparisons: {
        ...related("retrained", [version], [version]),
        kinship: {
          kind: "retrained",
          step: "minor",
          shares: [
            { kind: "identical", tensors: 18, parameters: 217_930 },
            { kind: "retrained", tensors: 14, parameters: 142_336 },
          ],
          layers: [],
        },
      },
      says: "14 of 32 large tensors have nothing to do with the base, and what is stated of their training is as it was: `version` `1.0` (`README.md` line 3).",
    },
    "another network": {
      comparisons: related("different-architecture", [version], [version]),
      says: "Most tensors of the base have no counterpart, and what is stated of their training is as it was: `version` `1.0` (`README.md` line 3).",
    },
    "what changed tells nothing of it": {
      comparisons: related("retrained", [version, license], [{ ...version, line: 9 }, fact("license", "apache-2.0")]),
      says: "The weights have nothing to do with those of the base, and what is stated of their training is as it was: `version` `1.0` (`README.md` line 9).",
    },
  },
  allowed: {
    "a new version": { comparisons: related("retrained", [version], [fact("version", "2.0")]) },
    "a new date, though changes of dates are ignored": {
      comparisons: related(
        "retrained",
        [version, fact("training.date", "2026-01-01")],
        [version, fact("training.date", "2026-02-01")],
      ),
    },
    "more data": { comparisons: related("retrained", [version], [version, mails]) },
    "another description": {
      comparisons: related("retrained", [version, fact("description", "A.")], [version, fact("description", "B.")]),
    },
    "nothing stated": { comparisons: related("retrained", [license], [license]) },
    "fine-tuned": { comparisons: related("fine-tuned", [version], [version]) },
    "not known": { comparisons: related("unknown", [version], [version]) },
    "a new model": { comparisons: added({ facts: [version] }) },
  },
});
