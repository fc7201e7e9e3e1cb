import type { Certainty } from "../format.js";

export const MAGIC = "CBM1";

/** Loaders look at these four characters and at nothing else before they go on. */
export function probeCatboost(head: Uint8Array): Certainty {
  return String.fromCharCode(...head.subarray(0, MAGIC.length)) === MAGIC ? "certain" : "no";
}
