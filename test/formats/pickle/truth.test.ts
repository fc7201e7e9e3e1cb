import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import type { ByteSource } from "../../../src/bytes/source.js";
import { pickle } from "../../../src/formats/pickle/index.js";
import { embeddedFacts } from "../../../src/metadata/embedded.js";
import type { ReadModel } from "../../../src/model/model.js";
import { DTYPE_BITS, type Tensor } from "../../../src/model/tensor.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { changesBetween } from "../measured.js";
import { fixture, truth } from "./fixtures.js";

// Python 3 writes bytes as text in these, and text that is not as long as its bytes is no array that can be read in place.
const AS_TEXT = /\.p[02]\.pkl$/;

describe.each(SOURCE_KINDS)("pickles from $name", ({ open }) => {
  it.each(Object.entries(truth.read))("reads %s as its writer meant it", async (name, expected) => {
    const artifact = await openArtifact(new Map([[name, fixture(`read/${name}`)]]), name, open);
    await using source = artifact.source;
    const model = await pickle.read(artifact, DEFAULT_BUDGET);
    expect(model).toMatchObject({ format: "pickle", graphs: [], requirements: [], anomalies: [] });
    expect(model.files).toEqual([{ path: name, role: "main", size: source.size }]);
    expect(model.code.map(({ name: full }) => full).sort()).toEqual(expected.imports);
    expect(model.code.filter(({ standing }) => standing !== "known")).toEqual([]);
    const tensors = new Map(model.tensors.map((tensor) => [tensor.name, tensor]));
    for (const [path, { dtype, shape, sha256 }] of Object.entries(expected.arrays)) {
      const tensor = tensors.get(path);
      if (AS_TEXT.test(name) && tensor?.dtype === "uint8" && dtype !== "uint8") continue;
      expect({ dtype: tensor?.dtype, shape: tensor?.shape }, path).toEqual({ dtype, shape });
      const elements = tensor === undefined ? new Uint8Array() : await elementsOf(tensor, source);
      expect(createHash("sha256").update(elements).digest("hex"), path).toBe(sha256);
    }
  });
});

describe("arrays in pickles", () => {
  const pairs = Object.entries(truth.read).flatMap(([name, { changes = [] }]) =>
    changes.map((change) => [name, change.tensor, change] as const),
  );

  it.each(pairs)("%s: changes of `%s` are measured as numpy does", async (name, tensor, change) => {
    const measured = (await changesBetween(pickle, fixture(`read/${change.base}`), fixture(`read/${name}`))).get(tensor);
    expect(measured?.changed).toBe(change.changed);
    expect(measured?.largest).toBeCloseTo(change.largest, 12);
    expect(measured?.relative).toBeCloseTo(change.relative, 12);
  });
});

describe("estimators", () => {
  const estimators = Object.entries(truth.read).filter(([, { params }]) => params !== undefined);

  it.each(estimators)("%s says what it is", async (name, expected) => {
    const model = await read(`read/${name}`);
    expect(model.producer).toEqual({ name: "scikit-learn", version: expected.version });
    const stated = new Map(model.metadata.map(({ key, value }) => [key, value]));
    expect(stated.get("class")).toBe(expected.class);
    expect(stated.get("n_features_in_")).toBe(expected.features === null ? undefined : String(expected.features));
    const facts = embeddedFacts(model.metadata);
    const of = (field: string) => facts.filter((fact) => fact.field === field).map(({ value }) => value);
    expect(of("features")).toEqual(expected.featureNames);
    expect(of("labels")).toEqual(expected.classes);
    const settings = facts.filter(({ field }) => field === "training.hyperparameters");
    expect(Object.fromEntries(settings.map(({ subject, value }) => [subject, value]))).toMatchObject(expected.params ?? {});
  });

  it("names their input and output", async () => {
    expect((await read("read/svc.joblib")).signatures).toEqual([
      {
        name: "predict",
        inputs: [{ name: "X", kind: "tensor", dtype: "float64", shape: ["samples", 3], required: true }],
        outputs: [{ name: "y", kind: "tensor", dtype: "int64", shape: ["samples"], required: true }],
      },
    ]);
    expect((await read("read/pipeline.joblib")).signatures[0]?.outputs[0]?.dtype).toBe("string");
  });

  it("keeps the nodes of trees as bytes", async () => {
    const { tensors } = await read("read/forest.joblib");
    expect(tensors.find(({ name }) => name === "estimators_.0.tree_.nodes")).toMatchObject({ kind: "buffer", dtype: "uint8" });
  });

  it("yields plain data that survives JSON", async () => {
    for (const name of Object.keys(truth.read)) {
      const model = await read(`read/${name}`);
      expect(JSON.parse(JSON.stringify(model)), name).toEqual(model);
    }
  });
});

describe("attacks", () => {
  it.each(Object.entries(truth.attacks))("%s is told", async (name, { dangerous, isHidden }) => {
    const model = await read(`attacks/${name}`);
    expect(model.code.filter(({ standing }) => standing === "dangerous").map(({ name: full }) => full)).toEqual(dangerous);
    expect(model.anomalies.some(({ kind }) => kind === "hidden-content")).toBe(isHidden);
  });
});

async function read(name: string): Promise<ReadModel> {
  return pickle.read(await openArtifact(new Map([[name, fixture(name)]]), name), DEFAULT_BUDGET);
}

/** In row-major order, little-endian. */
async function elementsOf({ values, bytes, shape, dtype, parameters }: Tensor, source: ByteSource): Promise<Uint8Array> {
  if (values.kind !== "stored") return new Uint8Array();
  const [range] = values.ranges;
  let stored = await source.read(range?.offset ?? 0, range?.length ?? 0);
  if (values.packing?.kind === "deflate") {
    const whole = inflateRawSync(stored);
    expect(whole.length).toBe(values.packing.size);
    stored = whole.subarray(values.packing.skip, values.packing.skip + bytes);
  }
  expect(stored.length).toBe(bytes);
  const width = (DTYPE_BITS as Readonly<Record<string, number>>)[dtype] ?? 0;
  const item = width / 8;
  const answer = new Uint8Array(bytes);
  for (let index = 0; index < parameters; index++) {
    const place = values.strides === undefined ? index : placeOf(index, shape, values.strides);
    const element = stored.slice(place * item, (place + 1) * item);
    answer.set(values.byteOrder === "big" ? element.reverse() : element, index * item);
  }
  return answer;
}

function placeOf(index: number, shape: readonly number[], strides: readonly number[]): number {
  let [rest, place] = [index, 0];
  for (let dimension = shape.length - 1; dimension >= 0; dimension--) {
    const size = shape[dimension] ?? 1;
    place += (rest % size) * (strides[dimension] ?? 0);
    rest = Math.floor(rest / size);
  }
  return place;
}
