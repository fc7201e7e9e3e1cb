import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { gguf } from "../../../src/formats/gguf/index.js";
import { countingSource, sparseSource } from "../../sources.js";
import { entryOf, fileOf, fixture, truth } from "./fixtures.js";

// Reading on doubles the window, from 2 KiB up to 64 KiB: so much may be read beyond the header.
const SMALLEST_WINDOW_BYTES = 2048;
const LARGEST_WINDOW_BYTES = 64 * 1024;

describe("reading GGUF costs", () => {
  it.each(Object.entries(truth))("the header of %s and a window at most", async (name, { headerBytes }) => {
    const counting = countingSource(memorySource(fixture(name)));
    await gguf.read({ path: name, source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
    expect(counting.bytesRead()).toBeLessThanOrEqual(Math.max(2 * headerBytes, SMALLEST_WINDOW_BYTES) + SMALLEST_WINDOW_BYTES);
    expect(counting.reads()).toBeLessThanOrEqual(6);
  });

  it("the same for 10 GB of values", async () => {
    const elements = 5 * 2 ** 30;
    const header = fileOf(1, 0, entryOf("big", [elements], 1, 0));
    const start = Math.ceil(header.length / 32) * 32;
    const counting = countingSource(sparseSource(header, start + 2 * elements));
    const model = await gguf.read({ path: "a.gguf", source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
    expect(model.tensors).toMatchObject([{ dtype: "float16", parameters: elements, bytes: 2 * elements }]);
    expect(counting.bytesRead()).toBe(SMALLEST_WINDOW_BYTES);
  });

  it("a vocabulary once", async () => {
    const tokens = Array.from({ length: 50_000 }, (_, index) => ["text", `token ${index}`] as const);
    const header = fileOf(0, 1, ["text", "tokenizer.ggml.tokens"], ["u32", 9], ["u32", 8], ["u64", tokens.length], ...tokens);
    const counting = countingSource(memorySource(header));
    const { metadata } = await gguf.read(
      { path: "a.gguf", source: counting.source, sibling: async () => undefined },
      DEFAULT_BUDGET,
    );
    expect(metadata[0]?.value).toMatch(/^50000 strings, sha256 [0-9a-f]{64}$/);
    // A value that crosses the end of a window is read again.
    expect(counting.bytesRead()).toBeLessThan(1.01 * header.length + LARGEST_WINDOW_BYTES);
  });
});
