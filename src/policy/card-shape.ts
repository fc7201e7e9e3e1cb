import type { MetadataEntry } from "../model/metadata.js";
import { type Message, ours, say } from "./message.js";

/** What is wrong with a card, and where in it; counted from 1. */
export interface CardFault {
  readonly line?: number | undefined;
  readonly column?: number;
  readonly message: Message;
}

const RELATIONS: readonly string[] = ["adapter", "finetune", "merge", "quantized"];

/** What the Hub does not understand of entries that can be read, see https://github.com/huggingface/hub-docs/blob/main/modelcard.md. */
export function* cardFaults(entries: readonly MetadataEntry[]): Iterable<CardFault> {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const licence = byKey.get("license");
  if (licence?.value.trim().toLowerCase() === "other") {
    const lacking = ["license_name", "license_link"].filter((key) => (byKey.get(key)?.value ?? "").trim() === "");
    if (lacking.length > 0)
      yield {
        line: licence.line,
        message: say`${"license: other"} needs ${ours(lacking.map((key) => `\`${key}\``).join(" and "))}.`,
      };
  }
  const relation = byKey.get("base_model_relation");
  if (relation !== undefined && !RELATIONS.includes(relation.value.trim()))
    yield {
      line: relation.line,
      message: say`${"base_model_relation"} is ${relation.value}; the Hub knows ${ours(RELATIONS.join(", "))}.`,
    };
}
