import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { hdf5 } from "../../../src/formats/hdf5/index.js";
import { keras } from "../../../src/formats/keras/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import { unpackedElements } from "../../../src/weights/unpacked.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { fixture, type TrueTensor } from "./fixtures.js";

interface TrueValue {
  readonly dtype: string;
  readonly shape: readonly (number | null)[];
}

interface Truth {
  readonly tensors: readonly TrueTensor[];
  readonly inputs?: readonly TrueValue[];
  readonly outputs?: readonly TrueValue[];
  readonly layers?: readonly string[];
  readonly assets?: Readonly<Record<string, readonly string[]>>;
  readonly shards?: readonly string[];
}

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "keras");
const truth = JSON.parse(readFileSync(join(FOLDER, "keras3.json"), "utf8")) as Readonly<Record<string, Truth>>;
const MODELS = Object.entries(truth).filter(([name]) => name.endsWith(".keras"));
const INDEX = "sharded.weights.json";
const SHARDS = truth[INDEX]?.shards ?? [];

const factsOf = (tensors: readonly Pick<TrueTensor, "name" | "dtype" | "shape" | "kind">[]) =>
  tensors.map(({ name, dtype, shape, kind }) => ({ name, dtype, shape, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));

async function read(name: string): Promise<ReadModel> {
  const artifact = { path: name, source: memorySource(fixture(name)), sibling: async () => undefined };
  return keras.read(artifact, DEFAULT_BUDGET);
}

describe.each(SOURCE_KINDS)("models that Keras wrote, from $name", ({ open }) => {
  it.each(MODELS)("%s have the variables that Keras names and h5py reads", async (name, expected) => {
    const artifact = await openArtifact(new Map([[name, fixture(name)]]), name, open);
    await using source = artifact.source;
    const { tensors, anomalies } = await keras.read(artifact, DEFAULT_BUDGET);
    expect(factsOf(tensors)).toEqual(factsOf(expected.tensors));
    for (const tensor of tensors) {
      if (tensor.values.kind !== "stored") throw new Error(`${tensor.name} has no values`);
      const bytes = (await unpackedElements(tensor, tensor.values, source)) ?? new Uint8Array();
      const known = expected.tensors.find((one) => one.name === tensor.name)?.sha256;
      expect(createHash("sha256").update(bytes).digest("hex"), tensor.name).toBe(known);
    }
    expect(anomalies).toEqual([]);
  });

  it("weights in shards are one set", async () => {
    const files = new Map([INDEX, ...SHARDS].map((name) => [name, fixture(name)]));
    const artifact = await openArtifact(files, INDEX, open);
    await using _source = artifact.source;
    const model = await hdf5.read(artifact, DEFAULT_BUDGET);
    expect(factsOf(model.tensors)).toEqual(factsOf(truth[INDEX]?.tensors ?? []));
    expect(model.files.map(({ path, role }) => [path, role])).toEqual([
      [INDEX, "main"],
      ...SHARDS.map((name) => [name, "shard"]),
    ]);
    expect(model.anomalies).toEqual([]);
  });
});

describe("models that Keras wrote", () => {
  it.each(MODELS)("%s take and give what Keras says, where a file states it", async (name, expected) => {
    const { signatures } = await read(name);
    const inputs = signatures[0]?.inputs.map(({ dtype, shape }) => ({ dtype, shape }));
    expect(inputs).toEqual(expected.inputs);
    for (const [index, output] of (signatures[0]?.outputs ?? []).entries()) {
      const { dtype, shape } = expected.outputs?.[index] ?? {};
      if (output.dtype !== "unknown") expect(output.dtype).toBe(dtype);
      if (output.shape !== null) expect(output.shape).toEqual(shape);
    }
    expect(signatures[0]?.outputs.length).toBe(expected.outputs?.length);
  });

  it("give a layer the variables of layers inside of it, which no graph names", async () => {
    const { graphs } = await read("custom-v315.keras");
    const [scale] = graphs[0]?.nodes ?? [];
    expect(scale?.inputs).toEqual(["image", "layers/scale/inner/vars/0", "layers/scale/inner/vars/1", "layers/scale/vars/0"]);
  });

  it("state the type of what a layer gives from what the next one takes", async () => {
    const { signatures } = await read("shared-v315.keras");
    expect(signatures[0]?.outputs.map(({ name, dtype, shape }) => [name, dtype, shape])).toEqual([
      ["answer", "float32", [null, 2]],
      ["argmax", "unknown", null],
    ]);
  });

  it("tell the lines of vocabularies, and their digest", async () => {
    const { metadata } = await read("lookup-v315.keras");
    const [[path, lines] = ["", []]] = Object.entries(truth["lookup-v315.keras"]?.assets ?? {});
    const told = new Map(metadata.map(({ key, value }) => [key, value]));
    expect(told.get(`${path}.lines`)).toBe(lines.join(", "));
    expect(told.get(path)).toMatch(/^4 lines, 20 bytes, sha256 [0-9a-f]{16}$/);
  });

  it("tell code that Keras itself put there", async () => {
    const { code } = await read("custom-v315.keras");
    expect(code.map(({ kind, name, standing }) => [kind, name.replace(/ [0-9a-f]{12}$/, ""), standing])).toEqual([
      ["foreign-code", "Fixtures>Scale", "unverified"],
      ["embedded-code", "__lambda__", "dangerous"],
    ]);
  });
});
