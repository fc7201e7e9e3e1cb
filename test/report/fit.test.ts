import { describe, expect, it } from "vitest";
import { type Block, type Chapter, fitted } from "../../src/report/fit.js";

const block = (...levels: readonly (readonly [number, string])[]): Block => ({
  levels: levels.map(([rank, text]) => ({ rank, text: () => text })),
});
const chapter = (...blocks: readonly Block[]): Chapter => ({ before: "<", blocks, after: ">", more: (hidden) => `+${hidden}` });

describe("fitting", () => {
  const pieces = ["HEAD ", chapter(block([0, "a"], [2, "aaaaaaaa"]), block([0, "b"], [1, "bbbb"])), " FOOT"];

  it.each([
    [40, "HEAD <aaaaaaaabbbb> FOOT"],
    [24, "HEAD <aaaaaaaabbbb> FOOT"],
    [23, "HEAD <abbbb> FOOT"],
    [19, "HEAD <abbbb> FOOT"],
    [18, "HEAD <ab> FOOT"],
    [16, "HEAD <ab> FOOT"],
    [15, "HEAD <a>+1 FOOT"],
    [14, "HEAD +2 FOOT"],
    [12, "HEAD +2 FOOT"],
  ])("into %i units gives %s", (limit, text) => expect(fitted(pieces, limit)).toBe(text));

  it("gives up when the strings alone are too long", () => expect(fitted(pieces, 11)).toBeUndefined());

  it("renders no more than it needs to learn that nothing else fits", () => {
    let rendered = 0;
    const text = () => {
      rendered++;
      return "x".repeat(100);
    };
    const blocks = Array.from({ length: 10_000 }, (): Block => ({ levels: [{ rank: 0, text }] }));
    expect(fitted([chapter(...blocks)], 1_000)?.length).toBeLessThanOrEqual(1_000);
    expect(rendered).toBeLessThan(100);
  });

  it("leaves a chapter without blocks out", () => expect(fitted(["a", chapter(), "b"], 2)).toBe("ab"));
});
