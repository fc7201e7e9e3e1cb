import { z } from "zod";
import { FIELDS, type FieldId } from "../../model/fields.js";
import type { Fact, Stated } from "../../model/metadata.js";
import { isConsistent } from "../agreement.js";
import { namePattern } from "../glob.js";
import { joined, listed, type Message, ours, say } from "../message.js";
import { NAME_PATTERNS } from "../options.js";
import { defineRule } from "../rule.js";
import { bySource, factsOf, labelsBySource, licenceFactsOf, placeOf, statingOf, toldOf, valuesOf } from "../stated.js";

/**
 * Configurations give the rows of the embedding, which are padded to a round number, and tokenizers their tokens: that these
 * differ is the rule.
 */
const NEVER_EQUAL: readonly FieldId[] = ["tokenizer.vocabulary_size"];

const SINGLE_FIELDS = FIELDS.filter((field) => "isSingle" in field);

export const metadataConsistent = defineRule({
  id: "metadata/consistent",
  title: "Sources contradict each other about the model",
  severity: "warning",
  scope: "artifact",
  why: "A card, a configuration and the file itself are written by different people and tools at different times. Where they differ, at least one of them is wrong, and whoever reads only that one decides on it.",
  fix: "Find out which of them is right and correct the others, or list the field under `ignore`.",
  options: z.strictObject({
    ignore: NAME_PATTERNS.default([]).describe("fields that may differ, such as labels; * is any text"),
  }),
  *evaluate(comparison, { ignore }, ignoredByPolicy) {
    const stating = statingOf(comparison).head;
    if (stating === undefined) return;
    const head = toldOf(stating, ignoredByPolicy);
    const ignored = ignore.map(namePattern);
    for (const field of SINGLE_FIELDS) {
      if (NEVER_EQUAL.includes(field.id) || ignored.some((matches) => matches(field.id))) continue;
      const sources = [...sourcesOf(head, field.id).values()];
      const values = sources.map((facts) => facts.map(({ value }) => value));
      if (sources.length < 2 || isConsistent(field, values)) continue;
      yield {
        message: say`Sources differ about the ${ours(field.title.toLowerCase())}: ${joined(field.kind === "sequence" ? sequenceClauses(sources) : sources.map(clauseOf))}.`,
      };
    }
  },
});

function sourcesOf(head: Stated, field: FieldId): ReadonlyMap<string, readonly Fact[]> {
  if (field === "labels") return labelsBySource(head);
  const facts = field === "license" ? licenceFactsOf(head) : factsOf(head, field);
  // Templates for other uses than the first one contradict nobody.
  return bySource(field === "tokenizer.chat_template" ? facts.filter(({ subject }) => subject === undefined) : facts);
}

function clauseOf(facts: readonly Fact[]): Message {
  const [first] = facts;
  return first === undefined ? [] : say`${listed(valuesOf(facts))} (${placeOf(first)})`;
}

/** Of long lists only the first difference is worth reading; positions count from 0, as programs do. */
function sequenceClauses(sources: readonly (readonly Fact[])[]): readonly Message[] {
  const longest = Math.max(...sources.map(({ length }) => length));
  const valuesAt = (index: number) => new Set(sources.map((facts) => facts[index]?.value));
  const at = Array.from({ length: longest }, (_, index) => index).find((index) => valuesAt(index).size > 1) ?? 0;
  return sources.map((facts) => {
    const fact = facts[at];
    if (fact !== undefined) return say`position ${at} is ${fact.value} (${placeOf(fact)})`;
    const last = facts.at(-1);
    return last === undefined ? [] : say`there are ${facts.length} (${placeOf(last)})`;
  });
}
