import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { catboost } from "../../../src/formats/catboost/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import { digestTensors } from "../../../src/weights/digest.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { fixture, NAMES, placeOf, truth, withNumber } from "./fixtures.js";

describe.each(SOURCE_KINDS)("catboost from $name", ({ open }) => {
  it.each(NAMES)("reads all that stands in %s", async (name) => {
    const expected = truth[name];
    if (expected === undefined) throw new RangeError(name);
    const artifact = await openArtifact(new Map([[name, fixture(name)]]), name, open);
    await using source = artifact.source;
    const model = await catboost.read(artifact, DEFAULT_BUDGET);
    expect(model).toMatchObject({
      format: "catboost",
      formatVersion: expected.version,
      producer: { name: "CatBoost", version: "" },
      code: [],
      anomalies: [],
      files: [{ path: name, role: "main", size: expected.size }],
    });
    const [signature] = model.signatures;
    expect(signature?.inputs.map((input) => [input.name, input.dtype, input.shape])).toEqual(expected.inputs);
    expect(signature?.outputs.map(({ dtype, shape }) => [dtype, shape])).toEqual([["float64", expected.output]]);
    const nodes = model.graphs[0]?.nodes ?? [];
    expect(nodes.map(({ domain, operator }) => `${domain}.${operator}`)).toEqual(expected.trees.map(() => "catboost.Tree"));
    expect(nodes.map(({ attributes }) => attributes.map(({ value }) => value.value))).toEqual(
      expected.trees.map(({ leaves, depth }) => [String(leaves), String(depth)]),
    );
    expect(model.metadata.map(({ key, value }) => [key, value])).toEqual(expected.metadata);
    expect(
      model.tensors.map(({ name, kind, dtype, shape, values }) => {
        return { name, kind, dtype, shape, ranges: values.kind === "stored" ? values.ranges : [] };
      }),
    ).toEqual(expected.tensors.map(({ name, kind, dtype, shape, ranges }) => ({ name, kind, dtype, shape, ranges })));
    const { digests } = await digestTensors(model.tensors, async () => source, 1e6);
    expect([...digests].sort()).toEqual(expected.tensors.map(({ name, sha256 }) => [name, sha256]).sort());
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});

describe("catboost", () => {
  it("says of bytes that no part speaks of", async () => {
    const bytes = new Uint8Array([...fixture("symmetric.cbm"), 1, 2, 3]);
    expect((await read(bytes)).anomalies).toMatchObject([{ kind: "hidden-content" }]);
  });

  it("says when trees do not follow each other", async () => {
    const bytes = fixture("symmetric.cbm");
    // The places where trees begin: two of them, at 0 and at 2.
    const at = placeOf(bytes, [2, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0]) + 8;
    expect((await read(withNumber(bytes, at, 1))).anomalies).toMatchObject([{ kind: "hidden-content" }]);
  });
});

async function read(bytes: Uint8Array): Promise<ReadModel> {
  return catboost.read({ path: "a.cbm", source: memorySource(bytes), sibling: async () => undefined }, DEFAULT_BUDGET);
}
