import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { onnx } from "../../../src/formats/onnx/index.js";
import { embeddedFacts } from "../../../src/metadata/embedded.js";
import type { ReadModel } from "../../../src/model/model.js";
import { openArtifact } from "../../sources.js";
import { filesOf, fixture } from "./fixtures.js";
import { block, externalTensor, initializer, joined, modelOf, number } from "./writer.js";

async function read(bytes: Uint8Array, others: Record<string, Uint8Array | null> = {}): Promise<ReadModel> {
  const files = new Map([["models/m.onnx", bytes], ...Object.entries(others)]);
  return onnx.read(await openArtifact(files, "models/m.onnx"), DEFAULT_BUDGET);
}

async function readFixture(path: string): Promise<ReadModel> {
  return onnx.read(await openArtifact(filesOf(path), path), DEFAULT_BUDGET);
}

describe("attributes of ONNX nodes", () => {
  it("keep their type, exact integers and short floats", async () => {
    const model = await readFixture("constants.onnx");
    const node = model.graphs[0]?.nodes.find(({ operator }) => operator === "Anything");
    // Values as make.py wrote them.
    expect(Object.fromEntries(node?.attributes.map(({ name, value }) => [name, value]) ?? [])).toEqual({
      an_int: { kind: "int", value: String(2n ** 60n) },
      a_float: { kind: "float", value: 0.1 },
      a_string: { kind: "string", value: "x" },
      ints: { kind: "ints", value: ["1", "-2"] },
      floats: { kind: "floats", value: [1, "inf"] },
      strings: { kind: "strings", value: ["p", "q"] },
      type: { kind: "types", value: ["float32[a,2]"] },
      tensor_list: { kind: "tensors", value: ["Anything_0.tensor_list[0]", "Anything_0.tensor_list[1]"] },
      sparse_list: { kind: "tensors", value: ["Anything_0.sparse_list[0]"] },
    });
  });

  it("name their subgraphs and the function's attribute they stand for", async () => {
    const branches = (await readFixture("control-flow.onnx")).graphs[0]?.nodes[0]?.attributes;
    expect(branches?.map(({ value }) => value)).toEqual([
      { kind: "graphs", value: ["main/If_0.else_branch"] },
      { kind: "graphs", value: ["main/If_0.then_branch"] },
    ]);
    const scaled = (await readFixture("functions.onnx")).graphs.find(({ name }) => name === "function:com.example:Scaled");
    expect(scaled?.nodes[0]?.attributes).toEqual([{ name: "value_float", value: { kind: "reference", value: "factor" } }]);
  });

  it("are told by their content when an old file leaves the type out", async () => {
    const [attribute] = (await readFixture("unpacked.onnx")).graphs[0]?.nodes[0]?.attributes.slice(1) ?? [];
    expect(attribute).toEqual({ name: "alpha", value: { kind: "float", value: 0.5 } });
  });
});

describe("training bindings of ONNX", () => {
  it("are keyed by their place, so that a tensor called license states none", async () => {
    const pair = (key: string, value: string) => joined(block(1, key), block(2, value));
    const key = "training_info[0].update_binding.license";
    const training = block(20, block(3, pair("license", "mit")), block(4, pair("license", "apache-2.0")));
    const { metadata } = await read(joined(modelOf(), training, block(14, pair(key, "own"))));
    expect(metadata).toEqual([
      { key, value: "own", source: "metadata_props" },
      {
        key: "training_info[0].initialization_binding.license",
        value: "mit",
        source: "training_info[0].initialization_binding",
      },
      { key, value: "apache-2.0", source: "training_info[0].update_binding" },
    ]);
    expect(embeddedFacts(metadata)).toEqual([]);
  });
});

describe("external data of ONNX", () => {
  it("is found, shared, missing, out of range or unsafe", async () => {
    const model = await readFixture("external/model.onnx");
    const place = (name: string) => model.tensors.find((tensor) => tensor.name === name)?.values;
    const path = "external/weights.bin";
    const stored = { kind: "stored", encoding: "elements", path };
    expect(place("first")).toEqual({ ...stored, ranges: [{ offset: 0, length: 64 }] });
    expect(place("shared")).toEqual(place("first"));
    expect(place("second")).toEqual({ ...stored, ranges: [{ offset: 64, length: 32 }] });
    expect(place("gone")).toMatchObject({ kind: "absent", path: "external/lost.bin", reason: "missing" });
    expect(place("beyond")).toMatchObject({ kind: "absent", path, reason: "out-of-range" });
    expect(place("wrong")).toMatchObject({ kind: "absent", path, reason: "out-of-range" });
    expect(place("unsafe")).toMatchObject({ kind: "absent", reason: "unsafe-path" });
    expect(model.files).toEqual([
      { path: "external/model.onnx", role: "main", size: fixture("external/model.onnx").length },
      { path, role: "external-data", size: 160 },
      { path: "external/lost.bin", role: "external-data", size: null },
    ]);
    expect(model.anomalies).toMatchObject([
      { kind: "external-overlap", subject: "overlapping" },
      { kind: "external-overlap", subject: "second" },
    ]);
  });

  it.each(["", "/etc/passwd", "../w.bin", "a/../w.bin", "..", "C:w.bin", "a\\b", "w\0.bin", "sub/", "."])(
    "never asks for a file at %j",
    async (location) => {
      const asked: string[] = [];
      const artifact = await openArtifact(new Map([["m.onnx", modelOf(externalTensor("w", 1, { location }))]]), "m.onnx");
      const sibling = async (path: string) => {
        asked.push(path);
        return undefined;
      };
      const model = await onnx.read({ ...artifact, sibling }, DEFAULT_BUDGET);
      expect(model.tensors[0]?.values).toMatchObject({ kind: "absent", reason: "unsafe-path" });
      expect(model.files).toHaveLength(1);
      expect(asked).toEqual([]);
    },
  );

  it.each([
    { offset: "-4" },
    { length: "-4" },
    { offset: "0x0" },
    { length: "4.0" },
    { offset: "99999999999999999999" },
    { offset: " 0" },
  ])("takes no other notation for a number: %j", async (entry) => {
    const model = await read(modelOf(externalTensor("w", 1, { location: "w.bin", ...entry })), {
      "models/w.bin": new Uint8Array(8),
    });
    expect(model.tensors[0]?.values).toMatchObject({ kind: "absent", path: "models/w.bin", reason: "out-of-range" });
  });

  it("does not follow links, and looks a file up once", async () => {
    const tensor = (name: string) => externalTensor(name, 1, { location: "w.bin", offset: "0", length: "4" });
    const artifact = await openArtifact(
      new Map([
        ["m.onnx", modelOf(tensor("a"), tensor("b"))],
        ["w.bin", null],
      ]),
      "m.onnx",
    );
    let lookUps = 0;
    const sibling = (path: string) => {
      lookUps++;
      return artifact.sibling(path);
    };
    const model = await onnx.read({ ...artifact, sibling }, DEFAULT_BUDGET);
    expect(model.tensors.map(({ values }) => values)).toMatchObject([{ reason: "missing" }, { reason: "missing" }]);
    expect(lookUps).toBe(1);
  });
});

describe("oddities of ONNX", () => {
  it("notes and tells apart tensors of one name", async () => {
    const tensor = initializer("w", [1], 3, block(9, "a"));
    const model = await read(modelOf(tensor, tensor, initializer("w#2", [1], 3, block(9, "a"))));
    expect(model.tensors.map(({ name }) => name)).toEqual(["w", "w#2", "w#2#2"]);
    expect(model.anomalies).toMatchObject([{ kind: "duplicate-tensor", subject: "w" }]);
  });

  it("notes a data type that it does not know", async () => {
    const model = await readFixture("dtypes.onnx");
    expect(model.anomalies).toMatchObject([{ kind: "unknown-dtype", subject: "raw_unknown" }]);
  });

  it("notes names that cannot be seen, a bounded number", async () => {
    const tensors = Array.from({ length: 500 }, (_, index) => initializer(`w\u202e${index}`, [1], 3, block(9, "a")));
    const { anomalies } = await read(modelOf(...tensors));
    expect(anomalies.every(({ kind }) => kind === "invisible-characters")).toBe(true);
    expect(anomalies[0]?.subject).toBe("w\u202e0");
    expect(anomalies.length).toBeLessThan(100);
  });

  it("replaces what is not UTF-8", async () => {
    const model = await read(modelOf(initializer("", [1], 3, block(8, Uint8Array.of(0x61, 0xff)), block(9, "a"))));
    expect(model.tensors[0]?.name).toBe("a\ufffd");
  });

  it("reports elements that were left out as missing", async () => {
    const model = await read(modelOf(initializer("w", [3], 1)));
    expect(model.tensors[0]?.values).toMatchObject({ kind: "absent", path: "models/m.onnx", reason: "missing" });
  });

  it("tells functions of one name apart, and the nodes that call them", async () => {
    const { graphs, code } = await readFixture("recent.onnx");
    expect(graphs.map(({ name }) => name)).toEqual(["main", "function:own:F:product", "function:own:F:double"]);
    expect(graphs[0]?.nodes.map(({ operator }) => operator)).toEqual(["F:product", "F:double", "SwiGLU", "CausalConvWithState"]);
    expect(code).toEqual([]);
  });

  it("gives the call of a function what it leaves to the function's default", async () => {
    const gain = (value: number) => block(11, joined(block(1, "gain"), number(3, value), number(20, 2)));
    const made = (value: number, version: number) =>
      joined(
        number(1, 11),
        block(
          7,
          block(1, block(4, "F"), block(7, "d")),
          block(1, block(4, "F"), block(7, "d"), block(5, joined(block(1, "gain"), number(3, 9), number(20, 2)))),
        ),
        block(8, block(1, "d"), number(2, 1)),
        block(25, block(1, "F"), block(10, "d"), gain(value), block(7, block(4, "Relu")), block(9, number(2, version))),
      );
    const { graphs, requirements } = await read(made(3, 21));
    expect(graphs[0]?.nodes.map(({ attributes }) => attributes)).toEqual([
      [{ name: "gain", value: { kind: "int", value: "3" } }],
      [{ name: "gain", value: { kind: "int", value: "9" } }],
    ]);
    expect(requirements).toContainEqual({ name: "opset ai.onnx", version: 21 });
  });

  it("reads a library of functions without a graph", async () => {
    const model = await read(joined(number(1, 8), block(25, block(1, "F"), block(10, "d"), block(7, block(4, "Relu")))));
    expect(model.graphs.map(({ name, role, nodes }) => [name, role, nodes.length])).toEqual([["function:d:F", "function", 1]]);
    expect(model.signatures).toEqual([]);
  });
});
