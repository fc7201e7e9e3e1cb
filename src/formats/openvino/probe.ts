import type { Certainty } from "../format.js";

// What may stand before the element: a declaration, comments, white space.
const PROLOGUE = /^\ufeff?(\s|<\?[^>]*\?>|<!--(?:[^-]|-[^-])*-->)*/;

/** An XML document whose element is `net`, with a name and a version, or with layers in sight. */
export function probeOpenvino(head: Uint8Array): Certainty {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(head);
  const start = text.slice(PROLOGUE.exec(text)?.[0].length ?? 0);
  const tag = /^<net(\s[^<>]*)>/.exec(start)?.[0];
  if (tag === undefined) return "no";
  return /\sversion\s*=/.test(tag) && /^\s*<(layers|pre-process|batch)\b/.test(start.slice(tag.length)) ? "certain" : "possible";
}
