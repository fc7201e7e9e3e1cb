/**
 * A stream of bits that is read from its end: the highest bit that is set in the last byte ends it, and is no part of it.
 * https://www.rfc-editor.org/rfc/rfc8878#section-4.1
 */
export interface BackwardBits {
  readonly bytes: Uint8Array;
  /** Bits that are left. Below zero once more were read than there are: those count as 0. */
  left: number;
}

/** Undefined when the stream is empty, or has no end. */
export function backwardBits(bytes: Uint8Array): BackwardBits | undefined {
  const last = bytes.at(-1) ?? 0;
  return last === 0 ? undefined : { bytes, left: bytes.length * 8 - 8 + highestBit(last) };
}

/** The next `count` bits, at most 30, without taking them. */
export function peekBits({ bytes, left }: BackwardBits, count: number): number {
  const start = left - count;
  return start >= 0 ? bitsAt(bytes, start, count) : left <= 0 ? 0 : bitsAt(bytes, 0, left) << -start;
}

export function takeBits(bits: BackwardBits, count: number): number {
  const value = peekBits(bits, count);
  bits.left -= count;
  return value;
}

/** `count` bits, at most 30, from a place that counts bits from the first byte's lowest one. Bytes beyond the end count as 0. */
export function bitsAt(bytes: Uint8Array, start: number, count: number): number {
  const at = start >>> 3;
  const shift = start & 7;
  const low =
    ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) >>> shift;
  const value = shift === 0 ? low : low | ((bytes[at + 4] ?? 0) << (32 - shift));
  return value & ((1 << count) - 1);
}

/** The place of the highest bit that is set, counted from 0: 3 for 8 to 15. */
export function highestBit(value: number): number {
  return 31 - Math.clz32(value);
}
