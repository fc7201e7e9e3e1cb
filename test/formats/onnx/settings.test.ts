import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { onnx } from "../../../src/formats/onnx/index.js";
import { block, initializer, joined, modelOf, number, varint } from "./writer.js";

const INT64 = 7;
const INT32 = 6;
const FLOAT = 1;

async function elementsOf(...graph: readonly Uint8Array[]): Promise<readonly (readonly number[] | undefined)[]> {
  const artifact = { path: "m.onnx", source: memorySource(modelOf(...graph)), sibling: async () => undefined };
  const model = await onnx.read(artifact, DEFAULT_BUDGET);
  return model.tensors.map(({ elements }) => elements);
}

function int64s(...values: readonly bigint[]): Uint8Array {
  return new Uint8Array(BigInt64Array.from(values).buffer);
}

function floats(...values: readonly number[]): Uint8Array {
  return new Uint8Array(Float32Array.from(values).buffer);
}

describe("elements of small ONNX tensors", () => {
  it("are read wherever the format lets them stand", async () => {
    const unpacked = joined(number(7, 3), number(7, -1n));
    expect(
      await elementsOf(
        initializer("raw", [3], INT64, block(9, int64s(0n, -1n, 2n ** 63n - 1n))),
        initializer("packed", [2], INT64, block(7, varint(3), varint(-1n))),
        initializer("unpacked", [2], INT64, unpacked),
        initializer("scalar", [], INT64, number(7, 5)),
        initializer("narrow", [2], INT32, block(5, varint(3), varint(-7n))),
        initializer("scales", [4], FLOAT, block(9, floats(1, 1, 2, 0.5))),
        block(5, block(9, int64s(9n)), block(8, "elements before shape and type"), number(2, INT64), number(1, 1)),
      ),
    ).toEqual([[0, -1, 2 ** 63], [3, -1], [3, -1], [5], [3, -7], [1, 1, 2, 0.5], [9]]);
  });

  it("are read of a Constant, spelled out or not", async () => {
    const attribute = (name: string, ...fields: readonly Uint8Array[]) => block(5, block(1, name), ...fields);
    const constant = (output: string, field: Uint8Array) => block(1, block(2, output), block(4, "Constant"), field);
    expect(
      await elementsOf(
        constant("one", attribute("value_int", number(3, 4), number(20, 2))),
        constant("list", attribute("value_ints", block(8, varint(4), varint(2)), number(20, 7))),
        constant("tensor", attribute("value", block(5, number(1, 1), number(2, INT64), block(9, int64s(6n))), number(20, 4))),
      ),
    ).toEqual([[4], [4, 2], [6]]);
  });

  it("are left where they are when they are many, or of another type", async () => {
    expect(
      await elementsOf(
        initializer("long", [65], INT64, block(9, new Uint8Array(65 * 8))),
        initializer("weights", [9], FLOAT, block(9, new Uint8Array(36))),
        initializer("double", [1], 11, block(9, new Uint8Array(8))),
        initializer("nothing", [0], INT64),
        initializer("outside", [1], INT64, block(13, block(1, "location"), block(2, "w.bin")), number(14, 1)),
      ),
    ).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it("do not hide that a tensor does not fit its shape", async () => {
    await expect(elementsOf(initializer("short", [3], INT64, block(9, int64s(1n))))).rejects.toThrow(/does not fit/);
  });

  it("count little in the budget", async () => {
    const tensor = initializer("t", [64], INT64, block(9, new Uint8Array(512)));
    const artifact = {
      path: "m.onnx",
      source: memorySource(modelOf(...Array.from({ length: 100 }, () => tensor))),
      sibling: async () => undefined,
    };
    const model = await onnx.read(artifact, { ...DEFAULT_BUDGET, entries: 2_000 });
    expect(model.tensors).toHaveLength(100);
  });
});
