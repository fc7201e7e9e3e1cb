import type { Certainty } from "../format.js";

/** The version of the schema that all released runtimes load. */
export const IDENTIFIER = "ET12";

/** `u32 offset of the root | "ET12"`: runtimes refuse a file without it. */
export function probeExecutorch(head: Uint8Array): Certainty {
  return String.fromCharCode(...head.subarray(4, 8)) === IDENTIFIER ? "certain" : "no";
}
