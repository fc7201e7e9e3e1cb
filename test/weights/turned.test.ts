import { describe, expect, it } from "vitest";
import { memorySource } from "../../src/bytes/memory.js";
import type { DType } from "../../src/model/tensor.js";
import { measureTensors } from "../../src/weights/measure.js";
import type { TensorPair } from "../../src/weights/plan.js";
import { float32s, tensorIn } from "./tensors.js";

const stored = (at: number) => ((at * 37) % 15) - 7;

/** Integers with a scale for each place along `axis`, beside the floats that they stand for, all but `miss` away. */
async function measured(shape: readonly number[], axis: number, dtype: DType = "int8", miss = 0, budgetBytes = 1e9) {
  const count = shape.reduce((product, size) => product * size, 1);
  const inner = shape.slice(axis + 1).reduce((product, size) => product * size, 1);
  const along = shape[axis] ?? 1;
  const scales = Float64Array.from({ length: along }, (_, at) => 2 ** -(at % 5));
  const zeroPoints = Float64Array.from({ length: along }, (_, at) => at % 3);
  const numbers = Float32Array.from({ length: count }, (_, at) => {
    const place = Math.floor(at / inner) % along;
    return (stored(at) - (zeroPoints[place] ?? 0)) * (scales[place] ?? 0) + miss;
  });
  const integers =
    dtype === "int4"
      ? Uint8Array.from({ length: count / 2 }, (_, at) => (stored(2 * at) & 15) | ((stored(2 * at + 1) & 15) << 4))
      : new Uint8Array(Int8Array.from({ length: count }, (_, at) => stored(at)).buffer);
  const { bytes } = float32s(numbers);
  const pair: TensorPair = {
    base: { ...tensorIn("base", "float32", count, bytes.length), shape },
    head: { ...tensorIn("head", dtype, count, integers.length), shape },
    scaling: { head: { axis, scales, zeroPoints } },
  };
  const open = { base: async () => memorySource(bytes), head: async () => memorySource(integers) };
  return (await measureTensors([pair], open, { budgetBytes })).measures.get("t");
}

describe("a tensor that is scaled along another dimension than rows", () => {
  it.each<readonly [string, readonly number[], number, DType]>([
    ["columns", [12, 10], 1, "int8"],
    ["columns, two in a byte", [12, 10], 1, "int4"],
    ["a dimension in the middle", [3, 7, 5], 1, "int8"],
    ["the last of three", [3, 5, 6], 2, "int8"],
    ["more than is turned at once", [3000, 512], 1, "int8"],
  ])("is compared by the numbers that it stands for: %s", async (_, shape, axis, dtype) => {
    const count = shape.reduce((product, size) => product * size, 1);
    const measure = await measured(shape, axis, dtype);
    expect(measure).toMatchObject({
      elements: count,
      share: 1,
      changed: 0,
      maxDifference: 0,
      relativeL2: 0,
      isDequantised: true,
    });
  });

  it("differs by more than half a step of the column", async () => {
    // Steps are 1, 1/2, 1/4, 1/8 and 1/16: a miss of 0.2 is more than half of the last three.
    const measure = await measured([100, 10], 1, "int8", 0.2);
    expect(measure?.changed).toBe(600);
    expect(measure?.maxDifference).toBeCloseTo(0.2, 5);
  });

  it("is not compared where the budget is too small for all of it", async () => {
    expect(await measured([100, 10], 1, "int8", 0, 3000)).toBeUndefined();
  });
});
