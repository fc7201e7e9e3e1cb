import { LONGEST_VARINT_BYTES } from "./protobuf.js";
/** A field of a protobuf message as far as the first bytes of the file show it. */
export interface PeekedField {
  readonly number: number;
  readonly type: number;
  /** Payload; the end may lie beyond the bytes at hand. */
  readonly start: number;
  readonly end: number;
  /** Of a varint, approximate beyond 2^53; 0 for other wire types. */
  readonly value: number;
  /** The bytes are no field, or one that leaves its message: what follows cannot be told. */
  readonly isBroken: boolean;
}

const FIXED_BYTES: ReadonlyMap<number, number> = new Map([
  [1, 8],
  [5, 4],
]);

/** The fields of a message from `start` to `end`, until one lies beyond `head` or is broken. Never more than `head` has bytes. */
export function* peekFields(head: Uint8Array, start: number, end: number): Generator<PeekedField> {
  let at = start;
  const limit = Math.min(end, head.length);
  while (at < limit) {
    const key = peekVarint(head, at, limit);
    if (key === undefined) return;
    const field = fieldAt(head, key, limit);
    if (field === undefined) return;
    const isBroken = field.isBroken || field.end > end;
    yield { ...field, isBroken };
    if (isBroken) return;
    at = field.end;
  }
}

/** Whether the visible part of a field is printable UTF-8; the last character may be cut. */
export function isText(head: Uint8Array, { start, end }: PeekedField): boolean {
  const visible = head.subarray(start, Math.min(end, head.length));
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(visible, { stream: end > head.length });
    return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
  } catch {
    return false;
  }
}

function fieldAt(head: Uint8Array, key: Peeked, limit: number): PeekedField | undefined {
  const number = Math.floor(key.value / 8);
  const type = key.value % 8;
  const start = key.next;
  const fixed = FIXED_BYTES.get(type);
  if (number === 0 || key.isBroken) return { number, type, start, end: start, value: 0, isBroken: true };
  if (fixed !== undefined) return { number, type, start, end: start + fixed, value: 0, isBroken: false };
  if (type !== 0 && type !== 2) return { number, type, start, end: start, value: 0, isBroken: true };
  const varint = peekVarint(head, start, limit);
  if (varint === undefined) return undefined;
  const { value, next, isBroken } = varint;
  if (type === 0) return { number, type, start, end: next, value, isBroken };
  return { number, type, start: next, end: next + value, value: 0, isBroken };
}

interface Peeked {
  readonly value: number;
  readonly next: number;
  readonly isBroken: boolean;
}

/** Undefined when the bytes at hand end inside of the varint. */
function peekVarint(head: Uint8Array, start: number, limit: number): Peeked | undefined {
  let value = 0;
  for (let at = start; at < start + LONGEST_VARINT_BYTES; at++) {
    const byte = head[at];
    if (byte === undefined || at >= limit) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * (at - start));
    if (byte < 0x80) return { value, next: at + 1, isBroken: false };
  }
  return { value, next: start, isBroken: true };
}
