import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { openvino } from "../../../src/formats/openvino/index.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { filesOf, truth } from "./fixtures.js";

describe.each(SOURCE_KINDS)("OpenVINO from $name", ({ open }) => {
  it.each(Object.entries(truth))("reads %s as Python's XML reader does", async (path, expected) => {
    const files = filesOf(path);
    const artifact = await openArtifact(files, path, open);
    await using source = artifact.source;
    const model = await openvino.read(artifact, DEFAULT_BUDGET);
    expect([model.format, model.formatVersion]).toEqual(["openvino", expected.version]);
    expect(model.producer?.version ?? null).toBe(expected.producer);
    expect(model.requirements.map(({ name, version }) => [name, version])).toEqual(expected.requirements);
    expect(model.signatures).toEqual([{ name: "main", ...expected.signature }]);
    expect(model.graphs[0]?.nodes.map(({ name, operator }) => [name, operator])).toEqual(expected.layers);
    expect(model.metadata.map(({ key, value }) => [key, value])).toEqual(expected.metadata);
    expect(model.code.map(({ name }) => name)).toEqual(expected.custom);
    expect(model.files.map(({ size }) => size)).toEqual([source.size, expected.size]);
    const constants = model.tensors.map(({ name, dtype, shape, values }) => {
      const [range] = values.kind === "stored" ? values.ranges : [];
      const bytes = files.get(path.replace(".xml", ".bin"))?.subarray(range?.offset, (range?.offset ?? 0) + (range?.length ?? 0));
      return [name, dtype, shape, values.kind === "absent" ? "absent" : Buffer.from(bytes ?? []).toString("hex")];
    });
    expect(constants).toEqual(expected.constants);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});

describe("an OpenVINO model", () => {
  it("wires layers by their edges, and loops by their bodies", async () => {
    const model = await openvino.read(await openArtifact(filesOf("tiny.xml"), "tiny.xml"), DEFAULT_BUDGET);
    const [main, body] = model.graphs;
    expect(main?.nodes.find(({ operator }) => operator === "MatMul")).toMatchObject({
      domain: "",
      inputs: ["x", "w"],
      outputs: ["a & b <é\n", "a & b <é\n:1"],
      attributes: [
        { name: "transpose_a", value: { kind: "string", value: "false" } },
        { name: "transpose_b", value: { kind: "string", value: "true" } },
      ],
    });
    expect(main?.nodes.find(({ operator }) => operator === "TensorIterator")).toMatchObject({
      inputs: ["a & b <é\n:1"],
      attributes: [{ name: "bodies", value: { kind: "graphs", value: ["main/loop.body"] } }],
    });
    expect([body?.name, body?.role]).toEqual(["main/loop.body", "subgraph"]);
    expect(body?.nodes.find(({ operator }) => operator === "Add")).toMatchObject({ inputs: ["item", "step"], outputs: ["next"] });
    expect(model.anomalies.map(({ kind, subject }) => [kind, subject])).toEqual([
      ["unknown-dtype", "newer"],
      ["invisible-characters", "a & b <é\n"],
    ]);
  });
});
