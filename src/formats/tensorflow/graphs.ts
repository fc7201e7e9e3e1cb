import { MAX_PATH_CHARACTERS, type Naming, shortened, uniqueNaming } from "../../encodings/unique-names.js";
import type { Attribute, AttributeValue, Graph, GraphRole, Node } from "../../model/graph.js";
import type { Tensor, TensorKind } from "../../model/tensor.js";
import type { Anomalies } from "../anomalies.js";
import type { AttributeDraft, FunctionDraft, GraphDraft, NodeDraft, TensorDraft } from "./drafts.js";
import { isUnknown, STRING } from "./dtypes.js";
import { placeTensor, type Refuse } from "./tensors.js";
import { nodeOutputsOf, wireOf } from "./wires.js";

/** What the graphs and tensors of one file are collected in, and named by. */
export interface Collection {
  readonly path: string;
  readonly refuse: Refuse;
  readonly anomalies: Anomalies;
  readonly graphs: Graph[];
  readonly tensors: Tensor[];
  readonly nameGraph: Naming;
  readonly nameTensor: Naming;
}

export function collectionOf(path: string, refuse: Refuse, anomalies: Anomalies): Collection {
  return { path, refuse, anomalies, graphs: [], tensors: [], nameGraph: uniqueNaming(), nameTensor: uniqueNaming() };
}

/** Adds a graph and the functions of its library. `outputs` are values that callers ask for, as signatures spell them. */
export function addGraph(collection: Collection, draft: GraphDraft, wanted: string, outputs: readonly string[]): void {
  const name = collection.nameGraph(wanted);
  const prefix = wanted === MAIN ? "" : `${wanted}/`;
  // Nodes refer to functions by the names that the file gives them, which may stand twice.
  const names = new Map<string, string>();
  const functions = draft.functions.map((one) => {
    const own = collection.nameGraph(shortened(`${prefix}function:${one.name}`, MAX_PATH_CHARACTERS));
    if (!names.has(one.name)) names.set(one.name, own);
    return { name: own, draft: one };
  });
  const values = [...new Set(outputs.map((output) => wireOf(output, "graph")))];
  addNodes(collection, { name, role: "main", title: "", inputs: [], outputs: values }, draft.nodes, names);
  for (const one of functions) addFunction(collection, one.name, one.draft, names);
}

const MAIN = "main";

function addFunction(collection: Collection, name: string, draft: FunctionDraft, names: ReadonlyMap<string, string>): void {
  const outputs = draft.outputs.map((output) => wireOf(draft.returns.get(output) ?? "", "function"));
  const graph = { name, role: "function" as const, title: draft.name, inputs: draft.inputs, outputs };
  addNodes(collection, graph, draft.nodes, names);
}

interface GraphFrame {
  readonly name: string;
  readonly role: GraphRole;
  readonly title: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

function addNodes(
  collection: Collection,
  frame: GraphFrame,
  drafts: readonly NodeDraft[],
  functions: ReadonlyMap<string, string>,
): void {
  collection.anomalies.checkName(frame.title);
  const kind = frame.role === "main" ? "graph" : "function";
  const outputsOf = nodeOutputsOf(drafts, frame.outputs, kind);
  const nodes = drafts.map((draft): Node => {
    for (const name of [draft.name, draft.operator]) collection.anomalies.checkName(name);
    return {
      name: draft.name,
      domain: "",
      operator: draft.operator,
      inputs: draft.inputs.map((input) => wireOf(input, kind)),
      outputs: outputsOf(draft.name),
      attributes: draft.attributes
        .filter(isStated)
        .map((attribute) => attributeOf(collection, frame, draft, attribute, functions)),
    };
  });
  collection.graphs.push({ ...frame, nodes, values: [], quantisation: [] });
}

/** What inference found out about shapes follows from everything else, and tells of one change at each node behind it. */
function isStated({ name }: AttributeDraft): boolean {
  return name !== "_output_shapes";
}

function attributeOf(
  collection: Collection,
  graph: GraphFrame,
  node: NodeDraft,
  { name, value, tensors, functions: called }: AttributeDraft,
  functions: ReadonlyMap<string, string>,
): Attribute {
  if (called !== undefined) {
    const graphs = called.map((one) => functions.get(one));
    // A function that the library lacks is one of the runtime's own, or nothing: its name is all there is.
    const isKnown = graphs.every((one) => one !== undefined);
    return { name, value: isKnown ? { kind: "graphs", value: graphs } : { kind: "strings", value: called } };
  }
  if (tensors === undefined) return { name, value: value ?? NOTHING };
  const isConstant = node.operator === "Const" && name === "value";
  const wanted = isConstant ? node.name : `${node.name}.${shortened(name)}`;
  // Names of files and tensors are no parameters.
  const kindOf = ({ dtype }: TensorDraft) => (isConstant && dtype !== STRING ? "constant" : "attribute");
  const added = tensors.map((tensor) => addTensor(collection, graph, tensor, wanted, kindOf(tensor)));
  return { name, value: { kind: "tensors", value: added } };
}

const NOTHING: AttributeValue = { kind: "ints", value: [] };

/** Adds a tensor of a graph, and returns the name it has in the model: of the main graph its own, else with the path of its graph. */
function addTensor(collection: Collection, graph: GraphFrame, draft: TensorDraft, wanted: string, kind: TensorKind): string {
  const { path, refuse, anomalies } = collection;
  const name = collection.nameTensor(shortened(graph.name === MAIN ? wanted : `${graph.name}/${wanted}`, MAX_PATH_CHARACTERS));
  const placed = placeTensor(draft, path, refuse);
  if (isUnknown(placed.dtype)) {
    anomalies.add("unknown-dtype", name, "the tensor's data type is not defined by the format, or newer than this reader");
  }
  collection.tensors.push({ name, kind, ...placed });
  return name;
}
