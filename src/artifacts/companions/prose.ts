import type { FieldId } from "../../model/fields.js";

/** A section of a card that says what the model is for, or what it is not for. */
export interface ProseSection {
  readonly field: FieldId;
  /** The heading as it stands there. */
  readonly heading: string;
  readonly text: string;
  /** Within the prose, counted from 1. */
  readonly line: number;
}

/** Words of headings, after the Hub's template and the habits of cards; in lower case, without punctuation. */
export const HEADINGS: ReadonlyMap<string, FieldId> = new Map<string, FieldId>([
  ["intended use", "intended_use"],
  ["intended uses", "intended_use"],
  ["intended use cases", "intended_use"],
  ["intended uses limitations", "intended_use"],
  ["intended use and limitations", "intended_use"],
  ["intended uses and limitations", "intended_use"],
  ["uses", "intended_use"],
  ["direct use", "intended_use"],
  ["limitations", "limitations"],
  ["known limitations", "limitations"],
  ["limitations and bias", "limitations"],
  ["limitations and biases", "limitations"],
  ["risks and limitations", "limitations"],
  ["bias risks and limitations", "limitations"],
  ["risks limitations and biases", "limitations"],
  ["ethical considerations and limitations", "limitations"],
  ["out of scope use", "limitations"],
]);

/** Sections under known headings, each up to the next heading of its level or the next known one. */
export function sectionsOf(prose: string): readonly ProseSection[] {
  const sections: ProseSection[] = [];
  let open: { readonly field: FieldId; readonly heading: string; readonly level: number; readonly line: number } | undefined;
  let text: string[] = [];
  let fence: string | undefined;
  const close = () => {
    const body = withoutTemplate(text.join("\n"));
    if (open !== undefined && body !== "") {
      sections.push({ field: open.field, heading: open.heading, text: body, line: open.line });
    }
    [open, text] = [undefined, []];
  };
  for (const [index, raw] of prose.split("\n").entries()) {
    const line = raw.trimEnd();
    const mark = ["```", "~~~"].find((one) => line.trimStart().startsWith(one));
    if (mark !== undefined && (fence === undefined || fence === mark)) fence = fence === undefined ? mark : undefined;
    const level = fence === undefined && mark === undefined ? levelOf(line) : 0;
    const field = level > 0 && line.length <= MAX_HEADING_CHARACTERS ? HEADINGS.get(wordsOf(line)) : undefined;
    // Uses of several kinds are one section of the template.
    const isWithin = open !== undefined && level > open.level && (field === undefined || field === open.field);
    if (level > 0 && !isWithin) {
      if (open !== undefined) close();
      if (field !== undefined) open = { field, heading: line, level, line: index + 1 };
    } else if (open !== undefined) text.push(line);
  }
  close();
  return sections;
}

const MAX_HEADING_CHARACTERS = 200;

/** Of an ATX heading 1 to 6, else 0. */
function levelOf(line: string): number {
  const marks = /^ {0,3}(#{1,6})[ \t]/.exec(line)?.[1];
  return marks?.length ?? 0;
}

function wordsOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What people wrote: neither the comments of the template nor its placeholders. */
function withoutTemplate(text: string): string {
  let kept = "";
  let at = 0;
  for (let start = text.indexOf("<!--"); start >= 0; start = text.indexOf("<!--", at)) {
    kept += text.slice(at, start);
    const end = text.indexOf("-->", start);
    at = end < 0 ? text.length : end + "-->".length;
  }
  const written = `${kept}${text.slice(at)}`.replaceAll("[More Information Needed]", "").trim();
  // Headings without a word below them say nothing.
  return written.split("\n").every((line) => line.trim() === "" || levelOf(line) > 0) ? "" : written;
}
