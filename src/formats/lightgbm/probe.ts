import type { Certainty } from "../format.js";

const TEXT_BEGINS = /^tree\r?\n(?:version|num_class)=/;
const DUMP_BEGINS = /^\s*\{\s*"name"\s*:\s*"tree"\s*,\s*"version"\s*:\s*"v\d/;

/** The text that LightGBM loads, or the JSON that it writes for people and programs to look at. */
export function probeLightgbm(head: Uint8Array): Certainty {
  const text = new TextDecoder("latin1").decode(head.subarray(0, 512));
  if (TEXT_BEGINS.test(text) || DUMP_BEGINS.test(text)) return "certain";
  return text.startsWith("tree") || text.trimStart().startsWith("{") ? "possible" : "no";
}
