import { describe, expect, it } from "vitest";
import { withCompanions } from "../../../src/artifacts/companions/find.js";
import { readMlflow } from "../../../src/artifacts/companions/mlflow.js";
import { readConda, readPythonEnvironment } from "../../../src/artifacts/companions/requirements.js";
import { withoutDvc } from "../../../src/artifacts/dvc-tree.js";
import type { Model } from "../../../src/model/model.js";
import type { Signature, Value } from "../../../src/model/signature.js";
import { bytesOf, tree } from "../trees.js";
import { factsOf, problemsOf } from "./statements.js";

const FLAVORS =
  "flavors:\n  onnx:\n    data: model.onnx\n  python_function:\n    data: model.onnx\n    loader_module: mlflow.onnx\n";
const mlmodel = (schemas: Record<string, unknown>, flavors = FLAVORS) =>
  `${flavors}signature:\n${Object.entries(schemas)
    .map(([key, schema]) => `  ${key}: '${JSON.stringify(schema)}'\n`)
    .join("")}`;
const text = ({ name, dtype, shape, required }: Value) =>
  `${name}: ${dtype} ${JSON.stringify(shape)}${required ? "" : " optional"}`;
const tensor = (name: string | undefined, dtype: string, shape: readonly number[]) => {
  return { ...(name === undefined ? {} : { name }), type: "tensor", "tensor-spec": { dtype, shape } };
};

describe("the signature of an MLmodel", () => {
  const read = (schemas: Record<string, unknown>) => readMlflow("MLmodel", bytesOf(mlmodel(schemas))).signature?.signature;

  it("has columns, tensors and parameters, which have a default", () => {
    const signature = read({
      inputs: [
        { name: "a", type: "integer", required: true },
        { name: "b", type: "datetime", required: false },
        { name: "c", type: "array", items: { type: "array", items: { type: "float" } } },
        {
          name: "d",
          type: "object",
          properties: { role: { type: "string", required: true }, at: { type: "map", values: { type: "any" } } },
        },
      ],
      outputs: [tensor(undefined, "float32", [-1, 3]), tensor(undefined, "str", [])],
      params: [{ name: "t", type: "double", default: 0.5, shape: null }],
    });
    expect(signature?.inputs.map(text)).toEqual([
      "a: int32 [null]",
      "b: datetime [null] optional",
      "c: array(array(float32)) null",
      "d: object(role: string, at: map(string, any)) null",
      "t: float64 [null] optional",
    ]);
    expect(signature?.outputs.map(text)).toEqual(["0: float32 [null,3]", "1: string []"]);
  });

  it("that is no list is a problem", () => {
    expect(problemsOf(readMlflow("MLmodel", bytesOf("signature:\n  inputs: '[{'\n  outputs: '[1]'\n  params: x\n")))).toEqual([
      "2:11 `signature.inputs` is a list of columns or tensors in JSON.",
      "3:12 `signature.outputs` is a list of columns or tensors in JSON.",
      "4:11 `signature.params` is a list of columns or tensors in JSON.",
    ]);
  });

  it("is bounded", () => {
    const wide = read({ inputs: Array.from({ length: 12_000 }, (_, index) => ({ name: `c${index}`, type: "double" })) });
    expect(wide?.inputs).toHaveLength(10_000);
    const start = performance.now();
    const deep = {
      type: "array",
      items: Array.from({ length: 9 }).reduce<unknown>((items) => ({ type: "array", items }), { type: "long" }),
    };
    expect(read({ inputs: [deep] })?.inputs[0]?.dtype).toMatch(/^array\(.*…\)+$/);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe("a model beside an MLmodel", () => {
  const image: Value = { name: "image", kind: "tensor", dtype: "float32", shape: ["batch", 3], required: true };
  const own: Signature = { name: "main", inputs: [image], outputs: [{ ...image, name: "scores" }] };

  async function beside(text: string, signatures: readonly Signature[], path = "m/model.onnx") {
    const model = { metadata: [], facts: [], code: [], signatures } as unknown as Model;
    const files = withoutDvc(tree({ "m/MLmodel": text, "m/model.onnx": "x", "m/artifacts/other.onnx": "x" }));
    const found = await withCompanions(model, files, path);
    const problems = found.companions.flatMap(({ problems }) => problems.map(({ line, message }) => `${line} ${message}`));
    return { ...found, problems };
  }

  it("has its signature when it has none, which is then no text of its metadata", async () => {
    const text = mlmodel({ inputs: [tensor("x", "float64", [-1])] });
    const { signatures, metadata } = await beside(text, []);
    expect(signatures.map(({ name }) => name)).toEqual(["predict"]);
    expect(metadata.map(({ key }) => key).filter((key) => key.startsWith("signature"))).toEqual([]);
    expect((await beside(text, [], "m/artifacts/other.onnx")).signatures).toEqual([]);
  });

  it.each([
    ["as it is", [tensor("image", "float64", [-1, 3])], []],
    ["without a name", [tensor(undefined, "float32", [-1, 3])], []],
    [
      "of another size",
      [tensor("image", "float32", [-1, 4])],
      ["7 `signature.inputs` gives `image` the shape [any, 4], and the model has [any, 3]."],
    ],
    [
      "of another rank",
      [tensor(undefined, "float32", [-1])],
      ["7 `signature.inputs` gives `0` the shape [any], and the model has [any, 3]."],
    ],
    [
      "under another name",
      [tensor("x", "float32", [-1, 3])],
      ["7 `signature.inputs` names `x`, and the model has no input of this name."],
    ],
    ["as columns", ["a", "b", "c"].map((name) => ({ name, type: "double" })), []],
    [
      "as other columns",
      ["a", "b"].map((name) => ({ name, type: "double" })),
      ["7 `signature.inputs` has 2 columns, and the model takes 3."],
    ],
    ["as lists", [{ name: "a", type: "array", items: { type: "double" } }], []],
  ])("keeps its own, and what cannot be true of it is a problem: %s", async (_, inputs, problems) => {
    const found = await beside(mlmodel({ inputs }), [own]);
    expect(found.problems).toEqual(problems);
    expect(found.signatures).toEqual([own]);
    expect((await beside(mlmodel({ inputs }), [own], "m/artifacts/other.onnx")).problems).toEqual([]);
    expect((await beside(mlmodel({ inputs }, FLAVORS.replace("mlflow.onnx", "acme.load")), [own])).problems).toEqual([]);
  });
});

describe("an environment", () => {
  it("of conda has packages of its own and of pip", () => {
    const conda =
      "name: x\nchannels: [conda-forge]\ndependencies:\n- python=3.10.12\n- conda-forge::numpy>=1.2,<2\n- scipy=1.11=py310_0\n- pip\n- pip:\n  - mlflow==2.9.2\n  - torch @ https://example.com/torch.whl\n  - -r more.txt\n";
    const statement = readConda("conda.yaml", bytesOf(conda));
    expect(factsOf(statement)).toEqual([
      "library_version[python] = 3.10.12 @ dependencies[0]:4",
      "library_version[numpy] = >=1.2,<2 @ dependencies[1]:5",
      "library_version[scipy] = 1.11 @ dependencies[2]:6",
      "library_version[pip] = any version @ dependencies[3]:7",
      "library_version[mlflow] = 2.9.2 @ dependencies[4].pip[0]:9",
    ]);
    expect(statement.code.map(({ name }) => name)).toEqual(["requirement: torch @ https://example.com/torch.whl"]);
  });

  it("of pip has a version of Python", () => {
    const text = "python: 3.11.9\nbuild_dependencies:\n- pip==24.0\n- wheel\ndependencies:\n- -r requirements.txt\n";
    expect(factsOf(readPythonEnvironment("python_env.yaml", bytesOf(text)))).toEqual([
      "library_version[python] = 3.11.9 @ python:1",
      "library_version[pip] = 24.0 @ build_dependencies[0]:3",
      "library_version[wheel] = any version @ build_dependencies[1]:4",
    ]);
  });
});
