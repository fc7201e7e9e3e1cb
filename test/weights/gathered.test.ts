import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { memorySource } from "../../src/bytes/memory.js";
import type { Measure } from "../../src/diff/measure.js";
import type { ByteRange, DType, Tensor } from "../../src/model/tensor.js";
import { digestTensors } from "../../src/weights/digest.js";
import { measureTensors } from "../../src/weights/measure.js";
import { countingSource } from "../sources.js";
import { float32s, tensorIn } from "./tensors.js";

/** Protobuf varints of 64-bit two's complement. */
function varints(values: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (const value of values) {
    let rest = BigInt.asUintN(64, BigInt(value));
    for (; rest >= 128n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
    bytes.push(Number(rest));
  }
  return Uint8Array.from(bytes);
}

function written(dtype: DType, parameters: number, bytes: number, stored: Uint8Array, pieces = 1): Tensor {
  const size = stored.length / pieces;
  const ranges: ByteRange[] = Array.from({ length: pieces }, (_, at) => ({ offset: at * size, length: size }));
  const encoding = pieces === 1 ? ("varint" as const) : ("elements" as const);
  return { ...tensorIn("head", dtype, parameters, bytes), values: { kind: "stored", encoding, path: "head", ranges } };
}

async function measured(raw: Uint8Array, dtype: DType, count: number, head: Tensor, stored: Uint8Array, budgetBytes = 1e9) {
  const source = countingSource(memorySource(stored));
  const open = { base: async () => memorySource(raw), head: async () => source.source };
  const base = tensorIn("base", dtype, count, raw.length);
  const { measures, bytesRead } = await measureTensors([{ base, head }], open, { budgetBytes });
  expect(bytesRead.head).toBe(source.bytesRead());
  return measures.get("t");
}

function changedOf(measure: Measure | undefined) {
  return measure && { changed: measure.changed, most: measure.maxDifference };
}

describe("elements that are written as varints", () => {
  const numbers = [-128, -1, 0, 1, 127];

  it.each([
    ["int8", new Uint8Array(Int8Array.from(numbers).buffer)],
    ["int16", new Uint8Array(Int16Array.from(numbers).buffer)],
    ["int32", new Uint8Array(Int32Array.from(numbers).buffer)],
    ["int64", new Uint8Array(BigInt64Array.from(numbers.map(BigInt)).buffer)],
  ] as const)("of %s are measured against raw bytes", async (dtype, raw) => {
    const same = varints(numbers);
    const one = written(dtype, 5, raw.length, same);
    expect(changedOf(await measured(raw, dtype, 5, one, same))).toEqual({ changed: 0, most: 0 });
    const other = varints([-128, -1, 0, 1, 120]);
    const two = written(dtype, 5, raw.length, other);
    expect(changedOf(await measured(raw, dtype, 5, two, other))).toEqual({ changed: 1, most: 7 });
  });

  it("of float16 hold its bits", async () => {
    const stored = varints([0x3c00, 0xc000]);
    const raw = new Uint8Array(Uint16Array.of(0x3c00, 0xc000).buffer);
    expect(changedOf(await measured(raw, "float16", 2, written("float16", 2, 4, stored), stored))).toEqual({
      changed: 0,
      most: 0,
    });
  });

  it.each([
    ["fewer", [1, 2, 3, 4]],
    ["more", [1, 2, 3, 4, 5, 6]],
  ])("are not measured where there are %s than declared", async (_, values) => {
    const stored = varints(values);
    expect(await measured(new Uint8Array(5), "int8", 5, written("int8", 5, 5, stored), stored)).toBeUndefined();
  });
});

describe("elements in several pieces", () => {
  const { bytes } = float32s(Float32Array.of(1, 2, 3, 4, 5, 6));

  it("are measured as one tensor", async () => {
    const moved = float32s(Float32Array.of(1, 2, 3, 4, 5, 8)).bytes;
    const measure = await measured(bytes, "float32", 6, written("float32", 6, 24, moved, 6), moved);
    expect(changedOf(measure)).toEqual({ changed: 1, most: 2 });
  });

  it("are not read beyond the budget", async () => {
    expect(await measured(bytes, "float32", 6, written("float32", 6, 24, bytes, 3), bytes, 23)).toBeUndefined();
  });
});

describe("elements that stand in another order", () => {
  const raw = new Uint8Array(Int16Array.of(1, 2, 3, 4).buffer);
  const base = { ...tensorIn("base", "int16", 4, 8), shape: [2, 2] };
  const head = (bytes: number, parts: Partial<Extract<Tensor["values"], { kind: "stored" }>>): Tensor => {
    const ranges = [{ offset: 0, length: bytes }];
    return { ...base, values: { kind: "stored", encoding: "elements", path: "head", ranges, ...parts } };
  };
  const packed = new Uint8Array(deflateRawSync(new Uint8Array(Int16Array.of(1, 2, 3, 5).buffer)));

  it.each([
    ["column by column", new Uint8Array(Int16Array.of(1, 3, 2, 5).buffer), head(8, { strides: [1, 2] })],
    ["with the most significant byte first", Uint8Array.of(0, 1, 0, 2, 0, 3, 0, 5), head(8, { byteOrder: "big" })],
    ["deflated", packed, head(packed.length, { packing: { kind: "deflate", size: 8, skip: 0 } })],
  ] as const)("are measured %s", async (_, stored, tensor) => {
    const open = { base: async () => memorySource(raw), head: async () => memorySource(stored) };
    const { measures } = await measureTensors([{ base, head: tensor }], open, { budgetBytes: 1e9 });
    expect(changedOf(measures.get("t"))).toEqual({ changed: 1, most: 1 });
    const { digests } = await digestTensors([tensor], open.head, 1e9);
    const expected = createHash("sha256").update(new Uint8Array(Int16Array.of(1, 2, 3, 5).buffer));
    expect(digests.get("t")).toBe(expected.digest("hex"));
  });

  it("have no digest where they cannot be put in order", async () => {
    const { digests } = await digestTensors([head(8, { strides: [2, 2] })], async () => memorySource(raw), 1e9);
    expect(digests.size).toBe(0);
  });
});
