import type { Cursor, Reading } from "../../bytes/cursor.js";

/** A place in a file, and the end that its numbers begin with. */
export interface Fields {
  readonly cursor: Cursor;
  readonly isBigEndian: boolean;
}

// Chat templates, the longest texts there are, stay below 100 kB; other readers stop at 10 MB.
export const MAX_STRING_BYTES = 16 * 1024 * 1024;

export function* readUint32({ cursor, isBigEndian }: Fields): Reading<number> {
  yield* cursor.need(4);
  const value = uint32At(cursor, cursor.position, isBigEndian);
  cursor.position += 4;
  return value;
}

/** A 64-bit count or length. Rounded beyond 2^53, which is more than any file has and refused by whoever compares it. */
export function* readCount({ cursor, isBigEndian }: Fields): Reading<number> {
  yield* cursor.need(8);
  const { position } = cursor;
  const [low, high] = isBigEndian ? [position + 4, position] : [position, position + 4];
  const value = uint32At(cursor, low, isBigEndian) + 2 ** 32 * uint32At(cursor, high, isBigEndian);
  cursor.position += 8;
  return value;
}

/** `count` items of at least `bytes` each must fit what is left of the file, before anything is kept of them. */
export function checkFits({ cursor }: Fields, count: number, bytes: number, what: string, at: number): void {
  const left = cursor.size - cursor.position;
  if (count * bytes <= left) return;
  const problem = `${count} ${what} of at least ${bytes} bytes are declared, and ${left} bytes are left`;
  throw cursor.refusal("declared-too-much", `${problem}: the file was cut off, or its size was forged.`, at);
}

/** What fits the file may still be more than a reader can hold. */
export function checkMost({ cursor }: Fields, count: number, most: number, what: string, at: number): void {
  if (count > most)
    throw cursor.refusal("too-many-entries", `The file has ${count} ${what}, more than the ${most} that are read.`, at);
}

/** The bytes of a string; valid until the next read. */
export function* readString(fields: Fields, what: string, mostBytes = MAX_STRING_BYTES): Reading<Uint8Array> {
  const { cursor } = fields;
  const at = cursor.position;
  const length = yield* readCount(fields);
  checkFits(fields, length, 1, `characters of ${what}`, at);
  if (length > mostBytes) {
    throw cursor.refusal("string-too-long", `${what} has ${length} bytes, more than the ${mostBytes} that are read.`, at);
  }
  yield* cursor.need(length);
  const bytes = cursor.bytesOf({ start: cursor.position, end: cursor.position + length });
  cursor.position += length;
  return bytes;
}

/** A name, which must be readable for everybody alike. */
export function* readName(fields: Fields, what: string, mostBytes: number): Reading<string> {
  const at = fields.cursor.position;
  const text = textOf(yield* readString(fields, what, mostBytes));
  if (text === undefined) throw fields.cursor.refusal("name-not-utf8", `${what} is not valid UTF-8: write the file again.`, at);
  if (text.includes("\0")) {
    throw fields.cursor.refusal("name-nul", `${what} holds a NUL, behind which programs in C do not read.`, at);
  }
  return text;
}

/** Undefined for bytes that are not UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function uint32At(cursor: Cursor, at: number, isBigEndian: boolean): number {
  const [a, b, c, d] = [cursor.byteAt(at), cursor.byteAt(at + 1), cursor.byteAt(at + 2), cursor.byteAt(at + 3)];
  const [low, second, third, high] = isBigEndian ? [d, c, b, a] : [a, b, c, d];
  return low + 2 ** 8 * second + 2 ** 16 * third + 2 ** 24 * high;
}
