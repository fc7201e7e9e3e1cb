import type { Elements } from "./elements.js";

/** Elements as numbers, for the small parts that are looked at again; `bytes` begin at an element. int64 beyond 2^53 are rounded. */
export function numbersOf(bytes: Uint8Array, elements: Elements, count: number): Float64Array {
  const read = numberReader(bytes, elements);
  return Float64Array.from({ length: count }, (_, index) => read(index));
}

/** Reads one element after the other, in any order. */
export function numberReader(bytes: Uint8Array, elements: Elements): (index: number) => number {
  const { code, bits, table, precision } = elements;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (table !== undefined) {
    const perByte = 8 / bits;
    const mask = 2 ** bits - 1;
    return (index) => table[(view.getUint8(Math.floor(index / perByte)) >> ((index % perByte) * bits)) & mask] ?? 0;
  }
  const read = READERS[code];
  if (read === undefined) throw new RangeError(`no way to read elements of code ${code} and ${precision} bits`);
  return (index) => read(view, (index * bits) / 8);
}

// By the kernel's numbers of ways to store elements; 3 to 5 have tables.
const READERS: readonly (((view: DataView, at: number) => number) | undefined)[] = [
  (view, at) => view.getFloat32(at, true),
  (view, at) => bfloat16(view.getUint16(at, true)),
  (view, at) => float16(view.getUint16(at, true)),
  undefined,
  undefined,
  undefined,
  (view, at) => view.getInt16(at, true),
  (view, at) => view.getUint16(at, true),
  (view, at) => view.getFloat64(at, true),
  (view, at) => view.getInt32(at, true),
  (view, at) => view.getUint32(at, true),
  (view, at) => Number(view.getBigInt64(at, true)),
  (view, at) => Number(view.getBigUint64(at, true)),
];

const scratch = new DataView(new ArrayBuffer(4));

function bfloat16(bits: number): number {
  scratch.setUint32(0, bits << 16);
  return scratch.getFloat32(0);
}

function float16(bits: number): number {
  const [sign, exponent, fraction] = [bits & 0x8000 ? -1 : 1, (bits >> 10) & 31, bits & 0x3ff];
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}
