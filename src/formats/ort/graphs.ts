import { domainOf, nodeNaming } from "../../encodings/onnx-names.js";
import { MAX_PATH_CHARACTERS, shortened, uniqueNaming } from "../../encodings/unique-names.js";
import type { Attribute, Graph, Node } from "../../model/graph.js";
import type { Tensor, TensorKind } from "../../model/tensor.js";
import type { Anomalies } from "../anomalies.js";
import type { GraphDraft, NodeDraft } from "./drafts.js";
import { describeValue } from "./parse-type.js";
import { type Placing, placeSparse, placeTensor } from "./tensors.js";

interface Planned {
  readonly name: string;
  readonly draft: GraphDraft;
}

/** Every graph, the main one first, then those of attributes, level by level; and the tensors of all of them. */
export function assemble(
  main: GraphDraft,
  placing: Placing,
  anomalies: Anomalies,
): { readonly graphs: readonly Graph[]; readonly tensors: readonly Tensor[] } {
  const [nameGraph, nameTensor] = [uniqueNaming(), uniqueNaming()];
  const planned: Planned[] = [{ name: nameGraph("main"), draft: main }];
  const tensors: Tensor[] = [];
  const graphs: Graph[] = [];
  // A queue instead of a recursion: subgraphs join it while it is worked off.
  for (let next = planned[0]; next !== undefined; next = planned[graphs.length]) {
    const { name, draft } = next;
    const add = (kind: TensorKind, own: string, placed: Omit<Tensor, "name" | "kind">): string => {
      const unique = nameTensor(graphs.length === 0 ? own : `${name}/${own}`);
      if (placed.dtype.startsWith("unknown(")) {
        anomalies.add("unknown-dtype", unique, "the tensor's data type is not defined by the format, or newer than this reader");
      }
      tensors.push({ name: unique, kind, ...placed });
      return unique;
    };
    for (const tensor of draft.initializers) {
      anomalies.checkName(tensor.name);
      add("initializer", tensor.name, placeTensor(tensor, placing));
    }
    for (const sparse of draft.sparseInitializers) {
      add("sparse-initializer", sparse.values?.name ?? "", placeSparse(sparse, placing));
    }
    const labelOf = nodeNaming();
    const nodes = draft.nodes.map((node): Node => {
      const label = labelOf(node);
      for (const one of [node.name, node.operator, node.domain, ...node.outputs]) anomalies.checkName(one);
      const attributes = attributesOf(node, {
        addTensor: (attribute, tensor) => add("attribute", `${label}.${shortened(attribute)}`, placeTensor(tensor, placing)),
        planGraph: (attribute, inner) => {
          const unique = nameGraph(shortened(`${name}/${label}.${shortened(attribute)}`, MAX_PATH_CHARACTERS));
          planned.push({ name: unique, draft: inner });
          return unique;
        },
      });
      const { inputs, outputs } = node;
      return { name: node.name, domain: domainOf(node.domain), operator: node.operator, inputs, outputs, attributes };
    });
    graphs.push({
      name,
      title: "",
      role: graphs.length === 0 ? "main" : "subgraph",
      inputs: draft.inputs,
      outputs: draft.outputs,
      nodes,
      values: inside(draft).map((value) => describeValue(value, true, anomalies)),
      quantisation: [],
    });
  }
  return { graphs, tensors };
}

/** Types of values that are neither fed nor read by a caller, nor stored. */
function inside({ values, inputs, outputs, initializers }: GraphDraft): GraphDraft["values"] {
  const known = new Set([...inputs, ...outputs, ...initializers.map(({ name }) => name)]);
  return values.filter(({ name }) => !known.has(name));
}

interface Parts {
  addTensor(attribute: string, tensor: GraphDraft["initializers"][number]): string;
  planGraph(attribute: string, graph: GraphDraft): string;
}

function attributesOf({ attributes }: NodeDraft, parts: Parts): readonly Attribute[] {
  return attributes.map((attribute): Attribute => {
    if ("value" in attribute) return attribute;
    const { name, tensors, graphs = [] } = attribute;
    if (tensors !== undefined) {
      return { name, value: { kind: "tensors", value: tensors.map((tensor) => parts.addTensor(name, tensor)) } };
    }
    return { name, value: { kind: "graphs", value: graphs.map((graph) => parts.planGraph(name, graph)) } };
  });
}
