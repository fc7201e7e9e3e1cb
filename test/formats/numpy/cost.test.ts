import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { numpy } from "../../../src/formats/numpy/index.js";
import { countingSource, sparseSource } from "../../sources.js";
import { arrayOf, fixture, headerOf } from "./fixtures.js";

describe("reading numpy costs", () => {
  it("the header of an array and nothing else", async () => {
    const counting = countingSource(memorySource(fixture("plain.npy")));
    await numpy.read({ path: "a.npy", source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
    // Its first twelve bytes are read to tell it from an archive, and again for the length of the header.
    expect(counting.bytesRead()).toBe(12 + 12 + 128);
  });

  it("the same for 10 GB of values", async () => {
    const values = 10 * 2 ** 30;
    const head = arrayOf(headerOf("'<f4'", `(${values / 4},)`));
    const counting = countingSource(sparseSource(head, head.length + values));
    const model = await numpy.read({ path: "a.npy", source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
    expect(model.tensors).toMatchObject([{ bytes: values }]);
    expect(counting.bytesRead()).toBe(24 + head.length);
  });

  it("of an archive its directory, and two small reads an array", async () => {
    const counting = countingSource(memorySource(fixture("compressed.npz")));
    await numpy.read({ path: "a.npz", source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
    expect(counting.reads()).toBeLessThanOrEqual(4 + 2 * 6);
  });
});
