import { describe, expect, it } from "vitest";
import { memorySource } from "../../src/bytes/memory.js";
import type { DType, Tensor } from "../../src/model/tensor.js";
import { digestTensors } from "../../src/weights/digest.js";
import { measureTensors } from "../../src/weights/measure.js";
import { numeralReader } from "../../src/weights/numerals.js";

function elementsOf(text: string, dtype: DType, chunk: number): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const taken: number[] = [];
  const read = numeralReader(dtype, (elements) => taken.push(...elements));
  for (let at = 0; at < bytes.length; at += chunk) read(bytes.subarray(at, at + chunk));
  return Uint8Array.from(taken);
}

describe("numerals", () => {
  it.each([1, 2, 3, 1000])("become elements, read %i bytes at a time", (chunk) => {
    const floats = elementsOf("[1.5E0,-2e-1 ,NaN,\n Infinity]", "float32", chunk);
    expect(floats).toEqual(new Uint8Array(new Float32Array([1.5, -0.2, Number.NaN, Number.POSITIVE_INFINITY]).buffer));
    expect(elementsOf("1 -1 7\n", "int32", chunk)).toEqual(new Uint8Array(new Int32Array([1, -1, 7]).buffer));
    expect(elementsOf("[9007199254740991]", "int64", chunk)).toEqual(
      new Uint8Array(new BigInt64Array([9007199254740991n]).buffer),
    );
    expect(elementsOf("[true,false,3]", "uint8", chunk)).toEqual(Uint8Array.of(1, 0, 3));
    expect(elementsOf("inf -inf 0.1\n", "float64", chunk)).toEqual(
      new Uint8Array(new Float64Array([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.1]).buffer),
    );
  });

  it("of any length are none, and end", () => {
    expect(elementsOf(`${"9".repeat(100_000)} `, "int32", 4096)).toHaveLength(4);
    expect(elementsOf("x\n", "int64", 8)).toEqual(new Uint8Array(8));
  });

  it("compare with the same numbers in big-endian bytes, piece by piece", async () => {
    const text = new TextEncoder().encode("[1.5,2.5][0.25]");
    const binary = new Uint8Array(14);
    const view = new DataView(binary.buffer);
    for (const [at, value] of [
      [0, 1.5],
      [4, 2.5],
      [10, 0.5],
    ] as const)
      view.setFloat32(at, value);
    const tensor = { name: "a", kind: "parameter", dtype: "float32", shape: [3], parameters: 3, bytes: 12 } as const;
    const ranges = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([offset, length]) => ({ offset, length }));
    const base: Tensor = {
      ...tensor,
      values: { kind: "stored", encoding: "numerals", path: "a", ranges: ranges([0, 9], [9, 6]) },
    };
    const head: Tensor = {
      ...tensor,
      values: { kind: "stored", encoding: "elements", byteOrder: "big", path: "b", ranges: ranges([0, 8], [10, 4]) },
    };
    const open = { base: async () => memorySource(text), head: async () => memorySource(binary) };
    const { measures } = await measureTensors([{ base, head }], open, { budgetBytes: 1000 });
    expect(measures.get("a")).toMatchObject({ changed: 1, share: 1 });
    view.setFloat32(10, 0.25);
    const [before, after] = [await digestTensors([base], open.base, 1000), await digestTensors([head], open.head, 1000)];
    expect(before.digests.get("a")).toBe(after.digests.get("a"));
  });
});
