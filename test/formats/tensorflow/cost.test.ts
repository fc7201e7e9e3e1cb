import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { tensorflow } from "../../../src/formats/tensorflow/index.js";
import { countingSource, openArtifact, type SourceKind, sparseSource } from "../../sources.js";
import { filesOf, fixture, truth } from "./fixtures.js";

describe("reading TensorFlow costs", () => {
  it.each(Object.keys(truth))("no more than the files of structure of %s, the first look twice", async (path) => {
    const opened = new Map<Uint8Array, number>();
    const counters: ReturnType<typeof countingSource>[] = [];
    const open: SourceKind["open"] = async (bytes) => {
      opened.set(bytes, bytes.length);
      const counting = countingSource(memorySource(bytes));
      counters.push(counting);
      return counting.source;
    };
    const files = filesOf(path);
    await tensorflow.read(await openArtifact(files, path, open), DEFAULT_BUDGET);
    const shards = [...files].filter(([name]) => name.includes(".data-"));
    expect(shards.every(([, bytes]) => !opened.has(bytes))).toBe(true);
    const bytesRead = counters.reduce((sum, counter) => sum + counter.bytesRead(), 0);
    const size = [...opened.values()].reduce((sum, one) => sum + one, 0);
    expect(bytesRead).toBeLessThanOrEqual(size + (files.get(path)?.length ?? 0) + 96);
  });

  it("nothing of the values of a constant of 1 GB", async () => {
    const values = 2 ** 30;
    // GraphDef.node { name, op, attr { key: "value" value { tensor { dtype, shape, tensor_content } } } }
    const content = message(4, undefined, values);
    const tensor = [...field(1, 1), ...bytes(2, [...bytes(2, field(1, values / 4))]), ...content];
    const value = [...message(8, tensor, tensor.length + values)];
    const entry = [...bytes(1, text("value")), ...message(2, value, value.length + values)];
    const node = [...bytes(1, text("w")), ...bytes(2, text("Const")), ...message(5, entry, entry.length + values)];
    const head = Uint8Array.from(message(1, node, node.length + values));
    const counting = countingSource(sparseSource(head, head.length + values));
    const artifact = { path: "big.pb", source: counting.source, sibling: async () => undefined };
    const model = await tensorflow.read(artifact, DEFAULT_BUDGET);
    expect(model.tensors).toMatchObject([
      { name: "w", bytes: values, values: { ranges: [{ offset: head.length, length: values }] } },
    ]);
    expect(counting.bytesRead()).toBeLessThan(16_384);
  });

  it("nothing for an index whose blocks lie elsewhere", async () => {
    const index = fixture("saved/variables/variables.index");
    const counting = countingSource(memorySource(index.with(index.length - 48 + 2, 0xff)));
    const artifact = { path: "a.index", source: counting.source, sibling: async () => undefined };
    await expect(tensorflow.read(artifact, DEFAULT_BUDGET)).rejects.toMatchObject({ name: "ArtifactError" });
    expect(counting.bytesRead()).toBeLessThan(3 * index.length);
  });
});

function text(content: string): readonly number[] {
  return [...new TextEncoder().encode(content)];
}

function varint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

function field(number: number, value: number): readonly number[] {
  return [...varint(number * 8), ...varint(value)];
}

function bytes(number: number, content: readonly number[]): readonly number[] {
  return message(number, content, content.length);
}

/** A message that claims `length` bytes, of which only the first ones are given. */
function message(number: number, content: readonly number[] = [], length = content.length): readonly number[] {
  return [...varint(number * 8 + 2), ...varint(length), ...content];
}
