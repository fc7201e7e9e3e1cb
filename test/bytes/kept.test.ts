import { describe, expect, it } from "vitest";
import { keptSources } from "../../src/bytes/kept.js";
import { memorySource } from "../../src/bytes/memory.js";
import { SourceError } from "../../src/errors.js";

/** Counts how often sources are made and given up. */
function counted() {
  const counts = { made: 0, disposed: 0 };
  const make = async () => {
    counts.made += 1;
    const source = memorySource(new Uint8Array([1, 2, 3]));
    return {
      ...source,
      async [Symbol.asyncDispose]() {
        counts.disposed += 1;
      },
    };
  };
  return { counts, make };
}

describe("kept sources", () => {
  it("makes a source once for those who follow each other and those at the same time", async () => {
    const { counts, make } = counted();
    await using kept = keptSources();
    const [one, two] = await Promise.all([kept.open("a", make), kept.open("a", make)]);
    expect([...(await one.read(1, 2))]).toEqual([2, 3]);
    await one[Symbol.asyncDispose]();
    await two[Symbol.asyncDispose]();
    await (await kept.open("a", make))[Symbol.asyncDispose]();
    expect(counts).toEqual({ made: 1, disposed: 0 });
  });

  it("gives up the least recently used one, and none that is in use", async () => {
    const { counts, make } = counted();
    await using kept = keptSources(1, 0);
    const inUse = await kept.open("a", make);
    for (const id of ["b", "c"]) await (await kept.open(id, make))[Symbol.asyncDispose]();
    expect(counts).toEqual({ made: 3, disposed: 1 });
    await (await kept.open("c", make))[Symbol.asyncDispose]();
    expect(counts.made).toBe(3);
    expect([...(await inUse.read(0, 1))]).toEqual([1]);
    await inUse[Symbol.asyncDispose]();
    await inUse[Symbol.asyncDispose]();
    expect(counts.disposed).toBe(2);
  });

  it("keeps many as long as they are small", async () => {
    const { counts, make } = counted();
    await using kept = keptSources(1, 9);
    for (const id of ["a", "b", "c"]) await (await kept.open(id, make))[Symbol.asyncDispose]();
    expect(counts.disposed).toBe(0);
    await (await kept.open("d", make))[Symbol.asyncDispose]();
    expect(counts).toEqual({ made: 4, disposed: 1 });
    for (const id of ["b", "c", "d"]) await (await kept.open(id, make))[Symbol.asyncDispose]();
    expect(counts.made).toBe(4);
  });

  it("asks again after a failure, and gives everything up at the end", async () => {
    const { counts, make } = counted();
    {
      await using kept = keptSources();
      const fails = async () => {
        throw new SourceError("server", "not now");
      };
      await expect(kept.open("a", fails)).rejects.toThrow("not now");
      await (await kept.open("a", make))[Symbol.asyncDispose]();
      expect(counts).toEqual({ made: 1, disposed: 0 });
    }
    expect(counts.disposed).toBe(1);
  });
});
