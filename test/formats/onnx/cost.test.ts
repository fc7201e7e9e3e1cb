import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { assertWithin, memorySource } from "../../../src/bytes/memory.js";
import type { ByteSource } from "../../../src/bytes/source.js";
import { onnx } from "../../../src/formats/onnx/index.js";
import { countingSource } from "../../sources.js";
import { block, claim, joined, modelOf, number, varint } from "./writer.js";

/** Pieces of structure with gaps of zeros between them: a file of any size without its bytes. */
function gappedSource(pieces: readonly { readonly bytes: Uint8Array; readonly gap: number }[]): ByteSource {
  let size = 0;
  const placed = pieces.map(({ bytes, gap }) => {
    const offset = size;
    size += bytes.length + gap;
    return { bytes, offset };
  });
  return {
    size,
    async read(offset, length) {
      assertWithin(size, offset, length);
      const answer = new Uint8Array(length);
      for (const piece of placed) {
        const from = Math.max(offset, piece.offset);
        const to = Math.min(offset + length, piece.offset + piece.bytes.length);
        if (from < to) answer.set(piece.bytes.subarray(from - piece.offset, to - piece.offset), from - offset);
      }
      return answer;
    },
    async [Symbol.asyncDispose]() {},
  };
}

/** A model of `count` float32 initializers of `length` bytes each, and one node for each. */
function heavySource(count: number, length: number): ByteSource {
  const nodes = joined(
    ...Array.from({ length: count }, (_, index) => block(1, block(1, `h${index}`), block(1, `w${index}`), block(4, "MatMul"))),
  );
  const tensors = Array.from({ length: count }, (_, index) => {
    const head = joined(number(1, length / 4), number(2, 1), block(8, `w${index}`), claim(9, length));
    return { bytes: joined(varint(5 * 8 + 2), varint(head.length + length), head), gap: length };
  });
  const graphLength = tensors.reduce((sum, { bytes, gap }) => sum + bytes.length + gap, nodes.length);
  const begin = { bytes: joined(number(1, 8), claim(7, graphLength), nodes), gap: 0 };
  return gappedSource([begin, ...tensors, { bytes: block(8, number(2, 17)), gap: 0 }]);
}

async function costOf(inner: ByteSource) {
  const counting = countingSource(inner);
  const model = await onnx.read({ path: "m.onnx", source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
  return { model, bytesRead: counting.bytesRead(), reads: counting.reads() };
}

describe("reading ONNX costs", () => {
  it("less than half a megabyte for 1 GB of embedded weights", async () => {
    const source = heavySource(300, 3_579_136);
    expect(source.size).toBeGreaterThan(2 ** 30);
    const { model, bytesRead, reads } = await costOf(source);
    expect(model.tensors).toHaveLength(300);
    expect(model.tensors[299]).toMatchObject({ name: "w299", parameters: 894_784, values: { kind: "stored" } });
    expect(bytesRead).toBeLessThan(500_000);
    expect(reads).toBeLessThan(400);
  });

  it("little for one tensor of 3 GB", async () => {
    const { model, bytesRead } = await costOf(heavySource(1, 3 * 2 ** 30));
    expect(model.tensors[0]?.bytes).toBe(3 * 2 ** 30);
    expect(bytesRead).toBeLessThan(8192);
  });

  it("few reads for long structure", async () => {
    const nodes = Array.from({ length: 20_000 }, (_, index) =>
      block(1, block(1, `x${index}`), block(2, `x${index + 1}`), block(4, "Relu")),
    );
    const bytes = modelOf(...nodes);
    const { model, bytesRead, reads } = await costOf(memorySource(bytes));
    expect(model.graphs[0]?.nodes).toHaveLength(20_000);
    expect(bytesRead).toBeLessThan(bytes.length * 1.01 + 1024);
    expect(reads).toBeLessThan(bytes.length / 60_000 + 10);
  });
});
