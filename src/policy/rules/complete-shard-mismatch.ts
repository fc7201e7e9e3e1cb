import { joined, listed, type Message, ours, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { agreeing, counted } from "../quantities.js";
import { defineRule } from "../rule.js";
import { modelsOf } from "../sides.js";

export const shardMismatch = defineRule({
  id: "complete/shard-mismatch",
  title: "The files of one model do not agree with each other",
  severity: "error",
  scope: "artifact",
  why: "Loaders put a model together from several files, by an index or by what each file says of the others. One that was not committed, or is of another export, makes loading fail, or silently leaves layers at random values.",
  fix: "Commit all files of one export together.",
  fixFor: {
    safetensors: "Commit every shard together with the index that was written with them.",
    pytorch: "Commit every shard together with the index that was written with them.",
    gguf: "Commit every part of one run of `llama-gguf-split`, under the names that it gave them.",
  },
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const { head } = modelsOf(comparison);
    if (head === undefined) return;
    const missing = head.files.filter(({ role, size }) => role === "shard" && size === null).map(({ path }) => path);
    const disputes = new Map<string, string[]>();
    for (const { kind, subject, detail } of head.anomalies) {
      if (kind !== "index-mismatch" || missing.includes(subject)) continue;
      disputes.set(detail, [...(disputes.get(detail) ?? []), subject]);
    }
    const sentences: Message[] = [];
    if (missing.length > 0) {
      sentences.push(
        say`${counted(missing.length, "shard")} ${agreeing(missing.length, "is", "are")} not in this revision: ${listed(missing)}.`,
      );
    }
    for (const [detail, subjects] of disputes) sentences.push(say`${listed(subjects)}: ${ours(detail)}.`);
    if (sentences.length > 0) yield { message: joined(sentences, " ") };
  },
});
