import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { memorySource } from "../../../src/bytes/memory.js";
import { pytorch } from "../../../src/formats/pytorch/index.js";
import { isPacked, unpackedElements } from "../../../src/weights/unpacked.js";
import { fixture, modelOf, type TrueTensor } from "./fixtures.js";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "pytorch");
const truth = JSON.parse(readFileSync(join(FOLDER, "truth-export.json"), "utf8")) as {
  readonly tensors: readonly TrueTensor[];
  readonly operators: readonly string[];
};
const bytes = fixture("export.pt2");

describe("exported programs", () => {
  it.each(["export.pt2", "export-old.pt2"])("%s has the tensors that it names, which may share a storage", async (name) => {
    const bytes = fixture(name);
    const { tensors, anomalies, signatures, graphs, code } = await modelOf(bytes, name);
    expect(pytorch.probe(bytes.subarray(0, 4096), bytes.length)).toBe("certain");
    expect(signatures[0]?.inputs.map((input) => input.name)).toEqual(["x"]);
    expect(graphs).toHaveLength(2);
    expect(code.filter(({ kind, standing }) => kind === "pickle-import" && standing !== "known")).toEqual([]);
    const found = await Promise.all(
      tensors.map(async (tensor) => {
        const { name, kind, dtype, shape, values } = tensor;
        if (values.kind !== "stored") throw new Error(`${name} is ${values.kind}`);
        const [range] = values.ranges;
        const elements = isPacked(values)
          ? await unpackedElements(tensor, values, memorySource(bytes))
          : bytes.subarray(range?.offset ?? 0, (range?.offset ?? 0) + (range?.length ?? 0));
        return {
          name,
          kind,
          dtype,
          shape,
          sha256: createHash("sha256")
            .update(elements ?? "")
            .digest("hex"),
        };
      }),
    );
    expect(found).toEqual(truth.tensors);
    expect(anomalies).toEqual([]);
  });

  it("have what a caller gives and gets, with sizes that may vary", async () => {
    const { signatures, requirements, producer, formatVersion, metadata } = await modelOf(bytes, "model.pt2");
    const sizes = ["s77", 3];
    expect(signatures).toEqual([
      {
        name: "main",
        inputs: [{ name: "x", kind: "tensor", dtype: "float32", shape: sizes, required: true }],
        outputs: [{ name: "cond", kind: "tensor", dtype: "float32", shape: sizes, required: true }],
      },
    ]);
    expect(requirements).toEqual([{ name: "opset aten", version: 10 }]);
    expect(producer).toEqual({ name: "PyTorch", version: "2.9.0" });
    expect(formatVersion).toBe("8.12");
    expect(metadata).toEqual([
      { key: "range_constraints.s77", value: '{"min_val":2,"max_val":64}', source: "models/model.json" },
    ]);
  });

  it("have graphs, whose nodes read tensors by their names", async () => {
    const { graphs, code } = await modelOf(bytes, "model.pt2");
    const nodes = graphs.flatMap((graph) => graph.nodes);
    expect(nodes.map(({ domain, operator }) => `${domain}.${operator}`)).toEqual(truth.operators);
    expect(graphs.map(({ name, role }) => [name, role])).toEqual([
      ["main", "main"],
      ["main/cond_0.true_graph", "subgraph"],
    ]);
    expect(nodes[0]?.inputs).toEqual(["x", "weight"]);
    expect(nodes[1]?.inputs).toEqual(["count", "one"]);
    expect(nodes[2]?.attributes).toEqual([
      { name: "axes", value: { kind: "ints", value: ["0", "1"] } },
      { name: "mode", value: { kind: "string", value: "fast" } },
    ]);
    expect(nodes[3]?.inputs).toEqual(["twist", "turned"]);
    const told = code.filter(({ standing }) => standing !== "known").map(({ kind, name }) => [kind, name]);
    expect(told).toEqual([["custom-operator", "mylib.twist"]]);
  });

  it("tell of machine code, and of pickles in the archives that they hold", async () => {
    const { code } = await modelOf(fixture("attack-export.pt2"), "model.pt2");
    const told = code.filter(({ standing }) => standing !== "known").map(({ kind, name, standing }) => [kind, name, standing]);
    expect(told).toEqual([
      ["native-code", "data/aotinductor/model/model.so", "unverified"],
      ["custom-operator", "mylib.twist", "unverified"],
      ["pickle-import", "posix.system", "dangerous"],
    ]);
  });
});
