import { describe, expect, it } from "vitest";
import { aboutText, counted, deltaOf, parametersOf, sizeDeltaOf, typeOf } from "../../src/report/figures.js";
import { value } from "./reviews.js";

describe("figures", () => {
  it.each([
    [0, "0"],
    [580_353, "580,353"],
    [999_999, "999,999"],
    [1_000_000, "1.0 M"],
    [1_240_000, "1.2 M"],
    [12_345_678, "12 M"],
    [999_600_000, "1.0 B"],
    [405_000_000_000, "405 B"],
  ])("%i parameters are written %s", (count, text) => expect(parametersOf(count)).toBe(text));

  it.each([
    [5, 5, "(=)"],
    [100, 5_230, "(+5,130)"],
    [5_230, 100, "(−5,130)"],
    [0, 2_500_000, "(+2.5 M)"],
  ])("from %i to %i is %s", (base, head, text) => expect(deltaOf(base, head)).toBe(text));

  it.each([
    [1_000, 1_000, "(=)"],
    [1_000, 1_004, "(+0.4 %)"],
    [2_000_000, 2_000_012, "(+12 B)"],
    [1_000, 500, "(−50 %)"],
    [1_000, 12_000, "(×12)"],
    [0, 1_500, "(+1.5 kB)"],
  ])("a file that goes from %i to %i bytes is %s", (base, head, text) => expect(sizeDeltaOf(base, head)).toBe(text));

  it.each([
    [0.123, "about 12 %"],
    [0.0001, "about 1 %"],
    [0.999, "about 99 %"],
  ])("%d of a whole is a sample of %s", (share, text) => expect(aboutText(share)).toBe(text));

  it("agrees with its noun", () =>
    expect([counted(1, "tensor"), counted(2_000, "tensor")]).toEqual(["1 tensor", "2,000 tensors"]));

  it.each([
    [value("x", "float32", ["batch", 128]), "float32[batch, 128]"],
    [value("x", "float32", [null, 1]), "float32[?, 1]"],
    [value("x", "float32", null), "float32[…]"],
    [value("x", "int64", []), "int64[]"],
    [value("x", "int64", [1], false), "int64[1], optional"],
    [{ ...value("x", "sequence(float32)", null), kind: "sequence" as const }, "sequence(float32)"],
    [value("x", "unknown", null), "tensor"],
    [value("x", "unknown", [1, null], false), "tensor[1, ?], optional"],
    [value("x", "float32", null), "float32[…]"],
  ])("writes the type of an input: %#", (input, text) => expect(typeOf(input)).toBe(text));
});
