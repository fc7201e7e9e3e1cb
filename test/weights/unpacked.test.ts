import { deflateRawSync, deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { memorySource } from "../../src/bytes/memory.js";
import type { TensorValues } from "../../src/model/tensor.js";
import { isPacked, unpackedElements } from "../../src/weights/unpacked.js";

type Stored = Extract<TensorValues, { kind: "stored" }>;

const stored = (length: number, parts: Partial<Stored> = {}): Stored => {
  return { kind: "stored", encoding: "elements", path: "w", ranges: [{ offset: 0, length }], ...parts };
};
const int16s = (...values: number[]) => new Uint8Array(Int16Array.from(values).buffer);

async function elements(bytes: Uint8Array, shape: readonly number[], values: Stored, dtype: "int16" | "complex64" = "int16") {
  const width = dtype === "int16" ? 2 : 8;
  const size = shape.reduce((product, length) => product * length, width);
  const unpacked = await unpackedElements({ dtype, shape, bytes: size }, values, memorySource(bytes));
  return unpacked && [...new Int16Array(new Uint8Array(unpacked).buffer)];
}

describe("steps", () => {
  // 0 1 2 / 3 4 5, column by column.
  const columns = int16s(0, 3, 1, 4, 2, 5);

  it("in the order of Fortran", async () => {
    expect(await elements(columns, [2, 3], stored(12, { strides: [1, 2] }))).toEqual([0, 1, 2, 3, 4, 5]);
  });
  it("of zero repeat, and a window may begin in the middle", async () => {
    const values = stored(4, { ranges: [{ offset: 2, length: 4 }], strides: [0, 1] });
    expect(await elements(columns, [2, 2], values)).toEqual([3, 1, 3, 1]);
  });
  it("of a tensor without elements reach nothing", async () => {
    expect(await elements(columns, [0, 3], stored(0, { strides: [9, 9] }))).toEqual([]);
  });
  it("that leave the bytes give nothing", async () => {
    expect(await elements(columns, [2, 3], stored(12, { strides: [1, 3] }))).toBeUndefined();
    expect(await elements(columns, [2, 3], stored(12, { strides: [-1, 2] }))).toBeUndefined();
  });
});

describe("byte order", () => {
  it("is turned around, number by number", async () => {
    const big = new Uint8Array([0, 1, 1, 0]);
    expect(await elements(big, [2], stored(4, { byteOrder: "big" }))).toEqual([1, 256]);
  });
  it("of complex numbers is that of their halves", async () => {
    const big = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]);
    const unpacked = await unpackedElements(
      { dtype: "complex64", shape: [1], bytes: 8 },
      stored(8, { byteOrder: "big" }),
      memorySource(big),
    );
    expect([...(unpacked ?? [])]).toEqual([4, 3, 2, 1, 8, 7, 6, 5]);
  });
});

describe("a deflated entry", () => {
  const packed = new Uint8Array(deflateRawSync(new Uint8Array([9, 9, 9, ...int16s(1, 2, 3)])));
  const packing = { kind: "deflate", size: 9, skip: 3 } as const;

  it("holds the elements behind what is skipped", async () => {
    expect(await elements(packed, [3], stored(packed.length, { packing }))).toEqual([1, 2, 3]);
  });
  it("that gives more or less than it states gives nothing", async () => {
    expect(await elements(packed, [3], stored(packed.length, { packing: { ...packing, size: 8 } }))).toBeUndefined();
    expect(await elements(packed, [4], stored(packed.length, { packing }))).toBeUndefined();
    expect(await elements(packed.subarray(1), [3], stored(packed.length - 1, { packing }))).toBeUndefined();
  });
});

describe("chunks", () => {
  // 3 × 3 in chunks of 2 × 2: what stands beyond the border is 99.
  const parts = [int16s(0, 1, 3, 4), int16s(2, 99, 5, 99), int16s(6, 7, 99, 99), int16s(8, 99, 99, 99)];
  const shuffled = (bytes: Uint8Array) => new Uint8Array([0, 1].flatMap((byte) => [...bytes].filter((_, at) => at % 2 === byte)));
  const laidOut = (chunks: readonly Uint8Array[]) => {
    const ranges = chunks.map(({ length }, index) => ({
      offset: chunks.slice(0, index).reduce((sum, one) => sum + one.length, 0),
      length,
    }));
    return { ranges, bytes: new Uint8Array(chunks.flatMap((one) => [...one])) };
  };

  it("are put where they belong, and what they hold beyond the tensor is dropped", async () => {
    const { ranges, bytes } = laidOut(parts);
    const values = stored(0, { ranges, packing: { kind: "chunks", shape: [2, 2], filters: [] } });
    expect(await elements(bytes, [3, 3], values)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
  it("are unfiltered, the last filter first; one that was never written is zeros", async () => {
    const packed = parts.map((part) => new Uint8Array([...deflateSync(shuffled(part)), 1, 2, 3, 4]));
    packed[3] = new Uint8Array(0);
    const { ranges, bytes } = laidOut(packed);
    const filters = ["shuffle", "deflate", "fletcher32"] as const;
    const values = stored(0, { ranges, packing: { kind: "chunks", shape: [2, 2], filters } });
    expect(await elements(bytes, [3, 3], values)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0]);
  });
  it("of another number than the shape asks for, or of another size, give nothing", async () => {
    const { ranges, bytes } = laidOut(parts);
    const packing = { kind: "chunks", shape: [2, 2], filters: [] } as const;
    expect(await elements(bytes, [3, 3], stored(0, { ranges: ranges.slice(1), packing }))).toBeUndefined();
    expect(await elements(bytes, [3, 3], stored(0, { ranges, packing: { ...packing, shape: [2, 0] } }))).toBeUndefined();
    expect(await elements(bytes, [3, 3], stored(0, { ranges, packing: { ...packing, filters: ["deflate"] } }))).toBeUndefined();
  });
});

it("leaves alone what is too large, has no width, or stands in order", async () => {
  const huge = { dtype: "int16", shape: [2 ** 26], bytes: 2 ** 27 } as const;
  expect(await unpackedElements(huge, stored(4, { byteOrder: "big" }), memorySource(new Uint8Array(4)))).toBeUndefined();
  const tiny = { dtype: "int4", shape: [2], bytes: 1 } as const;
  expect(await unpackedElements(tiny, stored(1, { strides: [1] }), memorySource(new Uint8Array(1)))).toBeUndefined();
  expect(isPacked(stored(4))).toBe(false);
});
