import { describe, expect, it } from "vitest";
import { type Budget, DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import type { ByteSource } from "../../../src/bytes/source.js";
import { ArtifactError } from "../../../src/errors.js";
import { onnx } from "../../../src/formats/onnx/index.js";
import { countingSource, sparseSource } from "../../sources.js";
import { block, claim, initializer, joined, modelOf, number, varint } from "./writer.js";

const read = (source: ByteSource, budget: Budget = DEFAULT_BUDGET) => {
  return onnx.read({ path: "m.onnx", source, sibling: async () => undefined }, budget);
};

/** `read`, or the code of the ArtifactError; anything else that is thrown fails the test. Bytes read stay in proportion. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const counting = countingSource(memorySource(bytes));
  try {
    await read(counting.source);
    return "read";
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    expect(error.path).toBe("m.onnx");
    return error.code;
  } finally {
    // Headers that straddle two windows, and texts longer than one, are read twice; a Constant's attribute is walked twice.
    expect(counting.bytesRead()).toBeLessThanOrEqual(4 * bytes.length + 2048);
  }
}

const nested = (depth: number, wrap: (inner: Uint8Array) => Uint8Array): Uint8Array => {
  let bytes: Uint8Array = new Uint8Array(0);
  for (let level = 0; level < depth; level++) bytes = wrap(bytes);
  return bytes;
};
const float = (name: string, dims: readonly number[], ...fields: Uint8Array[]) => modelOf(initializer(name, dims, 1, ...fields));
const raw = (length: number) => block(9, new Uint8Array(length));

describe("ONNX is refused", () => {
  it.each<[string, string, Uint8Array]>([
    ["no-graph", "an empty file", new Uint8Array(0)],
    ["no-graph", "a version alone", number(1, 8)],
    ["length-beyond-end", "a graph longer than the file", joined(number(1, 8), claim(7, 2n ** 63n))],
    ["length-beyond-end", "a name longer than its graph", modelOf(claim(2, 50), "short")],
    ["duplicate-field", "two graphs", joined(modelOf(), block(7))],
    ["duplicate-field", "two tensors in an attribute", modelOf(block(1, block(5, block(5), block(5))))],
    ["wrong-wire-type", "a version that is a text", joined(block(1, "8"), block(7))],
    ["malformed-protobuf", "a field number of zero", Uint8Array.of(0x00, 0x00)],
    ["malformed-protobuf", "a varint without an end", joined(number(1, 8), varint(5 * 8), new Uint8Array(11).fill(0xff))],
    ["malformed-protobuf", "a group without an end", joined(varint(99 * 8 + 3), number(1, 1))],
    ["malformed-protobuf", "the end of a group that never began", varint(99 * 8 + 4)],
    ["integer-too-large", "a version beyond 2^53", joined(number(1, 2n ** 60n), block(7))],
    ["negative-dimension", "a negative dimension", float("w", [-1])],
    ["integer-too-large", "a dimension beyond 2^53", modelOf(block(5, number(1, 2n ** 62n), number(2, 1)))],
    ["tensor-too-large", "more elements than can be counted", float("w", [2 ** 30, 2 ** 30], raw(4))],
    ["tensor-size-mismatch", "too few raw bytes", float("w", [2], raw(4))],
    ["tensor-size-mismatch", "too many raw bytes", float("w", [2], raw(12))],
    ["tensor-size-mismatch", "elements of an empty tensor", float("w", [0], raw(4))],
    ["tensor-size-mismatch", "an empty raw field for one element", float("w", [], raw(0))],
    ["tensor-size-mismatch", "half-bytes that are not rounded up", modelOf(initializer("w", [3], 22, raw(1)))],
    ["tensor-size-mismatch", "fewer varints than elements", modelOf(initializer("w", [5], 7, block(7, "1234")))],
    [
      "tensor-size-mismatch",
      "more bytes than varints can have",
      modelOf(initializer("w", [1], 7, raw(0), block(7, "12345678901"))),
    ],
    ["tensor-size-mismatch", "one text for two", modelOf(initializer("w", [2], 8, block(6, "a")))],
    ["wrong-storage", "floats in the integers' field", float("w", [1], block(5, varint(1)))],
    ["wrong-storage", "texts as raw bytes", modelOf(initializer("w", [1], 8, raw(4)))],
    ["ambiguous-values", "elements in two fields", float("w", [1], raw(4), block(4, new Uint8Array(4)))],
    ["ambiguous-values", "elements here and elsewhere", float("w", [1], raw(4), number(14, 1))],
    ["segmented-tensor", "a segment", float("w", [1], block(3, number(1, 0), number(2, 1)))],
    ["sparse-tensor", "a sparse tensor without values", modelOf(block(15, number(3, 4)))],
    [
      "too-deep",
      "graphs in graphs",
      joined(
        number(1, 8),
        block(
          7,
          nested(10_000, (inner) => block(1, block(5, block(6, inner)))),
        ),
      ),
    ],
    [
      "too-deep",
      "sequences of sequences",
      modelOf(
        block(
          11,
          block(
            2,
            nested(10_000, (inner) => block(4, block(1, inner))),
          ),
        ),
      ),
    ],
    ["too-deep", "groups in groups", joined(modelOf(), new Uint8Array(10_000).fill((99 % 16) * 8 + 3))],
    ["rank-too-large", "a thousand dimensions", modelOf(block(5, block(1, new Uint8Array(1000).fill(1))))],
  ])("%s: %s", async (code, _what, bytes) => {
    expect(await outcomeOf(bytes)).toBe(code);
  });

  it("when it declares ten million tensors or numbers", async () => {
    const many = (field: Uint8Array, count: number) => {
      const bytes = new Uint8Array(field.length * count);
      for (let at = 0; at < bytes.length; at += field.length) bytes.set(field, at);
      return bytes;
    };
    const tensors = modelOf(many(block(5), 10_000_000));
    await expect(read(memorySource(tensors))).rejects.toMatchObject({ code: "too-many-entries" });
    const ints = modelOf(block(1, block(5, block(8, many(Uint8Array.of(7), 10_000_000)))));
    await expect(read(memorySource(ints))).rejects.toMatchObject({ code: "too-many-entries" });
  });

  it("when structure or a text is larger than its limit", async () => {
    const node = joined(number(1, 8), claim(7, 300_000_000), claim(1, 299_999_990), claim(3, 17 * 2 ** 20));
    await expect(read(sparseSource(node, 400_000_000))).rejects.toMatchObject({ code: "string-too-long" });
    const small = { ...DEFAULT_BUDGET, structureBytes: 3000 };
    const nodes = Array.from({ length: 2000 }, () => block(1, block(4, "Relu")));
    await expect(read(memorySource(modelOf(...nodes)), small)).rejects.toMatchObject({ code: "too-much-structure" });
  });

  it("not when the caller stops it: that is no fault of the file", async () => {
    const signal = AbortSignal.abort();
    const artifact = { path: "m.onnx", source: memorySource(modelOf()), sibling: async () => undefined };
    await expect(onnx.read(artifact, DEFAULT_BUDGET, signal)).rejects.toMatchObject({ name: "AbortError" });
  });
});
