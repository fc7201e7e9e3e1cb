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
const LONGEST_VARINT_BYTES = 10;
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
    const field = yield* readField(cursor, message.end);
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
  return decodeVarint(cursor, end);
}

function* readField(cursor: Cursor, end: number): Reading<Field> {
  const offset = cursor.position;
  const available = Math.min(LONGEST_HEADER_BYTES, end - offset);
  if (!cursor.holds(available)) yield* cursor.need(available);
  const key = Number(decodeVarint(cursor, end));
  const number = Math.floor(key / 8);
  const type = WIRE_TYPES[key % 8];
  if (type === undefined || number === 0 || key > LARGEST_KEY) {
    throw cursor.refusal(
      "malformed-protobuf",
      "This is no protobuf field key: the file is damaged or of another format.",
      offset,
    );
  }
  return fieldAt(cursor, { number, type, offset }, end);
}

function fieldAt(cursor: Cursor, head: Pick<Field, "number" | "type" | "offset">, end: number): Field {
  const start = cursor.position;
  if (head.type === "varint") {
    const bits = decodeVarint(cursor, end);
    return { ...head, start, end: cursor.position, bits };
  }
  if (head.type === "group" || head.type === "end-group") return { ...head, start, end: start, bits: 0n };
  const length = head.type === "fixed32" ? 4n : head.type === "fixed64" ? 8n : decodeVarint(cursor, end);
  const remaining = end - cursor.position;
  if (length > remaining) {
    const detail = `Field ${head.number} claims ${length} bytes where ${remaining} remain`;
    throw cursor.refusal(
      "length-beyond-end",
      `${detail}: the file is cut short or damaged; copy or export it again.`,
      head.offset,
    );
  }
  return { ...head, start: cursor.position, end: cursor.position + Number(length), bits: 0n };
}

function decodeVarint(cursor: Cursor, end: number): bigint {
  const start = cursor.position;
  const last = Math.min(start + LONGEST_VARINT_BYTES, end);
  let low = 0;
  let high = 0;
  for (let at = start, shift = 0; at < last; at++, shift += 7) {
    const byte = cursor.byteAt(at);
    const bits = byte & 0x7f;
    // Seven groups fit into the 53 bits of a number; the other three hold 15 bits, of which a 64-bit value has all.
    if (shift < 49) low += bits * 2 ** shift;
    else high += bits * 2 ** (shift - 49);
    if (byte < 0x80) {
      if (high >= 2 ** 15) break;
      cursor.position = at + 1;
      return high === 0 ? BigInt(low) : (BigInt(high) << 49n) + BigInt(low);
    }
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
    const field = yield* readField(cursor, end);
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
