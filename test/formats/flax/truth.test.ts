import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { flax } from "../../../src/formats/flax/index.js";
import { digestTensors } from "../../../src/weights/digest.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { changesBetween } from "../measured.js";
import { fixture, truth } from "./fixtures.js";

describe.each(SOURCE_KINDS)("flax from $name", ({ open }) => {
  it.each(Object.entries(truth))("reads %s as it was put together", async (name, expected) => {
    const artifact = await openArtifact(new Map([[name, fixture(name)]]), name, open);
    await using source = artifact.source;
    const model = await flax.read(artifact, DEFAULT_BUDGET);
    expect(model).toMatchObject({ format: "flax", signatures: [], graphs: [], code: [], anomalies: [] });
    expect(model.files).toEqual([{ path: name, role: "main", size: source.size }]);
    expect(model.metadata.map(({ key, value }) => [key, value])).toEqual(expected.metadata);
    expect(model.tensors.map(({ name, dtype, shape, bytes }) => ({ name, dtype, shape, bytes }))).toEqual(
      expected.tensors.map(({ name, dtype, shape, bytes }) => ({ name, dtype, shape, bytes })),
    );
    const { digests } = await digestTensors(model.tensors, async () => source, 1e6);
    for (const { name, bytes, sha256 } of expected.tensors) if (bytes > 0) expect(digests.get(name), name).toBe(sha256);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});

describe("flax", () => {
  it("measures one step of training as numpy does", async () => {
    const name = "train-state-stepped.msgpack";
    const all = truth[name]?.changes ?? [];
    expect(all).not.toEqual([]);
    for (const { base, tensor, changed, largest, relative } of all) {
      const measured = (await changesBetween(flax, fixture(base), fixture(name))).get(tensor);
      expect(measured?.changed, tensor).toBe(changed);
      expect(measured?.largest, tensor).toBeCloseTo(largest, 7);
      expect(measured?.relative, tensor).toBeCloseTo(relative, 7);
    }
  });

  it.each([
    ["a list", [0x91, ...array("int8", 3)], "0"],
    ["nothing but an array", array("int8", 3), "array"],
    ["times", [0x81, 0xa1, 0x74, ...array("datetime64[s]", 8)], "t"],
  ] as const)("reads %s", async (_, bytes, name) => {
    const source = memorySource(Uint8Array.from(bytes));
    const { tensors } = await flax.read({ path: "a.msgpack", source, sibling: async () => undefined }, DEFAULT_BUDGET);
    expect(tensors).toMatchObject([{ name }]);
  });
});

/** An array of one dimension of up to 15 bytes, one for each element. */
function array(dtype: string, size: number): readonly number[] {
  const inner = [0x93, 0x91, size, 0xa0 + dtype.length, ...new TextEncoder().encode(dtype), 0xc4, size];
  return [0xc7, inner.length + size, 0x01, ...inner, ...Array.from({ length: size }, () => 1)];
}
