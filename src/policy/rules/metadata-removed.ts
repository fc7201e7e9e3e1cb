import { z } from "zod";
import type { FactChange } from "../../diff/change.js";
import type { Comparison } from "../../diff/comparison.js";
import { VOLATILE_KEYS } from "../../metadata/volatile.js";
import { type FieldId, fieldOf } from "../../model/fields.js";
import type { Fact } from "../../model/metadata.js";
import { namePattern } from "../glob.js";
import { listed, say } from "../message.js";
import { NAME_PATTERNS } from "../options.js";
import { agreeing, named } from "../quantities.js";
import { defineRule } from "../rule.js";
import { changesOf } from "../sides.js";
import { factChangesOf, isBlank, statingOf } from "../stated.js";

/** Fields whose loss another rule tells. */
const TOLD_ELSEWHERE: readonly FieldId[] = [
  "license",
  "labels",
  "tokenizer.type",
  "tokenizer.vocabulary_size",
  "tokenizer.special_tokens",
  "tokenizer.chat_template",
  "tokenizer.files",
  "base_model",
  "training.datasets",
  "training.dataset_version",
  "training.dataset_hash",
];

/** What says nothing any more once the statement it belongs to is gone or another one. */
const BELONGS_TO: Partial<Record<FieldId, FieldId>> = {
  license_link: "license",
  base_model_relation: "base_model",
  base_model_version: "base_model",
  "training.dataset_location": "training.datasets",
};

/** Keys that are a part of a statement, or say it again, in lower case: `other` is no licence, and the key that names it is. */
const PARTS: readonly (readonly [RegExp, FieldId])[] = [
  [/(?:^|[._])licen[cs]e(?:[._]name)?$/, "license"],
  [/^(?:label2id|num_labels)$/, "labels"],
];

export const metadataRemoved = defineRule({
  id: "metadata/removed",
  title: "Something that was stated about the model no longer is",
  severity: "warning",
  scope: "artifact",
  why: "Preprocessing values, training notes, metrics and authors often live in the metadata alone. A new export with another tool drops them without a word.",
  fix: "Copy the entries to the new file or to its card, or list keys that may disappear under `ignore`.",
  options: z.strictObject({
    ignore: NAME_PATTERNS.default([...VOLATILE_KEYS]).describe(
      "keys and fields that may disappear; * is any text, ? one character",
    ),
  }),
  *evaluate(comparison, { ignore }) {
    const ignored = ignore.map(namePattern);
    const mayGo = (name: string) => ignored.some((matches) => matches(name.toLowerCase()));
    const keys = removedKeys(comparison).filter((key) => !mayGo(key) && !isToldWithFact(key, comparison));
    if (keys.length > 0) {
      yield { message: say`${named("Metadata key", keys)} ${agreeing(keys.length, "was", "were")} removed.` };
    }
    const fields = changesOf(comparison, "fact-changed")
      .filter((change) => isLost(change) && !isToldWithOwner(change, comparison))
      .filter(
        // What is ignored by its key is ignored as a fact of that key too.
        (change) => !mayGo(change.field) && !mayGo(labelOf(change)) && !change.base.every(({ key }) => mayGo(key)),
      );
    if (fields.length > 0) {
      const labels = [...new Set(fields.map(labelOf))];
      const sources = [...new Set(fields.flatMap(({ base }) => base.map(({ source }) => source)))];
      yield {
        message: say`${named("Field", labels)} ${agreeing(labels.length, "is", "are")} no longer stated; the base had ${agreeing(labels.length, "it", "them")} in ${listed(sources)}.`,
      };
    }
  },
});

/** Keys that went away altogether. What an entry means in the vocabulary of fields is told as a fact. */
function removedKeys(comparison: Comparison): readonly string[] {
  const { base, head } = statingOf(comparison);
  const kept = new Set(head?.metadata.map(({ key }) => key));
  const told = new Set(base?.facts.map(({ source, key }) => `${source}\0${key}`));
  const lost = changesOf(comparison, "metadata-removed").filter(({ source, key }) => !told.has(`${source}\0${key}`));
  return [...new Set(lost.map(({ key }) => key).filter((key) => !kept.has(key)))];
}

function isToldWithFact(key: string, comparison: Comparison): boolean {
  return PARTS.some(([part, field]) => part.test(key.toLowerCase()) && factChangesOf(comparison, field).length > 0);
}

/** A placeholder says nothing, neither before nor after. */
function isLost({ field, base, head }: FactChange): boolean {
  const isStated = (facts: readonly Fact[]) => facts.some(({ value }) => !isBlank(value));
  return isStated(base) && !isStated(head) && !TOLD_ELSEWHERE.includes(field) && fieldOf(field).isVolatile !== true;
}

function isToldWithOwner({ field, subject = "" }: FactChange, comparison: Comparison): boolean {
  const owner = BELONGS_TO[field];
  if (owner === undefined) return false;
  return factChangesOf(comparison, owner).some(({ difference }) => {
    if (difference.kind === "licence") return difference.relation !== "respelled";
    return difference.kind === "removed" || (difference.kind === "members" && difference.removed.includes(subject));
  });
}

function labelOf({ field, subject }: FactChange): string {
  return subject === undefined ? field : `${field}: ${subject}`;
}
