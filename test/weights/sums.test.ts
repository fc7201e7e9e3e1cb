import { describe, expect, it } from "vitest";
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
