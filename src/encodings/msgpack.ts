import type { Cursor, Reading } from "../bytes/cursor.js";
import { quoted } from "./quoted.js";

/** A value of MessagePack: https://github.com/msgpack/msgpack/blob/master/spec.md. Bytes stay in the file. */
export type Packed =
  | { readonly kind: "none" }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** A bigint beyond 2^53. */
  | { readonly kind: "number"; readonly value: number | bigint }
  | { readonly kind: "text"; readonly value: string }
  /** Of an extension with its code. */
  | { readonly kind: "bytes"; readonly offset: number; readonly length: number; readonly code?: number }
  | { readonly kind: "list"; readonly items: readonly Packed[] }
  /** In the order of the file; keys are texts or whole numbers, as text, and unique. */
  | { readonly kind: "map"; readonly entries: ReadonlyMap<string, Packed> };

/** Names and settings; what is longer are weights that a program wrote as text. */
const MAX_TEXT_BYTES = 1024 * 1024;
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** Reads the value that comes next, before `end`. What stands in binary strings and extensions is skipped without being read. */
export function* readPacked(cursor: Cursor, end: number): Reading<Packed> {
  cursor.reserve(1);
  const lead = yield* numberIn(cursor, 1, end);
  if (lead <= 0x7f) return { kind: "number", value: lead };
  if (lead <= 0x8f) return yield* mapIn(cursor, lead & 0x0f, end);
  if (lead <= 0x9f) return yield* listIn(cursor, lead & 0x0f, end);
  if (lead <= 0xbf) return yield* textIn(cursor, lead & 0x1f, end);
  if (lead >= 0xe0) return { kind: "number", value: lead - 0x100 };
  if (lead >= 0xc4 && lead <= 0xc6) return bytesIn(cursor, yield* numberIn(cursor, 1 << (lead - 0xc4), end), end);
  if (lead >= 0xc7 && lead <= 0xc9) return yield* extensionIn(cursor, yield* numberIn(cursor, 1 << (lead - 0xc7), end), end);
  if (lead === 0xcf || lead === 0xd3) return { kind: "number", value: yield* longIn(cursor, lead === 0xd3, end) };
  if (lead >= 0xcc && lead <= 0xce) return { kind: "number", value: yield* numberIn(cursor, 1 << (lead - 0xcc), end) };
  if (lead >= 0xd0 && lead <= 0xd2) {
    const width = 1 << (lead - 0xd0);
    const value = yield* numberIn(cursor, width, end);
    return { kind: "number", value: value >= 2 ** (8 * width - 1) ? value - 2 ** (8 * width) : value };
  }
  if (lead >= 0xd4 && lead <= 0xd8) return yield* extensionIn(cursor, 1 << (lead - 0xd4), end);
  if (lead >= 0xd9 && lead <= 0xdb) return yield* textIn(cursor, yield* numberIn(cursor, 1 << (lead - 0xd9), end), end);
  if (lead === 0xdc || lead === 0xdd) return yield* listIn(cursor, yield* numberIn(cursor, lead === 0xdc ? 2 : 4, end), end);
  if (lead === 0xde || lead === 0xdf) return yield* mapIn(cursor, yield* numberIn(cursor, lead === 0xde ? 2 : 4, end), end);
  if (lead === 0xc0) return { kind: "none" };
  if (lead === 0xc2 || lead === 0xc3) return { kind: "boolean", value: lead === 0xc3 };
  if (lead === 0xca || lead === 0xcb) return { kind: "number", value: yield* floatIn(cursor, lead === 0xca ? 4 : 8, end) };
  throw cursor.refusal(
    "msgpack-syntax",
    "A byte begins no value of MessagePack: the file is damaged, or none.",
    cursor.position - 1,
  );
}

function* taken(cursor: Cursor, length: number, end: number): Reading<Uint8Array> {
  fits(cursor, length, end);
  if (!cursor.holds(length)) yield* cursor.need(length);
  const start = cursor.position;
  cursor.position = start + length;
  return cursor.bytesOf({ start, end: start + length });
}

function fits(cursor: Cursor, length: number, end: number): void {
  if (length > end - cursor.position)
    throw cursor.refusal("msgpack-truncated", "A value is longer than what is left: copy the file again, completely.");
}

function* numberIn(cursor: Cursor, width: number, end: number): Reading<number> {
  let value = 0;
  for (const byte of yield* taken(cursor, width, end)) value = value * 256 + byte;
  return value;
}

function* longIn(cursor: Cursor, isSigned: boolean, end: number): Reading<number | bigint> {
  const bytes = yield* taken(cursor, 8, end);
  const view = new DataView(bytes.buffer, bytes.byteOffset, 8);
  const value = isSigned ? view.getBigInt64(0) : view.getBigUint64(0);
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function* floatIn(cursor: Cursor, width: 4 | 8, end: number): Reading<number> {
  const bytes = yield* taken(cursor, width, end);
  const view = new DataView(bytes.buffer, bytes.byteOffset, width);
  return width === 4 ? view.getFloat32(0) : view.getFloat64(0);
}

function* textIn(cursor: Cursor, length: number, end: number): Reading<Packed> {
  if (length > MAX_TEXT_BYTES) return bytesIn(cursor, length, end);
  return { kind: "text", value: DECODER.decode(yield* taken(cursor, length, end)) };
}

function bytesIn(cursor: Cursor, length: number, end: number, code?: number): Packed {
  fits(cursor, length, end);
  const offset = cursor.position;
  cursor.position += length;
  return { kind: "bytes", offset, length, ...(code === undefined ? {} : { code }) };
}

function* extensionIn(cursor: Cursor, length: number, end: number): Reading<Packed> {
  const code = yield* numberIn(cursor, 1, end);
  return bytesIn(cursor, length, end, code);
}

function* listIn(cursor: Cursor, count: number, end: number): Reading<Packed> {
  // Each item takes a byte at least.
  fits(cursor, count, end);
  cursor.enter();
  const items: Packed[] = [];
  for (let index = 0; index < count; index++) items.push(yield* readPacked(cursor, end));
  cursor.leave();
  return { kind: "list", items };
}

function* mapIn(cursor: Cursor, count: number, end: number): Reading<Packed> {
  fits(cursor, 2 * count, end);
  cursor.enter();
  const entries = new Map<string, Packed>();
  for (let index = 0; index < count; index++) {
    const offset = cursor.position;
    const key = yield* readPacked(cursor, end);
    if (key.kind !== "text" && key.kind !== "number")
      throw cursor.refusal("msgpack-key", "A key is neither text nor number.", offset);
    const name = String(key.value);
    if (entries.has(name))
      throw cursor.refusal("msgpack-duplicate-key", `The key ${quoted(name)} stands twice in one map.`, offset);
    entries.set(name, yield* readPacked(cursor, end));
  }
  cursor.leave();
  return { kind: "map", entries };
}
