import { expect, it } from "vitest";
import { memorySource } from "../../src/bytes/memory.js";
import type { DType, Tensor } from "../../src/model/tensor.js";
import { scaledPair } from "../../src/review/scalings.js";
import { float32s, tensorIn } from "../weights/tensors.js";

function tensor(path: string, dtype: DType, shape: readonly number[], bytes: number): Tensor {
  const parameters = shape.reduce((product, size) => product * size, 1);
  return { ...tensorIn(path, dtype, parameters, bytes), shape };
}

const FILES = new Map<string, Uint8Array>([
  ["scales", float32s(Float32Array.of(1, 2, 4, 8)).bytes],
  ["zeros", Uint8Array.of(3, 5, 7, 9)],
]);

async function scalingOf(axis: number, zeroPoints: number | undefined) {
  const head = tensor("w", "int8", [4, 4], 16);
  const scale = tensor("scales", "float32", [4], 16);
  const zeroPoint = zeroPoints === undefined ? {} : { zeroPoint: tensor("zeros", "int8", [zeroPoints], zeroPoints) };
  const open = async (path: string) => memorySource(FILES.get(path) ?? new Uint8Array());
  const quantised = { head: { tensor: head, standsFor: "w", scale, axis, ...zeroPoint } };
  const pair = await scaledPair({ base: tensor("w", "float32", [4, 4], 64), head, quantised }, { base: open, head: open });
  return pair?.scaling?.head;
}

it("scales rows by the scales of rows, and columns by those of columns", async () => {
  const scaling = { scales: Float64Array.of(1, 2, 4, 8), zeroPoints: Float64Array.of(0, 0, 0, 0) };
  expect(await scalingOf(0, undefined)).toEqual(scaling);
  expect(await scalingOf(1, undefined)).toEqual({ ...scaling, axis: 1 });
  expect(await scalingOf(2, undefined)).toBeUndefined();
});

it("takes one zero point for all rows, or one for each", async () => {
  expect((await scalingOf(0, 4))?.zeroPoints).toEqual(Float64Array.of(3, 5, 7, 9));
  expect((await scalingOf(0, 1))?.zeroPoints).toEqual(Float64Array.of(3, 3, 3, 3));
  expect(await scalingOf(0, 2)).toBeUndefined();
});
