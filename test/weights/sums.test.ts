import { describe, expect, it } from "vitest";
import { tensorKinship } from "../../src/diff/kinship/tensor.js";
import { float32s, measureOf } from "./tensors.js";

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;

async function measured(base: readonly number[], head: readonly number[]) {
  return measureOf(float32s(Float32Array.from(base)), float32s(Float32Array.from(head)), base.length);
}

describe("the histogram", () => {
  it("counts changes by their power of two, from the smallest", async () => {
    const measure = await measured([0, 0, 0, 1, 0, 0, 5, 1], [0.5, -0.25, 0.75, 0.75, 2, -3.99, 5, nan]);
    expect(measure?.histogram).toEqual([
      { exponent: -2, count: 2 },
      { exponent: -1, count: 2 },
      { exponent: 1, count: 2 },
    ]);
  });

  it("keeps what is beyond it in its first and its last bin", async () => {
    const measure = await measured([0, 0, 0, 0, 0], [1e-30, 1e-11, 1e6, 40_000, infinity]);
    expect(measure?.histogram).toEqual([
      { exponent: -32, count: 2 },
      { exponent: 15, count: 2 },
    ]);
  });

  it.each([
    [4097, 4097],
    [65_536, 65_536],
    // Blocks 0 and 16.
    [65_537, 4097],
    [131_072, 8192],
  ])("of %d elements counts %d", async (elements, counted) => {
    const measure = await measured(new Array(elements).fill(0), new Array(elements).fill(1));
    expect(measure?.histogram).toEqual([{ exponent: 0, count: counted }]);
  });
});

describe("elements whose counterpart is not finite", () => {
  // One of four has no counterpart; the others are the same, doubled.
  const base = Array.from({ length: 20_000 }, (_, index) => (index % 4 === 0 ? 100 : (index % 7) - 3));
  const head = base.map((value, index) => (index % 4 === 0 ? nan : 2 * value));

  it.each([
    ["head", base, head, 1],
    ["base", head, base, 0.5],
  ])("compare with nothing, of %s", async (_, before, after, relative) => {
    const measure = await measured(before, after);
    expect(measure?.cosine).toBeCloseTo(1, 6);
    expect(measure?.correlation).toBeCloseTo(1, 6);
    expect(measure?.relativeL2).toBeCloseTo(relative, 6);
    expect(measure?.z).toBeCloseTo(Math.sqrt(15_000), 3);
  });

  it("count for their own side", async () => {
    const measure = await measured(base, head);
    const squares = base.reduce((sum, value) => sum + value * value, 0);
    expect(measure?.base.norm).toBeCloseTo(Math.sqrt(squares), 3);
    expect(measure?.base.mean).toBeCloseTo(base.reduce((sum, value) => sum + value, 0) / 20_000, 6);
    expect(measure?.head).toMatchObject({ nans: 5000, min: -6, max: 6 });
  });

  it("make no kinship of what a few others share by chance", async () => {
    const values = Array.from({ length: 20_000 }, (_, index) => Math.sin(index * index));
    const others = values.map((value, index) => (index < 900 ? Math.cos(index) + 0.4 * value : nan));
    const measure = await measured(values, others);
    expect(measure?.correlation).toBeGreaterThan(0.1);
    const label = { name: "t", kind: "parameter", dtype: "float32", shape: [20_000], parameters: 20_000 } as const;
    expect(measure && tensorKinship({ base: label, head: label, isIdentical: false, measure })).toEqual({ kind: "changed" });
  });
});

describe("numbers that do not exist", () => {
  it("are null where base is nothing but zeros", async () => {
    const measure = await measured([0, 0, 0], [1, 2, 3]);
    expect(measure).toMatchObject({ relativeL2: null, cosine: null, z: null, correlation: null, maxDifference: 3, changed: 3 });
  });

  it("are null where nothing is finite", async () => {
    const measure = await measured([nan, infinity], [nan, -infinity]);
    expect(measure).toMatchObject({ relativeL2: 0, cosine: null, meanDifference: null, changed: 1 });
    expect(measure?.head).toMatchObject({ mean: null, deviation: null, norm: 0, min: null, max: null, nans: 1, infinities: 1 });
  });

  it("are null where a side is constant and nothing can correlate", async () => {
    const measure = await measured(
      Array.from({ length: 5000 }, () => 0.1),
      Array.from({ length: 5000 }, (_, index) => index),
    );
    expect(measure?.correlation).toBeNull();
  });
});

it("tells how many standard deviations a cosine is from chance", async () => {
  // 3·5 + 4·0 + 0·0 + 0·12 over 5 · 13, times the root of 4.
  const measure = await measured([3, 4, 0, 0], [5, 0, 0, 12]);
  expect(measure?.cosine).toBeCloseTo(15 / 65, 12);
  expect(measure?.z).toBeCloseTo(30 / 65, 12);
});
