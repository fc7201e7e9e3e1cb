import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { xgboost } from "../../../src/formats/xgboost/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import { digestTensors } from "../../../src/weights/digest.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { fixture, truth } from "./fixtures.js";

const FILES = Object.keys(truth).flatMap((name) => [`${name}.json`, `${name}.ubj`]);
const TYPES = new Map([
  ["int", "int64"],
  ["float", "float32"],
  ["q", "float32"],
  ["i", "bool"],
  ["c", "category"],
]);

describe.each(SOURCE_KINDS)("xgboost from $name", ({ open }) => {
  it.each(FILES)("reads %s as XGBoost does", async (name) => {
    const expected = truth[name.slice(0, name.lastIndexOf("."))];
    if (expected === undefined) throw new RangeError(name);
    const artifact = await openArtifact(new Map([[name, fixture(name)]]), name, open);
    await using source = artifact.source;
    const model = await xgboost.read(artifact, DEFAULT_BUDGET);
    expect(model).toMatchObject({
      format: "xgboost",
      formatVersion: expected.version,
      producer: { name: "XGBoost", version: expected.version },
      code: [],
      anomalies: [],
      files: [{ path: name, role: "main", size: source.size }],
    });
    const [signature] = model.signatures;
    const types = expected.types ?? [];
    expect(signature?.inputs.map(({ name, dtype, shape }) => [name, dtype, shape])).toEqual(
      expected.features?.map((feature, index) => [feature, TYPES.get(types[index] ?? "") ?? "float32", [null]]) ?? [
        ["data", "float32", [null, expected.columns]],
      ],
    );
    expect(signature?.outputs.map(({ shape }) => shape)).toEqual([expected.width === 1 ? [null] : [null, expected.width]]);
    const counts = model.graphs[0]?.nodes.map(({ attributes }) => attributes.filter((one) => one.name !== "group"));
    expect(counts?.map((attributes) => attributes.map(({ value }) => value.value))).toEqual(
      expected.trees.map(({ leaves, depth }) => [String(leaves), String(depth)]),
    );
    const stated = new Map(model.metadata.map(({ key, value }) => [key, value]));
    expect(stated.get("objective.name")).toBe(expected.objective);
    expect(stated.get("gradient_booster.name")).toBe(expected.booster);
    for (const [key, value] of Object.entries(expected.attributes)) expect(stated.get(`attributes.${key}`)).toBe(value);
    expect(model.tensors.map((tensor) => [tensor.name, tensor.dtype, tensor.parameters])).toEqual(
      expected.arrays.map((array) => [array.name, array.dtype, array.count]),
    );
    const { digests } = await digestTensors(model.tensors, async () => source, 1e6);
    expect([...digests].sort()).toEqual(expected.arrays.map((array) => [array.name, array.sha256] as const).sort());
  });
});

describe("xgboost", () => {
  it.each(Object.keys(truth))("makes one model of %s in JSON and in UBJSON", async (name) => {
    const [json, ubj] = [await read(`${name}.json`), await read(`${name}.ubj`)];
    expect(withoutPlaces(json)).toEqual(withoutPlaces(ubj));
    expect(JSON.parse(JSON.stringify(ubj))).toEqual(ubj);
  });

  it("tells trees of several classes apart", async () => {
    const groups = (await read("classes.ubj")).graphs[0]?.nodes.map(({ attributes }) => attributes[0]?.value.value);
    expect(groups).toEqual(["0", "1", "2", "0", "1", "2"]);
  });
});

async function read(name: string): Promise<ReadModel> {
  return xgboost.read({ path: name, source: memorySource(fixture(name)), sibling: async () => undefined }, DEFAULT_BUDGET);
}

function withoutPlaces(model: ReadModel) {
  return { ...model, files: [], tensors: model.tensors.map((tensor) => ({ ...tensor, values: null })) };
}
