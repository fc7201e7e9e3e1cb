import { expect, it } from "vitest";
import { memorySource } from "../../src/bytes/memory.js";
import { NO_VALUES } from "../../src/diff/values.js";
import type { Tensor } from "../../src/model/tensor.js";
import { structuresOf } from "../../src/review/structures.js";
import { measureTensors } from "../../src/weights/measure.js";
import { randomOf } from "../mutations.js";
import { float32s, tensorIn } from "../weights/tensors.js";

const SIZE = 64;
const random = randomOf(3);
const WEIGHTS = Float32Array.from({ length: SIZE * SIZE }, () => 2 * random() - 1);

/** The structure of what became of WEIGHTS, written in two pieces of which the second stands first in the file. */
async function structureOf(head: Float32Array) {
  const half = head.length / 2;
  const swapped = Float32Array.of(...head.subarray(half), ...head.subarray(0, half));
  const bytes = float32s(swapped).bytes;
  const ranges = [bytes.length / 2, 0].map((offset) => ({ offset, length: bytes.length / 2 }));
  const shape = [SIZE, SIZE];
  const base: Tensor = { ...tensorIn("base", "float32", head.length, bytes.length), shape };
  const scattered: Tensor = { ...base, values: { kind: "stored", encoding: "elements", path: "head", ranges } };
  const pair = { base, head: scattered };
  const open = {
    base: async () => memorySource(float32s(WEIGHTS).bytes),
    head: async () => memorySource(bytes),
    failedSide: () => undefined,
    [Symbol.asyncDispose]: async () => undefined,
  };
  const { measures } = await measureTensors([pair], open, { budgetBytes: 1e9 });
  return (await structuresOf([pair], { ...NO_VALUES, measures }, [], open)).get("t");
}

it("recognises rows that changed places in a tensor that is written piece by piece", async () => {
  const turned = WEIGHTS.map((_, at) => WEIGHTS[((Math.floor(at / SIZE) + 1) % SIZE) * SIZE + (at % SIZE)] ?? 0);
  expect(await structureOf(turned)).toEqual({ arrangement: "permuted" });
});

it("finds the rank of the update of one", async () => {
  const left = Array.from({ length: SIZE }, () => 0.3 * random());
  const right = Array.from({ length: SIZE }, () => random());
  const merged = WEIGHTS.map((value, at) => value + (left[Math.floor(at / SIZE)] ?? 0) * (right[at % SIZE] ?? 0));
  expect(await structureOf(merged)).toEqual({ rank: 1 });
});
