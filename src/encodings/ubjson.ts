import { ArtifactError } from "../errors.js";
import type { JsonArray, JsonDocument, JsonEntry, JsonLimits, JsonValue } from "./json.js";
import { NUMBER_BYTES, type NumberType } from "./json-numbers.js";
import { quoted } from "./quoted.js";

// Draft 12 of https://ubjson.org: a marker of one character, then the value, most significant byte first.
const NUMBERS: ReadonlyMap<number, NumberType> = new Map<number, NumberType>([
  [0x69, "int8"],
  [0x55, "uint8"],
  [0x49, "int16"],
  [0x6c, "int32"],
  [0x4c, "int64"],
  [0x64, "float32"],
  [0x44, "float64"],
]);
const [STRING, CHARACTER, DIGITS, OBJECT, ARRAY] = [0x53, 0x43, 0x48, 0x7b, 0x5b];
const [NULL, TRUE, FALSE, NOTHING] = [0x5a, 0x54, 0x46, 0x4e];
const [OBJECT_END, ARRAY_END, TYPE, COUNT] = [0x7d, 0x5d, 0x24, 0x23];

/** The reader calls itself once a level; this many frames fit any stack, whatever a caller allows. */
const MAX_DEPTH = 500;

interface Reading {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly path: string;
  readonly limits: JsonLimits;
  at: number;
  entries: number;
}

/**
 * Reads one UBJSON value as the JSON that it stands for. Arrays of numbers of one type are counted and left where they are. Throws
 * ArtifactError with a code that begins with `ubjson-`. `bytes` are the whole file.
 */
export function readUbjson(
  bytes: Uint8Array,
  { limits, path }: { readonly limits: JsonLimits; readonly path: string },
): JsonDocument {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const reading: Reading = { bytes, view, path, limits, at: 0, entries: 0 };
  const root = valueIn(reading, markerIn(reading), 0);
  if (reading.at < bytes.length) throw fault(reading, "syntax", "bytes follow behind the value");
  return { root, entries: reading.entries };
}

/** The next marker that says something. */
function markerIn(reading: Reading): number {
  for (;;) {
    const marker = byteIn(reading);
    if (marker !== NOTHING) return marker;
  }
}

function byteIn(reading: Reading): number {
  const byte = reading.bytes[reading.at];
  if (byte === undefined) throw fault(reading, "truncated", "the file ends too early: copy it again, completely");
  reading.at++;
  return byte;
}

/** Sets bytes aside before they are looked at. */
function take(reading: Reading, length: number): number {
  const start = reading.at;
  if (length > reading.bytes.length - start)
    throw fault(reading, "truncated", "a value is longer than the rest of the file: copy it again, completely");
  reading.at += length;
  return start;
}

function valueIn(reading: Reading, marker: number, depth: number): JsonValue {
  const offset = reading.at;
  countEntry(reading);
  const type = NUMBERS.get(marker);
  if (type !== undefined) return numberIn(reading, type, offset);
  switch (marker) {
    case NULL:
      return { kind: "null", offset };
    case TRUE:
    case FALSE:
      return { kind: "boolean", value: marker === TRUE, offset };
    case CHARACTER:
      return { kind: "string", value: textIn(reading, 1), offset };
    case STRING:
      return { kind: "string", value: textIn(reading, lengthIn(reading)), offset };
    case DIGITS:
      return { kind: "number", text: textIn(reading, lengthIn(reading)), offset };
    case OBJECT:
      return { kind: "object", entries: entriesIn(reading, depth + 1), offset };
    case ARRAY:
      return arrayIn(reading, depth + 1, offset);
    default:
      throw fault(reading, "syntax", "a byte is no marker of UBJSON", offset);
  }
}

function numberIn(reading: Reading, type: NumberType, offset: number): JsonValue {
  const at = take(reading, NUMBER_BYTES[type]);
  if (type === "int64") {
    const exact = reading.view.getBigInt64(at);
    const value = Number(exact);
    return Number.isSafeInteger(value) ? { kind: "integer", value, offset } : { kind: "number", text: String(exact), offset };
  }
  if (type === "float32") return { kind: "number", text: String(reading.view.getFloat32(at)), offset };
  if (type === "float64") return { kind: "number", text: String(reading.view.getFloat64(at)), offset };
  return { kind: "integer", value: smallIn(reading.view, type, at), offset };
}

function smallIn(view: DataView, type: "int8" | "uint8" | "int16" | "int32", at: number): number {
  if (type === "int8") return view.getInt8(at);
  if (type === "uint8") return view.getUint8(at);
  return type === "int16" ? view.getInt16(at) : view.getInt32(at);
}

/** A length with its own marker: from 0 to what is left of the file, so that nothing is allocated for a lie. */
function lengthIn(reading: Reading): number {
  const offset = reading.at;
  const type = NUMBERS.get(byteIn(reading));
  const value = type === undefined || type.startsWith("float") ? undefined : numberIn(reading, type, offset);
  if (value?.kind !== "integer" || value.value < 0)
    throw fault(reading, "syntax", "a length is no whole number from 0 on", offset);
  return value.value;
}

function textIn(reading: Reading, length: number): string {
  const start = take(reading, length);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(reading.bytes.subarray(start, reading.at));
  } catch (error) {
    if (error instanceof TypeError) throw fault(reading, "invalid-utf8", "a text is not valid UTF-8", start);
    throw error;
  }
  if (text.length > reading.limits.stringLength)
    throw fault(reading, "string-too-long", `a text has more than ${reading.limits.stringLength} characters`, start);
  return text;
}

interface Container {
  /** Marker of every value, which then have none of their own. */
  readonly type?: number;
  readonly count?: number;
}

/** What may stand behind an opening bracket: the type of all values, only with a count, and the count. */
function containerIn(reading: Reading, depth: number): Container {
  const most = Math.min(reading.limits.depth, MAX_DEPTH);
  if (depth > most) throw fault(reading, "too-deep", `values are nested more than ${most} deep`);
  let type: number | undefined;
  if (reading.bytes[reading.at] === TYPE) {
    reading.at++;
    type = byteIn(reading);
    if (reading.bytes[reading.at] !== COUNT) throw fault(reading, "syntax", "the type of values stands without their number");
  }
  if (reading.bytes[reading.at] !== COUNT) return {};
  reading.at++;
  const count = lengthIn(reading);
  return type === undefined ? { count } : { type, count };
}

function entriesIn(reading: Reading, depth: number): readonly JsonEntry[] {
  const { type, count } = containerIn(reading, depth);
  const entries: JsonEntry[] = [];
  const keys = new Set<string>();
  while (count === undefined ? !ends(reading, OBJECT_END) : entries.length < count) {
    const offset = reading.at;
    countEntry(reading);
    const key = textIn(reading, lengthIn(reading));
    if (keys.has(key)) throw fault(reading, "duplicate-key", `the key ${quoted(key)} stands twice in one object`, offset);
    keys.add(key);
    entries.push({ key, value: valueIn(reading, type ?? markerIn(reading), depth), offset });
  }
  return entries;
}

function arrayIn(reading: Reading, depth: number, offset: number): JsonArray {
  const { type, count } = containerIn(reading, depth);
  const numbers = type === undefined ? undefined : NUMBERS.get(type);
  if (numbers !== undefined && count !== undefined) {
    const length = count * NUMBER_BYTES[numbers];
    const start = take(reading, length);
    return { kind: "array", items: [], numbers: { type: numbers, count, offset: start, length }, offset };
  }
  const first = reading.at;
  const items: JsonValue[] = [];
  while (count === undefined ? !ends(reading, ARRAY_END) : items.length < count)
    items.push(valueIn(reading, type ?? markerIn(reading), depth));
  return marked(reading, items, first) ?? { kind: "array", items, offset };
}

/** Numbers of one type, each behind a marker: where they stand, so that they count as those of a typed array do. */
function marked({ bytes, at }: Reading, items: readonly JsonValue[], first: number): JsonArray | undefined {
  const type = NUMBERS.get(bytes[first] ?? 0);
  if (type === undefined || items.length === 0) return undefined;
  const step = 1 + NUMBER_BYTES[type];
  const isRegular = items.every(
    (item, index) => item.offset === first + index * step + 1 && bytes[item.offset - 1] === bytes[first],
  );
  if (!isRegular) return undefined;
  const last = first + (items.length - 1) * step + step;
  if (last > at) return undefined;
  return {
    kind: "array",
    items: [],
    numbers: { type, count: items.length, offset: first + 1, length: last - first - 1, step },
    offset: first - 1,
  };
}

/** Steps over the closing bracket, where it comes next. */
function ends(reading: Reading, mark: number): boolean {
  while (reading.bytes[reading.at] === NOTHING) reading.at++;
  if (reading.bytes[reading.at] !== mark) return false;
  reading.at++;
  return true;
}

function countEntry(reading: Reading): void {
  reading.entries++;
  if (reading.entries > reading.limits.entries)
    throw fault(reading, "too-many-entries", `more than ${reading.limits.entries} values`);
}

function fault({ path, at }: Reading, code: string, problem: string, offset = at): ArtifactError {
  return new ArtifactError(`ubjson-${code}`, `Not readable as UBJSON at byte ${offset}: ${problem}.`, { path, offset });
}
