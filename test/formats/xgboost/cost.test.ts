import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { xgboost } from "../../../src/formats/xgboost/index.js";
import { countingSource } from "../../sources.js";
import { fixture, modelOf, truth } from "./fixtures.js";

describe("reading xgboost costs", () => {
  it.each(Object.keys(truth))("one read of all of %s, and a look at its first bytes", async (name) => {
    const bytes = fixture(`${name}.ubj`);
    const counting = countingSource(memorySource(bytes));
    await xgboost.read({ path: "a.ubj", source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
    expect(counting.reads()).toBeLessThanOrEqual(2);
    expect(counting.bytesRead()).toBe(Math.min(512, bytes.length) + (bytes.length > 512 ? bytes.length : 0));
  });

  it("no entry for each number: two million of them are a few", async () => {
    const nodes = 200_001;
    const children = (first: number) =>
      Array.from({ length: nodes }, (_, node) => (2 * node + first < nodes ? 2 * node + first : -1));
    const numbers = Array.from({ length: nodes }, (_, node) => node / 8);
    const bytes = new TextEncoder().encode(
      modelOf({ left_children: children(1), right_children: children(2), split_conditions: numbers, base_weights: numbers }),
    );
    const artifact = { path: "a.json", source: memorySource(bytes), sibling: async () => undefined };
    const model = await xgboost.read(artifact, { ...DEFAULT_BUDGET, entries: 200 });
    expect(model.tensors[0]).toMatchObject({ parameters: nodes });
    expect(model.graphs[0]?.nodes[0]?.attributes).toMatchObject([{ value: { value: "100001" } }, { value: { value: "17" } }]);
  });
});
