import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { lightgbm } from "../../../src/formats/lightgbm/index.js";
import { embeddedFacts } from "../../../src/metadata/embedded.js";
import { digestTensors } from "../../../src/weights/digest.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { changesBetween } from "../measured.js";
import { fixture, truth } from "./fixtures.js";

describe.each(SOURCE_KINDS)("lightgbm from $name", ({ open }) => {
  it.each(Object.entries(truth))("reads %s as it was put together", async (name, expected) => {
    const artifact = await openArtifact(new Map([[name, fixture(name)]]), name, open);
    await using source = artifact.source;
    const model = await lightgbm.read(artifact, DEFAULT_BUDGET);
    expect(model).toMatchObject({ format: "lightgbm", formatVersion: expected.version, code: [], anomalies: [] });
    expect(model.files).toEqual([{ path: name, role: "main", size: source.size }]);
    const [signature] = model.signatures;
    expect(signature?.inputs.map((input) => [input.name, input.dtype])).toEqual(expected.features);
    expect(signature?.outputs.map(({ shape }) => shape)).toEqual([expected.width === 1 ? [null] : [null, expected.width]]);
    const counts = model.graphs[0]?.nodes.map(({ attributes }) => attributes.filter((one) => one.name !== "group"));
    expect(counts?.map((attributes) => attributes.map(({ value }) => value.value))).toEqual(
      expected.trees.map(({ leaves, depth }) => [String(leaves), String(depth)]),
    );
    const stated = new Map(model.metadata.map(({ key, value }) => [key, value]));
    for (const [key, value] of Object.entries(expected.metadata)) expect(stated.get(key), key).toBe(value);
    expect(model.tensors.map((tensor) => [tensor.name, tensor.dtype, tensor.parameters])).toEqual(
      expected.arrays.map((array) => [array.name, array.dtype, array.count]),
    );
    const { digests } = await digestTensors(model.tensors, async () => source, 1e6);
    expect([...digests].sort()).toEqual(expected.arrays.map((array) => [array.name, array.sha256] as const).sort());
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});

describe("lightgbm", () => {
  it("measures one leaf that was changed by hand as numpy does", async () => {
    const change = truth["grown-changed.txt"]?.change;
    if (change === undefined) throw new RangeError("truth has no change");
    const changes = await changesBetween(lightgbm, fixture(change.base), fixture("grown-changed.txt"));
    const measured = changes.get(change.tensor);
    expect(measured).toMatchObject({ changed: change.changed });
    expect(measured?.largest).toBeCloseTo(change.largest, 12);
    expect(measured?.relative).toBeCloseTo(change.relative, 12);
    expect([...changes].filter(([, { changed }]) => changed > 0).map(([name]) => name)).toEqual([change.tensor]);
  });

  it("finds the categories of a dump where they stand, unless they are spelt otherwise", async () => {
    const text = new TextDecoder().decode(fixture("categories.json"));
    const [, spelt = ""] = /"threshold": "(\d+)\|\|/.exec(text) ?? [];
    const escaped = text.replace(`"threshold": "${spelt}||`, `"threshold": "\\u003${spelt[0]}${spelt.slice(1)}||`);
    const source = memorySource(new TextEncoder().encode(escaped));
    const reading = lightgbm.read({ path: "a.json", source, sibling: async () => undefined }, DEFAULT_BUDGET);
    await expect(reading).rejects.toMatchObject({ code: "lightgbm-malformed" });
  });

  it("states hyper-parameters, those without a value left out", async () => {
    const source = memorySource(fixture("regression.txt"));
    const { metadata } = await lightgbm.read({ path: "a.txt", source, sibling: async () => undefined }, DEFAULT_BUDGET);
    expect(embeddedFacts(metadata).map(({ field, subject, value }) => [field, subject, value])).toEqual([
      ["training.hyperparameters", "boosting", "gbdt"],
      ["training.hyperparameters", "learning_rate", "0.1"],
      ["training.hyperparameters", "num_leaves", "31"],
    ]);
  });
});
