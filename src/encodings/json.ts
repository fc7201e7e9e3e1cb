import { countNumbers, type JsonNumbers } from "./json-numbers.js";
import { beginReading, failAt, type JsonReading, offsetOf, readNumber, readString, readWord, skipSpace } from "./json-tokens.js";
import { decodeUtf8 } from "./json-utf8.js";
import { quoted } from "./quoted.js";

/** One value of a JSON text. Objects are ordered entries, never plain objects: their keys come from the file. */
export type JsonValue = JsonNull | JsonBoolean | JsonInteger | JsonNumber | JsonString | JsonArray | JsonObject;

interface Positioned {
  /** Bytes from the start of the file to the value's first character. */
  readonly offset: number;
}

export interface JsonNull extends Positioned {
  readonly kind: "null";
}
export interface JsonBoolean extends Positioned {
  readonly kind: "boolean";
  readonly value: boolean;
}
/** Spelled as a plain integer, and exact: between -(2^53 - 1) and 2^53 - 1. */
export interface JsonInteger extends Positioned {
  readonly kind: "integer";
  readonly value: number;
}
/** Any other number, as it is spelled: `1.0`, `1e3`, `-0`, `9007199254740993`. The caller decides what it means. */
export interface JsonNumber extends Positioned {
  readonly kind: "number";
  readonly text: string;
}
export interface JsonString extends Positioned {
  readonly kind: "string";
  readonly value: string;
}
export interface JsonArray extends Positioned {
  readonly kind: "array";
  readonly items: readonly JsonValue[];
  /** Where arrays of numbers are counted and not decoded; `items` is empty then. */
  readonly numbers?: JsonNumbers;
}
export interface JsonObject extends Positioned {
  readonly kind: "object";
  /** In file order; keys are unique where repeated ones are refused. */
  readonly entries: readonly JsonEntry[];
}
export interface JsonEntry extends Positioned {
  readonly key: string;
  readonly value: JsonValue;
}

/** What a text may cost. The caller bounds the bytes by what it reads. */
export interface JsonLimits {
  /** Arrays and objects inside each other. */
  readonly depth: number;
  /** Values in all, keys included. */
  readonly entries: number;
  /** UTF-16 units of one string or key. */
  readonly stringLength: number;
}

export interface JsonOptions {
  readonly limits: JsonLimits;
  /** The file the text stands in, for errors. */
  readonly path: string;
  /** Where in that file the text begins; offsets count from the start of the file. */
  readonly start?: number;
  /** Whether white space may follow the value; it may by default. */
  readonly padding?: "allowed" | "refused";
  /** What becomes of a key that an object has already; it is refused by default. Readers of other programs keep one of the two. */
  readonly repeatedKeys?: "refused" | "kept";
  /** What becomes of arrays of nothing but numbers and truth values; they are decoded by default. */
  readonly numbers?: "decoded" | "counted";
}

export interface JsonDocument {
  readonly root: JsonValue;
  /** Values in all, keys included: what the text took of `limits.entries`. */
  readonly entries: number;
}

// The reader calls itself once a level; this many frames fit any stack, whatever a caller allows.
const MAX_DEPTH = 500;
// Below this many keys comparing them is cheaper than a set; most objects of model files have three.
const FEW_KEYS = 8;

/**
 * Reads one JSON text (RFC 8259), stricter than `JSON.parse`: UTF-8 without byte order mark, no lone surrogate, and no
 * key twice in an object unless that is asked for. Throws ArtifactError with a code that begins with `json-` and the byte offset of the fault.
 */
export function readJson(bytes: Uint8Array, options: JsonOptions): JsonDocument {
  const { path, start = 0, limits, padding = "allowed", repeatedKeys = "refused", numbers = "decoded" } = options;
  const text = decodeUtf8(bytes, path, start);
  const choices = { keepsRepeatedKeys: repeatedKeys === "kept", countsNumbers: numbers === "counted" };
  const reading = beginReading(text, { path, limits, ...choices }, start);
  skipSpace(reading);
  const root = readValue(reading, 0);
  if (padding === "allowed") skipSpace(reading);
  if (reading.at < reading.text.length) failAt(reading, "json-syntax", "the text goes on after its value has ended");
  return { root, entries: reading.entries };
}

/** The value of a key, or undefined. Takes time in proportion to the entries: for objects with few of them. */
export function entryOf(object: JsonObject, key: string): JsonValue | undefined {
  return object.entries.find((entry) => entry.key === key)?.value;
}

function readValue(reading: JsonReading, depth: number): JsonValue {
  const offset = offsetOf(reading);
  countEntry(reading);
  switch (reading.text.charCodeAt(reading.at)) {
    case 0x7b:
      return { kind: "object", entries: readEntries(reading, depth + 1), offset };
    case 0x5b: {
      const numbers = reading.countsNumbers ? countNumbers(reading) : undefined;
      if (numbers !== undefined) return { kind: "array", items: [], numbers, offset };
      return { kind: "array", items: readItems(reading, depth + 1), offset };
    }
    case 0x22:
      return { kind: "string", value: readString(reading), offset };
    case 0x74:
      readWord(reading, "true");
      return { kind: "boolean", value: true, offset };
    case 0x66:
      readWord(reading, "false");
      return { kind: "boolean", value: false, offset };
    case 0x6e:
      readWord(reading, "null");
      return { kind: "null", offset };
    default: {
      const number = readNumber(reading);
      return typeof number === "number" ? { kind: "integer", value: number, offset } : { kind: "number", text: number, offset };
    }
  }
}

function readItems(reading: JsonReading, depth: number): readonly JsonValue[] {
  const items: JsonValue[] = [];
  enter(reading, depth);
  if (closes(reading, 0x5d)) return items;
  for (;;) {
    items.push(readValue(reading, depth));
    if (endsList(reading, 0x5d, "`,` or `]`")) return items;
  }
}

function readEntries(reading: JsonReading, depth: number): readonly JsonEntry[] {
  const entries: JsonEntry[] = [];
  let keys: Set<string> | undefined;
  enter(reading, depth);
  if (closes(reading, 0x7d)) return entries;
  for (;;) {
    const offset = offsetOf(reading);
    const start = reading.at;
    if (reading.text.charCodeAt(start) !== 0x22) failAt(reading, "json-syntax", "a key in double quotes was expected");
    countEntry(reading);
    const key = readString(reading);
    if (keys === undefined && entries.length === FEW_KEYS) keys = new Set(entries.map((entry) => entry.key));
    const isKnown = keys === undefined ? entries.some((entry) => entry.key === key) : keys.has(key);
    if (isKnown && !reading.keepsRepeatedKeys)
      failAt(reading, "json-duplicate-key", `the key ${quoted(key)} stands twice in one object`, offset);
    keys?.add(key);
    skipSpace(reading);
    if (reading.text.charCodeAt(reading.at) !== 0x3a) failAt(reading, "json-syntax", "`:` was expected after the key");
    reading.at++;
    skipSpace(reading);
    entries.push({ key, value: readValue(reading, depth), offset });
    if (endsList(reading, 0x7d, "`,` or `}`")) return entries;
  }
}

function enter(reading: JsonReading, depth: number): void {
  const most = Math.min(reading.limits.depth, MAX_DEPTH);
  if (depth > most) failAt(reading, "json-too-deep", `values are nested more than ${most} deep`);
  reading.at++;
  skipSpace(reading);
}

/** Steps over `closer` where the list is empty. */
function closes(reading: JsonReading, closer: number): boolean {
  if (reading.text.charCodeAt(reading.at) !== closer) return false;
  reading.at++;
  return true;
}

/** After an item: steps over `closer`, or over a comma to the next item. */
function endsList(reading: JsonReading, closer: number, expected: string): boolean {
  skipSpace(reading);
  if (closes(reading, closer)) return true;
  if (reading.text.charCodeAt(reading.at) !== 0x2c) failAt(reading, "json-syntax", `${expected} was expected`);
  reading.at++;
  skipSpace(reading);
  return false;
}

function countEntry(reading: JsonReading): void {
  reading.entries++;
  if (reading.entries > reading.limits.entries) {
    failAt(reading, "json-too-many-entries", `more than ${reading.limits.entries} values`);
  }
}
