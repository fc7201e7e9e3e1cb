import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { tflite } from "../../../src/formats/tflite/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import type { Tensor } from "../../../src/model/tensor.js";
import { openArtifact } from "../../sources.js";
import { FOLDER, fixture } from "./fixtures.js";

type Described = readonly [name: string, dtype: string, shape: readonly (number | null)[]];

interface Truth {
  readonly graphs: readonly (readonly string[])[];
  readonly main: readonly [inputs: readonly Described[], outputs: readonly Described[]];
  readonly signatures: Record<string, readonly [readonly string[], readonly string[]]>;
  readonly tensors: readonly (readonly [string, readonly number[], string, readonly number[]])[];
}

const truth = JSON.parse(readFileSync(join(FOLDER, "tf221.json"), "utf8")) as Record<string, Truth>;

async function read(name: string): Promise<ReadModel> {
  return tflite.read(await openArtifact(new Map([[name, fixture(name)]]), name), DEFAULT_BUDGET);
}

function digestOf({ values }: Tensor, file: Uint8Array): string {
  const [range] = values.kind === "stored" ? values.ranges : [];
  const bytes = range === undefined ? new Uint8Array() : file.subarray(range.offset, range.offset + range.length);
  return createHash("sha256").update(bytes).digest("hex");
}

describe("what TensorFlow's converter wrote", () => {
  it.each(Object.entries(truth))("%s has the operators, values and scales that its schema reads", async (name, expected) => {
    const { graphs, tensors, producer, anomalies } = await read(name);
    expect(graphs.map(({ nodes }) => nodes.map(({ operator }) => operator))).toEqual(expected.graphs);
    const scales = new Map(
      graphs.flatMap(({ quantisation }) => quantisation.map(({ tensor, stated }) => [tensor, stated?.scale?.elements ?? []])),
    );
    const found = tensors.map((one) => [one.dtype, one.shape, digestOf(one, fixture(name)), scales.get(one.name) ?? []]);
    expect(found).toEqual(expected.tensors);
    expect(producer).toEqual({ name: "TensorFlow", version: "2.21.0" });
    expect(anomalies).toEqual([]);
  });

  it.each(Object.entries(truth))("%s has the interface that its interpreter states", async (name, expected) => {
    const { signatures } = await read(name);
    const [main, ...named] = signatures;
    const sides = [main?.inputs, main?.outputs].map((side) => side?.map((one) => [one.name, one.dtype, one.shape]));
    expect(sides).toEqual(expected.main);
    const names = named.map(({ name: key, inputs, outputs }) => {
      return [key, [inputs, outputs].map((side) => side.map((one) => one.name).sort())];
    });
    expect(Object.fromEntries(names)).toEqual(expected.signatures);
  });
});
