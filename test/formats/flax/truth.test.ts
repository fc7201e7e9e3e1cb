import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { flax } from "../../../src/formats/flax/index.js";
import { digestTensors } from "../../../src/weights/digest.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
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
