import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { tflite } from "../../../src/formats/tflite/index.js";
import { countingSource, sparseSource } from "../../sources.js";
import { fixture, NAMES } from "./fixtures.js";

describe("reading TensorFlow Lite costs", () => {
  it.each(NAMES.filter((name) => name !== "described.tflite"))("no byte of %s twice", async (name) => {
    const bytes = fixture(name);
    const counting = countingSource(memorySource(bytes));
    await tflite.read({ path: name, source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
    expect(counting.bytesRead()).toBeLessThanOrEqual(bytes.length);
  });

  it("the end, the headers and the named files of an archive behind it, and nothing else of that", async () => {
    const bytes = fixture("described.tflite");
    const counting = countingSource(memorySource(bytes));
    await tflite.read({ path: "a.tflite", source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
    expect(counting.bytesRead()).toBeLessThanOrEqual(3 * bytes.length);
  });

  it("the same for 10 GB of values behind the structure", async () => {
    const head = fixture("behind.tflite");
    // Buffer 1 and the settings of the operator stand at the end of the flatbuffer; more may follow.
    const counting = countingSource(sparseSource(head, 10 * 2 ** 30));
    await tflite.read({ path: "big.tflite", source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
    expect(counting.bytesRead()).toBeLessThanOrEqual(1024);
    expect(counting.reads()).toBe(1);
  });
});
