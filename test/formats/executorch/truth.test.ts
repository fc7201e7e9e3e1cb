import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { executorch } from "../../../src/formats/executorch/index.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { fixture, NAMES, type TrueTensor, truth } from "./fixtures.js";

describe.each(SOURCE_KINDS)("ExecuTorch from $name", ({ open }) => {
  it.each(NAMES)("reads %s as its writer meant it", async (name) => {
    const expected = truth[name];
    const content = fixture(name);
    const artifact = await openArtifact(new Map([[name, content]]), name, open);
    await using _source = artifact.source;
    const model = await executorch.read(artifact, DEFAULT_BUDGET);
    expect(model).toMatchObject({ format: "executorch", formatVersion: "0", requirements: [] });
    expect(model.files).toEqual([{ path: name, role: "main", size: expected?.size }]);
    expect(
      model.signatures.map((signature) => ({
        name: signature.name,
        inputs: signature.inputs.map(({ name: own, dtype, shape }) => ({ name: own, dtype, shape })),
        outputs: signature.outputs.map(({ name: own, dtype, shape }) => ({ name: own, dtype, shape })),
      })),
    ).toEqual(expected?.signatures);
    expect(
      model.graphs.map((graph) => ({
        name: graph.name,
        title: graph.title,
        inputs: graph.inputs,
        outputs: graph.outputs,
        nodes: graph.nodes.map(({ domain, operator, inputs, outputs, attributes }) => ({
          domain,
          operator,
          inputs,
          outputs,
          attributes: attributes.map((attribute) => [attribute.name, attribute.value.value]),
        })),
      })),
    ).toEqual(expected?.graphs);
    expect(model.metadata.map(({ key, value, source }) => [key, value, source])).toEqual(expected?.metadata);
    expect(model.code.map(({ kind, name: own, count }) => [kind, own, count])).toEqual(expected?.code);
    expect(model.code.every(({ standing }) => standing === "unverified")).toBe(true);
    expect(model.anomalies.map(({ kind, subject }) => [kind, subject])).toEqual(expected?.anomalies);
    expect(model.tensors.map(described)).toEqual(expected?.tensors.map(described));
    for (const [index, { values, name: own }] of model.tensors.entries()) {
      const place = expected?.tensors[index];
      if (place?.absent !== undefined) {
        expect(values, own).toMatchObject({ kind: "absent", reason: place.absent });
        continue;
      }
      const range = { offset: place?.offset ?? 0, length: place?.bytes ?? 0 };
      expect(values, own).toMatchObject({ kind: "stored", path: name, ranges: [range] });
      expect(values.kind === "stored" ? values.strides : undefined).toEqual(place?.strides);
      const bytes = content.subarray(range.offset, range.offset + range.length);
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(place?.sha256);
    }
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});

function described({ name, kind, dtype, shape, parameters, bytes }: TrueTensor) {
  return { name, kind, dtype, shape, parameters, bytes };
}
