import type { Reading } from "../../bytes/cursor.js";
import {
  float32Of,
  float32sOf,
  int32Of,
  int64Of,
  int64sOf,
  type Table,
  tableOf,
  tablesOf,
  textOf,
  textsOf,
} from "../../encodings/flatbuffers.js";
import { plainFloat } from "../../encodings/plain-float.js";
import type { AttributeValue } from "../../model/graph.js";
import type { GraphDraft, NodeDraft, SparseDraft } from "./drafts.js";
import { parseSizes, parseTensor } from "./parse-tensor.js";
import { parseType } from "./parse-type.js";

/** Ids of fields of the schema's tables. */
const GRAPH = { initializers: 0, values: 1, nodes: 2, inputs: 5, outputs: 6, sparse: 7 };
const NODE = { name: 0, domain: 2, operator: 5, inputs: 8, outputs: 9, attributes: 10 };
const ATTRIBUTE = {
  name: 0,
  type: 2,
  float: 3,
  int: 4,
  text: 5,
  tensor: 6,
  graph: 7,
  floats: 8,
  ints: 9,
  texts: 10,
  tensors: 11,
  graphs: 12,
};

// What ordinary items of 100 bytes they weigh in memory, as drafts and as what becomes of them.
const ENTRIES = { tensor: 6, value: 4, node: 4, attribute: 2, graph: 8 } as const;

/** A graph, with those that stand in the attributes of its nodes; `depth` counts from 1. */
export function* parseGraph(table: Table, depth: number): Reading<GraphDraft> {
  const { pages } = table.buffer;
  if (depth > pages.depth) {
    throw pages.refusal("too-deep", `Graphs are nested more than ${pages.depth} deep: flatten the subgraphs.`, table.position);
  }
  pages.reserve(ENTRIES.graph);
  return {
    initializers: yield* tablesOf(table, GRAPH.initializers, ENTRIES.tensor, parseTensor),
    sparseInitializers: yield* tablesOf(table, GRAPH.sparse, ENTRIES.tensor, sparseOf),
    values: yield* tablesOf(table, GRAPH.values, ENTRIES.value, function* (value) {
      const type = yield* tableOf(value, 2);
      return { name: (yield* textOf(value, 0)) ?? "", type: type && (yield* parseType(type, 1)) };
    }),
    nodes: yield* tablesOf(table, GRAPH.nodes, ENTRIES.node, (node) => nodeOf(node, depth)),
    inputs: yield* textsOf(table, GRAPH.inputs),
    outputs: yield* textsOf(table, GRAPH.outputs),
  };
}

function* sparseOf(table: Table): Reading<SparseDraft> {
  const [values, indices] = [yield* tableOf(table, 0), yield* tableOf(table, 1)];
  return {
    position: table.position,
    values: values && (yield* parseTensor(values)),
    indices: indices && (yield* parseTensor(indices)),
    dims: yield* parseSizes(table, 2),
  };
}

function* nodeOf(table: Table, depth: number): Reading<NodeDraft> {
  const attributes = yield* tablesOf(table, NODE.attributes, ENTRIES.attribute, (attribute) => attributeOf(attribute, depth));
  return {
    name: (yield* textOf(table, NODE.name)) ?? "",
    domain: (yield* textOf(table, NODE.domain)) ?? "",
    operator: (yield* textOf(table, NODE.operator)) ?? "",
    inputs: yield* textsOf(table, NODE.inputs),
    outputs: yield* textsOf(table, NODE.outputs),
    // The runtime writes them in the order of a hash table, which is another one in another build.
    attributes: attributes.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function* attributeOf(table: Table, depth: number): Reading<NodeDraft["attributes"][number]> {
  const name = (yield* textOf(table, ATTRIBUTE.name)) ?? "";
  switch (int32Of(table, ATTRIBUTE.type)) {
    case 4: {
      const tensor = yield* tableOf(table, ATTRIBUTE.tensor);
      return { name, tensors: tensor === undefined ? [] : [yield* parseTensor(tensor)] };
    }
    case 5: {
      const graph = yield* tableOf(table, ATTRIBUTE.graph);
      return { name, graphs: graph === undefined ? [] : [yield* parseGraph(graph, depth + 1)] };
    }
    case 9:
      return { name, tensors: yield* tablesOf(table, ATTRIBUTE.tensors, ENTRIES.tensor, parseTensor) };
    case 10:
      return { name, graphs: yield* tablesOf(table, ATTRIBUTE.graphs, 1, (graph) => parseGraph(graph, depth + 1)) };
    default:
      return { name, value: yield* valueIn(table) };
  }
}

/** AttributeType numbers them as ONNX does. */
function* valueIn(table: Table): Reading<AttributeValue> {
  const type = int32Of(table, ATTRIBUTE.type);
  switch (type) {
    case 1:
      return { kind: "float", value: plainFloat(float32Of(table, ATTRIBUTE.float)) };
    case 2:
      return { kind: "int", value: String(int64Of(table, ATTRIBUTE.int)) };
    case 3:
      return { kind: "string", value: (yield* textOf(table, ATTRIBUTE.text)) ?? "" };
    case 6:
      return { kind: "floats", value: ((yield* float32sOf(table, ATTRIBUTE.floats)) ?? []).map(plainFloat) };
    case 7:
      return { kind: "ints", value: ((yield* int64sOf(table, ATTRIBUTE.ints)) ?? []).map(String) };
    case 8:
      return { kind: "strings", value: yield* textsOf(table, ATTRIBUTE.texts) };
    default:
      return { kind: "string", value: `unknown(${type})` };
  }
}
