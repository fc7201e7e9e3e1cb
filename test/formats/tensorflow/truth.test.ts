import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { tensorflow } from "../../../src/formats/tensorflow/index.js";
import { operatorsOf } from "../../../src/model/summary.js";
import type { Tensor } from "../../../src/model/tensor.js";
import { varintNarrower } from "../../../src/weights/varints.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { filesOf, type TrueTensor, truth } from "./fixtures.js";

describe.each(SOURCE_KINDS)("TensorFlow from $name", ({ open }) => {
  it.each(Object.entries(truth))("reads %s as it was written", async (path, expected) => {
    const files = filesOf(path);
    const artifact = await openArtifact(files, path, open);
    await using source = artifact.source;
    const model = await tensorflow.read(artifact, DEFAULT_BUDGET);
    expect(source.size).toBe(files.get(path)?.length);
    expect([model.format, model.formatVersion]).toEqual(["tensorflow", expected.formatVersion]);
    expect(model.producer ?? null).toEqual(expected.producer);
    expect(model.requirements.map(({ name, version }) => [name, version])).toEqual(expected.requirements);
    expect(model.signatures).toEqual(expected.signatures);
    const graphs = model.graphs.map(({ name, role, nodes }, index) => ({
      name,
      role,
      nodes: nodes.map((node) => [node.name, node.operator]),
      operators: Object.fromEntries(operatorsOf(model.graphs.slice(index, index + 1)).map(({ type, count }) => [type, count])),
    }));
    expect(graphs).toEqual(expected.graphs);
    for (const [name, wires] of Object.entries(expected.wires)) {
      const nodes = model.graphs.find((graph) => graph.name === name)?.nodes ?? [];
      for (const [node, sides] of Object.entries(wires)) {
        const found = nodes.find((one) => one.name === node);
        expect([found?.inputs, found?.outputs], node).toEqual(sides);
      }
    }
    expect(model.metadata.map(({ key, value }) => [key, value])).toEqual(expected.metadata);
    expect(model.code.map(({ kind, name, count, standing }) => [kind, name, count, standing])).toEqual(expected.code);
    expect(model.files.map((file) => [file.path, file.size])).toEqual(expected.files);
    expect(model.tensors.map(factsOf).sort(byName)).toEqual(expected.tensors.map(factsOf).sort(byName));
    for (const tensor of expected.tensors) {
      const found = model.tensors.find(({ name }) => name === tensor.name);
      expect(found?.checksum, tensor.name).toBe(tensor.checksum);
      const hex = found === undefined ? undefined : hexOf(found, files);
      expect(hex, tensor.name).toBe(expected.missing?.includes(tensor.name) === true ? "absent" : tensor.hex);
    }
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});

describe("a TensorFlow model", () => {
  it("says what its small tensors of integers hold", async () => {
    const { tensors } = await read("frozen.pb");
    const elements = Object.fromEntries(tensors.flatMap((one) => (one.elements === undefined ? [] : [[one.name, one.elements]])));
    expect(elements).toEqual({
      bytes: [255, 1],
      int64s: [-(2 ** 40), 5],
      signed_bytes: [-128, 1],
      uint32s: [2 ** 32 - 1],
      uint64s: [-1],
    });
  });

  it("names the function that a node calls, and the attributes of a node", async () => {
    const { graphs } = await read("saved/saved_model.pb");
    const call = graphs[0]?.nodes.find(({ operator }) => operator === "StatefulPartitionedCall");
    expect(call?.attributes).toEqual([
      { name: "Tin", value: { kind: "types", value: ["float32", "resource"] } },
      { name: "Tout", value: { kind: "types", value: ["float32"] } },
      { name: "f", value: { kind: "graphs", value: ["function:__inference_call_7"] } },
    ]);
    const variable = graphs[0]?.nodes[0]?.attributes;
    expect(variable?.map(({ name, value }) => [name, value.value])).toEqual([
      ["dtype", ["float32"]],
      ["shape", "[3,2]"],
      ["shared_name", "dense/kernel"],
    ]);
  });

  it("is told apart from a folder that lacks what the graph needs", async () => {
    const files = filesOf("saved/saved_model.pb");
    files.delete("saved/variables/variables.index");
    files.delete("saved/assets/vocab.txt");
    const model = await tensorflow.read(await openArtifact(files, "saved/saved_model.pb"), DEFAULT_BUDGET);
    expect(model.anomalies.map(({ kind, subject }) => [kind, subject])).toEqual([
      ["index-mismatch", "saved/variables/variables.index"],
      ["index-mismatch", "saved/assets/vocab.txt"],
    ]);
    expect(model.files.filter(({ size }) => size === null).map(({ path }) => path)).toEqual([
      "saved/variables/variables.index",
      "saved/assets/vocab.txt",
    ]);
  });

  it.each(Object.keys(truth))("%s has no oddity", async (path) => expect((await read(path)).anomalies).toEqual([]));
});

async function read(path: string) {
  return tensorflow.read(await openArtifact(filesOf(path), path), DEFAULT_BUDGET);
}

function factsOf({ name, kind, dtype, shape, parameters }: Tensor | TrueTensor) {
  return { name, kind, dtype, shape, parameters };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

function hexOf({ dtype, values }: Tensor, files: ReadonlyMap<string, Uint8Array>): string {
  if (values.kind !== "stored") return values.kind === "absent" ? "absent" : "";
  const out: Uint8Array[] = [];
  const keep = (bytes: Uint8Array) => out.push(bytes.slice());
  const take = values.encoding === "varint" ? varintNarrower(dtype, keep) : keep;
  for (const { offset, length } of values.ranges)
    take(files.get(values.path)?.subarray(offset, offset + length) ?? new Uint8Array());
  return Buffer.concat(out).toString("hex");
}
