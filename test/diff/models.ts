import type { Attribute, AttributeValue, Graph, Node } from "../../src/model/graph.js";
import type { Model } from "../../src/model/model.js";
import type { Value } from "../../src/model/signature.js";
import type { DType, Tensor, TensorKind } from "../../src/model/tensor.js";

/** Models written down by hand, each part with the least that makes it valid. */
export function model(parts: Partial<Model> = {}): Model {
  return {
    format: "onnx",
    formatVersion: "8",
    requirements: [],
    signatures: [],
    graphs: [],
    tensors: [],
    metadata: [],
    facts: [],
    companions: [],
    code: [],
    files: [],
    anomalies: [],
    ...parts,
  };
}

export function value(name: string, shape: Value["shape"] = [1], rest: Partial<Value> = {}): Value {
  return { name, kind: "tensor", dtype: "float32", shape, required: true, ...rest };
}

export function graph(nodes: readonly Node[], rest: Partial<Graph> = {}): Graph {
  return { name: "main", title: "", role: "main", inputs: ["x"], outputs: ["y"], values: [], quantisation: [], nodes, ...rest };
}

/** `node("Conv_0 Conv x w b -> y")`: name, operator, inputs, outputs; `_` stands for an empty name. */
export function node(line: string, ...attributes: readonly Attribute[]): Node {
  const [left = "", right = ""] = line.split("->");
  const spelled = (text: string) => (text === "_" ? "" : text);
  const words = (text: string) => text.split(" ").filter((word) => word !== "");
  const [name = "", operator = "", ...inputs] = words(left);
  return {
    name: spelled(name),
    domain: "ai.onnx",
    operator,
    inputs: inputs.map(spelled),
    outputs: words(right).map(spelled),
    attributes,
  };
}

export function attribute(name: string, value: AttributeValue): Attribute {
  return { name, value };
}

export function int(name: string, number: number): Attribute {
  return attribute(name, { kind: "int", value: String(number) });
}

export function subgraph(name: string, ...graphs: readonly string[]): Attribute {
  return attribute(name, { kind: "graphs", value: graphs });
}

/** Values stand nowhere in particular: what is known of them is said by digests. */
export function tensor(
  name: string,
  shape: readonly number[],
  dtype: DType = "float32",
  kind: TensorKind = "initializer",
): Tensor {
  const parameters = shape.reduce((product, size) => product * size, 1);
  const values = { kind: "stored", encoding: "elements", path: "m", ranges: [] } as const;
  return { name, kind, dtype, shape, parameters, bytes: parameters * 4, values };
}

/** A graph with its tensors, from `x` to `y`. */
export function network(nodes: readonly Node[], tensors: readonly Tensor[] = [], rest: Partial<Model> = {}): Model {
  return model({
    graphs: [graph(nodes)],
    tensors,
    signatures: [{ name: "main", inputs: [value("x")], outputs: [value("y")] }],
    ...rest,
  });
}

export function digests(base: Record<string, string>, head: Record<string, string> = base) {
  return { base: new Map(Object.entries(base)), head: new Map(Object.entries(head)) };
}
