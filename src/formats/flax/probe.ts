import type { Certainty } from "../format.js";

/** An array: extension 1, in it a list of three, of which the first is the shape. */
const ARRAY = /(?:\xc7.|\xc8.{2}|\xc9.{4}|[\xd4-\xd8])\x01\x93[\x90-\x9f\xdc]/s;
/** A map of some keys, of which the first is a text. */
const MAP = /^(?:[\x81-\x8f]|\xde..|\xdf....)(?:[\xa0-\xbf]|\xd9.)[\x20-\x7e]/s;

/** A map with text for keys, and an array among what can be seen of it. */
export function probeFlax(head: Uint8Array): Certainty {
  let text = "";
  for (const byte of head) text += String.fromCharCode(byte);
  if (!MAP.test(text)) return "no";
  return ARRAY.test(text) ? "certain" : "possible";
}
