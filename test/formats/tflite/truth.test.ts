import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { tflite } from "../../../src/formats/tflite/index.js";
import type { Attribute, Graph } from "../../../src/model/graph.js";
import type { ReadModel } from "../../../src/model/model.js";
import type { Tensor } from "../../../src/model/tensor.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { filesOf, NAMES, type TrueTensor, truth } from "./fixtures.js";

describe.each(SOURCE_KINDS)("TensorFlow Lite from $name", ({ open }) => {
  it.each(NAMES)("reads %s as its writer meant it", async (name) => {
    const expected = truth[name];
    const files = filesOf(name);
    const artifact = await openArtifact(files, name, open);
    await using _source = artifact.source;
    const model = await tflite.read(artifact, DEFAULT_BUDGET);
    expect({ format: model.format, formatVersion: model.formatVersion }).toEqual({ format: "tflite", formatVersion: "3" });
    expect(model.producer ?? null).toEqual(expected?.producer);
    expect(model.requirements).toEqual([]);
    expect(
      model.signatures.map(({ name: own, inputs, outputs }) => ({ name: own, inputs: plain(inputs), outputs: plain(outputs) })),
    ).toEqual(expected?.signatures);
    expect(model.graphs.map(graphOf)).toEqual(expected?.graphs);
    expect(model.graphs.map(({ role }) => role)).toEqual(model.graphs.map((_, index) => (index === 0 ? "main" : "subgraph")));
    expect(model.metadata.map(({ key, value, source }) => [key, value, source])).toEqual(expected?.metadata);
    expect(model.code.map(({ kind, name: own, count, standing }) => [kind, own, count, standing])).toEqual(expected?.code);
    expect(model.anomalies.map(({ kind, subject }) => [kind, subject])).toEqual(expected?.anomalies);
    expect(model.files.map(({ path, role, size }) => [path, role, size])).toEqual([
      [name, "main", expected?.size],
      ...(expected?.files ?? []),
    ]);
    expect(quantisationOf(model)).toEqual(expected?.quantisation);
    expect(model.tensors.map(described)).toEqual(expected?.tensors.map(describedTruth));
    for (const [index, tensor] of model.tensors.entries()) {
      const place = expected?.tensors[index];
      if (place !== undefined) expectValues(tensor, place, name, files);
    }
  });
});

describe("TensorFlow Lite", () => {
  it("yields plain data that survives JSON", async () => {
    for (const name of NAMES) {
      const model = await tflite.read(await openArtifact(filesOf(name), name), DEFAULT_BUDGET);
      expect(JSON.parse(JSON.stringify(model)), name).toEqual(model);
    }
  });

  it("follows no link to values beside it", async () => {
    const files = new Map<string, Uint8Array | null>([...filesOf("external/model.tflite"), ["external/weights.bin", null]]);
    const model = await tflite.read(await openArtifact(files, "external/model.tflite"), DEFAULT_BUDGET);
    expect(model.tensors[0]?.values).toMatchObject({ kind: "absent", reason: "missing", path: "external/weights.bin" });
  });
});

function plain(values: ReadModel["signatures"][number]["inputs"]) {
  expect(values.every(({ kind, required }) => kind === "tensor" && required)).toBe(true);
  return values.map(({ name, dtype, shape }) => ({ name, dtype, shape }));
}

function graphOf({ name, title, inputs, outputs, nodes }: Graph) {
  return {
    name,
    title,
    inputs,
    outputs,
    nodes: nodes.map((node) => ({
      domain: node.domain,
      operator: node.operator,
      inputs: node.inputs,
      outputs: node.outputs,
      attributes: node.attributes.map((attribute: Attribute) => [attribute.name, attribute.value.value]),
    })),
  };
}

function quantisationOf({ graphs }: ReadModel) {
  return graphs.flatMap(({ quantisation }) =>
    quantisation.map(({ tensor, stated }) => ({
      tensor,
      scale: stated?.scale.elements,
      zeroPoint: stated?.zeroPoint?.elements,
      axis: stated?.axis,
    })),
  );
}

function described({ name, kind, dtype, shape, parameters, bytes }: Tensor) {
  return { name, kind, dtype, shape, parameters, bytes };
}

function describedTruth({ name, kind, dtype, shape, parameters, bytes }: TrueTensor) {
  return { name, kind, dtype, shape, parameters, bytes };
}

function expectValues({ values, name }: Tensor, truth: TrueTensor, main: string, files: ReadonlyMap<string, Uint8Array>): void {
  const path = truth.path ?? main;
  if (truth.absent !== undefined) {
    expect(values, name).toMatchObject({ kind: "absent", reason: truth.absent, path });
    return;
  }
  const length = truth.stored ?? truth.bytes;
  expect(values, name).toMatchObject({ kind: "stored", encoding: "elements", path });
  if (values.kind !== "stored") return;
  const offset = values.ranges[0]?.offset ?? -1;
  const bytes = files.get(path)?.subarray(offset, offset + length) ?? new Uint8Array();
  // Of an external file the truth knows the bytes, and not the place.
  if (truth.path === undefined) expect(values.ranges, name).toEqual([{ offset: truth.offset, length }]);
  expect(createHash("sha256").update(bytes).digest("hex"), name).toBe(truth.sha256);
  const places =
    values.indices?.kind === "stored" ? values.indices.ranges.map((range) => [range.offset, range.length]) : undefined;
  expect(places).toEqual(truth.places);
}
