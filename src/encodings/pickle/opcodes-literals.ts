import type { ByteRange } from "../../model/tensor.js";
import { MAX_CANDIDATES, MAX_CONTENT_BYTES, MAX_INTEGER_BYTES, MAX_TEXT_BYTES } from "./limits.js";
import { fault, type Machine, type NestedCandidate, push } from "./machine.js";
import { type Opcode, opcode } from "./opcode.js";
import type { Operand, OperandForm } from "./operands.js";
import { integerTextOf, latin1Of, literalOf, longOf, rawUnicodeOf } from "./text.js";
import type { PickleBytes, PickleString, PickleValue } from "./value.js";

const SMALL_INTEGERS: readonly PickleValue[] = Array.from({ length: 256 }, (_, value) => ({ kind: "int", value }));
const TRUE: PickleValue = { kind: "bool", value: true };
const FALSE: PickleValue = { kind: "bool", value: false };
const NONE: PickleValue = { kind: "none" };

/** Numbers, texts and byte strings. */
export const LITERALS: readonly (readonly [number, Opcode])[] = [
  opcode("N", "NONE", (machine) => push(machine, NONE)),
  opcode(0x88, "NEWTRUE", (machine) => push(machine, TRUE)),
  opcode(0x89, "NEWFALSE", (machine) => push(machine, FALSE)),
  opcode("I", "INT", pushDecimal, line(MAX_INTEGER_BYTES)),
  opcode("L", "LONG", pushDecimal, line(MAX_INTEGER_BYTES)),
  opcode("J", "BININT", pushInteger, { form: "number", bytes: 4, isSigned: true }),
  opcode("K", "BININT1", pushInteger, { form: "number", bytes: 1 }),
  opcode("M", "BININT2", pushInteger, { form: "number", bytes: 2 }),
  opcode(0x8a, "LONG1", pushLong, { form: "counted", bytes: 1, keep: MAX_INTEGER_BYTES }),
  opcode(0x8b, "LONG4", pushLong, { form: "counted", bytes: 4, isSigned: true, keep: MAX_INTEGER_BYTES }),
  opcode("F", "FLOAT", pushFloatText, line(MAX_INTEGER_BYTES)),
  opcode("G", "BINFLOAT", (machine, { number }) => push(machine, { kind: "float", value: number }), { form: "float" }),
  opcode("S", "STRING", pushLiteral, line(MAX_TEXT_BYTES)),
  opcode("T", "BINSTRING", pushRaw, { form: "counted", bytes: 4, isSigned: true, keep: MAX_TEXT_BYTES }),
  opcode("U", "SHORT_BINSTRING", pushRaw, { form: "counted", bytes: 1, keep: MAX_TEXT_BYTES }),
  opcode("V", "UNICODE", pushEscaped, line(MAX_TEXT_BYTES)),
  opcode("X", "BINUNICODE", pushUnicode, { form: "counted", bytes: 4, keep: MAX_TEXT_BYTES }),
  opcode(0x8c, "SHORT_BINUNICODE", pushUnicode, { form: "counted", bytes: 1, keep: MAX_TEXT_BYTES }),
  opcode(0x8d, "BINUNICODE8", pushUnicode, { form: "counted", bytes: 8, keep: MAX_TEXT_BYTES }),
  opcode("B", "BINBYTES", pushBytes, { form: "counted", bytes: 4, keep: MAX_CONTENT_BYTES }),
  opcode("C", "SHORT_BINBYTES", pushBytes, { form: "counted", bytes: 1, keep: MAX_CONTENT_BYTES }),
  opcode(0x8e, "BINBYTES8", pushBytes, { form: "counted", bytes: 8, keep: MAX_CONTENT_BYTES }),
  opcode(0x96, "BYTEARRAY8", pushBytearray, { form: "counted", bytes: 8, keep: MAX_CONTENT_BYTES }),
  opcode(0x97, "NEXT_BUFFER", (machine) => push(machine, { kind: "buffer" })),
];

function line(keep: number): OperandForm {
  return { form: "lines", lines: 1, keep };
}

function pushInteger(machine: Machine, { number }: Operand): void {
  push(machine, SMALL_INTEGERS[number] ?? { kind: "int", value: number });
}

function pushLong(machine: Machine, { content }: Operand): void {
  push(machine, { kind: "int", value: content === undefined ? undefined : longOf(content) });
}

function pushDecimal(machine: Machine, { content }: Operand): void {
  if (content === undefined) {
    push(machine, { kind: "int", value: undefined });
    return;
  }
  const text = latin1Of(content);
  // Protocol 0 has no other way to say true and false.
  if (text === "01" || text === "00") {
    push(machine, text === "01" ? TRUE : FALSE);
    return;
  }
  const value = integerTextOf(text);
  if (value === undefined) fault(machine, "bad-operand", "an integer of it is none");
  push(machine, { kind: "int", value });
}

function pushFloatText(machine: Machine, { content }: Operand): void {
  const text = content === undefined ? "" : latin1Of(content).trim().toLowerCase();
  const value = FLOAT_WORDS.get(text.replace(/^\+/, "")) ?? (text === "" ? Number.NaN : Number(text.replaceAll("_", "")));
  if (Number.isNaN(value) && !text.endsWith("nan")) fault(machine, "bad-operand", "a number of it is none");
  push(machine, { kind: "float", value });
}

const FLOAT_WORDS: ReadonlyMap<string, number> = new Map([
  ["inf", Infinity],
  ["-inf", -Infinity],
  ["infinity", Infinity],
  ["-infinity", -Infinity],
]);

function pushLiteral(machine: Machine, { content, range }: Operand): void {
  if (content === undefined) {
    push(machine, stringOf(undefined, range, "escaped"));
    return;
  }
  const text = literalOf(latin1Of(content));
  if (text === undefined) fault(machine, "bad-operand", "a string of it has no quotes around it");
  else noteSpelt(machine, text);
  push(machine, stringOf(text, range, "escaped"));
}

function pushEscaped(machine: Machine, { content, range }: Operand): void {
  const text = content === undefined ? undefined : rawUnicodeOf(latin1Of(content));
  if (text !== undefined) noteSpelt(machine, text);
  push(machine, stringOf(text, range, "escaped"));
}

function pushRaw(machine: Machine, { content, range, start }: Operand): void {
  noteNested(machine, range, start, content);
  push(machine, stringOf(content === undefined ? undefined : latin1Of(content), range, "raw"));
}

function pushUnicode(machine: Machine, { content, range }: Operand): void {
  const text = content === undefined ? undefined : UNICODE.decode(content);
  if (text !== undefined) noteSpelt(machine, text);
  push(machine, stringOf(text, range, "utf-8"));
}

// Lone surrogates, which Python lets pass, become replacement characters.
const UNICODE = new TextDecoder("utf-8", { ignoreBOM: true });

function pushBytes(machine: Machine, operand: Operand): void {
  pushContent(machine, operand, false);
}

function pushBytearray(machine: Machine, operand: Operand): void {
  pushContent(machine, operand, true);
}

function pushContent(machine: Machine, { content, range, start }: Operand, isArray: boolean): void {
  noteNested(machine, range, start, content);
  const value: PickleBytes = { kind: "bytes", isArray, range, content };
  push(machine, value);
}

function stringOf(text: string | undefined, range: ByteRange, encoding: PickleString["encoding"]): PickleString {
  return { kind: "string", value: text ?? "", isWhole: text !== undefined, range, encoding };
}

const PROTO = 0x80;
const LOWEST_MARKED_PROTOCOL = 2;
const HIGHEST_PROTOCOL = 5;
// What a pickle that calls something begins with in protocols 0 and 1: GLOBAL, or MARK.
const OPENS_OLD = [0x63, 0x28];
const LINE_BREAK = 0x0a;

/** Remembers bytes that begin as a pickle does. */
function noteNested(machine: Machine, range: ByteRange, [first, second]: Operand["start"], content?: Uint8Array): void {
  if (!isMarked(first, second)) {
    const mayBeOld = first !== undefined && OPENS_OLD.includes(first) && range.length <= MAX_TEXT_BYTES;
    // Without a line break it imports nothing.
    if (!mayBeOld || content?.includes(LINE_BREAK) === false) return;
  }
  noteCandidate(machine, { range });
}

/** A text of which each character is a byte, as Python 3 writes bytes in protocols 0 to 2, or an old pickle, which is text. */
function noteSpelt(machine: Machine, text: string): void {
  const first = text.charCodeAt(0);
  const mayBeOld = OPENS_OLD.includes(first) && text.includes("\n");
  if (!mayBeOld && !isMarked(first, text.charCodeAt(1))) return;
  noteCandidate(machine, { bytes: Uint8Array.from(text, (character) => character.charCodeAt(0)) });
}

function isMarked(first: number | undefined, second: number | undefined): boolean {
  return first === PROTO && second !== undefined && second >= LOWEST_MARKED_PROTOCOL && second <= HIGHEST_PROTOCOL;
}

function noteCandidate(machine: Machine, candidate: NestedCandidate): void {
  machine.effort.candidates++;
  if (machine.effort.candidates <= MAX_CANDIDATES) machine.nested.push(candidate);
  else if (machine.effort.candidates === MAX_CANDIDATES + 1) {
    fault(machine, "limit", `more than ${MAX_CANDIDATES} texts and byte strings of it begin as a pickle does`);
  }
}
