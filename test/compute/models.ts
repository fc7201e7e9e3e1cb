import type { Amount } from "../../src/model/compute.js";
import type { AttributeValue, Graph, Node } from "../../src/model/graph.js";
import type { Model } from "../../src/model/model.js";
import type { Shape } from "../../src/model/signature.js";
import type { DType, Tensor } from "../../src/model/tensor.js";

type Plain = number | string | readonly number[] | { readonly graphs: readonly string[] } | { readonly reference: string };

/** `Conv x,w -> y`, with attributes; `com.microsoft.FusedConv` names a domain. */
export function node(line: string, attributes: Readonly<Record<string, Plain>> = {}): Node {
  const [operator = "", inputs = "", outputs = ""] = line.split(/ (?:-> )?/);
  const dot = operator.lastIndexOf(".");
  return {
    name: "",
    domain: dot < 0 ? "ai.onnx" : operator.slice(0, dot),
    operator: operator.slice(dot + 1),
    inputs: inputs === "_" ? [] : inputs.split(","),
    outputs: outputs.split(","),
    attributes: Object.entries(attributes).map(([name, value]) => ({ name, value: attributeOf(value) })),
  };
}

function attributeOf(value: Plain): AttributeValue {
  if (typeof value === "number") return { kind: "int", value: String(value) };
  if (typeof value === "string") return { kind: "string", value };
  if ("graphs" in value) return { kind: "graphs", value: value.graphs };
  if ("reference" in value) return { kind: "reference", value: value.reference };
  return { kind: "ints", value: value.map(String) };
}

export function graph(name: string, inputs: string, outputs: string, nodes: readonly Node[]): Graph {
  const role = name === "main" ? "main" : name.startsWith("function:") ? "function" : "subgraph";
  const names = (list: string) => (list === "" ? [] : list.split(","));
  return { name, title: name, role, inputs: names(inputs), outputs: names(outputs), nodes, values: [], quantisation: [] };
}

export function weight(name: string, shape: readonly number[], dtype: DType = "float32", elements?: readonly number[]): Tensor {
  const parameters = shape.reduce((product, size) => product * size, 1);
  const values = { kind: "stored", encoding: "elements", path: "m", ranges: [] } as const;
  const tensor = { name, kind: "initializer", dtype, shape, parameters, bytes: 0, values } as const;
  return elements === undefined ? tensor : { ...tensor, elements };
}

/** A list of integers, such as a shape. */
export function list(name: string, ...elements: readonly number[]): Tensor {
  return weight(name, [elements.length], "int64", elements);
}

export function model(
  inputs: Readonly<Record<string, Shape>>,
  tensors: readonly Tensor[],
  nodes: readonly Node[],
  others: readonly Graph[] = [],
): Model {
  const values = Object.entries(inputs).map(([name, shape]) => {
    return { name, kind: "tensor", dtype: "float32", shape, required: true } as const;
  });
  return {
    format: "onnx",
    formatVersion: "8",
    requirements: [],
    signatures: [{ name: "main", inputs: values, outputs: [] }],
    graphs: [graph("main", Object.keys(inputs).join(), "", nodes), ...others],
    tensors,
    metadata: [],
    facts: [],
    companions: [],
    code: [],
    files: [],
    anomalies: [],
  };
}

/** `{ "": 12, "batch·seq^2": 8 }`. */
export function terms(amount: Amount | undefined): Record<string, number> {
  const entries = (amount ?? []).map(({ coefficient, factors }): [string, number] => [
    factors.map(({ symbol, power }) => (power === 1 ? symbol : `${symbol}^${power}`)).join("·"),
    coefficient,
  ]);
  return Object.fromEntries(entries);
}
