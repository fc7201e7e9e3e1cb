import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { ort } from "../../../src/formats/ort/index.js";
import type { Attribute } from "../../../src/model/graph.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { fixture, NAMES, type TrueTensor, truth } from "./fixtures.js";

describe.each(SOURCE_KINDS)("ONNX Runtime from $name", ({ open }) => {
  it.each(NAMES)("reads %s as its writer meant it", async (name) => {
    const expected = truth[name];
    const content = fixture(name);
    const artifact = await openArtifact(new Map([[name, content]]), name, open);
    await using _source = artifact.source;
    const model = await ort.read(artifact, DEFAULT_BUDGET);
    expect({ format: model.format, anomalies: model.anomalies }).toEqual({ format: "ort", anomalies: [] });
    expect(Number(model.formatVersion)).toBeGreaterThanOrEqual(5);
    expect(model.producer ?? null).toEqual(expected?.producer);
    expect(model.requirements[0]).toEqual({ name: "ir", version: expected?.ir });
    expect(model.requirements).toContainEqual({ name: "opset ai.onnx", version: expected?.opset });
    expect(model.files).toEqual([{ path: name, role: "main", size: expected?.size }]);
    expect(model.signatures).toHaveLength(1);
    const [signature] = model.signatures;
    expect(signature?.inputs.map(({ name: own, dtype, shape, required }) => ({ name: own, dtype, shape, required }))).toEqual(
      expected?.inputs,
    );
    expect(signature?.outputs.map((value) => value.name)).toEqual(expected?.outputs);
    expect(
      model.graphs.map((graph) => ({
        name: graph.name,
        inputs: graph.inputs,
        outputs: graph.outputs,
        nodes: graph.nodes.map((node) => ({ ...node, attributes: node.attributes.map(pairOf).sort(byName) })),
      })),
    ).toEqual(expected?.graphs);
    expect(model.metadata.map(({ key, value, source }) => [key, value, source])).toEqual(expected?.metadata);
    expect(model.code.map((one) => [one.kind, one.name, one.count, one.standing])).toEqual(expected?.code);
    // The runtime writes them in the order of a hash table.
    const tensors = model.tensors.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const places = expected?.tensors.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(tensors.map(described)).toEqual(places?.map(described));
    for (const [index, { values, elements, name: own }] of tensors.entries()) {
      const place = places?.[index];
      if (place?.elements !== undefined) expect(elements, own).toEqual(place.elements);
      const ranges = (place?.ranges ?? [[place?.offset ?? 0, place?.bytes ?? 0] as const]).map(([offset, length]) => ({
        offset,
        length,
      }));
      expect(values, own).toMatchObject({ kind: "stored", path: name, ranges });
      const [first = { offset: 0, length: 0 }] = ranges;
      const bytes = content.subarray(first.offset, first.offset + first.length);
      expect(createHash("sha256").update(bytes).digest("hex"), own).toBe(place?.sha256);
    }
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});

describe("ONNX Runtime", () => {
  it("tells types beyond tensors", async () => {
    const artifact = await openArtifact(new Map([["a.ort", fixture("branches.ort")]]), "a.ort");
    const model = await ort.read(artifact, DEFAULT_BUDGET);
    expect(model.signatures[0]?.outputs[0]).toMatchObject({ name: "list", kind: "sequence", dtype: "sequence(float32)" });
    expect(model.signatures[0]?.outputs[3]).toMatchObject({ name: "said", dtype: "string", shape: [2] });
  });
});

function pairOf({ name, value }: Attribute): readonly [string, unknown] {
  return [name, value.value];
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function described({ name, kind, dtype, shape, parameters, bytes }: Omit<TrueTensor, "offset" | "sha256">) {
  return { name, kind, dtype, shape, parameters, bytes };
}
