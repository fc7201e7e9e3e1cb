import type { FactChange } from "../../diff/change.js";
import type { Comparison } from "../../diff/comparison.js";
import { joined, listed, type Message, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { comparableOf, factChangesOf, factsOf, placed, statingOf, valuesOf } from "../stated.js";

export const trainingDataChanged = defineRule({
  id: "training-data/changed",
  title: "The model was trained on other data",
  severity: "note",
  strict: "warning",
  scope: "artifact",
  why: "Other data makes another model, whatever its graph says: its quality, its bias and the rights of others in it have to be looked at again. Data that changes under an unchanged version cannot be reproduced.",
  fix: "Confirm that the change of the data was meant and that it may be used, and give changed data a new version.",
  options: NO_OPTIONS,
  *evaluate(comparison, _, ignored) {
    const { base, head } = comparableOf(comparison, ignored);
    const [before, after] = [factsOf(base, "training.datasets"), factsOf(head, "training.datasets")];
    if (before.length > 0 && after.length === 0) {
      if (head !== undefined) yield { message: say`Training data ${placed(before)} is no longer stated.` };
      return;
    }
    const clauses = [...membersOf(comparison), ...revisionsOf(comparison)];
    // Stating for the first time what a model was trained on changes nothing about it, and makes no clause.
    if (clauses.length > 0) yield { message: say`Training data changed: ${joined(clauses)}.` };
  },
});

function* membersOf(comparison: Comparison): Iterable<Message> {
  for (const { difference } of factChangesOf(comparison, "training.datasets")) {
    if (difference.kind !== "members") continue;
    if (difference.added.length > 0) yield say`${listed(difference.added)} added`;
    if (difference.removed.length > 0) yield say`${listed(difference.removed)} removed`;
  }
}

/** Versions and hashes of datasets that are on both sides: those of a dataset that was removed went with it. */
function* revisionsOf(comparison: Comparison): Iterable<Message> {
  const revised = new Set(
    factChangesOf(comparison, "training.datasets").flatMap(({ difference }) =>
      difference.kind === "members" ? difference.removed : [],
    ),
  );
  const versions = factChangesOf(comparison, "training.dataset_version");
  for (const { subject = "", base, head, difference } of versions) {
    if (difference.kind === "added" || revised.has(subject)) continue;
    revised.add(subject);
    if (difference.kind === "removed") yield say`the version of ${subject} is no longer stated`;
    else yield say`${subject} from version ${listed(valuesOf(base))} to ${listed(valuesOf(head))}`;
  }
  const versionOf = new Map<string, string>();
  for (const { subject = "", value } of factsOf(statingOf(comparison).head, "training.dataset_version").toReversed()) {
    versionOf.set(subject, value);
  }
  for (const change of factChangesOf(comparison, "training.dataset_hash")) {
    const { subject = "", difference } = change;
    // A new version has a new hash.
    if (difference.kind === "added" || revised.has(subject)) continue;
    yield difference.kind === "removed"
      ? say`the hash of ${subject} is no longer stated`
      : hashClause(change, versionOf.get(subject));
  }
}

function hashClause({ subject = "", base, head }: FactChange, version: string | undefined): Message {
  const hashes = say`the content of ${subject}, from ${listed(valuesOf(base))} to ${listed(valuesOf(head))}`;
  return version === undefined ? hashes : say`${hashes}, under the same version ${version}`;
}
