import { describe, expect, it } from "vitest";
import { quantisedTensors, scaledAxis } from "../../src/diff/quantisation.js";
import type { Tensor } from "../../src/model/tensor.js";
import { graph, int, model, node } from "./models.js";

function tensor(name: string, dtype: "int8" | "float32", ...shape: readonly number[]): Tensor {
  const parameters = shape.reduce((product, size) => product * size, 1);
  const values = { kind: "stored", encoding: "elements", path: "m", ranges: [{ offset: 0, length: parameters }] } as const;
  return { name, kind: "initializer", dtype, shape, parameters, bytes: parameters, values };
}

/** The dimension that the scales of a tensor count, as its node says; as its name does where there is none. */
function axisOf(shape: readonly number[], scale: readonly number[], axis?: number | "default"): number | undefined {
  const tensors = [tensor("w", "int8", ...shape), tensor("w_scale", "float32", ...scale)];
  const attributes = typeof axis === "number" ? [int("axis", axis)] : [];
  const nodes = axis === undefined ? [] : [node("n DequantizeLinear w w_scale -> y", ...attributes)];
  const quantised = quantisedTensors(model({ graphs: [graph(nodes)], tensors })).get("w");
  return quantised && scaledAxis(quantised);
}

describe("a list of scales", () => {
  it.each([
    ["of the first dimension", [8, 4], [8], 0, 0],
    ["of the first dimension, counted from the end", [8, 4], [8], -2, 0],
    ["of the second, of a square matrix", [8, 8], [8], 1, 1],
    ["of the second, from the end", [8, 8], [8], -1, 1],
    ["of the second, which is meant when nothing is said", [8, 8], [8], "default", 1],
    ["of the only dimension", [8], [8], "default", 0],
    ["as long as the rows of a matrix of no node", [8, 4], [8], undefined, 0],
    ["as long as its columns", [8, 4], [4], undefined, 1],
    ["as long as both", [8, 8], [8], undefined, undefined],
    ["as a column beside a square matrix", [8, 8], [8, 1], undefined, 0],
    ["as a row above it", [8, 8], [1, 8], undefined, 1],
    ["of blocks, as many as rows", [8, 4], [2, 4], 0, undefined],
  ] as const)("%s", (_, shape, scale, axis, expected) => {
    expect(axisOf(shape, scale, axis)).toBe(expected);
  });
});
