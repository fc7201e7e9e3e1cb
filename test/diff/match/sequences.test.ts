import { describe, expect, it } from "vitest";
import { sequenceInterner } from "../../../src/diff/match/sequences.js";
import { randomOf } from "./random.js";

describe("numbers of sequences", () => {
  it("are equal for equal sequences and for no others", () => {
    const intern = sequenceInterner();
    const known = new Map<string, number>();
    const random = randomOf(1);
    for (let round = 0; round < 20_000; round++) {
      const sequence = Array.from({ length: random.below(6) }, () => random.below(9) - 4);
      for (const value of sequence) intern.push(value);
      const number = intern.take();
      const key = sequence.join();
      expect(number).toBe(known.get(key) ?? known.size);
      known.set(key, number);
    }
    expect(intern.count()).toBe(known.size);
  });

  it("keep 32 bits of each element, and any length", () => {
    const intern = sequenceInterner();
    const numberOf = (...sequence: readonly number[]) => {
      for (const value of sequence) intern.push(value);
      return intern.take();
    };
    expect([numberOf(), numberOf(0), numberOf(0, 0), numberOf(), numberOf(-1), numberOf(2 ** 32 - 1)]).toEqual([
      0, 1, 2, 0, 3, 3,
    ]);
    const long = Array.from({ length: 100_000 }, (_, index) => index);
    expect([numberOf(...long.slice(0, 50_000)), numberOf(...long.slice(0, 50_000)), numberOf(...long.slice(1, 50_001))]).toEqual([
      4, 4, 5,
    ]);
  });
});
