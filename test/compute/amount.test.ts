import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ceiledQuotient,
  exactQuotient,
  flooredQuotient,
  isAtLeast,
  isEqual,
  minus,
  numberOf,
  plus,
  type Size,
  substituted,
  symbol,
  symbolsOf,
  times,
  whole,
} from "../../src/compute/amount.js";

/** An expression, its size as the code has it, and what it is for two given numbers. */
interface Built {
  readonly size: Size;
  readonly at: (h: bigint, w: bigint) => bigint;
}

const leaf: fc.Arbitrary<Built> = fc.oneof(
  fc.integer({ min: 0, max: 20 }).map((value) => ({ size: whole(value), at: () => BigInt(value) })),
  fc.constant<Built>({ size: symbol("h"), at: (h) => h }),
  fc.constant<Built>({ size: symbol("w"), at: (_, w) => w }),
);

function floored(a: bigint, by: bigint): bigint {
  return a >= 0n ? a / by : -((-a + by - 1n) / by);
}

const { tree } = fc.letrec<{ tree: Built }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc
      .tuple(tie("tree"), tie("tree"))
      .map(([a, b]) => ({ size: plus(a.size, b.size), at: (h: bigint, w: bigint) => a.at(h, w) + b.at(h, w) })),
    fc
      .tuple(tie("tree"), tie("tree"))
      .map(([a, b]) => ({ size: minus(a.size, b.size), at: (h: bigint, w: bigint) => a.at(h, w) - b.at(h, w) })),
    fc
      .tuple(tie("tree"), tie("tree"))
      .map(([a, b]) => ({ size: times(a.size, b.size), at: (h: bigint, w: bigint) => a.at(h, w) * b.at(h, w) })),
    fc
      .tuple(tie("tree"), fc.integer({ min: 1, max: 9 }))
      .map(([a, by]) => ({ size: flooredQuotient(a.size, by), at: (h: bigint, w: bigint) => floored(a.at(h, w), BigInt(by)) })),
  ),
}));

describe("amounts", () => {
  it("are what the same arithmetic gives for numbers", () => {
    const number = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(tree, number, number, ({ size, at }, h, w) => {
        if (size === null) return;
        const value = substituted(size, (name) => (name === "h" ? h : w));
        const expected = at(BigInt(h), BigInt(w));
        if (value === null) expect(expected > 2n ** 40n || expected < -(2n ** 40n)).toBe(true);
        else expect(BigInt(numberOf(value) ?? Number.NaN)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it("fold quotients of quotients, so that halving three times is one symbol", () => {
    const halved = (size: Size) => ceiledQuotient(size, 2);
    expect(halved(halved(halved(symbol("h"))))).toEqual([
      {
        coefficient: 1,
        factors: [{ symbol: "⌈h/8⌉", power: 1, quotient: { of: plus(symbol("h"), whole(7)), by: 8 } }],
      },
    ]);
    expect(isEqual(flooredQuotient(times(symbol("h"), whole(6)), 3), times(symbol("h"), whole(2)))).toBe(true);
  });

  it("divide only where no rest is left", () => {
    const [h, w] = [symbol("h"), symbol("w")];
    expect(isEqual(exactQuotient(times(times(h, w), whole(12)), times(w, whole(4))), times(h, whole(3)))).toBe(true);
    expect(exactQuotient(h, w)).toBeNull();
    expect(exactQuotient(h, whole(2))).toBeNull();
    expect(exactQuotient(h, whole(0))).toBeNull();
  });

  it("are compared where the sizes do not matter", () => {
    const h = symbol("h");
    expect(isAtLeast(times(h, whole(3)), times(h, whole(2)))).toBe(true);
    expect(isAtLeast(h, plus(h, whole(1)))).toBe(false);
    expect(isAtLeast(h, whole(1))).toBeUndefined();
  });

  it("name the sizes they depend on", () => {
    const amount = times(symbol("n"), flooredQuotient(plus(symbol("w"), whole(1)), 4));
    expect(symbolsOf(amount ?? [])).toEqual(["n", "w"]);
  });

  it("are unknown beyond what is exact, and beyond what is bounded", () => {
    expect(times(whole(2 ** 52), whole(2))).toBeNull();
    expect(symbol("x".repeat(101))).toBeNull();
    let power = symbol("x");
    for (let step = 0; step < 100; step++) power = times(power, power);
    expect(power).toBeNull();
    let sum: Size = whole(0);
    for (let index = 0; index < 40; index++) sum = plus(sum, symbol(`s${index}`));
    expect(sum).toBeNull();
  });
});
