import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { ArtifactError, SourceError } from "../../../src/errors.js";
import { executorch } from "../../../src/formats/executorch/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import { countingSource, flakySource } from "../../sources.js";
import { fixture } from "./fixtures.js";

// Of 2 kB; a hundred times what it takes on a slow machine.
const MOST_MILLISECONDS = 500;

describe("ExecuTorch refuses", () => {
  it.each([
    ["a program that ends behind the file", 16, 1n << 40n, "truncated"],
    ["segments that begin behind the file", 24, 1n << 40n, "truncated"],
    ["segments that begin in the program", 24, 64n, "malformed-header"],
    ["no program", 16, 8n, "malformed-header"],
    ["a program that ends before its tables", 16, 100n, "malformed-flatbuffer"],
  ] as const)("a header that claims %s", async (_, place, value, code) => {
    const bytes = fixture("segments.pte");
    new DataView(bytes.buffer).setBigUint64(place, value, true);
    expect(await outcomeOf(bytes)).toMatchObject({ name: "ArtifactError", code });
  });

  it("segments in a file that says of no place for them", async () => {
    const bytes = fixture("segments.pte");
    bytes[8] = 0;
    expect(await outcomeOf(bytes)).toMatchObject({ code: "malformed-flatbuffer" });
  });

  it("a list of tensors that many instructions take, before it is kept for each", async () => {
    const outcome = await outcomeOf(fixture("inline.pte"), "", { ...DEFAULT_BUDGET, entries: 120 });
    expect(outcome).toMatchObject({ code: "too-many-entries" });
  });

  it("to call lost bytes the file's fault", async () => {
    const source = flakySource(memorySource(fixture("inline.pte")), 100);
    const reading = executorch.read({ path: "a.pte", source, sibling: async () => undefined }, DEFAULT_BUDGET);
    await expect(reading).rejects.toBeInstanceOf(SourceError);
  });
});

/** A model or an ArtifactError, of no more bytes than the file has, in bounded time; anything else fails the test that asks. */
async function outcomeOf(bytes: Uint8Array, what = "", budget = DEFAULT_BUDGET): Promise<ReadModel | ArtifactError> {
  const counting = countingSource(memorySource(bytes));
  const start = performance.now();
  try {
    return await executorch.read({ path: "a.pte", source: counting.source, sibling: async () => undefined }, budget);
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw new Error(what, { cause: error });
    expect(error.path, what).toBe("a.pte");
    expect(error.offset, what).toBeGreaterThanOrEqual(0);
    expect(error.offset, what).toBeLessThanOrEqual(bytes.length);
    return error;
  } finally {
    expect(performance.now() - start, what).toBeLessThan(MOST_MILLISECONDS);
    expect(counting.bytesRead(), what).toBeLessThanOrEqual(bytes.length);
  }
}
