import { describe, expect, it } from "vitest";
import { type Budget, DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { type Hdf5Content, readHdf5 } from "../../../src/encodings/hdf5/read.js";
import { ArtifactError } from "../../../src/errors.js";
import { countingSource, sparseSource } from "../../sources.js";
import { fixture, flat } from "./fixtures.js";

describe("HDF5", () => {
  it("of a version after 3 is refused", async () => {
    const bytes = fixture("plain-latest.h5");
    bytes[8] = 4;
    expect(await outcomeOf(bytes)).toMatchObject({ code: "hdf5-version", offset: 8 });
  });

  it("that claims to be longer than it is was cut off", async () => {
    const bytes = fixture("plain-earliest.h5");
    bytes[40 + 4] = 1;
    expect(await outcomeOf(bytes)).toMatchObject({ code: "hdf5-truncated" });
  });

  it("whose root is its own child ends", async () => {
    const content = await readHdf5(memorySource(fixture("plain-latest.h5")), "a.h5", DEFAULT_BUDGET);
    const { others } = flat(content.root);
    expect(others.get("types/self")).toBe("known");
    expect(others.get("again") ?? others.get("scalar")).toBe("known");
    expect(others.get("soft")).toBe("soft");
  });

  it("whose header is continued by itself ends", async () => {
    const bytes = fixture("names-earliest.h5");
    const view = new DataView(bytes.buffer);
    // The second message of the root's header becomes a continuation that leads to the header itself.
    const root = Number(view.getBigUint64(64, true));
    view.setUint16(root + 16, 0x10, true);
    view.setUint16(root + 18, 16, true);
    view.setBigUint64(root + 24, BigInt(root + 16), true);
    view.setBigUint64(root + 32, 24n, true);
    view.setUint16(root + 2, 0xffff, true);
    expect(await outcomeOf(bytes)).toBeInstanceOf(ArtifactError);
  });

  it("whose tree of names holds itself is refused", async () => {
    const bytes = fixture("names-earliest.h5");
    const tree = indexOf(bytes, "TREE", 0);
    const view = new DataView(bytes.buffer);
    // The first child of the first node is the node.
    view.setBigUint64(tree + 24 + 8, BigInt(tree), true);
    expect(await outcomeOf(bytes)).toMatchObject({ code: "hdf5-btree" });
  });

  it("with more objects than the budget allows is refused", async () => {
    const outcome = await outcomeOf(fixture("names-latest.h5"), { ...DEFAULT_BUDGET, entries: 50 });
    expect(outcome).toMatchObject({ code: "too-many-entries" });
  });

  it("with more structure than the budget allows is refused", async () => {
    const outcome = await outcomeOf(fixture("names-latest.h5"), { ...DEFAULT_BUDGET, structureBytes: 3000 });
    expect(outcome).toMatchObject({ code: "too-much-structure" });
  });

  it("with groups deeper than the budget allows is refused", async () => {
    const outcome = await outcomeOf(fixture("names-latest.h5"), { ...DEFAULT_BUDGET, depth: 1 });
    expect(outcome).toMatchObject({ code: "too-deep" });
  });

  it("costs nothing where a heap claims what the file does not have", async () => {
    const bytes = fixture("plain-earliest.h5");
    const heap = indexOf(bytes, "GCOL", 0);
    new DataView(bytes.buffer).setBigUint64(heap + 8, 200_000_000n, true);
    expect(await outcomeOf(bytes)).toMatchObject({ code: "hdf5-truncated" });
    const counting = countingSource(sparseSource(bytes, 10 * 2 ** 30));
    await outcomeOf(bytes, DEFAULT_BUDGET, counting.source);
    expect(counting.bytesRead()).toBeLessThan(DEFAULT_BUDGET.structureBytes);
  });
});

async function outcomeOf(
  bytes: Uint8Array,
  budget: Budget = DEFAULT_BUDGET,
  source = memorySource(bytes),
): Promise<Hdf5Content | ArtifactError> {
  try {
    return await readHdf5(source, "a.h5", budget);
  } catch (error) {
    if (error instanceof ArtifactError) return error;
    throw error;
  }
}

function indexOf(bytes: Uint8Array, text: string, from: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(text, from, "latin1");
}
