import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { ort } from "../../../src/formats/ort/index.js";
import { countingSource, sparseSource } from "../../sources.js";
import { fixture, NAMES } from "./fixtures.js";

describe("reading ONNX Runtime costs", () => {
  it.each(NAMES)("no byte of %s twice", async (name) => {
    const counting = countingSource(memorySource(fixture(name)));
    await ort.read({ path: name, source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
    expect(counting.bytesRead()).toBeLessThanOrEqual(fixture(name).length);
  });

  it("the structure alone, whatever follows", async () => {
    const head = fixture("dense.ort");
    const counting = countingSource(sparseSource(head, 2 ** 31));
    await ort.read({ path: "big.ort", source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
    // Whole kilobytes, and one that is read on.
    expect(counting.bytesRead()).toBeLessThanOrEqual((Math.ceil(head.length / 1024) + 1) * 1024);
  });
});
