import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { ArtifactError, SourceError } from "../../../src/errors.js";
import { numpy } from "../../../src/formats/numpy/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import { flakySource } from "../../sources.js";
import { arrayOf, fixture, headerOf } from "./fixtures.js";

describe("numpy refuses", () => {
  it.each([
    ["a version to come", arrayOf(headerOf("'<f4'", "()"), 4, 4), "npy-version"],
    ["a header that ends behind the file", arrayOf(headerOf("'<f4'", "()"), 0, 1, 500), "npy-truncated"],
    ["a header of four gigabytes", arrayOf("{", 0, 2, 2 ** 32 - 1), "npy-header-too-long"],
    ["a header that is no mapping", arrayOf("('<f4', False, (2,))"), "npy-header"],
    ["a header that calls something", arrayOf("{'descr': exec('1'), 'fortran_order': False, 'shape': ()}"), "literal-syntax"],
    ["a fact too many", arrayOf("{'descr': '<f4', 'fortran_order': False, 'shape': (), 'more': 1}"), "npy-header"],
    ["a fact twice", arrayOf("{'descr': '<f4', 'descr': '|O', 'fortran_order': False, 'shape': ()}"), "literal-syntax"],
    ["an order that is no truth value", arrayOf(headerOf("'<f4'", "()", "0"), 4), "npy-header"],
    ["a size below zero", arrayOf(headerOf("'<f4'", "(-1,)")), "npy-shape"],
    ["a shape that is a number", arrayOf(headerOf("'<f4'", "4")), "npy-shape"],
    ["65 dimensions", arrayOf(headerOf("'<f4'", `(${"1, ".repeat(65)})`), 4), "npy-shape"],
    ["more elements than can be counted", arrayOf(headerOf("'<f4'", "(9000000000000000, 9000000000000000)")), "npy-shape"],
    [
      "no element, and more than can be counted beside it",
      arrayOf(headerOf("'<f4'", "(0, 9007199254740991, 9007199254740991)")),
      "npy-shape",
    ],
    ["more elements than bytes", arrayOf(headerOf("'<f4'", "(3,)"), 8), "npy-truncated"],
    ["a type that is none", arrayOf(headerOf("'float'", "()"), 4), "npy-dtype"],
    ["a record whose field has no type", arrayOf(headerOf("[('a',)]", "()"), 4), "npy-dtype"],
    ["nesting a thousand deep", arrayOf("[".repeat(1000)), "literal-syntax"],
    ["a text without an end", arrayOf("{'descr"), "literal-syntax"],
    ["an escape that Python does not have", arrayOf(headerOf("'\\q'", "()")), "literal-syntax"],
    ["an archive without a directory", new TextEncoder().encode(`PK\x03\x04${"\0".repeat(22)}\x05\0\0\0a.npy`), "malformed-zip"],
  ] as const)("%s", async (_, bytes, code) => expect(await outcomeOf(bytes)).toMatchObject({ name: "ArtifactError", code }));

  it("or notes what follows an array", async () => {
    const behind = await outcomeOf(new Uint8Array([...fixture("plain.npy"), 1]));
    expect(behind).toMatchObject({ anomalies: [{ kind: "hidden-content" }] });
    const unknown = await outcomeOf(arrayOf(headerOf("'<q9'", "()"), 9));
    expect(unknown).toMatchObject({ anomalies: [{ kind: "unknown-dtype" }], tensors: [{ dtype: "unknown(q9)" }] });
  });

  it("to call lost bytes the file's fault", async () => {
    for (const name of ["plain.npy", "compressed.npz"]) {
      const source = flakySource(memorySource(fixture(name)), 20);
      await expect(numpy.read({ path: name, source, sibling: async () => undefined }, DEFAULT_BUDGET)).rejects.toBeInstanceOf(
        SourceError,
      );
    }
  });
});

async function outcomeOf(bytes: Uint8Array): Promise<ReadModel | ArtifactError> {
  return numpy
    .read({ path: "a.npy", source: memorySource(bytes), sibling: async () => undefined }, DEFAULT_BUDGET)
    .catch(refusalOf);
}

function refusalOf(error: unknown): ArtifactError {
  if (error instanceof ArtifactError) return error;
  throw error;
}
