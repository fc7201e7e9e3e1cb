import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { countingSource, sparseSource } from "../../sources.js";
import { fixture, formatOf } from "./fixtures.js";

describe("reading Keras models costs", () => {
  it.each([
    // Pages of structure; values and free space of these small files stand between them.
    ["sequential.h5", 21_504],
    ["sequential-latest.h5", 10_300],
    // Directory, headers, two configurations, and pages of the weights.
    ["functional.keras", 26_200],
  ] as const)("of %s at most %d bytes", async (name, atMost) => {
    const counting = countingSource(memorySource(fixture(name)));
    await formatOf(name).read({ path: name, source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
    expect(counting.bytesRead()).toBeLessThanOrEqual(atMost);
  });

  it("the same whatever the values take: a dataset of 4 GB is its place", async () => {
    const bytes = fixture("sequential-latest.h5");
    const counting = countingSource(memorySource(bytes));
    await formatOf("sequential-latest.h5").read(artifact(counting.source), DEFAULT_BUDGET);
    // Behind the end that the file states: told as hidden, and not read.
    const longer = countingSource(sparseSource(bytes, 4 * 2 ** 30));
    const model = await formatOf("sequential-latest.h5").read(artifact(longer.source), DEFAULT_BUDGET);
    expect(longer.bytesRead()).toBeLessThanOrEqual(counting.bytesRead() + 1024);
    expect(model.anomalies.map(({ kind }) => kind)).toEqual(["hidden-content"]);
  });
});

function artifact(source: ReturnType<typeof memorySource>) {
  return { path: "sequential-latest.h5", source, sibling: async () => undefined };
}
