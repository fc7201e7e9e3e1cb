import type { Certainty } from "../format.js";
import { frameOf, MAGIC, startsWithMagic } from "./frame.js";

// The versions so far are 1 to 3; text behind the four letters reads as a number beyond this.
const MAX_VERSION = 0xffff;

/** The magic, and a version behind it unless the file was cut off there. */
export function probeGguf(head: Uint8Array): Certainty {
  if (!startsWithMagic(head)) return "no";
  const behind = [...head.subarray(MAGIC.length, MAGIC.length + 4)];
  return behind.length < 4 || frameOf(behind).version <= MAX_VERSION ? "certain" : "possible";
}
