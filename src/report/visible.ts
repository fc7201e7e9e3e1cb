/**
 * Text from a file as it may be shown in any medium: what cannot be seen, or would move, hide or reorder its neighbours, is
 * spelled out as `\u{…}`. So are the two openings by which a build log turns a line of output into a command.
 */
export function visible(text: string): string {
  return text
    .replace(HIDDEN, spelled)
    .replace(STACKED_MARKS, (marks) => Array.from(marks, spelled).join(""))
    .replace(LOG_COMMAND, (opening) => opening.slice(0, -2) + spelled(opening.slice(-2, -1)) + opening.slice(-1))
    .replaceAll("##[", `#${spelled("#")}[`);
}

/** At most `limit` UTF-16 units and never half a character: the middle of a long text gives way, its two ends say what it is. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const tail = Math.floor((limit - 1) / 2);
  const head = Math.max(limit - 1 - tail, 0);
  return `${whole(text.slice(0, head), "start")}…${whole(tail === 0 ? "" : text.slice(-tail), "end")}`;
}

// Controls, unusual spaces, soft hyphens, joiners, fillers, bidirectional controls, variation selectors, private use, tags, and
// surrogates without a partner. Ranges are written out: property escapes differ between versions of Unicode, hence of Node.
const HIDDEN = new RegExp(
  [
    "[\\u0000-\\u001f\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f",
    "\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ue000-\\uf8ff\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffc\\ufffe\\uffff",
    "\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{10ffff}\\ud800-\\udfff]",
  ].join(""),
  "gu",
);

// One or two accents belong to a letter; a pile of them paints over the lines above and below.
const MARKS = ["\u0300-\u036f", "\u0483-\u0489", "\u1ab0-\u1aff", "\u1dc0-\u1dff", "\u20d0-\u20ff", "\ufe20-\ufe2f"];
const STACKED_MARKS = new RegExp(`(?:${MARKS.map((range) => `[${range}]`).join("|")}){3,}`, "gu");

// `::name::` counts only where a line can begin: `aten::add` stays as it is.
const LOG_COMMAND = /(?:^|\s)::/g;

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

function spelled(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return SHORT_ESCAPES.get(character) ?? `\\u{${code.toString(16).toUpperCase()}}`;
}

/** Drops half a surrogate pair at the cut. */
function whole(part: string, kept: "start" | "end"): string {
  if (kept === "start") return /[\ud800-\udbff]$/.test(part) ? part.slice(0, -1) : part;
  return /^[\udc00-\udfff]/.test(part) ? part.slice(1) : part;
}
