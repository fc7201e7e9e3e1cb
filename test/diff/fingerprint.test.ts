import { describe, expect, it } from "vitest";
import { type Fingerprint, withoutCounterpart } from "../../src/diff/fingerprint.js";

const STATISTICS = {
  elements: 4096,
  mean: 0,
  deviation: 1,
  norm: 60,
  min: -3,
  max: 3,
  zeros: 0,
  nans: 0,
  infinities: 0,
  denormals: 0,
};
const print = (name: string, parts: Partial<typeof STATISTICS> = {}, dtype: Fingerprint["dtype"] = "float32"): Fingerprint => {
  return { name, dtype, parameters: 4096, statistics: { ...STATISTICS, ...parts } };
};
const alone = (own: readonly Fingerprint[], others: readonly Fingerprint[]) =>
  withoutCounterpart(own, others).map(({ name }) => name);

describe("tensors recognised by statistics of their values", () => {
  it("have a counterpart that is used once", () => {
    expect(alone([print("a"), print("b")], [print("x"), print("y")])).toEqual([]);
    expect(alone([print("a"), print("b")], [print("x")])).toEqual(["b"]);
  });

  it("are told apart by any statistic that differs", () => {
    for (const other of [{ norm: 60.001 }, { min: -3.1 }, { max: 2.9 }, { mean: 0.01 }, { zeros: 1 }, { nans: 1 }])
      expect(alone([print("a")], [print("x", other)]), JSON.stringify(other)).toEqual(["a"]);
    expect(alone([print("a")], [{ ...print("x"), parameters: 4095 }])).toEqual(["a"]);
  });

  it("may be rounded to a narrower type", () => {
    // Rounding to float16 takes at most 2^-11 of a value; to zero only what is smaller than its smallest numbers.
    const rounded = { norm: 60 * (1 + 2 ** -11), max: 3 * (1 - 2 ** -11), zeros: 3 };
    expect(alone([print("a")], [print("x", rounded, "float16")])).toEqual([]);
    expect(alone([print("a")], [print("x", { norm: 60 * (1 + 2 ** -9) }, "float16")])).toEqual(["a"]);
  });

  it("are matched in a time that grows with their number", () => {
    const many = (step: number) => Array.from({ length: 50_000 }, (_, at) => print(`t${at}`, { norm: 60 + at * step }));
    const started = performance.now();
    expect(alone(many(1), many(1)).length).toBe(0);
    const others = many(1e-9).map(({ name }) => print(name, { min: -2 }));
    expect(alone(many(1e-9), others).length).toBe(50_000);
    expect(performance.now() - started).toBeLessThan(15_000);
  }, 30_000);
});
