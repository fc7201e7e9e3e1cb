import { expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { lightgbm } from "../../../src/formats/lightgbm/index.js";
import { countingSource } from "../../sources.js";
import { fixture, truth } from "./fixtures.js";

it.each(Object.keys(truth))("reading lightgbm costs one read of all of %s", async (name) => {
  const bytes = fixture(name);
  const counting = countingSource(memorySource(bytes));
  await lightgbm.read({ path: name, source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
  expect([counting.reads(), counting.bytesRead()]).toEqual([1, bytes.length]);
});
