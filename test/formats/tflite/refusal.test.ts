import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { ArtifactError, SourceError } from "../../../src/errors.js";
import { tflite } from "../../../src/formats/tflite/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import { countingSource, flakySource, openArtifact } from "../../sources.js";
import { filesOf, fixture } from "./fixtures.js";

// Of 1 kB; a hundred times what it takes on a slow machine.
const MOST_MILLISECONDS = 500;

describe("TensorFlow Lite refuses", () => {
  it.each([
    ["a version of the schema that is no longer written", "plain.tflite", uint32("version"), 2, "unsupported-version"],
    ["a root that lies outside of the file", "plain.tflite", 0, 0xffff_fff0, "malformed-flatbuffer"],
    ["a root that leads nowhere", "plain.tflite", 0, 0, "malformed-flatbuffer"],
  ] as const)("%s", async (_, name, place, value, code) => {
    const bytes = fixture(name);
    const view = new DataView(bytes.buffer);
    view.setUint32(typeof place === "number" ? place : place(view), value, true);
    expect(await outcomeOf(bytes)).toMatchObject({ name: "ArtifactError", code });
  });

  it("values that are fewer than their shape says", async () => {
    const bytes = fixture("old.tflite");
    // The buffer of 8 bytes holds 1.5 and 2.5.
    const at = indexOf(bytes, [8, 0, 0, 0, 0, 0, 0xc0, 0x3f]);
    bytes[at] = 4;
    expect(await outcomeOf(bytes)).toMatchObject({ code: "tensor-size-mismatch" });
  });

  it("a list of 4,000 million tensors, before it keeps them", async () => {
    const bytes = fixture("old.tflite");
    const view = new DataView(bytes.buffer);
    const graph = listAt(view, 2);
    const tensors = at(view, graph, 0);
    view.setUint32(tensors, 0xffff_ffff, true);
    const outcome = await outcomeOf(bytes);
    expect(outcome).toMatchObject({ code: "malformed-flatbuffer", offset: tensors });
  });

  it("tensors and operators of a kind that is not there", async () => {
    const bytes = fixture("old.tflite");
    const view = new DataView(bytes.buffer);
    const inputs = at(view, listAt(view, 2), 1);
    view.setInt32(inputs + 4, 3, true);
    expect(await outcomeOf(bytes)).toMatchObject({ code: "index-out-of-range" });
  });

  it("more items than the budget allows", async () => {
    const outcome = await outcomeOf(fixture("plain.tflite"), "", { ...DEFAULT_BUDGET, entries: 50 });
    expect(outcome).toMatchObject({ name: "ArtifactError", code: "too-many-entries" });
  });

  it("to read more structure than the budget allows", async () => {
    const outcome = await outcomeOf(fixture("plain.tflite"), "", { ...DEFAULT_BUDGET, structureBytes: 1000 });
    expect(outcome).toMatchObject({ name: "ArtifactError", code: "too-much-structure" });
  });

  it("to call lost bytes the file's fault", async () => {
    const source = flakySource(memorySource(fixture("plain.tflite")), 100);
    const reading = tflite.read({ path: "a.tflite", source, sibling: async () => undefined }, DEFAULT_BUDGET);
    await expect(reading).rejects.toBeInstanceOf(SourceError);
  });

  it("to go on once it is told to stop", async () => {
    const artifact = await openArtifact(filesOf("plain.tflite"), "plain.tflite");
    await expect(tflite.read(artifact, DEFAULT_BUDGET, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
  });
});

// The archive of a model with one is read apart from it: its end, once near and once far, its headers, its files.
const MOST_TIMES = 4;

/** A model or an ArtifactError, of no more bytes than the file has, where no archive stands behind it, in bounded time; anything else fails the test that asks. */
async function outcomeOf(bytes: Uint8Array, what = "", budget = DEFAULT_BUDGET): Promise<ReadModel | ArtifactError> {
  const counting = countingSource(memorySource(bytes));
  const start = performance.now();
  try {
    return await tflite.read({ path: "a.tflite", source: counting.source, sibling: async () => undefined }, budget);
  } catch (error) {
    if (error instanceof ArtifactError) {
      expect(error.path, what).toBe("a.tflite");
      expect(error.offset, what).toBeGreaterThanOrEqual(0);
      expect(error.offset, what).toBeLessThanOrEqual(bytes.length);
      return error;
    }
    throw new Error(what, { cause: error });
  } finally {
    expect(performance.now() - start, what).toBeLessThan(MOST_MILLISECONDS);
    expect(counting.bytesRead(), what).toBeLessThanOrEqual(bytes.length * (hasDescription(bytes) ? MOST_TIMES : 1));
  }
}

function hasDescription(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes).includes("M001");
}

/** Where a field's value stands in the root table. */
function uint32(field: "version"): (view: DataView) => number {
  return (view) => {
    const root = view.getUint32(0, true);
    return root + fieldAt(view, root, { version: 0 }[field]);
  };
}

function fieldAt(view: DataView, table: number, field: number): number {
  return view.getUint16(table - view.getInt32(table, true) + 4 + 2 * field, true);
}

/** What a field of a table refers to. */
function at(view: DataView, table: number, field: number): number {
  const place = table + fieldAt(view, table, field);
  return place + view.getUint32(place, true);
}

/** The first table of a list of the root. */
function listAt(view: DataView, field: number): number {
  const first = at(view, view.getUint32(0, true), field) + 4;
  return first + view.getUint32(first, true);
}

function indexOf(bytes: Uint8Array, pattern: readonly number[]): number {
  return bytes.findIndex((_, start) => pattern.every((byte, index) => bytes[start + index] === byte));
}
