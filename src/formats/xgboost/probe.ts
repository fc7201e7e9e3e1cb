import type { Certainty } from "../format.js";

/** The first key of every model that XGBoost writes, as JSON and as UBJSON. Its writer sorts keys, and `learner` comes before `version`. */
const JSON_BEGINS = /^\s*\{\s*"learner"\s*:\s*\{/;
const JSON_VERSION_BEGINS = /^\s*\{\s*"version"\s*:\s*\[[\d\s,]*\]\s*,\s*"learner"\s*:\s*\{/;
/** A key with its length in 8, 16, 32 or 64 bits, then the marker of an object. */
const UBJSON_BEGINS = /^\{(?:[iU]|I\0|l\0{3}|L\0{7})\x07learner\{/;

/** Parameters of a booster before its version 1.0 became JSON, then the name of its objective and that of its trees. */
const PARAMETER_BYTES = 136;
const OLD_NAMES = /^[\x03-\x40]\0{7}[a-z]+:[a-z_]+[\x04-\x08]\0{7}(?:gbtree|gblinear|dart)/;

export type Encoding = "json" | "ubjson" | "binary";

/** How the model is written; undefined where it is none of XGBoost's. */
export function encodingOf(head: Uint8Array): Encoding | undefined {
  const text = new TextDecoder("latin1").decode(head.subarray(0, 512));
  if (JSON_BEGINS.test(text) || JSON_VERSION_BEGINS.test(text)) return "json";
  if (UBJSON_BEGINS.test(text)) return "ubjson";
  if (text.startsWith("bs64\t")) return "binary";
  const start = text.startsWith("binf") ? "binf".length : 0;
  return OLD_NAMES.test(text.slice(start + PARAMETER_BYTES)) ? "binary" : undefined;
}

export function probeXgboost(head: Uint8Array): Certainty {
  if (encodingOf(head) !== undefined) return "certain";
  return head[0] === 0x7b ? "possible" : "no";
}
