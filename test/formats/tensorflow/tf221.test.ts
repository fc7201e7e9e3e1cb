import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { tensorflow } from "../../../src/formats/tensorflow/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import type { Value } from "../../../src/model/signature.js";
import { openArtifact } from "../../sources.js";
import { filesOf } from "./fixtures.js";

type Type = readonly [dtype: string, shape: readonly (number | null)[] | null];
type Variable = readonly [dtype: string, shape: readonly number[], sha256: string];

interface Truth {
  readonly saved: Record<
    string,
    {
      readonly signatures: Record<string, readonly [Record<string, Type>, Record<string, Type>]>;
      readonly functions: readonly string[];
      readonly operators: readonly string[];
      readonly variables: Record<string, Variable>;
    }
  >;
  readonly checkpoints: Record<string, Record<string, readonly [...Variable, kind: string]>>;
  readonly frozen: Record<
    string,
    {
      readonly nodes: number;
      readonly outputs: readonly (readonly [string, string])[];
      readonly constants: Record<string, readonly number[]>;
    }
  >;
}

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "tensorflow");
const truth = JSON.parse(readFileSync(join(FOLDER, "tf221.json"), "utf8")) as Truth;

async function read(path: string): Promise<ReadModel> {
  return tensorflow.read(await openArtifact(filesOf(path), path), DEFAULT_BUDGET);
}

const typesOf = (values: readonly Value[]) => Object.fromEntries(values.map(({ name, dtype, shape }) => [name, [dtype, shape]]));

function expectVariables({ tensors }: ReadModel, expected: Record<string, Variable>, files: ReadonlyMap<string, Uint8Array>) {
  for (const [name, [dtype, shape, sha256]] of Object.entries(expected)) {
    const tensor = tensors.find((one) => one.name === name);
    expect([tensor?.dtype, tensor?.shape], name).toEqual([dtype, shape]);
    if (tensor?.values.kind !== "stored") throw new Error(`${name} has no values`);
    const [{ offset, length } = { offset: 0, length: 0 }] = tensor.values.ranges;
    const bytes = files.get(tensor.values.path)?.subarray(offset, offset + length) ?? new Uint8Array();
    expect(createHash("sha256").update(bytes).digest("hex"), name).toBe(sha256);
  }
}

describe("what TensorFlow wrote", () => {
  it.each(Object.entries(truth.saved))("%s has its signatures, functions, operators and variables", async (folder, expected) => {
    const path = `${folder}/saved_model.pb`;
    const model = await read(path);
    const signatures = model.signatures.map(({ name, inputs, outputs }) => [name, [typesOf(inputs), typesOf(outputs)]]);
    expect(Object.fromEntries(signatures)).toEqual(expected.signatures);
    const functions = model.graphs.filter(({ role }) => role === "function");
    expect(functions.map(({ title }) => title).sort()).toEqual(expected.functions);
    expect([...new Set(functions.flatMap(({ nodes }) => nodes.map(({ operator }) => operator)))].sort()).toEqual(
      expected.operators,
    );
    expectVariables(model, expected.variables, filesOf(path));
    expect(model.producer).toEqual({ name: "TensorFlow", version: "2.21.0" });
    expect(model.files.map(({ path: file, role }) => [file, role])).toEqual([
      [path, "main"],
      [`${folder}/variables/variables.index`, "part"],
      [`${folder}/variables/variables.data-00000-of-00001`, "shard"],
      [`${folder}/fingerprint.pb`, "part"],
      [`${folder}/assets/words.txt`, "part"],
    ]);
    expect(model.code.filter(({ standing }) => standing === "dangerous").map(({ name }) => name)).toEqual(["PyFunc"]);
    expect(model.anomalies).toEqual([]);
  });

  it.each(Object.entries(truth.checkpoints))("%s has variables of their kinds", async (prefix, expected) => {
    const path = `${prefix}.index`;
    const model = await read(path);
    const variables = Object.entries(expected).map(([name, [dtype, shape, sha256]]) => [name, [dtype, shape, sha256]] as const);
    expectVariables(model, Object.fromEntries(variables), filesOf(path));
    const kinds = Object.fromEntries(model.tensors.map(({ name, kind }) => [name, kind]));
    expect(kinds).toEqual(Object.fromEntries(Object.entries(expected).map(([name, [, , , kind]]) => [name, kind])));
  });

  it.each(Object.entries(truth.frozen))("%s has its constants and the types of what it gives", async (path, expected) => {
    const { graphs, tensors, signatures } = await read(path);
    expect(graphs[0]?.nodes.length).toBe(expected.nodes);
    expect(Object.fromEntries(tensors.map(({ name, shape }) => [name, shape]))).toEqual(expected.constants);
    expect(signatures[0]?.outputs.map(({ name, dtype }) => [name, dtype])).toEqual(expected.outputs);
  });
});
