import type { JsonArray } from "./json.js";
import { type JsonReading, offsetOf } from "./json-tokens.js";

/** How many bytes a number of a binary form takes; its most significant one stands first. */
export const NUMBER_BYTES = { int8: 1, uint8: 1, int16: 2, int32: 4, int64: 8, float32: 4, float64: 8 } as const;
export type NumberType = keyof typeof NUMBER_BYTES;

/** Numbers of one array, where they stand in the file. */
export interface JsonNumbers {
  /** `numerals`: as text with commas between; else binary, as in UBJSON. */
  readonly type: "numerals" | NumberType;
  readonly count: number;
  /** Bytes from the start of the file: of the bracket that opens numerals, of the first binary number. */
  readonly offset: number;
  /** Bytes, to the end of the last number or of the closing bracket. */
  readonly length: number;
  /** Bytes from one binary number to the next, where each stands with its own marker. */
  readonly step?: number;
}

/** A float64 needs 25 characters. */
const MAX_NUMERAL_CHARACTERS = 64;
const NUMERAL = /^(?:-?(?:[0-9][0-9.eE+-]*|Infinity)|NaN|true|false)$/;

/**
 * Steps over an array of nothing but numbers and truth values. Anything else leaves the reading where it is. Takes NaN and Infinity as
 * well, which no JSON has and trainers write.
 */
export function countNumbers(reading: JsonReading): JsonNumbers | undefined {
  const { text, at: start } = reading;
  const offset = offsetOf(reading);
  let count = 0;
  let at = start + 1;
  for (;;) {
    at = behindSpace(text, at);
    const begin = at;
    while (at - begin <= MAX_NUMERAL_CHARACTERS && isNumeralPart(text.charCodeAt(at))) at++;
    if (!NUMERAL.test(text.slice(begin, at))) return undefined;
    count++;
    at = behindSpace(text, at);
    const next = text.charCodeAt(at);
    at++;
    if (next === 0x5d) break;
    if (next !== 0x2c) return undefined;
  }
  reading.at = at;
  reading.entries++;
  return { type: "numerals", count, offset, length: at - start };
}

function behindSpace(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09; )
    code = text.charCodeAt(++at);
  return at;
}

/** A digit, a letter, or one of `+ - .`. */
function isNumeralPart(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || PUNCTUATION.has(code)
  );
}

const PUNCTUATION: ReadonlySet<number> = new Set([0x2b, 0x2d, 0x2e]);

/** How many numbers an array has, decoded or not. */
export function numberCountOf({ items, numbers }: JsonArray): number {
  return numbers?.count ?? items.length;
}

/** The numbers of an array, truth values as 1 and 0; whatever else stands there is NaN. `file` has all bytes that offsets count from. */
export function numbersOf({ items, numbers }: JsonArray, file: Uint8Array): readonly number[] {
  if (numbers === undefined) {
    return items.map((item) => {
      if (item.kind === "boolean") return Number(item.value);
      if (item.kind === "integer") return item.value;
      return item.kind === "number" ? numeralOf(item.text) : Number.NaN;
    });
  }
  const { type, count, offset, length, step } = numbers;
  if (type === "numerals") {
    const text = new TextDecoder("latin1").decode(file.subarray(offset + 1, offset + length - 1));
    return text.split(",").map((word) => numeralOf(word.trim()));
  }
  const view = new DataView(file.buffer, file.byteOffset + offset, length);
  return Array.from({ length: count }, (_, index) => READERS[type](view, index * (step ?? NUMBER_BYTES[type])));
}

const READERS: Readonly<Record<NumberType, (view: DataView, at: number) => number>> = {
  int8: (view, at) => view.getInt8(at),
  uint8: (view, at) => view.getUint8(at),
  int16: (view, at) => view.getInt16(at),
  int32: (view, at) => view.getInt32(at),
  int64: (view, at) => Number(view.getBigInt64(at)),
  float32: (view, at) => view.getFloat32(at),
  float64: (view, at) => view.getFloat64(at),
};

const WORDS: ReadonlyMap<string, number> = new Map([
  ["true", 1],
  ["false", 0],
  ["inf", Number.POSITIVE_INFINITY],
  ["-inf", Number.NEGATIVE_INFINITY],
]);

/** A number as text, of JSON or of the text formats that trainers write. */
export function numeralOf(word: string): number {
  return WORDS.get(word) ?? (word === "" ? Number.NaN : Number(word));
}
