import { describe, expect, it } from "vitest";
import { bytesOf, countOf, percentOf } from "../../src/policy/units.js";

describe("units", () => {
  it.each([
    ["100M", 100_000_000],
    ["1.1M", 1_100_000],
    ["1.5B", 1_500_000_000],
    ["7 B", 7_000_000_000],
    ["250k", 250_000],
    ["12", 12],
    [12, 12],
    [0, 0],
    ["1.5", undefined],
    [1.5, undefined],
    [-1, undefined],
    ["-1M", undefined],
    ["1e6", undefined],
    ["M", undefined],
    ["", undefined],
    ["100MB", undefined],
    ["99999999T", undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
  ])("counts %s", (text, expected) => expect(countOf(text)).toBe(expected));

  it.each([
    ["2 GiB", 2_147_483_648],
    ["2GiB", 2_147_483_648],
    ["1.5 KiB", 1536],
    ["500 MB", 500_000_000],
    ["1.1 kB", 1100],
    ["4096 B", 4096],
    [4096, 4096],
    ["4096", undefined],
    ["2 GIB", undefined],
    ["2 Gb", undefined],
    ["0.3 B", undefined],
  ])("bytes of %s", (text, expected) => expect(bytesOf(text)).toBe(expected));

  it.each([
    ["10%", 10],
    ["12.5 %", 12.5],
    ["0%", 0],
    ["10", undefined],
    [10, undefined],
    ["-5%", undefined],
  ])("percent of %s", (text, expected) => expect(percentOf(text)).toBe(expected));
});
