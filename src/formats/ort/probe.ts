import type { Certainty } from "../format.js";

const IDENTIFIER = "ORTM";

/** `u32 offset of the root | "ORTM"`: the runtime knows its own files by it. */
export function probeOrt(head: Uint8Array): Certainty {
  return String.fromCharCode(...head.subarray(4, 8)) === IDENTIFIER ? "certain" : "no";
}
