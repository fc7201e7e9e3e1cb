import type { Cursor, Extent, Reading } from "../bytes/cursor.js";
import type { ByteRange } from "../model/tensor.js";
import { type Field, readVarint, type WireType } from "./protobuf.js";

// The longest real strings are documentation and embedded vocabularies of a few MiB.
const LONGEST_STRING_BYTES = 16 * 1024 * 1024;
// Floats are decoded from the window in steps of this size.
const FLOATS_AT_ONCE = 256;
const FLOAT_BYTES = 4;

const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text of a string or bytes field; what is not UTF-8 becomes U+FFFD. */
export function* readText(cursor: Cursor, field: Field): Reading<string> {
  expectType(cursor, field, "length");
  const length = field.end - field.start;
  if (length > LONGEST_STRING_BYTES) {
    const detail = `Field ${field.number} is a text of ${length} bytes, and ${LONGEST_STRING_BYTES} are allowed`;
    throw cursor.refusal("string-too-long", `${detail}: store large contents as tensors.`, field.offset);
  }
  cursor.reserve(1);
  cursor.position = field.start;
  if (!cursor.holds(length)) yield* cursor.need(length);
  return DECODER.decode(cursor.bytesOf(field));
}

/** The payload of a submessage. `entries` says how many ordinary items it weighs in memory. */
export function messageOf(cursor: Cursor, field: Field, entries = 1): Extent {
  expectType(cursor, field, "length");
  cursor.reserve(entries);
  return field;
}

/** A signed 64-bit integer; negative ones take ten bytes. */
export function int64Of(cursor: Cursor, field: Field): bigint {
  expectType(cursor, field, "varint");
  return BigInt.asIntN(64, field.bits);
}

/** An integer that must be exact as a number: versions, enumerations. */
export function integerOf(cursor: Cursor, field: Field): number {
  return exactOf(cursor, int64Of(cursor, field), field.offset);
}

export function exactOf(cursor: Cursor, value: bigint, offset: number): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) {
    throw cursor.refusal(
      "integer-too-large",
      `The number ${value} is beyond 2^53: no real model needs it; export it again.`,
      offset,
    );
  }
  return number;
}

/** A single-precision number, straight from a field that `readMessage` just handed out. */
export function float32Of(cursor: Cursor, field: Field): number {
  expectType(cursor, field, "fixed32");
  return cursor.float32At(field.start);
}

/** Appends every signed 64-bit integer of a repeated field, packed or not. */
export function* readInt64s(cursor: Cursor, field: Field, into: bigint[]): Reading<void> {
  if (field.type !== "length") {
    cursor.reserve(1);
    into.push(int64Of(cursor, field));
    return;
  }
  cursor.position = field.start;
  while (cursor.position < field.end) {
    cursor.reserve(1);
    into.push(BigInt.asIntN(64, yield* readVarint(cursor, field.end)));
  }
}

/** Appends every single-precision number of a repeated field, packed or not. */
export function* readFloat32s(cursor: Cursor, field: Field, into: number[]): Reading<void> {
  if (field.type !== "length") {
    cursor.reserve(1);
    into.push(float32Of(cursor, field));
    return;
  }
  expectWholeElements(cursor, field, FLOAT_BYTES);
  cursor.reserve((field.end - field.start) / FLOAT_BYTES);
  cursor.position = field.start;
  while (cursor.position < field.end) {
    const step = Math.min(FLOATS_AT_ONCE * FLOAT_BYTES, field.end - cursor.position);
    if (!cursor.holds(step)) yield* cursor.need(step);
    for (let at = cursor.position; at < cursor.position + step; at += FLOAT_BYTES) into.push(cursor.float32At(at));
    cursor.position += step;
  }
}

/** Where the elements of a repeated scalar field are, packed or not. */
export function rangeOf(cursor: Cursor, field: Field, element: WireType): ByteRange {
  if (field.type !== "length") expectType(cursor, field, element);
  if (element === "fixed32") expectWholeElements(cursor, field, 4);
  if (element === "fixed64") expectWholeElements(cursor, field, 8);
  cursor.reserve(1);
  return { offset: field.start, length: field.end - field.start };
}

export function expectType(cursor: Cursor, field: Field, type: WireType): void {
  if (field.type === type) return;
  const detail = `Field ${field.number} is written as ${field.type} where the format has ${type}`;
  throw cursor.refusal("wrong-wire-type", `${detail}: the file is damaged or of another format.`, field.offset);
}

function expectWholeElements(cursor: Cursor, field: Field, width: number): void {
  const length = field.end - field.start;
  if (length % width === 0) return;
  const detail = `Field ${field.number} packs elements of ${width} bytes into ${length} bytes`;
  throw cursor.refusal("malformed-protobuf", `${detail}: the file is damaged; export it again.`, field.offset);
}
