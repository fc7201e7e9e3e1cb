import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { readConfig } from "../../../src/encodings/keras/config.js";
import { describedBy } from "../../../src/encodings/keras/model.js";
import type { Graph } from "../../../src/model/graph.js";
import { read } from "./fixtures.js";

/** `name = domain.Operator(inputs) -> outputs`, a line a node. */
function linesOf(graph: Graph | undefined): readonly string[] {
  return (graph?.nodes ?? []).map(({ name, domain, operator, inputs, outputs }) => {
    return `${name} = ${domain}.${operator}(${inputs.join(", ")}) -> ${outputs.join(", ")}`;
  });
}

function attributesOf(graph: Graph | undefined, node: string): Record<string, unknown> {
  const found = graph?.nodes.find(({ name }) => name === node)?.attributes ?? [];
  return Object.fromEntries(found.map(({ name, value }) => [name, value.value]));
}

describe("the graph of a Keras model", () => {
  it("is a chain when it is Sequential", async () => {
    const { graphs, signatures } = await read("sequential.h5");
    expect(graphs).toHaveLength(1);
    expect(graphs[0]).toMatchObject({ name: "main", title: "sequential", role: "main", inputs: ["image"], outputs: ["dense"] });
    expect(linesOf(graphs[0])).toEqual([
      "conv2d = keras.Conv2D(image, conv2d/kernel:0, conv2d/bias:0) -> conv2d",
      "batch_normalization = keras.BatchNormalization(conv2d, batch_normalization/gamma:0, batch_normalization/moving_mean:0) -> batch_normalization",
      "max_pooling2d = keras.MaxPooling2D(batch_normalization) -> max_pooling2d",
      "global_average_pooling2d = keras.GlobalAveragePooling2D(max_pooling2d) -> global_average_pooling2d",
      "dense = keras.Dense(global_average_pooling2d, dense/kernel:0, dense/bias:0) -> dense",
    ]);
    expect(signatures).toEqual([
      {
        name: "main",
        inputs: [{ name: "image", kind: "tensor", dtype: "float32", shape: [null, 28, 28, 1], required: true }],
        outputs: [{ name: "dense", kind: "tensor", dtype: "float32", shape: [null, 3], required: true }],
      },
    ]);
    expect(attributesOf(graphs[0], "conv2d")).toEqual({
      trainable: "true",
      dtype: "float32",
      filters: "4",
      kernel_size: ["3", "3"],
      strides: ["1", "1"],
      padding: "valid",
      data_format: "channels_last",
      dilation_rate: ["1", "1"],
      activation: "relu",
      kernel_initializer: "GlorotUniform",
    });
  });

  it("is wired by calls when it is Functional, with models inside of it as graphs", async () => {
    const { graphs, signatures } = await read("functional.h5");
    expect(graphs.map(({ name, role, title }) => [name, role, title])).toEqual([
      ["main", "main", "two_towers"],
      ["main/encoder", "subgraph", "encoder"],
    ]);
    expect(linesOf(graphs[0])).toEqual([
      "encoder = keras.Sequential(left, inner/kernel:0, inner/bias:0) -> encoder",
      "encoder#1 = keras.Sequential(right, inner/kernel:0, inner/bias:0) -> encoder#1",
      "concatenate = keras.Concatenate(encoder, encoder#1) -> concatenate",
      "tf.math.multiply = keras.TFOpLambda(concatenate) -> tf.math.multiply",
      "lstm = keras.LSTM(tf.math.multiply, encoder, lstm/kernel:0) -> lstm, lstm:1, lstm:2",
      "mine = keras.MyLayer(lstm:2) -> mine",
    ]);
    expect(attributesOf(graphs[0], "encoder")).toEqual({ model: ["main/encoder"] });
    expect(attributesOf(graphs[0], "tf.math.multiply")).toEqual({ function: "math.multiply", "call.y": 2.5 });
    expect(linesOf(graphs[1])).toEqual(["inner = keras.Dense(inner_input) -> inner"]);
    expect(signatures[0]?.inputs.map(({ name, dtype, shape }) => [name, dtype, shape])).toEqual([
      ["left", "float32", [null, 8]],
      ["right", "int32", [null, 8]],
    ]);
    expect(signatures[0]?.outputs.map(({ name, shape }) => [name, shape])).toEqual([
      ["mine", null],
      ["lstm", null],
    ]);
  });

  it("of version 3 is wired by the history of tensors, with weights by the names of layers", async () => {
    const { graphs, signatures } = await read("functional.keras");
    expect(linesOf(graphs[0])).toEqual([
      "dense = keras.Dense(features, layers/dense/vars/0, layers/dense/vars/1) -> dense",
      "dropout = keras.Dropout(dense) -> dropout",
      "add = keras.Add(dropout, dense) -> add",
      "scores = keras.Dense(add, layers/dense_1/vars/0, layers/dense_1/vars/1) -> scores",
    ]);
    expect(signatures[0]?.outputs).toMatchObject([{ name: "scores", shape: [null, 2] }]);
    expect(attributesOf(graphs[0], "dropout")).toEqual({
      trainable: "true",
      dtype: "float32",
      rate: 0.5,
      "call.training": "true",
    });
  });
});

describe("a layer that is called often", () => {
  const shared = (calls: number, settings: number): string => {
    const inbound = Array.from({ length: calls }, (_, call) => ({
      args: [["d", Math.max(0, call - 1), 0]],
      kwargs: { mode: 1 },
    }));
    const numbers = Object.fromEntries(Array.from({ length: settings }, (_, index) => [`s${index}`, index]));
    const layers = [
      { class_name: "InputLayer", name: "i", config: { name: "i", batch_shape: [null, 3] }, inbound_nodes: [] },
      { class_name: "Dense", name: "d", config: { name: "d", ...numbers, units: 3 }, inbound_nodes: inbound },
    ];
    const wiring = { input_layers: [["i", 0, 0]], output_layers: [["d", calls - 1, 0]] };
    return JSON.stringify({ class_name: "Functional", config: { name: "m", layers, ...wiring } });
  };
  const described = (text: string) => {
    const model = readConfig(text, "a.keras", DEFAULT_BUDGET);
    return describedBy({ model, training: undefined, source: "compile_config", container: "zip" }, new Map([["d", ["w"]]]));
  };

  it("has its settings and weights at each call", () => {
    const { graphs } = described(shared(300, 30));
    expect(new Set(graphs[0]?.nodes.map(({ attributes }) => attributes.length))).toEqual(new Set([32]));
    expect(graphs[0]?.nodes.every(({ inputs }) => inputs.includes("w"))).toBe(true);
  });

  it("does not ask for the square of a hostile file", () => {
    const { graphs } = described(shared(4000, 4000));
    const told = (graphs[0]?.nodes ?? []).reduce((sum, { attributes }) => sum + attributes.length, 0);
    expect(told).toBeLessThan(1_100_000);
  });
});
