import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { ArtifactError, SourceError } from "../../../src/errors.js";
import { ort } from "../../../src/formats/ort/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import { countingSource, flakySource } from "../../sources.js";
import { fixture } from "./fixtures.js";

// Of 5 kB; a hundred times what it takes on a slow machine.
const MOST_MILLISECONDS = 500;

describe("ONNX Runtime refuses", () => {
  it("graphs that are nested deeper than the budget allows", async () => {
    expect(await outcomeOf(fixture("branches.ort"), "", { ...DEFAULT_BUDGET, depth: 1 })).toMatchObject({ code: "too-deep" });
  });

  it("more items, and more structure, than the budget allows", async () => {
    expect(await outcomeOf(fixture("dense.ort"), "", { ...DEFAULT_BUDGET, entries: 50 })).toMatchObject({
      code: "too-many-entries",
    });
    const outcome = await outcomeOf(fixture("dense.ort"), "", { ...DEFAULT_BUDGET, structureBytes: 1000 });
    expect(outcome).toMatchObject({ code: "too-much-structure" });
  });

  it("a session without a model", async () => {
    const bytes = fixture("dense.ort");
    const view = new DataView(bytes.buffer);
    const root = view.getUint32(0, true);
    view.setUint16(root - view.getInt32(root, true) + 6, 0, true);
    expect(await outcomeOf(bytes)).toMatchObject({ code: "no-graph" });
  });

  it("to call lost bytes the file's fault", async () => {
    const source = flakySource(memorySource(fixture("dense.ort")), 100);
    const reading = ort.read({ path: "a.ort", source, sibling: async () => undefined }, DEFAULT_BUDGET);
    await expect(reading).rejects.toBeInstanceOf(SourceError);
  });
});

/** A model or an ArtifactError, of no more bytes than the file has, in bounded time; anything else fails the test that asks. */
async function outcomeOf(bytes: Uint8Array, what = "", budget = DEFAULT_BUDGET): Promise<ReadModel | ArtifactError> {
  const counting = countingSource(memorySource(bytes));
  const start = performance.now();
  try {
    return await ort.read({ path: "a.ort", source: counting.source, sibling: async () => undefined }, budget);
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw new Error(what, { cause: error });
    expect(error.path, what).toBe("a.ort");
    expect(error.offset, what).toBeGreaterThanOrEqual(0);
    expect(error.offset, what).toBeLessThanOrEqual(bytes.length);
    return error;
  } finally {
    expect(performance.now() - start, what).toBeLessThan(MOST_MILLISECONDS);
    expect(counting.bytesRead(), what).toBeLessThanOrEqual(bytes.length);
  }
}
