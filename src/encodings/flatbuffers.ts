import type { Extent, Reading } from "../bytes/cursor.js";
import type { Pages } from "../bytes/pages.js";
import type { ArtifactError } from "../errors.js";
import type { ByteRange } from "../model/tensor.js";

/** A flatbuffer in a file, all of which stands in `extent`: https://flatbuffers.dev/internals/ */
export interface FlatBuffer {
  readonly pages: Pages;
  readonly extent: Extent;
}

/** One table: its vtable and the fields that stand in it itself, checked and at hand. Fields are known by their ids, from 0. */
export interface Table {
  readonly buffer: FlatBuffer;
  /** Bytes from the start of the file. */
  readonly position: number;
  /** `u16 bytes of the vtable | u16 bytes of the table | u16 offset of each field, 0 where it is left out` */
  readonly vtable: DataView;
  readonly fields: DataView;
}

/** A list, by where its elements stand. */
export interface Vector extends Extent {
  readonly count: number;
}

const OFFSET_BYTES = 4;
const VTABLE_HEADER_BYTES = 4;
const WIDEST_FIELD_BYTES = 8;
const IDENTIFIER_BYTES = 4;
// The longest real strings are documentation and embedded vocabularies of a few MiB.
const LONGEST_STRING_BYTES = 16 * 1024 * 1024;
// What an entry of the budget stands for in memory.
const BYTES_PER_ENTRY = 100;
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** `u32 offset of the root table | four characters that name the schema, by choice` */
export function* rootOf(buffer: FlatBuffer): Reading<Table> {
  const { start, end } = buffer.extent;
  if (end - start < OFFSET_BYTES + VTABLE_HEADER_BYTES) throw damaged(buffer, "A flatbuffer has no room for a table", start);
  return yield* tableAt(buffer, yield* followed(buffer, start));
}

/** The four characters behind the root's offset, whatever they are; empty where the buffer is shorter. */
export function* identifierOf({ pages, extent: { start, end } }: FlatBuffer): Reading<string> {
  const first = start + OFFSET_BYTES;
  if (end - first < IDENTIFIER_BYTES) return "";
  return String.fromCharCode(...(yield* pages.read({ start: first, end: first + IDENTIFIER_BYTES })));
}

/** `i32 distance back to the vtable | fields` */
export function* tableAt(buffer: FlatBuffer, position: number): Reading<Table> {
  const { pages, extent } = buffer;
  pages.reserve(1);
  const distance = (yield* viewOf(buffer, position, OFFSET_BYTES)).getInt32(0, true);
  const start = position - distance;
  const header = yield* viewOf(buffer, start, VTABLE_HEADER_BYTES);
  const [vtableBytes, tableBytes] = [header.getUint16(0, true), header.getUint16(2, true)];
  const isWhole = vtableBytes % 2 === 0 && vtableBytes >= VTABLE_HEADER_BYTES && tableBytes >= OFFSET_BYTES;
  if (!isWhole || start + vtableBytes > extent.end || position + tableBytes > extent.end) {
    throw damaged(buffer, "A table does not fit its description", position);
  }
  // Many tables may share one large description, which takes time with each of them.
  pages.reserve(Math.floor((vtableBytes + tableBytes) / BYTES_PER_ENTRY));
  const vtable = yield* viewOf(buffer, start, vtableBytes);
  const bytes = Math.min(Math.max(tableBytes, farthestIn(vtable) + WIDEST_FIELD_BYTES), extent.end - position);
  return { buffer, position, vtable, fields: yield* viewOf(buffer, position, bytes) };
}

/**
 * Where the last field of a table begins. Builders in Python and Go let tables share a vtable whose fields begin at the same places,
 * though they end at others: the stated size of a table is not the size of each.
 */
function farthestIn(vtable: DataView): number {
  let farthest = 0;
  for (let at = VTABLE_HEADER_BYTES; at < vtable.byteLength; at += 2) farthest = Math.max(farthest, vtable.getUint16(at, true));
  return farthest;
}

export function has(table: Table, field: number): boolean {
  return placeOf(table, field, 1) !== undefined;
}

export function boolOf(table: Table, field: number, otherwise = false): boolean {
  const at = placeOf(table, field, 1);
  return at === undefined ? otherwise : table.fields.getUint8(at) !== 0;
}

export function int8Of(table: Table, field: number, otherwise = 0): number {
  const at = placeOf(table, field, 1);
  return at === undefined ? otherwise : table.fields.getInt8(at);
}

export function uint8Of(table: Table, field: number, otherwise = 0): number {
  const at = placeOf(table, field, 1);
  return at === undefined ? otherwise : table.fields.getUint8(at);
}

export function int32Of(table: Table, field: number, otherwise = 0): number {
  const at = placeOf(table, field, 4);
  return at === undefined ? otherwise : table.fields.getInt32(at, true);
}

export function uint32Of(table: Table, field: number, otherwise = 0): number {
  const at = placeOf(table, field, 4);
  return at === undefined ? otherwise : table.fields.getUint32(at, true);
}

export function int64Of(table: Table, field: number, otherwise = 0n): bigint {
  const at = placeOf(table, field, 8);
  return at === undefined ? otherwise : table.fields.getBigInt64(at, true);
}

/** An unsigned integer that counts bytes: it must be exact as a number. */
export function byteCountOf(table: Table, field: number): number {
  const at = placeOf(table, field, 8);
  const count = at === undefined ? 0 : Number(table.fields.getBigUint64(at, true));
  if (Number.isSafeInteger(count)) return count;
  throw damaged(table.buffer, "A number of bytes is beyond 2^53", table.position);
}

export function float32Of(table: Table, field: number, otherwise = 0): number {
  const at = placeOf(table, field, 4);
  return at === undefined ? otherwise : table.fields.getFloat32(at, true);
}

export function float64Of(table: Table, field: number, otherwise = 0): number {
  const at = placeOf(table, field, 8);
  return at === undefined ? otherwise : table.fields.getFloat64(at, true);
}

/** The table that a field refers to. */
export function* tableOf(table: Table, field: number): Reading<Table | undefined> {
  const position = targetOf(table, field);
  return position === undefined ? undefined : yield* tableAt(table.buffer, position);
}

/** The text of a string; what is not UTF-8 becomes U+FFFD. Undefined where the field is left out. */
export function* textOf(table: Table, field: number): Reading<string | undefined> {
  const position = targetOf(table, field);
  return position === undefined ? undefined : yield* textAt(table.buffer, position);
}

export function* textsOf(table: Table, field: number): Reading<readonly string[]> {
  const texts: string[] = [];
  for (const position of yield* positionsOf(table, field)) texts.push(yield* textAt(table.buffer, position));
  return texts;
}

/** Where the bytes of each text of a list stand. */
export function* textRangesOf(table: Table, field: number): Reading<readonly ByteRange[]> {
  const ranges: ByteRange[] = [];
  for (const position of yield* positionsOf(table, field)) {
    const { start, count } = yield* vectorAt(table.buffer, position, 1);
    table.buffer.pages.reserve(1);
    ranges.push({ offset: start, length: count });
  }
  return ranges;
}

/** The tables of a list, each decoded; `entries` says how many ordinary items of 100 bytes one weighs in memory. */
export function* tablesOf<T>(
  table: Table,
  field: number,
  entries: number,
  decode: (entry: Table, index: number) => Reading<T>,
): Reading<readonly T[]> {
  const decoded: T[] = [];
  // Of the whole list before any of it is kept.
  table.buffer.pages.reserve(((yield* vectorOf(table, field, OFFSET_BYTES))?.count ?? 0) * entries);
  for (const position of yield* positionsOf(table, field)) {
    decoded.push(yield* decode(yield* tableAt(table.buffer, position), decoded.length));
  }
  return decoded;
}

/** Where the strings or tables of a list stand, each of them in the buffer. */
export function* positionsOf(table: Table, field: number): Reading<readonly number[]> {
  const { buffer } = table;
  const vector = yield* vectorOf(table, field, OFFSET_BYTES);
  if (vector === undefined) return [];
  const { start, count } = vector;
  buffer.pages.reserve(Math.ceil((count * 8) / BYTES_PER_ENTRY));
  const offsets = yield* viewOf(buffer, start, count * OFFSET_BYTES);
  return Array.from({ length: count }, (_, index) => {
    const at = index * OFFSET_BYTES;
    return targetAt(buffer, start + at, offsets.getUint32(at, true));
  });
}

/** A list of elements of `width` bytes, all of which stand in the buffer. Undefined where the field is left out. */
export function* vectorOf(table: Table, field: number, width: number): Reading<Vector | undefined> {
  const position = targetOf(table, field);
  return position === undefined ? undefined : yield* vectorAt(table.buffer, position, width);
}

/** The bytes of a list of bytes, unread. */
export function* bytesOf(table: Table, field: number): Reading<ByteRange | undefined> {
  const vector = yield* vectorOf(table, field, 1);
  return vector === undefined ? undefined : { offset: vector.start, length: vector.count };
}

export function* int32sOf(table: Table, field: number): Reading<readonly number[] | undefined> {
  return yield* numbersOf(table, field, 4, (view, at) => view.getInt32(at, true));
}

export function* int64sOf(table: Table, field: number): Reading<readonly bigint[] | undefined> {
  return yield* numbersOf(table, field, 8, (view, at) => view.getBigInt64(at, true));
}

export function* float32sOf(table: Table, field: number): Reading<readonly number[] | undefined> {
  return yield* numbersOf(table, field, 4, (view, at) => view.getFloat32(at, true));
}

export function* numbersOf<T>(
  table: Table,
  field: number,
  width: number,
  numberAt: (view: DataView, at: number) => T,
): Reading<readonly T[] | undefined> {
  const { buffer } = table;
  const vector = yield* vectorOf(table, field, width);
  if (vector === undefined) return undefined;
  const { start, count } = vector;
  // The page that a number stands on, the number in the list of all, and itself.
  buffer.pages.reserve(Math.ceil((count * (2 * width + 8)) / BYTES_PER_ENTRY));
  const view = yield* viewOf(buffer, start, count * width);
  const numbers = new Array<T>(count);
  for (let index = 0; index < count; index++) numbers[index] = numberAt(view, index * width);
  return numbers;
}

/** The failure of a flatbuffer that is not one; `problem` says what of it is wrong. */
export function damaged({ pages }: FlatBuffer, problem: string, offset: number): ArtifactError {
  return pages.refusal("malformed-flatbuffer", `${problem}: the file is damaged or of another format; export it again.`, offset);
}

/** Bytes from the table's start to a field of `width` bytes; undefined where it is left out. */
function placeOf({ buffer, position, vtable, fields }: Table, field: number, width: number): number | undefined {
  const entry = VTABLE_HEADER_BYTES + 2 * field;
  const at = entry + 2 > vtable.byteLength ? 0 : vtable.getUint16(entry, true);
  if (at === 0) return undefined;
  if (at < OFFSET_BYTES || at + width > fields.byteLength) {
    throw damaged(buffer, "A field stands outside of the flatbuffer", position);
  }
  return at;
}

function targetOf(table: Table, field: number): number | undefined {
  const at = placeOf(table, field, OFFSET_BYTES);
  if (at === undefined) return undefined;
  return targetAt(table.buffer, table.position + at, table.fields.getUint32(at, true));
}

function* followed(buffer: FlatBuffer, position: number): Reading<number> {
  return targetAt(buffer, position, (yield* viewOf(buffer, position, OFFSET_BYTES)).getUint32(0, true));
}

/** Offsets lead forward, so that no reference can come back to where it began. */
function targetAt(buffer: FlatBuffer, position: number, offset: number): number {
  const target = position + offset;
  if (offset >= OFFSET_BYTES && target + OFFSET_BYTES <= buffer.extent.end) return target;
  throw damaged(buffer, "An offset leads out of the flatbuffer", position);
}

/** `u32 count | elements` */
function* vectorAt(buffer: FlatBuffer, position: number, width: number): Reading<Vector> {
  const count = (yield* viewOf(buffer, position, OFFSET_BYTES)).getUint32(0, true);
  const start = position + OFFSET_BYTES;
  const end = start + count * width;
  if (end <= buffer.extent.end) return { start, end, count };
  const room = Math.floor((buffer.extent.end - start) / width);
  throw damaged(buffer, `A list claims ${count} elements where ${room} have room`, position);
}

/** `u32 bytes | UTF-8 | NUL` */
function* textAt(buffer: FlatBuffer, position: number): Reading<string> {
  const { start, end, count } = yield* vectorAt(buffer, position, 1);
  if (count > LONGEST_STRING_BYTES) {
    const problem = `A text has ${count} bytes, and ${LONGEST_STRING_BYTES} are allowed`;
    throw buffer.pages.refusal("string-too-long", `${problem}: store large contents as tensors.`, position);
  }
  buffer.pages.reserve(1 + Math.floor(count / BYTES_PER_ENTRY));
  const bytes = yield* viewOf(buffer, start, count + 1);
  if (bytes.getUint8(count) !== 0) throw damaged(buffer, "A text does not end where it says", end);
  return DECODER.decode(new Uint8Array(bytes.buffer, bytes.byteOffset, count));
}

function* viewOf({ pages, extent }: FlatBuffer, start: number, length: number): Reading<DataView> {
  const end = start + length;
  if (start < extent.start || end > extent.end) {
    throw damaged(
      { pages, extent },
      "A part of a flatbuffer stands outside of it",
      Math.max(extent.start, Math.min(start, extent.end)),
    );
  }
  const bytes = pages.peek(start, length) ?? (yield* pages.read({ start, end }));
  return new DataView(bytes.buffer, bytes.byteOffset, length);
}
