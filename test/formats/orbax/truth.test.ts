import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { orbax } from "../../../src/formats/orbax/index.js";
import type { Tensor } from "../../../src/model/tensor.js";
import { digestTensors } from "../../../src/weights/digest.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { filesOf, fixture, type TrueTensor, truth } from "./fixtures.js";

describe.each(SOURCE_KINDS)("orbax from $name", ({ open }) => {
  it.each(Object.entries(truth))("reads %s as Orbax and TensorStore do", async (path, expected) => {
    const artifact = await openArtifact(filesOf(path), path, open);
    await using source = artifact.source;
    const model = await orbax.read(artifact, DEFAULT_BUDGET);
    expect(source.size).toBe(fixture(path).length);
    expect(model).toMatchObject({ format: "orbax", formatVersion: "1", signatures: [], graphs: [], code: [] });
    expect(model.anomalies).toEqual([]);
    expect(model.requirements).toEqual([{ name: "zarr", version: expected.zarr }]);
    const facts = model.tensors.map(factsOf);
    expect(facts.sort(byName)).toEqual(expected.tensors.map(factsOf).sort(byName));
    for (const { name, bytes, dtype } of model.tensors) {
      const hex = expected.tensors.find((tensor) => tensor.name === name)?.hex ?? "";
      // NumPy gives each of them a byte.
      expect(bytes, name).toBe(dtype === "int4" ? hex.length / 4 : hex.length / 2);
    }
    expect(await hashesOf(model.tensors, filesOf(path))).toEqual(
      new Map(
        expected.tensors.filter(({ name, hex }) => !NOT_READ.has(name) && hex !== "").map(({ name, hex }) => [name, hashOf(hex)]),
      ),
    );
    const stated = model.metadata.filter(({ source }) => source !== "manifest.ocdbt").map(({ key, value }) => [key, value]);
    expect(stated.sort()).toEqual([...expected.metadata].sort());
    expect(model.files[0]).toEqual({ path, role: "main", size: source.size });
    for (const file of model.files) expect(file.size, file.path).toBe(fixture(file.path).length);
    if (expected.files.length > 0) expect(model.files.map((file) => file.path).sort()).toEqual([...expected.files].sort());
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});

/** Elements of less than a byte, which take one each in a chunk; elements in columns, and packed in ways that are not undone. */
const NOT_READ = new Set(["int4", "columns", "gzip", "turned"]);

describe("an Orbax checkpoint", () => {
  it("is told apart from one that lacks the chunks of an array", async () => {
    const files = filesOf("folders/_METADATA");
    files.delete("folders/a.w/0.0");
    const model = await read(files, "folders/_METADATA");
    const absent = model.tensors.find(({ name }) => name === "a.w")?.values;
    expect(absent).toMatchObject({ kind: "absent", reason: "missing" });
  });

  it("is told apart from one that lacks an array, or has one that the tree does not name", async () => {
    const files = filesOf("folders/_METADATA");
    files.delete("folders/a.w/.zarray");
    expect((await read(files, "folders/_METADATA")).anomalies).toMatchObject([{ kind: "index-mismatch", subject: "a.w" }]);
    const text = new TextDecoder().decode(fixture("small/_METADATA"));
    const other = filesOf("small/_METADATA").set("small/_METADATA", encoded(text.replaceAll('"w"', '"v"')));
    const model = await read(other, "small/_METADATA");
    expect(model.anomalies.map(({ kind, subject }) => [kind, subject])).toEqual([
      ["index-mismatch", "v"],
      ["index-mismatch", "w"],
    ]);
    expect(model.tensors.map(({ name }) => name)).toEqual(["w"]);
  });

  it("keeps what it has where its metrics are no JSON, as NaN is none", async () => {
    const path = "steps/1/metrics/metrics";
    const text = new TextDecoder().decode(fixture(path)).replace("0.25", "NaN");
    const model = await read(filesOf(path).set(path, encoded(text)), "steps/1/state/_METADATA");
    expect(model.tensors).toHaveLength(2);
    expect(model.anomalies).toMatchObject([{ kind: "index-mismatch", subject: path }]);
  });

  it("takes no step of another item for its own", async () => {
    const path = "steps/1/_CHECKPOINT_METADATA";
    const text = new TextDecoder().decode(fixture(path)).replace('"state"', '"other"');
    const model = await read(filesOf(path).set(path, encoded(text)), "steps/1/state/_METADATA");
    expect(model.metadata.some(({ key }) => key.startsWith("item_handlers"))).toBe(false);
    expect(model.files.some((file) => file.path === path)).toBe(false);
  });
});

/** Of elements in their order, by what weights are compared with. */
async function hashesOf(tensors: readonly Tensor[], files: ReadonlyMap<string, Uint8Array>) {
  const sources = new Map([...files].map(([path, bytes]) => [path, memorySource(bytes)]));
  const { digests } = await digestTensors(tensors, async (path) => sources.get(path), 1e9);
  return digests;
}

function hashOf(hex: string): string {
  return createHash("sha256").update(hex, "hex").digest("hex");
}

async function read(files: ReadonlyMap<string, Uint8Array>, path: string) {
  return orbax.read(await openArtifact(files, path), DEFAULT_BUDGET);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function factsOf({ name, kind, dtype, shape, parameters }: Tensor | TrueTensor) {
  return { name, kind, dtype, shape, parameters };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}
