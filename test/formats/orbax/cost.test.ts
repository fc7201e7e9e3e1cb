import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { orbax } from "../../../src/formats/orbax/index.js";
import { countingSource, openArtifact, sparseSource } from "../../sources.js";
import { filesOf, truth } from "./fixtures.js";

describe("reading orbax costs", () => {
  it.each(Object.keys(truth))("no more than the files of structure of %s, the first look twice", async (path) => {
    const opened = new Map<Uint8Array, ReturnType<typeof countingSource>>();
    const files = filesOf(path);
    const artifact = await openArtifact(files, path, async (bytes) => {
      const counting = countingSource(memorySource(bytes));
      expect(opened.has(bytes), "opened twice").toBe(false);
      opened.set(bytes, counting);
      return counting.source;
    });
    await orbax.read(artifact, DEFAULT_BUDGET);
    for (const [bytes, counting] of opened) expect(counting.bytesRead()).toBeLessThanOrEqual(bytes.length + 4);
    const opensOnce = [...opened.values()].filter(({ source }) => source !== artifact.source);
    expect(opensOnce.every(({ disposed }) => disposed())).toBe(true);
  });

  it("nothing of chunks of 1 GB, in files or in a store", async () => {
    for (const [path, chunk] of [
      ["folders/_METADATA", /\/0\.0$/],
      ["train/_METADATA", /ocdbt\.process_0\/d\//],
    ] as const) {
      const files = filesOf(path);
      const size = (bytes: Uint8Array) =>
        [...files].some(([name, one]) => one === bytes && chunk.test(name)) ? 2 ** 30 : bytes.length;
      const counters: ReturnType<typeof countingSource>[] = [];
      const artifact = await openArtifact(files, path, async (bytes) => {
        const counting = countingSource(sparseSource(bytes, size(bytes)));
        counters.push(counting);
        return counting.source;
      });
      await orbax.read(artifact, DEFAULT_BUDGET);
      const bytesRead = counters.reduce((sum, counter) => sum + counter.bytesRead(), 0);
      expect(bytesRead).toBeLessThan(16_384);
    }
  });
});
