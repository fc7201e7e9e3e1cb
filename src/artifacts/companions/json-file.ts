import { readJsonNodes } from "../../encodings/json-nodes.js";
import type { ReadNodes } from "../../encodings/node.js";

// Real ones stay below a tenth of each: 100,000 tokens with five properties are the most that was seen.
const LIMITS = { depth: 64, entries: 1_000_000, stringLength: 4 * 1024 * 1024 };

export function readJsonFile(bytes: Uint8Array, path: string): ReadNodes {
  return readJsonNodes(bytes, path, LIMITS);
}
