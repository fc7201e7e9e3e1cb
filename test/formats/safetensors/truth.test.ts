import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { safetensors } from "../../../src/formats/safetensors/index.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { fixture, type TrueFile, truth } from "./fixtures.js";

describe.each(SOURCE_KINDS)("safetensors from $name", ({ open }) => {
  it.each(Object.entries(truth.read))("reads %s as its writer meant it", async (name, expected) => {
    const artifact = await openArtifact(new Map([[name, fixture(name)]]), name, open);
    await using source = artifact.source;
    const model = await safetensors.read(artifact, DEFAULT_BUDGET);
    expect(model).toMatchObject({
      format: "safetensors",
      formatVersion: "1",
      signatures: [],
      graphs: [],
      code: [],
      requirements: [],
    });
    expect(model.producer).toBeUndefined();
    expect(model.files).toEqual([{ path: name, role: "main", size: source.size }]);
    expect(model.metadata.map(({ key, value, source }) => [key, value, source])).toEqual(
      expected.metadata.map((pair) => [...pair, "__metadata__"]),
    );
    expect(model.tensors.map(({ kind }) => kind)).toEqual(expected.tensors.map(() => "parameter"));
    expect(model.tensors.map(({ name, dtype, shape, parameters, bytes }) => ({ name, dtype, shape, parameters, bytes }))).toEqual(
      expected.tensors.map(({ name, dtype, shape, parameters, bytes }) => ({ name, dtype, shape, parameters, bytes })),
    );
    for (const [index, tensor] of model.tensors.entries()) {
      const place = expected.tensors[index];
      if (tensor.values.kind === "empty") {
        expect(place?.bytes).toBe(0);
        continue;
      }
      expect(tensor.values).toEqual({
        kind: "stored",
        encoding: "elements",
        path: name,
        ranges: [{ offset: place?.offset, length: place?.bytes }],
      });
      const bytes = await source.read(place?.offset ?? 0, tensor.bytes);
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(place?.sha256);
    }
  });
});

describe("safetensors", () => {
  it("proves itself by its first bytes", () => {
    for (const name of Object.keys(truth.read)) {
      const bytes = fixture(name);
      expect(safetensors.probe(bytes.subarray(0, 4096), bytes.length), name).toBe("certain");
    }
  });

  it("notes a dtype it does not know, and names that hide something", async () => {
    expect(await anomaliesOf("unknown-dtype.safetensors")).toEqual([["unknown-dtype", "newer"]]);
    expect(await anomaliesOf("invisible.safetensors")).toEqual([
      ["invisible-characters", "weight\u200b"],
      ["invisible-characters", "\u202egiewl"],
    ]);
    const quiet = Object.keys(truth.read).filter((name) => !/unknown|invisible/.test(name));
    for (const name of quiet) expect(await anomaliesOf(name), name).toEqual([]);
  });

  it("yields plain data that survives JSON", async () => {
    for (const name of Object.keys(truth.read)) {
      const model = await safetensors.read(await openArtifact(new Map([[name, fixture(name)]]), name), DEFAULT_BUDGET);
      expect(JSON.parse(JSON.stringify(model)), name).toEqual(model);
    }
  });

  it("covers what it claims to: every dtype, no element, no dimension, another order", () => {
    const files = Object.values(truth.read).flatMap((file: TrueFile) => file.tensors);
    expect(new Set(files.map(({ dtype }) => dtype)).size).toBeGreaterThanOrEqual(23);
    expect(files.some(({ parameters }) => parameters === 0)).toBe(true);
    expect(files.some(({ shape }) => shape.length === 0)).toBe(true);
  });
});

async function anomaliesOf(name: string): Promise<readonly (readonly [string, string])[]> {
  const model = await safetensors.read(await openArtifact(new Map([[name, fixture(name)]]), name), DEFAULT_BUDGET);
  return model.anomalies.map(({ kind, subject }) => [kind, subject]);
}
