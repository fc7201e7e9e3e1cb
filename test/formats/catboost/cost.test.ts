import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { catboost } from "../../../src/formats/catboost/index.js";
import { countingSource, sparseSource } from "../../sources.js";
import { fixture, NAMES } from "./fixtures.js";

describe("reading catboost costs", () => {
  it.each(NAMES)("no byte of %s twice", async (name) => {
    const counting = countingSource(memorySource(fixture(name)));
    await catboost.read({ path: name, source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
    expect(counting.bytesRead()).toBeLessThanOrEqual(fixture(name).length);
  });

  it("nothing of what processes texts, however large it is", async () => {
    const counting = countingSource(sparseSource(fixture("branching.cbm"), 2 ** 34));
    const artifact = { path: "a.cbm", source: counting.source, sibling: async () => undefined };
    const model = await catboost.read(artifact, DEFAULT_BUDGET);
    expect(model.tensors.at(-1)?.bytes).toBeGreaterThan(2 ** 33);
    // Whole kilobytes.
    expect(counting.bytesRead()).toBeLessThanOrEqual(2048);
  });
});
