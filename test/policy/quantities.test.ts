import { describe, expect, it } from "vitest";
import { textOf } from "../../src/policy/message.js";
import {
  agreeing,
  bytesText,
  counted,
  grouped,
  named,
  percentText,
  sequenceText,
  shapeText,
} from "../../src/policy/quantities.js";

describe("quantities", () => {
  it.each([
    [0, "0 B"],
    [1, "1 B"],
    [999, "999 B"],
    [1000, "1.0 kB"],
    [9949, "9.9 kB"],
    [9950, "10 kB"],
    [999_499, "999 kB"],
    [999_500, "1.0 MB"],
    [2_181_648, "2.2 MB"],
    [7e18, "7000 PB"],
  ])("%d bytes are %s", (bytes, text) => expect(bytesText(bytes)).toBe(text));

  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1,000"],
    [580_353, "580,353"],
    [1_234_567_890, "1,234,567,890"],
  ])("%d is %s", (count, text) => expect(grouped(count)).toBe(text));

  it.each([
    [12.5, "12.5 %"],
    [10, "10 %"],
    [0.04, "0.04 %"],
    [33.333333, "33.33 %"],
  ])("%d is %s", (percent, text) => expect(percentText(percent)).toBe(text));

  it("agrees with its noun", () => {
    expect(textOf(counted(1, "index", "indices"))).toBe("1 index");
    expect(textOf(counted(1200, "tensor"))).toBe("1,200 tensors");
    expect(textOf(agreeing(0, "was", "were"))).toBe("were");
    expect(named("Input", ["h"])).toEqual(["Input", " ", { value: "h" }]);
    expect(textOf(named("Input", ["h", "c", "x"]))).toBe("Inputs h, c and x");
  });

  it("keeps shapes and lists short", () => {
    expect(shapeText([1, "batch", null])).toBe("[1, batch, ?]");
    expect(shapeText(Array(100).fill(1))).toBe("[1, 1, 1, 1, 1, 1, 1, 1, … 100 axes]");
    expect(sequenceText(["a", "b"])).toBe("(a, b)");
    expect(sequenceText(Array(100).fill("a"))).toBe("(a, a, a, a, a, a, a, a, … 100 names)");
  });
});
