import type { MetadataEntry } from "../model/metadata.js";
import { type Message, ours, say } from "./message.js";

/** What is wrong with a card, and where in it; counted from 1. */
export interface CardFault {
  readonly line?: number | undefined;
  readonly column?: number;
  readonly message: Message;
}

const RELATIONS: readonly string[] = ["adapter", "finetune", "merge", "quantized"];

/** What the Hub refuses or cannot read, see https://github.com/huggingface/hub-docs/blob/main/modelcard.md. */
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
  const index = byKey.get("model-index");
  if (index !== undefined) for (const message of indexFaults(index.value)) yield { line: index.line, message };
}

/** The value of an entry is compact JSON where the card nests; a companion bounds its bytes and depth. */
function* indexFaults(text: string): Iterable<Message> {
  const index = parsed(text);
  if (!Array.isArray(index)) return yield say`${"model-index"} is no list.`;
  for (const [at, model] of index.entries()) {
    const place = `model-index[${at}]`;
    if (!isFilled(member(model, "name"))) yield say`${`${place}.name`} is missing.`;
    const results = member(model, "results");
    if (!Array.isArray(results)) yield say`${`${place}.results`} is no list.`;
    else for (const [number, result] of results.entries()) yield* resultFaults(result, `${place}.results[${number}]`);
  }
}

function* resultFaults(result: unknown, place: string): Iterable<Message> {
  for (const [part, key] of [
    ["task", "type"],
    ["dataset", "type"],
    ["dataset", "name"],
  ] as const) {
    if (!isFilled(member(member(result, part), key))) yield say`${`${place}.${part}.${key}`} is missing.`;
  }
  const metrics = member(result, "metrics");
  if (!Array.isArray(metrics)) return yield say`${`${place}.metrics`} is no list.`;
  for (const [at, metric] of metrics.entries()) {
    if (!isFilled(member(metric, "type"))) yield say`${`${place}.metrics[${at}].type`} is missing.`;
    if (member(metric, "value") === undefined || member(metric, "value") === null)
      yield say`${`${place}.metrics[${at}].value`} is missing.`;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A value that is cut or no JSON is no list either.
    return undefined;
  }
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function isFilled(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && value.trim() !== "");
}
