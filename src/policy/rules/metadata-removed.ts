import { z } from "zod";
import type { FactChange } from "../../diff/change.js";
import type { Comparison } from "../../diff/comparison.js";
import { VOLATILE_KEYS } from "../../metadata/volatile.js";
import { type FieldId, fieldOf } from "../../model/fields.js";
import { namePattern } from "../glob.js";
import { listed, say } from "../message.js";
import { NAME_PATTERNS } from "../options.js";
import { agreeing, named } from "../quantities.js";
import { defineRule } from "../rule.js";
import { changesOf } from "../sides.js";
import { statingOf } from "../stated.js";

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
    const keys = removedKeys(comparison).filter((key) => !mayGo(key));
    if (keys.length > 0) {
      yield { message: say`${named("Metadata key", keys)} ${agreeing(keys.length, "was", "were")} removed.` };
    }
    const fields = changesOf(comparison, "fact-changed")
      .filter(isLost)
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

function isLost({ field, difference }: FactChange): boolean {
  return difference.kind === "removed" && !TOLD_ELSEWHERE.includes(field) && fieldOf(field).isVolatile !== true;
}

function labelOf({ field, subject }: FactChange): string {
  return subject === undefined ? field : `${field}: ${subject}`;
}
