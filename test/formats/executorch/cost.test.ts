import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { executorch } from "../../../src/formats/executorch/index.js";
import { countingSource, sparseSource } from "../../sources.js";
import { fixture, NAMES } from "./fixtures.js";

describe("reading ExecuTorch costs", () => {
  it.each(NAMES)("no byte of %s twice", async (name) => {
    const counting = countingSource(memorySource(fixture(name)));
    await executorch.read({ path: name, source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
    expect(counting.bytesRead()).toBeLessThanOrEqual(fixture(name).length);
  });

  it("the program alone, however large its segments are", async () => {
    const head = fixture("segments.pte");
    const counting = countingSource(sparseSource(head, 10 * 2 ** 30));
    await executorch.read({ path: "big.pte", source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
    // Whole kilobytes, and one that is read on.
    expect(counting.bytesRead()).toBeLessThanOrEqual((Math.ceil(head.length / 1024) + 1) * 1024);
  });
});
