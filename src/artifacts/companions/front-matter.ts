import type { ByteSource } from "../../bytes/source.js";
import type { NodeProblem } from "../../encodings/node.js";
import { assertNoPointer, textOf } from "./content.js";

/** Cards with the results of every benchmark reach 400 kB. The worst YAML of this length takes five seconds. */
const MAX_FRONT_MATTER_BYTES = 512 * 1024;
/** Of the prose that follows: sections about use and limits stand in the first pages. */
const MAX_PROSE_BYTES = 64 * 1024;
// One request where the file is far away; most cards fit.
const PIECE_BYTES = 64 * 1024;

export interface CardText {
  /** Between the fences. */
  readonly frontMatter: string;
  /** Of the file, at which the front matter begins. */
  readonly line: number;
  /** The start of what follows. */
  readonly prose: string;
  readonly proseLine: number;
  readonly problems: readonly NodeProblem[];
}

/** The front matter of a Markdown file; undefined when it has none. Reads no more of the file than it takes to find its end. */
export async function readCardText(source: ByteSource, signal?: AbortSignal): Promise<CardText | undefined> {
  const most = Math.min(source.size, MAX_FRONT_MATTER_BYTES + MAX_PROSE_BYTES);
  const bytes = new Uint8Array(most);
  let length = 0;
  const readTo = async (end: number) => {
    while (length < Math.min(end, most)) {
      const piece = await source.read(length, Math.min(PIECE_BYTES, most - length), signal);
      bytes.set(piece, length);
      length += piece.length;
    }
  };
  await readTo(1);
  assertNoPointer(bytes);
  const start = openingFence(bytes.subarray(0, length));
  if (start === undefined) return undefined;
  const line = linesIn(bytes, start) + 1;
  const marked = bytes[0] === 0xef ? [{ line: 1, column: 1, message: MARKED }] : [];
  // The line before the text ends it too: front matter may be empty.
  for (let from = start - 1; ; ) {
    const fence = closingFence(bytes.subarray(0, length), from, length === source.size);
    if (fence.kind === "found") {
      await readTo(fence.end + MAX_PROSE_BYTES);
      const { text, problems } = textOf(bytes.subarray(start, fence.start));
      const moved = problems.map((problem) => ({ ...problem, line: problem.line + line - 1 }));
      const prose = new TextDecoder().decode(bytes.subarray(fence.end, Math.min(length, fence.end + MAX_PROSE_BYTES)));
      return {
        frontMatter: text,
        line,
        prose,
        proseLine: linesIn(bytes, fence.end) + 1,
        problems: [...marked, ...moved],
      };
    }
    from = fence.searched;
    if (length === source.size || length >= MAX_FRONT_MATTER_BYTES) break;
    await readTo(length + 1);
  }
  if (!startsWithKey(new TextDecoder().decode(bytes.subarray(start, Math.min(length, start + PIECE_BYTES))))) return undefined;
  const message = `The front matter does not end with a line \`---\` within the first ${MAX_FRONT_MATTER_BYTES} bytes.`;
  return { frontMatter: "", line, prose: "", proseLine: line, problems: [...marked, { line: line - 1, column: 1, message }] };
}

const MARKED = "The file begins with a byte order mark, so that the Hub sees no front matter: save it without.";
const [NEWLINE, DASH] = [0x0a, 0x2d];

/** Where the text after the first `---` begins. White space may stand before it, as for the Hub. */
function openingFence(bytes: Uint8Array): number | undefined {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (isSpace(bytes[at]) || bytes[at] === NEWLINE) at += 1;
  return fenceEnd(bytes, at);
}

/** The position after the line when the line at `at` is `---`, and it ends. */
function fenceEnd(bytes: Uint8Array, at: number): number | undefined {
  if (bytes[at] !== DASH || bytes[at + 1] !== DASH || bytes[at + 2] !== DASH) return undefined;
  let end = at + 3;
  while (isSpace(bytes[end])) end += 1;
  return bytes[end] === NEWLINE ? end + 1 : undefined;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}

type Closing =
  | { readonly kind: "found"; readonly start: number; readonly end: number }
  /** From where to go on once there are more bytes: the end of the last whole line. */
  | { readonly kind: "missing"; readonly searched: number };

/** The first line after the one that ends at `from` that is `---`. */
function closingFence(bytes: Uint8Array, from: number, isAll: boolean): Closing {
  let newline = from;
  for (;;) {
    const end = fenceEnd(bytes, newline + 1);
    if (end !== undefined) return { kind: "found", start: newline + 1, end };
    const next = bytes.indexOf(NEWLINE, newline + 1);
    if (next < 0) break;
    newline = next;
  }
  // The last line of a file need not end.
  const rest = isAll ? bytes.subarray(newline + 1) : undefined;
  const isFence = rest !== undefined && rest.length < 100 && new TextDecoder().decode(rest).trimEnd() === "---";
  return isFence ? { kind: "found", start: newline + 1, end: bytes.length } : { kind: "missing", searched: newline };
}

function linesIn(bytes: Uint8Array, end: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0 && at < end; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}

/** Markdown may begin with a rule, which is `---` as well: front matter goes on with a key. */
export function startsWithKey(text: string): boolean {
  const first = text.split("\n").find((one) => one.trim() !== "" && !one.trimStart().startsWith("#"));
  return first !== undefined && /^["']?[\w.-]{1,100}["']?[ \t]*:/.test(first);
}
