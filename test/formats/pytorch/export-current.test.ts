import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { memorySource } from "../../../src/bytes/memory.js";
import { sizeText } from "../../../src/formats/pytorch/export/expressions.js";
import type { Value } from "../../../src/model/signature.js";
import type { Tensor } from "../../../src/model/tensor.js";
import { isPacked, unpackedElements } from "../../../src/weights/unpacked.js";
import { archiveOf, vectorPickle } from "./archives.js";
import { fixture, modelOf, type TrueTensor } from "./fixtures.js";

type TrueValue = readonly [name: string, type: string, shape: readonly (number | string)[] | null];

/** What `torch.export.load` gives. */
interface TrueProgram {
  readonly inputs: readonly TrueValue[];
  readonly outputs: readonly TrueValue[];
  readonly tensors: readonly TrueTensor[];
  readonly graphs: readonly (readonly string[])[];
  readonly ranges: Readonly<Record<string, readonly [number, string]>>;
}

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "pytorch");
const truth = JSON.parse(readFileSync(join(FOLDER, "truth-current-export.json"), "utf8")) as Record<string, TrueProgram>;
const programs = Object.entries(truth);
const KINDS = new Map([
  ["PARAMETER", "parameter"],
  ["BUFFER", "buffer"],
  ["CONSTANT_TENSOR", "constant"],
]);

describe("programs that PyTorch 2.13 exported", () => {
  it.each(programs)("%s has the tensors that torch loads", async (name, { tensors }) => {
    const model = await modelOf(fixture(name), name);
    const found = await Promise.all(model.tensors.map((tensor) => describedTensor(tensor, fixture(name))));
    const expected = tensors.map((tensor) => ({ ...tensor, kind: KINDS.get(tensor.kind) }));
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect(found.toSorted(byName)).toEqual(expected.toSorted(byName));
    expect(model.anomalies).toEqual([]);
    expect(model.producer).toEqual({ name: "PyTorch", version: "2.13.0+cpu" });
  });

  it.each(programs)("%s has what a caller gives and gets", async (name, { inputs, outputs }) => {
    const { signatures } = await modelOf(fixture(name), name);
    expect(signatures.map((signature) => [signature.inputs.map(described), signature.outputs.map(described)])).toEqual([
      [inputs.map(spelled), outputs.map(spelled)],
    ]);
  });

  it.each(programs)("%s calls what torch calls", async (name, { graphs, ranges }) => {
    const model = await modelOf(fixture(name), name);
    const called = model.graphs.map(({ nodes }) => nodes.map(({ domain, operator }) => `${domain}.${operator}`));
    expect(called).toEqual(graphs.map((targets) => targets.map(targetOf)));
    const stated = model.metadata.filter(({ key }) => key.startsWith("range_constraints."));
    expect(stated.map(({ key }) => key.slice("range_constraints.".length))).toEqual(Object.keys(ranges));
    for (const { nodes, inputs, name } of model.graphs) {
      // Every value that is read is made before, or given, or a tensor.
      const known = new Set([...inputs, ...model.tensors.map((tensor) => tensor.name)]);
      for (const node of nodes) {
        if (name === "main") expect(node.inputs.filter((input) => !known.has(input) && input !== "")).toEqual([]);
        for (const output of node.outputs) known.add(output);
      }
      expect(new Set(nodes.map((node) => node.name)).size).toBe(nodes.length);
    }
  });

  it("keep the place of an argument that is left out, and sizes of which some are values", async () => {
    const { graphs } = await modelOf(fixture("current-types.pt2"));
    const of = (operator: string) => graphs[0]?.nodes.find((node) => node.operator === operator);
    expect(of("index.Tensor")?.inputs).toHaveLength(3);
    expect(of("index.Tensor")?.inputs[1]).toBe("");
    expect(of("ones")?.inputs).toHaveLength(1);
    expect(of("ones")?.attributes.find(({ name }) => name === "size")?.value).toMatchObject({ kind: "strings" });
    expect(of("zeros_like")?.attributes).toContainEqual({
      name: "memory_format",
      value: { kind: "string", value: "contiguous_format" },
    });
  });

  it("tell what a tensor of another class imports", async () => {
    const { code } = await modelOf(fixture("current-marked.pt2"));
    expect(code.filter(({ standing }) => standing !== "known").map(({ name }) => name)).toEqual(["__main__.Marked"]);
  });
});

describe("weights that are stored as pickles", () => {
  const latin1 = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const listed = (names: readonly string[]) => {
    const sizes = [{ as_int: 2 }];
    const tensor_meta = { dtype: 7, sizes, strides: [{ as_int: 1 }], storage_offset: { as_int: 0 }, layout: 7 };
    const entry = { path_name: "weight_0", is_param: true, use_pickle: true, tensor_meta };
    return json({ config: Object.fromEntries(names.map((name) => [name, entry])) });
  };
  const archive = (weight: Uint8Array, names: readonly string[]) =>
    archiveOf([
      ["m/data/weights/weight_0", weight],
      ["m/data/weights/model_weights_config.json", listed(names)],
      ["m/models/model.json", json({ graph_module: {} })],
      ["m/archive_format", latin1("pt2")],
    ]);
  const inner = (pickle: Uint8Array) =>
    archiveOf([
      ["w/data.pkl", pickle],
      ["w/data/0", new Uint8Array(8)],
    ]);
  const call = latin1("\x80\x02cposix\nsystem\n\x8c\x04true\x85R.");

  it.each([
    ["bare", call],
    ["in an archive", inner(call)],
    ["that break off", inner(call.subarray(0, -1))],
  ])("tell what they call: %s", async (_, weight) => {
    const { code, tensors } = await modelOf(archive(weight, ["a"]), "model.pt2");
    expect(code.filter(({ standing }) => standing === "dangerous").map(({ name }) => name)).toEqual(["posix.system"]);
    expect(tensors).toMatchObject([{ name: "a", dtype: "float32", shape: [2], values: { kind: "absent" } }]);
  });

  it("are refused when they break off and are nothing else", async () => {
    const cut = inner(vectorPickle(2).subarray(0, -1));
    await expect(modelOf(archive(cut, ["a"]), "model.pt2")).rejects.toMatchObject({ code: "truncated" });
  });

  it("are read once, however many names they have", async () => {
    const names = Array.from({ length: 1000 }, (_, at) => `n${at}`);
    const { tensors } = await modelOf(archive(inner(vectorPickle(2)), names), "model.pt2");
    expect(tensors).toHaveLength(1000);
    expect(tensors.filter(({ values }) => values.kind === "stored")).toHaveLength(1);
  });
});

// Left: srepr of SymPy 1.14; right: its str.
describe("sizes", () => {
  const [s, t] = ["Symbol('s0', positive=True, integer=True)", "Symbol('s1', positive=True, integer=True)"];
  it.each([
    [s, "s0"],
    [`Add(${s}, Integer(1))`, "s0 + 1"],
    [`Add(${s}, Integer(-1))`, "s0 - 1"],
    [`Add(Mul(Integer(2), ${s}), Integer(2))`, "2*s0 + 2"],
    [`Mul(${s}, ${t})`, "s0*s1"],
    [`Pow(${s}, Integer(2))`, "s0**2"],
    [`FloorDiv(${s}, Integer(2))`, "(s0//2)"],
    [`FloorDiv(Add(${s}, Integer(1)), Integer(2))`, "((s0 + 1)//2)"],
    [`Mod(${s}, Integer(3))`, "Mod(s0, 3)"],
    [`Max(${s}, ${t})`, "Max(s0, s1)"],
    [`Mul(Integer(-1), ${s})`, "-s0"],
    [`Add(Integer(3), Mul(Integer(-1), ${s}))`, "3 - s0"],
    [`Mul(${s}, Pow(Add(${t}, Integer(1)), Integer(2)))`, "s0*(s1 + 1)**2"],
    [`Add(Mul(Integer(4), ${s}), ${t}, Integer(-7))`, "4*s0 + s1 - 7"],
  ])("%s", (expression, text) => expect(sizeText(expression)).toBe(text));

  it.each([
    "s77",
    "batch",
    "2*s0 + 1",
    "Symbol(",
    "Symbol('a'",
    "Add(Symbol('a')",
    "Add(Symbol('a'))x",
    "Add(;)",
    "Add((",
    "x".repeat(5000),
  ])("stay as they are when they are written otherwise: %s", (text) => expect(sizeText(text)).toBe(text));

  it("that are nested deep stay as they are", () => {
    const deep = `${"Add(".repeat(500)}Integer(1)${")".repeat(500)}`;
    expect(sizeText(deep)).toBe(deep);
  });
});

function described({ name, kind, dtype, shape }: Value): TrueValue {
  return kind === "tensor" ? [name, dtype, shape?.map((size) => size ?? "?") ?? null] : ["", "value", null];
}

/** A number has no name, and torch calls it by its value. */
function spelled([name, type, shape]: TrueValue): TrueValue {
  return shape === null ? ["", "value", null] : [name, type, shape];
}

/** `aten.add.Tensor`; functions of Python by their representation. */
function targetOf(text: string): string {
  const builtin = /^<built-in function (\w+)>$/.exec(text)?.[1];
  if (builtin !== undefined) return `_operator.${builtin}`;
  return text === "cond" ? "higher_order.cond" : text.replace(/\.default$/, "");
}

async function describedTensor(tensor: Tensor, bytes: Uint8Array) {
  const { name, kind, dtype, shape, values } = tensor;
  if (values.kind !== "stored") throw new Error(`${name} is ${values.kind}`);
  const [range] = values.ranges;
  const stored = bytes.subarray(range?.offset ?? 0, (range?.offset ?? 0) + (range?.length ?? 0));
  const elements = isPacked(values)
    ? ((await unpackedElements(tensor, values, memorySource(bytes))) ?? new Uint8Array(0))
    : stored;
  return { name, kind, dtype, shape, sha256: createHash("sha256").update(elements).digest("hex") };
}
