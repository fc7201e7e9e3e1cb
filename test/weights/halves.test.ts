import { describe, expect, it } from "vitest";
import type { Measure } from "../../src/diff/measure.js";
import { randomOf } from "../mutations.js";
import { type Elements, float32s, measureOf } from "./tensors.js";

// Whole blocks, a block of whole vectors, and a rest that is no vector.
const LENGTH = 10 * 4096 + 1000 + 5;

/** bfloat16, and the same numbers as float32, which are measured in another way. */
function bothWays(number: (index: number) => number): Readonly<Record<"halves" | "wide", Elements>> {
  const words = Uint32Array.from({ length: LENGTH }, (_, index) => wordOf(number(index)) & 0xffff0000);
  const halves = Uint16Array.from(words, (word) => word >>> 16);
  return { halves: { dtype: "bfloat16", bytes: new Uint8Array(halves.buffer) }, wide: float32s(new Float32Array(words.buffer)) };
}

const scratch = new DataView(new ArrayBuffer(4));
function wordOf(value: number): number {
  scratch.setFloat32(0, value);
  return scratch.getUint32(0);
}

const random = randomOf(11);
const weights = Array.from({ length: LENGTH }, () => random() + random() - 1);
const at = (index: number) => weights[index] ?? 0;

const CASES: readonly (readonly [string, (index: number) => number, (index: number) => number])[] = [
  ["weights that were tuned", at, (index) => at(index) + 0.001 * (random() - 0.5)],
  ["equal weights", at, at],
  ["unrelated weights", at, (index) => at(LENGTH - 1 - index)],
  ["weights of one sign", (index) => 1 + Math.abs(at(index)), (index) => -1 - Math.abs(at(index))],
  ["a constant", () => 0.5, () => 0.25],
  ["zeros", () => 0, (index) => (index % 3 === 0 ? at(index) : 0)],
  ["zeros of two signs", () => 0, (index) => (index % 2 === 0 ? -0 : 0)],
  ["an extreme in the middle of a block", at, (index) => (index === 20_001 ? -7 : index === 30_003 ? 9 : at(index))],
  ["NaN and infinities", (index) => (index === 5000 ? Number.NaN : at(index)), (index) => (index === 9000 ? -1 / 0 : at(index))],
  ["denormals and tiny values", (index) => (index % 5 === 0 ? 1e-39 : at(index)), (index) => 1e-30 * at(index)],
  ["huge values", (index) => 1e37 * at(index), (index) => 1e30 * at(index)],
];

describe("bfloat16 on both sides", () => {
  it.each(CASES)("is measured as the same numbers in float32 are: %s", async (_, base, head) => {
    const [x, y] = [bothWays(base), bothWays(head)];
    const [halves, wide] = [await measureOf(x.halves, y.halves, LENGTH), await measureOf(x.wide, y.wide, LENGTH)];
    expect(halves).toBeDefined();
    expect(rounded(halves)).toEqual(rounded(wide));
  });
});

/** Sums that are added in another order differ in their last digits; counts and extremes may not. */
function rounded(measure: Measure | undefined): unknown {
  const texts = JSON.stringify(measure, (_key, value: unknown) => {
    return typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value;
  });
  return JSON.parse(texts);
}
