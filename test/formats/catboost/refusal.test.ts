import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { pagesOf } from "../../../src/bytes/pages.js";
import { ArtifactError, SourceError } from "../../../src/errors.js";
import { catboost } from "../../../src/formats/catboost/index.js";
import { vectorTensor } from "../../../src/formats/catboost/vectors.js";
import type { ReadModel } from "../../../src/model/model.js";
import { countingSource, flakySource } from "../../sources.js";
import { fixture, placeOf, withNumber } from "./fixtures.js";

// Of 2 kB; a hundred times what it takes on a slow machine.
const MOST_MILLISECONDS = 500;

const SYMMETRIC = fixture("symmetric.cbm");
const BRANCHING = fixture("branching.cbm");
const u32 = (...numbers: readonly number[]) => [...new Uint8Array(new Uint32Array(numbers).buffer)];
/** Sizes of the trees, as they stand behind their number. */
const SIZES = placeOf(SYMMETRIC, u32(2, 2, 1)) + 4;
const STEPS = placeOf(BRANCHING, [1, 0, 2, 0, 0, 0, 2, 0]);
const LEAF_IDS = placeOf(BRANCHING, u32(0xffffffff, 0, 6, 3, 9));
const COUNTERS = 8 + new DataView(SYMMETRIC.buffer).getUint32(4, true);

describe("catboost refuses", () => {
  it.each([
    ["another file", new TextEncoder().encode("CBM2 and more"), "catboost-malformed"],
    ["a core longer than the file", withNumber(SYMMETRIC, 4, 1 << 30), "truncated"],
    ["a core of 2^64 bytes", withNumber(SYMMETRIC, 4, 0xffffffff), "truncated"],
    ["a core without room for a table", withNumber(SYMMETRIC, 4, 4), "malformed-flatbuffer"],
    ["a tree of more splits than there are", withNumber(SYMMETRIC, SIZES, 4), "catboost-malformed"],
    ["a tree of a size below zero", withNumber(SYMMETRIC, SIZES, 0xffffffff), "catboost-malformed"],
    ["fewer leaves than have values", withNumber(SYMMETRIC, SIZES, 1), "catboost-malformed"],
    ["a child behind its tree", withNumber(BRANCHING, STEPS, 0x0009_0001), "catboost-malformed"],
    ["two ways to one child", withNumber(BRANCHING, STEPS, 0x0001_0001), "catboost-malformed"],
    ["a leaf without a value", withNumber(BRANCHING, LEAF_IDS + 4, 12), "catboost-malformed"],
    ["trees that share nodes", withNumber(BRANCHING, placeOf(BRANCHING, u32(2, 4, 1)) + 8, 5), "catboost-malformed"],
    ["tables of categories by the billion", withNumber(SYMMETRIC, COUNTERS, 1 << 30), "catboost-malformed"],
    ["one table of categories too many", withNumber(SYMMETRIC, COUNTERS, 3), "truncated"],
    ["a table of categories longer than the file", withNumber(SYMMETRIC, COUNTERS + 4, 1 << 30), "truncated"],
    ["a file that ends before a part that it names", BRANCHING.subarray(0, BRANCHING.length - 38), "truncated"],
  ] as const)("%s", async (_, bytes, code) => {
    expect(await outcomeOf(bytes)).toMatchObject({ name: "ArtifactError", code });
  });

  it("lists that tables share, before more is read than the file has", () => {
    const buffer = { pages: pagesOf("a.cbm", 150, DEFAULT_BUDGET), extent: { start: 8, end: 150 } };
    const list = { start: 20, end: 120 };
    expect(vectorTensor("borders.numeric", "float32", [list], { buffer })).toMatchObject({ parameters: 25 });
    expect(() => vectorTensor("borders.numeric", "float32", [list, list], { buffer })).toThrow(ArtifactError);
  });

  it("more than the budget has", async () => {
    expect(await outcomeOf(SYMMETRIC, "", { ...DEFAULT_BUDGET, entries: 20 })).toMatchObject({ code: "too-many-entries" });
    expect(await outcomeOf(SYMMETRIC, "", { ...DEFAULT_BUDGET, structureBytes: 1000 })).toMatchObject({
      code: "too-much-structure",
    });
  });

  it("to call lost bytes the file's fault", async () => {
    const source = flakySource(memorySource(SYMMETRIC), 100);
    const reading = catboost.read({ path: "a.cbm", source, sibling: async () => undefined }, DEFAULT_BUDGET);
    await expect(reading).rejects.toBeInstanceOf(SourceError);
  });
});

/** A model or an ArtifactError, of no more bytes than the file has, in bounded time; anything else fails the test that asks. */
async function outcomeOf(bytes: Uint8Array, what = "", budget = DEFAULT_BUDGET): Promise<ReadModel | ArtifactError> {
  const counting = countingSource(memorySource(bytes));
  const start = performance.now();
  try {
    return await catboost.read({ path: "a.cbm", source: counting.source, sibling: async () => undefined }, budget);
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw new Error(what, { cause: error });
    expect(error.path, what).toBe("a.cbm");
    expect(error.offset, what).toBeGreaterThanOrEqual(0);
    expect(error.offset, what).toBeLessThanOrEqual(bytes.length);
    return error;
  } finally {
    expect(performance.now() - start, what).toBeLessThan(MOST_MILLISECONDS);
    expect(counting.bytesRead(), what).toBeLessThanOrEqual(bytes.length);
  }
}
