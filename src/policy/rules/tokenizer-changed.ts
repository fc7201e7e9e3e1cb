import type { FactChange } from "../../diff/change.js";
import type { FieldId } from "../../model/fields.js";
import { joined, listed, type Message, ours, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { grouped } from "../quantities.js";
import { defineRule } from "../rule.js";
import { factChangesOf, valuesOf } from "../stated.js";

const CONCERNED: readonly FieldId[] = [
  "tokenizer.type",
  "tokenizer.vocabulary_size",
  "tokenizer.special_tokens",
  "tokenizer.chat_template",
  "tokenizer.files",
];

export const tokenizerChanged = defineRule({
  id: "tokenizer/changed",
  title: "Text becomes other tokens than before",
  severity: "warning",
  scope: "artifact",
  why: "A model understands only the tokens it was trained with. With another vocabulary, other special tokens or another chat template it still answers, and answers worse or never stops.",
  fix: "Check that the tokenizer is the one that these weights were trained with, and tell those who keep a copy of it or cache prompts.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    // What is stated for the first time was there all along, unstated.
    const changes = factChangesOf(comparison, ...CONCERNED).filter(({ difference }) => difference.kind !== "added");
    if (changes.length > 0) yield { message: say`The tokenizer changed: ${joined(changes.map(clauseOf))}.` };
  },
});

function clauseOf(change: FactChange): Message {
  const { difference } = change;
  const subject = subjectOf(change);
  if (difference.kind === "removed") return say`${subject} is no longer stated`;
  if (difference.kind === "number")
    return say`${subject} from ${ours(grouped(difference.base))} to ${ours(grouped(difference.head))} tokens`;
  if (difference.kind === "lines") {
    const count = (kind: string) => difference.lines.filter((line) => line.kind === kind).length;
    const lines = difference.omitted > 0 ? [] : ours(` (+${count("added")} −${count("removed")} lines)`);
    return say`${subject}${lines}`;
  }
  // Ids of contents say nothing to a reader.
  if (change.field === "tokenizer.files") return say`${subject} has other content`;
  return say`${subject} from ${listed(valuesOf(change.base))} to ${listed(valuesOf(change.head))}`;
}

function subjectOf({ field, subject = "" }: FactChange): Message {
  // Tables of the tokenizer within a model have names without an ending.
  if (field === "tokenizer.files") return subject.includes(".") ? say`file ${subject}` : say`its table ${subject}`;
  if (field === "tokenizer.special_tokens") return say`special token ${subject}`;
  if (field === "tokenizer.chat_template") return ours("the chat template");
  return ours(field === "tokenizer.vocabulary_size" ? "the vocabulary" : "its type");
}
