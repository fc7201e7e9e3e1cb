import type { Cursor, Reading } from "../../bytes/cursor.js";
import type { ByteRange } from "../../model/tensor.js";
import { MAX_KEPT_BYTES, MAX_LINE_BYTES } from "./limits.js";
import { halt, type Machine } from "./machine.js";

/** What follows an opcode: nothing, a number of this many bytes, a line or two of text, or a count and as many bytes. */
export type OperandForm =
  | { readonly form: "none" }
  | { readonly form: "number"; readonly bytes: 1 | 2 | 4 | 8; readonly isSigned?: boolean }
  | { readonly form: "float" }
  | { readonly form: "lines"; readonly lines: 1 | 2; readonly keep: number }
  | { readonly form: "counted"; readonly bytes: 1 | 4 | 8; readonly isSigned?: boolean; readonly keep: number };

export interface Operand {
  readonly number: number;
  /** Of the text or the bytes, without their count and without the line break. */
  readonly range: ByteRange;
  /** The bytes themselves when they are at most as many as the opcode keeps: a copy. */
  readonly content: Uint8Array | undefined;
  /** The first two bytes, also of content that is not kept. */
  readonly start: readonly [number | undefined, number | undefined];
  /** The second line. */
  readonly second: Uint8Array | undefined;
}

export const NO_OPERAND: Operand = {
  number: 0,
  range: { offset: 0, length: 0 },
  content: undefined,
  start: [undefined, undefined],
  second: undefined,
};

/** Reads one operand, in bytes before `end`. Undefined, with a fault, when it does not fit. Content that is not kept is skipped. */
export function* readOperand(form: OperandForm, cursor: Cursor, end: number, machine: Machine): Reading<Operand | undefined> {
  switch (form.form) {
    case "none":
      return NO_OPERAND;
    case "number": {
      const number = yield* readNumber(form.bytes, form.isSigned === true, cursor, end, machine);
      return number === undefined ? undefined : { ...NO_OPERAND, number };
    }
    case "float":
      return yield* readFloat(cursor, end, machine);
    case "lines":
      return yield* readLines(form, cursor, end, machine);
    case "counted":
      return yield* readCounted(form, cursor, end, machine);
  }
}

function* readNumber(
  bytes: number,
  isSigned: boolean,
  cursor: Cursor,
  end: number,
  machine: Machine,
): Reading<number | undefined> {
  if (!fits(bytes, cursor, end, machine)) return undefined;
  if (!cursor.holds(bytes)) yield* cursor.need(bytes);
  let number = 0;
  for (let index = bytes - 1; index >= 0; index--) number = number * 256 + cursor.byteAt(cursor.position + index);
  cursor.position += bytes;
  const limit = 2 ** (bytes * 8 - 1);
  return isSigned && number >= limit ? number - 2 * limit : number;
}

function* readFloat(cursor: Cursor, end: number, machine: Machine): Reading<Operand | undefined> {
  if (!fits(8, cursor, end, machine)) return undefined;
  if (!cursor.holds(8)) yield* cursor.need(8);
  const bytes = cursor.bytesOf({ start: cursor.position, end: cursor.position + 8 });
  const number = new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0);
  cursor.position += 8;
  return { ...NO_OPERAND, number };
}

function* readLines(
  { lines, keep }: Extract<OperandForm, { form: "lines" }>,
  cursor: Cursor,
  end: number,
  machine: Machine,
): Reading<Operand | undefined> {
  const first = yield* readLine(keep, cursor, end, machine);
  if (first === undefined || lines === 1) return first;
  const second = yield* readLine(keep, cursor, end, machine);
  return second === undefined ? undefined : { ...first, second: second.content };
}

// Lines are short where they are read for their text; the window grows where they are long.
const LINE_STEP_BYTES = 128;

function* readLine(keep: number, cursor: Cursor, end: number, machine: Machine): Reading<Operand | undefined> {
  const offset = cursor.position;
  const kept: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const step = Math.min(LINE_STEP_BYTES, end - cursor.position);
    if (step <= 0) {
      halt(machine, "truncated", "it ends within an opcode");
      return undefined;
    }
    if (!cursor.holds(step)) yield* cursor.need(step);
    const bytes = cursor.bytesOf({ start: cursor.position, end: cursor.position + step });
    const found = bytes.indexOf(0x0a);
    const taken = found === -1 ? bytes : bytes.subarray(0, found);
    if (length + taken.length <= keep) kept.push(taken.slice());
    length += taken.length;
    cursor.position += taken.length + (found === -1 ? 0 : 1);
    if (found !== -1) break;
    if (length > MAX_LINE_BYTES) {
      halt(machine, "limit", `a line of it is longer than ${MAX_LINE_BYTES} bytes`);
      return undefined;
    }
  }
  const content = length <= keep ? keptContent(machine, kept, length) : undefined;
  return { ...NO_OPERAND, range: { offset, length }, content, start: [kept[0]?.[0], kept[0]?.[1]] };
}

function* readCounted(
  { bytes, isSigned = false, keep }: Extract<OperandForm, { form: "counted" }>,
  cursor: Cursor,
  end: number,
  machine: Machine,
): Reading<Operand | undefined> {
  const length = yield* readNumber(bytes, isSigned, cursor, end, machine);
  if (length === undefined) return undefined;
  if (length < 0) {
    halt(machine, "bad-operand", "a length is negative");
    return undefined;
  }
  if (!fits(length, cursor, end, machine)) return undefined;
  const offset = cursor.position;
  const wanted = length <= keep ? length : 2;
  if (!cursor.holds(wanted)) yield* cursor.need(wanted);
  const seen = cursor.bytesOf({ start: offset, end: offset + wanted });
  const start = [seen[0], seen[1]] as const;
  const content = length <= keep ? keptContent(machine, [seen], length) : undefined;
  cursor.position = offset + length;
  return { ...NO_OPERAND, range: { offset, length }, content, start };
}

/** One copy of the pieces, as long as the file may keep more. */
function keptContent(machine: Machine, pieces: readonly Uint8Array[], length: number): Uint8Array | undefined {
  if (machine.effort.keptBytes + length > MAX_KEPT_BYTES) return undefined;
  machine.effort.keptBytes += length;
  const content = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    content.set(piece, at);
    at += piece.length;
  }
  return content;
}

function fits(length: number, cursor: Cursor, end: number, machine: Machine): boolean {
  if (cursor.position + length <= end) return true;
  halt(machine, "truncated", "it ends within an opcode");
  return false;
}
