import { describe, expect, it } from "vitest";
import { memorySource } from "../../src/bytes/memory.js";
import type { DType, Tensor } from "../../src/model/tensor.js";
import { measureTensors } from "../../src/weights/measure.js";
import { measurableOf, planOf, type Scaling, type TensorPair } from "../../src/weights/plan.js";
import { float32s, tensorIn } from "./tensors.js";

/** A matrix that is the whole of a file. */
function matrix(path: string, dtype: DType, rows: number, columns: number, bytes: number): Tensor {
  return { ...tensorIn(path, dtype, rows * columns, bytes), shape: [rows, columns] };
}

function scaling(rows: number): Scaling {
  return {
    scales: Float64Array.from({ length: rows }, (_, row) => 2 ** -(row % 5)),
    zeroPoints: Float64Array.from({ length: rows }, (_, row) => row % 3),
  };
}

const stored = (at: number) => ((at * 37) % 255) - 127;

/** Floats, and the integers that stand for them by the scales of their rows; of head the first rows, or more. */
async function measured(rows: readonly [base: number, head: number], columns: number, miss = 0) {
  const [baseRows, headRows] = rows;
  const { scales, zeroPoints } = scaling(headRows);
  const numbers = Float32Array.from({ length: baseRows * columns }, (_, at) => {
    const row = Math.floor(at / columns);
    return (stored(at) - (zeroPoints[row] ?? 0)) * (scales[row] ?? 0) + miss;
  });
  const integers = new Uint8Array(Int8Array.from({ length: headRows * columns }, (_, at) => stored(at)).buffer);
  const { bytes } = float32s(numbers);
  const pair: TensorPair = {
    base: matrix("base", "float32", baseRows, columns, bytes.length),
    head: matrix("head", "int8", headRows, columns, integers.length),
    scaling: { head: { scales, zeroPoints } },
  };
  const open = { base: async () => memorySource(bytes), head: async () => memorySource(integers) };
  return (await measureTensors([pair], open, { budgetBytes: 1e9 })).measures.get("t");
}

describe("a matrix whose rows have scales of their own", () => {
  it.each([
    ["narrow", [12, 12], 7],
    ["wider than what is read at once", [3, 3], 100_000],
    ["of more rows than base", [10, 12], 8],
  ] as const)("is compared by the numbers that it stands for: %s", async (_, rows, columns) => {
    const [base = 0, head = 0] = rows;
    const measure = await measured([base, head], columns);
    expect(measure).toMatchObject({ elements: base * columns, changed: 0, maxDifference: 0, relativeL2: 0, isDequantised: true });
  });

  it("differs by more than half a step of the row", async () => {
    // Steps are 1, 1/2, 1/4, 1/8 and 1/16: a miss of 0.2 is more than half of the last three.
    const measure = await measured([10, 10], 100, 0.2);
    expect(measure?.changed).toBe(600);
    expect(measure?.maxDifference).toBeCloseTo(0.2, 5);
  });

  it("takes no more runs than one with a single scale", () => {
    const rows = 200_000;
    const pair: TensorPair = {
      base: matrix("base", "float32", rows, 16, rows * 64),
      head: matrix("head", "int8", rows, 16, rows * 16),
      scaling: { head: scaling(rows) },
    };
    const one = measurableOf(pair);
    const { segments, numbers } = planOf(one ?? expect.fail("not measurable"), 1, { x: -1, y: -1 });
    expect(segments).toHaveLength(1);
    expect(numbers).toBe(rows * 16);
  });

  it("is not measured where a row of the other side begins within a byte", () => {
    const pair: TensorPair = {
      base: matrix("base", "int4", 4, 5, 10),
      head: matrix("head", "int8", 4, 5, 20),
      scaling: { head: scaling(4) },
    };
    expect(measurableOf(pair)).toBeUndefined();
  });
});
