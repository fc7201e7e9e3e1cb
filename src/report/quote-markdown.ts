import type { MessagePart } from "../policy/message.js";
import type { Text } from "./text.js";
import { shortened, visible } from "./visible.js";

export interface MarkdownPlace {
  /** Inside a row of a table, where a bare pipe would end the cell. */
  readonly cell?: boolean;
  /** Longest value, in UTF-16 units before escapes. */
  readonly atMost?: number;
}

// Paths and tensor names of real models fit, and so does the reason why a file was refused.
const VALUE_UNITS = 240;
// A sentence of an error message.
const SENTENCE_UNITS = 400;

/** Our prose with their values as code spans. */
export function markdownOf(message: Text, place: MarkdownPlace = {}): string {
  let text = "";
  for (const part of message) text = joined(text, partOf(part, place));
  return text;
}

function partOf(part: MessagePart, place: MarkdownPlace): string {
  if (typeof part === "string") return proseOf(part, place);
  return "value" in part ? codeOf(part.value, place) : sentenceOf(part.sentence, place);
}

/** A value as a code span: nothing in it is a link, a mention, an image, HTML or the end of the span. */
export function codeOf(value: string, place: MarkdownPlace = {}): string {
  const shown = visible(shortened(value, place.atMost ?? VALUE_UNITS)).replaceAll("<!--", "<\\u{21}--");
  if (shown === "") return "(empty)";
  const content = place.cell === true ? withoutPipes(shown) : shown;
  const fence = "`".repeat(longestRun(content) + 1);
  // One space at both ends is taken away again by the renderer; without it a backtick would join the fence.
  const padding = /^[ `]|[ `]$/.test(content) ? " " : "";
  return fence + padding + content + padding + fence;
}

/** A sentence that may hold text of a file, such as an error message; words between backticks become code. */
export function sentenceOf(text: string, place: MarkdownPlace = {}): string {
  const shown = visible(shortened(text.trim(), place.atMost ?? SENTENCE_UNITS));
  return paragraphOf(shown, MARKUP_AND_LINKS, place).replace(
    BLOCK_START,
    (_start, digits = "", dot = "", sign = "") => `${digits}\\${dot}${sign}`,
  );
}

/** Prose of our own, which may hold a link. */
export function proseOf(text: string, place: MarkdownPlace = {}): string {
  return paragraphOf(text.replaceAll("\n", " "), MARKUP, place);
}

/** A value inside raw HTML, such as a `<summary>`: escaped, and in `<code>`, where GitHub links nothing. */
export function htmlCodeOf(value: string, place: MarkdownPlace = {}): string {
  const shown = visible(shortened(value, place.atMost ?? VALUE_UNITS));
  return `<code>${shown === "" ? "(empty)" : shown.replace(/[&<>"'`]/g, (character) => `&#${character.codePointAt(0)};`)}</code>`;
}

/** A message inside raw HTML. */
export function htmlOf(message: Text): string {
  return message
    .map((part) => (typeof part === "string" ? htmlEscaped(part) : htmlCodeOf("value" in part ? part.value : part.sentence)))
    .join("");
}

function htmlEscaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ENTITIES.get(sign) ?? "");
}

// GitHub makes links from the rendered text, where an entity is a plain character again: only something in between stops it.
const BREAK = "&#8203;";
const MARKUP = /[\\`*_{}[\]~|$&<>]|[@#](?!\s)/g;
const MARKUP_AND_LINKS = /[\\`*_{}[\]~|$&<>]|[@#](?!\s)|:(?=\S)|www(?=\.)|gh(?=-\d)/gi;
const BLOCK_START = /^(?:(\d{1,9})([.)])|([#+=-]))/;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["|", "&#124;"],
  ["$", "&#36;"],
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
]);

function paragraphOf(text: string, pattern: RegExp, place: MarkdownPlace): string {
  const parts = text.split(/(`[^`]+`)/);
  return parts
    .map((part, index) => (index % 2 === 1 ? codeOf(part.slice(1, -1), place) : escaped(part, pattern)))
    .reduce(joined, "");
}

function escaped(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => {
    if (/^[@#:]$|^www$|^gh$/i.test(found)) return found + BREAK;
    return ENTITIES.get(found) ?? `\\${found}`;
  });
}

/** Two code spans that touch would merge their fences. */
function joined(left: string, right: string): string {
  return left.endsWith("`") && right.startsWith("`") ? `${left} ${right}` : left + right;
}

/** `\|` is the one escape that counts in a code span of a table; after another backslash renderers disagree, so it is spelled out. */
function withoutPipes(text: string): string {
  return text.replace(/(\\*)\|/g, (_match, backslashes: string) => (backslashes === "" ? "\\|" : `${backslashes}\\u{7C}`));
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
