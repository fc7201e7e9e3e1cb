import { textDigest } from "../bytes/text-digest.js";

// Labels of a classifier fit; of a vocabulary the first words show what it is, and the digest whether it is another.
const MAX_TOLD = 1000;
const MAX_TOLD_CHARACTERS = 8192;
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A text file of one label or word a line, told within bounds. */
export interface TextList {
  /** Lines, without an empty one at the end. */
  readonly count: number;
  /** The first of them, as many as are told. */
  readonly told: readonly string[];
}

/** Undefined for bytes that are no text. */
export function textListOf(bytes: Uint8Array): TextList | undefined {
  if (bytes.includes(0)) return undefined;
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  const told: string[] = [];
  let characters = 0;
  for (const line of lines.slice(0, MAX_TOLD)) {
    characters += line.length + 2;
    if (characters > MAX_TOLD_CHARACTERS) break;
    told.push(line);
  }
  return { count: lines.length, told };
}

/** `3 lines, 12 bytes, sha256 0a1b2c3d4e5f`: two files of other content are told apart. */
export function contentSummary(bytes: Uint8Array, list: TextList | undefined): string {
  const lines = list === undefined ? [] : [`${list.count} ${list.count === 1 ? "line" : "lines"}`];
  return [...lines, `${bytes.length} bytes`, `sha256 ${textDigest(bytes).slice(0, 16)}`].join(", ");
}

/** The lines in one text, and how many more there are. */
export function linesTold({ count, told }: TextList): string {
  const more = count - told.length;
  return told.join(", ") + (more === 0 ? "" : `${told.length === 0 ? "" : ", "}… ${more} more`);
}
