import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../src/bytes/budget.js";
import { type Extent, type Reading, readThrough } from "../../src/bytes/cursor.js";
import { memorySource } from "../../src/bytes/memory.js";
import { type Pages, pagesOf } from "../../src/bytes/pages.js";
import { countingSource, meanSource, randomOf } from "../sources.js";

const SIZE = 300_000;
const CONTENT = Uint8Array.from({ length: SIZE }, (_, at) => (at * 31 + (at >> 8)) & 0xff);

describe("pages", () => {
  it("give the bytes that are there, wherever they are asked for", async () => {
    const source = meanSource(CONTENT);
    const pages = pagesOf("a", SIZE, DEFAULT_BUDGET);
    const random = randomOf(3);
    for (let round = 0; round < 400; round++) {
      const start = Math.floor(random() * SIZE);
      const end = Math.min(SIZE, start + Math.floor(random() ** 4 * 9000));
      const bytes = await readThrough(source, pages.read({ start, end }));
      expect(bytes, `${start} to ${end}`).toEqual(CONTENT.subarray(start, end));
      const seen = pages.peek(start, end - start);
      if (seen !== undefined) expect(seen).toEqual(CONTENT.subarray(start, end));
    }
  });

  it.each([
    ["forward", (at: number) => at],
    ["backward", (at: number) => SIZE - 8 - at],
  ])("read on %s in few reads, and nothing twice", async (_, placeOf) => {
    const counting = countingSource(memorySource(CONTENT));
    const pages = pagesOf("a", SIZE, DEFAULT_BUDGET);
    for (let at = 0; at + 8 <= SIZE; at += 8) {
      const start = placeOf(at);
      await readThrough(counting.source, pages.read({ start, end: start + 8 }));
    }
    expect(counting.bytesRead()).toBe(SIZE);
    expect(counting.reads()).toBeLessThanOrEqual(12);
  });

  it("read one page where a reader jumps", async () => {
    const counting = countingSource(memorySource(CONTENT));
    const pages = pagesOf("a", SIZE, DEFAULT_BUDGET);
    for (const start of [0, 100_000, 200_000, 50_000]) await readThrough(counting.source, pages.read({ start, end: start + 12 }));
    expect(counting.bytesRead()).toBe(4 * 1024);
  });

  it("refuse what is outside of the file or the budget", async () => {
    const failing = (pages: Pages, extent: Extent): Promise<Uint8Array> =>
      readThrough(memorySource(CONTENT), reading(pages, extent));
    const pages = pagesOf("a", SIZE, DEFAULT_BUDGET);
    await expect(failing(pages, { start: SIZE - 1, end: SIZE + 1 })).rejects.toMatchObject({ code: "truncated", path: "a" });
    await expect(failing(pages, { start: -4, end: 4 })).rejects.toMatchObject({ code: "truncated" });
    const poor = pagesOf("a", SIZE, { ...DEFAULT_BUDGET, structureBytes: 2000, entries: 10 });
    await expect(failing(poor, { start: 0, end: 4096 })).rejects.toMatchObject({ code: "too-much-structure" });
    expect(() => poor.reserve(11)).toThrow(expect.objectContaining({ code: "too-many-entries" }));
  });
});

function reading(pages: Pages, extent: Extent): Reading<Uint8Array> {
  return pages.read(extent);
}
