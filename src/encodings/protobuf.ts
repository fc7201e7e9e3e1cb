import type { Cursor, Extent, Reading } from "../bytes/cursor.js";

// https://protobuf.dev/programming-guides/encoding/: key = varint(number << 3 | wire type)
const WIRE_TYPES = ["varint", "fixed64", "length", "group", "end-group", "fixed32"] as const;
export type WireType = (typeof WIRE_TYPES)[number];

/** One field of a message. `start` to `end` is its payload: for `length` without the length itself. */
export interface Field extends Extent {
  readonly number: number;
  readonly type: WireType;
  /** Bytes from the start of the file to the field's key. */
  readonly offset: number;
  /** The value of a varint, unsigned; 0 for other wire types. */
  readonly bits: bigint;
}

// 64 bits in groups of seven.
export const LONGEST_VARINT_BYTES = 10;
// A key and a varint or a fixed value: all that is decoded of a field before somebody asks for its payload.
const LONGEST_HEADER_BYTES = 2 * LONGEST_VARINT_BYTES;
// The wire format's own bound: field numbers have 29 bits.
const LARGEST_KEY = 2 ** 32 - 1;

/**
 * Calls `onField` for every field of the message, in file order. What `onField` does not read is skipped without being read.
 * Groups, which no format we know uses, are skipped whole.
 */
export function* readMessage(
  cursor: Cursor,
  message: Extent,
  onField: (field: Field) => Reading<void> | undefined,
): Reading<void> {
  cursor.enter();
  cursor.position = message.start;
  while (cursor.position < message.end) {
    const available = Math.min(LONGEST_HEADER_BYTES, message.end - cursor.position);
    if (!cursor.holds(available)) yield* cursor.need(available);
    const field = decodeField(cursor, message.end);
    if (field.type === "group") yield* skipGroup(cursor, field, message.end);
    else if (field.type === "end-group") throw endWithoutGroup(cursor, field);
    else {
      const pending = onField(field);
      if (pending !== undefined) yield* pending;
      cursor.position = field.end;
    }
  }
  cursor.leave();
}

/** One varint before `end`, unsigned; the cursor moves behind it. */
export function* readVarint(cursor: Cursor, end: number): Reading<bigint> {
  const available = Math.min(LONGEST_VARINT_BYTES, end - cursor.position);
  if (!cursor.holds(available)) yield* cursor.need(available);
  return exactVarint(cursor, end);
}

/** The window holds the header of the next field: its key, and its value or length. */
function decodeField(cursor: Cursor, end: number): Field {
  const offset = cursor.position;
  const key = roundedVarint(cursor, end);
  const number = Math.floor(key / 8);
  const type = WIRE_TYPES[key % 8];
  if (type === undefined || number === 0 || key > LARGEST_KEY) {
    throw cursor.refusal(
      "malformed-protobuf",
      "This is no protobuf field key: the file is damaged or of another format.",
      offset,
    );
  }
  if (type === "varint") {
    const start = cursor.position;
    const bits = exactVarint(cursor, end);
    return { number, type, offset, start, end: cursor.position, bits };
  }
  const length = lengthOf(cursor, type, end);
  const start = cursor.position;
  if (length > end - start) {
    const detail = `Field ${number} claims ${length} bytes where ${end - start} remain`;
    throw cursor.refusal("length-beyond-end", `${detail}: the file is cut short or damaged; copy or export it again.`, offset);
  }
  return { number, type, offset, start, end: start + length, bits: 0n };
}

function lengthOf(cursor: Cursor, type: WireType, end: number): number {
  switch (type) {
    case "length":
      return roundedVarint(cursor, end);
    case "fixed32":
      return 4;
    case "fixed64":
      return 8;
    default:
      return 0;
  }
}

function exactVarint(cursor: Cursor, end: number): bigint {
  const start = cursor.position;
  const rounded = roundedVarint(cursor, end);
  if (rounded <= Number.MAX_SAFE_INTEGER) return BigInt(rounded);
  let exact = 0n;
  for (let at = cursor.position - 1; at >= start; at--) exact = exact * 128n + BigInt(cursor.byteAt(at) & 0x7f);
  return exact;
}

/** Exact up to 2^53 and rounded above, where keys and lengths are wrong anyway. */
function roundedVarint(cursor: Cursor, end: number): number {
  const start = cursor.position;
  const last = Math.min(start + LONGEST_VARINT_BYTES, end);
  let value = 0;
  for (let at = start, unit = 1; at < last; at++, unit *= 128) {
    const byte = cursor.byteAt(at);
    value += (byte & 0x7f) * unit;
    if (byte >= 0x80) continue;
    // The tenth byte has room for one more bit of the 64.
    if (at === start + LONGEST_VARINT_BYTES - 1 && byte > 1) break;
    cursor.position = at + 1;
    return value;
  }
  throw cursor.refusal(
    "malformed-protobuf",
    "A number has no end or more than 64 bits: the file is damaged; export it again.",
    start,
  );
}

function* skipGroup(cursor: Cursor, group: Field, end: number): Reading<void> {
  cursor.enter();
  cursor.position = group.end;
  while (cursor.position < end) {
    const available = Math.min(LONGEST_HEADER_BYTES, end - cursor.position);
    if (!cursor.holds(available)) yield* cursor.need(available);
    const field = decodeField(cursor, end);
    if (field.type === "end-group") {
      if (field.number !== group.number) throw endWithoutGroup(cursor, field);
      cursor.leave();
      return;
    }
    if (field.type === "group") yield* skipGroup(cursor, field, end);
    else cursor.position = field.end;
  }
  throw cursor.refusal("malformed-protobuf", "A protobuf group has no end: the file is damaged; export it again.", group.offset);
}

function endWithoutGroup(cursor: Cursor, field: Field): Error {
  return cursor.refusal(
    "malformed-protobuf",
    "A protobuf group ends that never began: the file is damaged; export it again.",
    field.offset,
  );
}
