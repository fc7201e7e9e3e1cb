import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { coreml } from "../../../src/formats/coreml/index.js";
import { embeddedFacts } from "../../../src/metadata/embedded.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { filesOf, PACKAGE, PROGRAM, truth } from "./fixtures.js";

describe.each(SOURCE_KINDS)("Core ML from $name", ({ open }) => {
  it.each(Object.entries(truth))("reads %s as it was written", async (path, expected) => {
    const files = filesOf(path);
    const artifact = await openArtifact(files, path, open);
    await using source = artifact.source;
    const model = await coreml.read(artifact, DEFAULT_BUDGET);
    expect(source.size).toBe(files.get(path)?.length);
    expect([model.format, model.formatVersion]).toEqual(["coreml", expected.formatVersion]);
    expect(model.producer ?? null).toEqual(expected.producer);
    expect(model.requirements).toEqual([{ name: "specification", version: Number(expected.formatVersion) }]);
    expect(model.signatures).toEqual(expected.signatures);
    expect(model.graphs.map(({ name, role, nodes }) => [name, role, nodes.map(({ operator }) => operator)])).toEqual(
      expected.graphs,
    );
    expect(model.metadata.map(({ key, value }) => [key, value])).toEqual(expected.metadata);
    expect(model.code.map(({ kind, name, count, standing }) => [kind, name, count, standing])).toEqual(expected.code);
    expect(model.files.map((file) => [file.path, file.size])).toEqual(expected.files);
    const tensors = model.tensors.map(({ name, kind, dtype, shape, values }) => {
      const ranges = values.kind === "stored" ? values.ranges : [];
      const bytes = values.kind === "stored" ? files.get(values.path) : undefined;
      const pieces = ranges.map(({ offset, length }) => bytes?.subarray(offset, offset + length) ?? new Uint8Array());
      return { name, kind, dtype, shape, hex: Buffer.concat(pieces).toString("hex") };
    });
    expect(tensors).toEqual(expected.tensors);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});

describe("a Core ML model", () => {
  it("says what it is and whose", async () => {
    const { metadata } = await read("network.mlmodel");
    expect(embeddedFacts(metadata).map(({ field, value }) => [field, value])).toEqual([
      ["authors", "A. Person"],
      ["license", "MIT"],
      ["description", "Tells things apart."],
      ["version", "1.2"],
    ]);
  });

  it("wires operations by the names of their parameters", async () => {
    const { graphs } = await read(PACKAGE);
    const nodes = graphs[0]?.nodes ?? [];
    expect(nodes.find(({ operator }) => operator === "linear")).toEqual({
      name: "linear_0",
      domain: "",
      operator: "linear",
      inputs: ["h", "w", "x"],
      outputs: ["z"],
      attributes: [{ name: "parameters", value: { kind: "strings", value: ["bias", "weight", "x"] } }],
    });
    expect(nodes.find(({ name }) => name === "axes")?.attributes).toEqual([
      { name: "val", value: { kind: "ints", value: ["-1", "3"] } },
    ]);
    expect(nodes.find(({ operator }) => operator === "cond")?.attributes).toEqual([
      { name: "pred", value: { kind: "strings", value: ["true"] } },
      { name: "blocks", value: { kind: "graphs", value: ["y.block[0]", "y.block[1]"] } },
    ]);
  });

  it("tells settings of a layer by the numbers of their fields", async () => {
    const { graphs } = await read("network.mlmodel");
    const [conv] = graphs[0]?.nodes ?? [];
    expect(conv?.attributes.map(({ name, value }) => [name, value.value])).toEqual([
      ["1", ["2"]],
      ["2", ["1"]],
      ["20", ["0102"]],
      ["30", ["0101"]],
      ["weights", ["conv.weights"]],
      ["bias", ["conv.bias"]],
    ]);
    expect(graphs[1]?.nodes[0]?.attributes.map(({ value }) => value.value)).toEqual([[-1], [0.1]]);
  });

  it("reads the same program by itself", async () => {
    const model = await coreml.read(await openArtifact(filesOf(PACKAGE), PROGRAM), DEFAULT_BUDGET);
    expect(model.tensors).toEqual((await read(PACKAGE)).tensors);
  });

  it("has no oddity but what is packed in an unknown way", async () => {
    expect((await read("network.mlmodel")).anomalies.map(({ kind, subject }) => [kind, subject])).toEqual([
      ["unknown-dtype", "dense.bias"],
    ]);
    expect((await read(PACKAGE)).anomalies).toEqual([]);
    expect((await read("pipeline.mlmodel")).anomalies).toEqual([]);
  });
});

async function read(path: string) {
  return coreml.read(await openArtifact(filesOf(path), path), DEFAULT_BUDGET);
}
