import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { coreml } from "../../../src/formats/coreml/index.js";
import { countingSource, openArtifact, type SourceKind } from "../../sources.js";
import { BLOBS, filesOf, PACKAGE, PROGRAM, truth } from "./fixtures.js";

// What says where a value is.
const DESCRIPTION_BYTES = 64;

describe("reading Core ML costs", () => {
  it.each(Object.keys(truth))("each byte of %s once at most, and of other files the descriptions of values", async (path) => {
    const counters = new Map<number, ReturnType<typeof countingSource>>();
    const open: SourceKind["open"] = async (bytes) => {
      const counting = countingSource(memorySource(bytes));
      counters.set(bytes.length, counting);
      return counting.source;
    };
    const files = filesOf(path);
    await coreml.read(await openArtifact(files, path, open), DEFAULT_BUDGET);
    const readOf = (name: string) => counters.get(files.get(name)?.length ?? 0)?.bytesRead();
    expect(readOf(path)).toBeLessThanOrEqual((files.get(path)?.length ?? 0) + 1);
    if (path !== PACKAGE) return;
    expect(readOf(PROGRAM)).toBeLessThanOrEqual(files.get(PROGRAM)?.length ?? 0);
    expect(readOf(BLOBS)).toBe(2 * DESCRIPTION_BYTES);
    for (const [size, counter] of counters) expect(counter.disposed() || size === files.get(PACKAGE)?.length).toBe(true);
  });
});
