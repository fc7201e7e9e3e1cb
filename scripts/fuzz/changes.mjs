import { mutationsOf } from "../../test/mutations.ts";

/** Lengths and counts at the borders of what fits: of a signed or unsigned integer, of an exact number, of nothing. */
const BORDERS = [
  0n,
  1n,
  0x7fn,
  0xffn,
  0x7fffn,
  0xffffn,
  0x7fffffffn,
  0x80000000n,
  0xffffffffn,
  2n ** 53n,
  2n ** 63n - 1n,
  2n ** 64n - 1n,
];
const NUMERALS = ["-1", "0", "1e999", "4294967296", "9007199254740993", "99999999999999999999"];

const CHANGES = [damaged, damaged, damaged, border, numeral, spliced, moved];

/** One change of a file, or one that takes a piece of another. */
export function changeOf(bytes, other, random) {
  const change = CHANGES[Math.floor(random() * CHANGES.length)] ?? damaged;
  return change(bytes, random, other) ?? damaged(bytes, random);
}

function damaged(bytes, random) {
  for (const one of mutationsOf(bytes, Math.floor(random() * 2 ** 31), 1)) return one.bytes;
  return bytes;
}

/** An integer of 16 to 64 bits, in either order of bytes. */
function border(bytes, random) {
  const width = [2, 4, 8][Math.floor(random() * 3)] ?? 4;
  if (bytes.length < width) return undefined;
  const copy = bytes.slice();
  const at = placeIn(bytes.length - width + 1, random);
  const value = BORDERS[Math.floor(random() * BORDERS.length)] ?? 0n;
  const isLittle = random() < 0.75;
  for (let index = 0; index < width; index++)
    copy[at + (isLittle ? index : width - 1 - index)] = Number((value >> BigInt(8 * index)) & 0xffn);
  return copy;
}

/** Another number in a text. */
function numeral(bytes, random) {
  const start = placeIn(bytes.length, random);
  let at = start;
  while (at < bytes.length && at < start + 256 && !isDigit(bytes[at])) at++;
  if (!isDigit(bytes[at])) return undefined;
  let end = at;
  while (isDigit(bytes[end])) end++;
  const text = NUMERALS[Math.floor(random() * NUMERALS.length)] ?? "0";
  return joined(bytes.subarray(0, at), new TextEncoder().encode(text), bytes.subarray(end));
}

/** The beginning of one file and the end of another. */
function spliced(bytes, random, other) {
  return joined(bytes.subarray(0, placeIn(bytes.length, random)), other.subarray(placeIn(other.length, random)));
}

/** A stretch in another place: references that lead where something else stands. */
function moved(bytes, random) {
  const [from, to] = [placeIn(bytes.length, random), placeIn(bytes.length, random)];
  const length = 1 + Math.floor(random() * 64);
  const copy = bytes.slice();
  copy.copyWithin(to, from, from + length);
  return copy;
}

function placeIn(length, random) {
  return Math.floor(random() * length);
}

function isDigit(byte) {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

export function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
