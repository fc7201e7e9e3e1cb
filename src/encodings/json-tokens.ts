import { ArtifactError } from "../errors.js";
import type { JsonLimits } from "./json.js";

/** A text being read from front to back. */
export interface JsonReading {
  readonly text: string;
  readonly path: string;
  readonly limits: JsonLimits;
  readonly keepsRepeatedKeys: boolean;
  readonly countsNumbers: boolean;
  /** Next character, in UTF-16 units. */
  at: number;
  /** What to add to `at` for the byte offset in the file: where the text starts, and the longer spelling in UTF-8. */
  shift: number;
  /** Values read so far, keys included. */
  entries: number;
}

export function beginReading(
  text: string,
  options: Pick<JsonReading, "path" | "limits" | "keepsRepeatedKeys" | "countsNumbers">,
  start: number,
): JsonReading {
  return { ...options, text, at: 0, shift: start, entries: 0 };
}

/** The byte offset in the file of the next character. */
export function offsetOf(reading: JsonReading): number {
  return reading.at + reading.shift;
}

export function failAt(reading: JsonReading, code: string, problem: string, offset = offsetOf(reading)): never {
  throw new ArtifactError(code, `Not readable as JSON at byte ${offset}: ${problem}.`, { path: reading.path, offset });
}

export function skipSpace(reading: JsonReading): void {
  for (;;) {
    const code = reading.text.charCodeAt(reading.at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    reading.at++;
  }
}

export function readWord(reading: JsonReading, word: string): void {
  if (!reading.text.startsWith(word, reading.at)) failAt(reading, "json-syntax", "a value was expected");
  reading.at += word.length;
}

// Longest number kept; a float64 needs 25 characters, an unsigned 64-bit integer 20.
const MAX_NUMBER_CHARACTERS = 400;
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/;
const INTEGER = /^(?:0|-?[1-9][0-9]*)$/;

/** A plain integer that is exact as a number, else the spelling. */
export function readNumber(reading: JsonReading): number | string {
  // A pattern on the whole text would exhaust the matcher's stack on millions of digits.
  const text = NUMBER.exec(reading.text.slice(reading.at, reading.at + MAX_NUMBER_CHARACTERS + 1))?.[0];
  if (text === undefined) failAt(reading, "json-syntax", "a value was expected");
  if (text.length > MAX_NUMBER_CHARACTERS) {
    failAt(reading, "json-number-too-long", `a number has more than ${MAX_NUMBER_CHARACTERS} characters`);
  }
  reading.at += text.length;
  const value = Number(text);
  return Number.isSafeInteger(value) && INTEGER.test(text) ? value : text;
}

const HALF_OF_PAIR = /\p{Cs}/u;

/** The string whose opening quote comes next. */
export function readString(reading: JsonReading): string {
  const { text, at: start } = reading;
  const offset = offsetOf(reading);
  let hasEscape = false;
  reading.at++;
  for (;;) {
    const code = text.charCodeAt(reading.at);
    if (code === 0x22) break;
    if (code === 0x5c) {
      hasEscape = true;
      skipEscape(reading);
    } else if (code < 0x20) {
      failAt(reading, "json-syntax", "a control character stands unescaped in a string");
    } else if (code >= 0x80) {
      // A surrogate pair is two units and four bytes, so each half adds one.
      reading.shift += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
      reading.at++;
    } else if (Number.isNaN(code)) {
      failAt(reading, "json-syntax", "the text ends inside of a string");
    } else {
      reading.at++;
    }
  }
  reading.at++;
  // Joining millions of pieces here would cost far more memory than the string; the engine decodes a checked literal in place.
  const value = hasEscape ? String(JSON.parse(text.slice(start, reading.at))) : text.slice(start + 1, reading.at - 1);
  if (value.length > reading.limits.stringLength) {
    failAt(reading, "json-string-too-long", `a string has more than ${reading.limits.stringLength} characters`, offset);
  }
  if (hasEscape && HALF_OF_PAIR.test(value)) failAt(reading, "json-syntax", "a string holds half of a surrogate pair", offset);
  return value;
}

const ESCAPE = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/;
const LONGEST_ESCAPE = 6;

function skipEscape(reading: JsonReading): void {
  const spelling = ESCAPE.exec(reading.text.slice(reading.at, reading.at + LONGEST_ESCAPE))?.[0];
  if (spelling === undefined) failAt(reading, "json-syntax", "an escape that JSON does not have");
  reading.at += spelling.length;
}
