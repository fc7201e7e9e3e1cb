import type { DType } from "../model/tensor.js";

/** Longer than any number that is written; what is longer is cut, and then is none. */
const MAX_CHARACTERS = 64;
const WORDS: ReadonlyMap<string, number> = new Map([
  ["true", 1],
  ["false", 0],
  ["inf", Number.POSITIVE_INFINITY],
  ["-inf", Number.NEGATIVE_INFINITY],
]);

type Write = (view: DataView, at: number, value: number) => void;

const WRITERS: ReadonlyMap<DType, readonly [width: number, write: Write]> = new Map<DType, readonly [number, Write]>([
  ["float64", [8, (view, at, value) => view.setFloat64(at, value, true)]],
  ["float32", [4, (view, at, value) => view.setFloat32(at, value, true)]],
  // Numbers beyond 2^53 are rounded, on both sides alike.
  ["int64", [8, (view, at, value) => view.setBigInt64(at, BigInt(Number.isFinite(value) ? Math.trunc(value) : 0), true)]],
  ["int32", [4, (view, at, value) => view.setInt32(at, value, true)]],
  ["int16", [2, (view, at, value) => view.setInt16(at, value, true)]],
  ["int8", [1, (view, at, value) => view.setInt8(at, value)]],
  ["uint32", [4, (view, at, value) => view.setUint32(at, value, true)]],
  ["uint8", [1, (view, at, value) => view.setUint8(at, value)]],
]);

/** Decodes decimal numbers across chunks of text and hands each chunk's on, as little-endian elements of the dtype. */
export function numeralReader(dtype: DType, take: (elements: Uint8Array) => void): (chunk: Uint8Array) => void {
  const [width, write] = WRITERS.get(dtype) ?? [
    8,
    (view: DataView, at: number, value: number) => view.setFloat64(at, value, true),
  ];
  let word = "";
  return (chunk) => {
    // A number takes at least two characters, its separator among them.
    const elements = new Uint8Array((Math.ceil(chunk.length / 2) + 1) * width);
    const view = new DataView(elements.buffer);
    let count = 0;
    for (const byte of chunk) {
      if (isPart(byte)) {
        if (word.length < MAX_CHARACTERS) word += String.fromCharCode(byte);
        continue;
      }
      if (word === "") continue;
      write(view, count * width, WORDS.get(word) ?? Number(word));
      count++;
      word = "";
    }
    take(elements.subarray(0, count * width));
  };
}

/** A digit, a letter, or one of `+ - .`. */
function isPart(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    byte === 0x2b ||
    byte === 0x2d ||
    byte === 0x2e
  );
}
