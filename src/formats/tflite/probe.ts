import type { Certainty } from "../format.js";

/** The third version of the schema, which all files since November 2017 have. */
export const IDENTIFIER = "TFL3";

/** `u32 offset of the root | "TFL3"`. Files without the four characters exist, and runtimes load them: their name has to tell. */
export function probeTflite(head: Uint8Array, size: number): Certainty {
  if (head.length < 8) return "no";
  if (String.fromCharCode(...head.subarray(4, 8)) === IDENTIFIER) return "certain";
  const root = new DataView(head.buffer, head.byteOffset).getUint32(0, true);
  return root >= 4 && root % 4 === 0 && root + 8 <= Math.min(size, head.length) ? "possible" : "no";
}
