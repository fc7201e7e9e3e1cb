import { MAX_PATH_CHARACTERS, type Naming, shortened, uniqueNaming } from "../../encodings/unique-names.js";
import type { ArtifactError } from "../../errors.js";
import type { CodeReference } from "../../model/code.js";
import type { Attribute, AttributeValue, Graph, GraphRole, Node } from "../../model/graph.js";
import { DTYPE_BITS, type DType, type Tensor } from "../../model/tensor.js";
import type { Anomalies } from "../anomalies.js";
import type { AttributeDraft, GraphDraft, ModelDraft, NodeDraft, TensorDraft } from "./drafts.js";

export type Refuse = (code: string, message: string, offset: number) => ArtifactError;

/** A tensor whose elements may stand in another file: `blobs.ts` finds out. */
export type PlacedTensor = Omit<Tensor, "values"> & { readonly store: TensorDraft["store"] };

/** What the graphs and tensors of one model are collected in, and named by. */
export interface Collection {
  readonly refuse: Refuse;
  readonly anomalies: Anomalies;
  readonly graphs: Graph[];
  readonly tensors: PlacedTensor[];
  readonly code: Map<string, CodeReference>;
  readonly nameGraph: Naming;
  readonly nameTensor: Naming;
}

export function collectionOf(refuse: Refuse, anomalies: Anomalies): Collection {
  const [nameGraph, nameTensor] = [uniqueNaming(), uniqueNaming()];
  return { refuse, anomalies, graphs: [], tensors: [], code: new Map(), nameGraph, nameTensor };
}

/** Adds a model; of a pipeline the whole, then each of its models. Returns the graphs that stand for it. */
export function addModel(collection: Collection, draft: ModelDraft, prefix = ""): readonly string[] {
  for (const { kind, name } of draft.references) addCode(collection, { kind, name, standing: "unverified" });
  if (draft.graphs.length > 0) {
    return draft.graphs.map((graph) => {
      const [signature] = draft.signatures;
      const isFirst = graph === draft.graphs[0];
      const role = isFirst && prefix === "" ? "main" : isFirst ? "subgraph" : "function";
      const name = isFirst ? (prefix === "" ? "main" : prefix) : `${prefix === "" ? "" : `${prefix}/`}function:${graph.name}`;
      const inputs = graph.inputs.length > 0 ? graph.inputs : (signature?.inputs.map((value) => value.name) ?? []);
      const outputs = graph.outputs.length > 0 ? graph.outputs : (signature?.outputs.map((value) => value.name) ?? []);
      return addGraph(collection, { ...graph, inputs, outputs }, name, role);
    });
  }
  const name = collection.nameGraph(prefix === "" ? "main" : prefix);
  const frame = frameOf(draft, name, prefix === "" ? "main" : "subgraph");
  const position = collection.graphs.push({ ...frame, nodes: [], values: [], quantisation: [] }) - 1;
  const nodes =
    draft.models.length > 0
      ? draft.models.map((model, index): Node => {
          const graphs = addModel(collection, model, `${prefix === "" ? "" : `${prefix}/`}models[${index}]`);
          return nodeFor(model, `models[${index}]`, [{ name: "model", value: { kind: "graphs", value: graphs } }]);
        })
      : [nodeFor(draft, draft.type, contentOf(collection, draft, name))];
  collection.graphs[position] = { ...frame, nodes, values: [], quantisation: [] };
  return [name];
}

function frameOf(
  { signatures: [signature] }: ModelDraft,
  name: string,
  role: GraphRole,
): Omit<Graph, "nodes" | "values" | "quantisation"> {
  const names = (values: readonly { readonly name: string }[] = []) => values.map((value) => value.name);
  return { name, title: "", role, inputs: names(signature?.inputs), outputs: names(signature?.outputs) };
}

function nodeFor(draft: ModelDraft, name: string, attributes: readonly Attribute[]): Node {
  const { inputs, outputs } = frameOf(draft, "", "main");
  return { name, domain: "", operator: draft.type, inputs, outputs, attributes };
}

/** A model of another kind counts as a whole: its bytes tell whether it changed. */
function contentOf(collection: Collection, { content, type }: ModelDraft, graph: string): readonly Attribute[] {
  if (content === undefined) return [];
  const store = { kind: "inline", encoding: "elements", ranges: [content] } as const;
  const tensor: TensorDraft = { offset: content.offset, dtype: "uint8", shape: [content.length], store };
  return [
    { name: "content", value: { kind: "tensors", value: [addTensor(collection, tensor, pathIn(graph, type), "attribute")] } },
  ];
}

function pathIn(graph: string, name: string): string {
  return shortened(graph === "main" ? name : `${graph}/${name}`, MAX_PATH_CHARACTERS);
}

function addGraph(collection: Collection, draft: GraphDraft, wanted: string, role: GraphRole): string {
  const name = collection.nameGraph(shortened(wanted, MAX_PATH_CHARACTERS));
  const frame = { name, title: draft.name, role, inputs: draft.inputs, outputs: draft.outputs };
  const position = collection.graphs.push({ ...frame, nodes: [], values: [], quantisation: [] }) - 1;
  const nodes = draft.nodes.map((node) => nodeOf(collection, node, name));
  collection.graphs[position] = { ...frame, nodes, values: [], quantisation: [] };
  return name;
}

function nodeOf(collection: Collection, draft: NodeDraft, graph: string): Node {
  const { anomalies } = collection;
  for (const name of [draft.name, draft.operator, ...draft.outputs]) anomalies.checkName(name);
  if (draft.operator === "custom") {
    addCode(collection, { kind: "custom-operator", name: draft.customClass ?? "", standing: "unverified" });
  }
  const label = draft.outputs[0] ?? draft.name;
  const attributes = draft.attributes.map((attribute): Attribute => {
    return { name: attribute.name, value: valueOfAttribute(collection, draft, attribute, graph) };
  });
  const blocks = draft.blocks.map((block, index) => {
    return addGraph(
      collection,
      block,
      pathIn(graph, `${shortened(label)}.${block.name === "" ? `block[${index}]` : block.name}`),
      "subgraph",
    );
  });
  if (blocks.length > 0) attributes.push({ name: "blocks", value: { kind: "graphs", value: blocks } });
  if (draft.customClass !== undefined)
    attributes.push({ name: "className", value: { kind: "string", value: draft.customClass } });
  return { name: draft.name, domain: "", operator: draft.operator, inputs: draft.inputs, outputs: draft.outputs, attributes };
}

function valueOfAttribute(
  collection: Collection,
  node: NodeDraft,
  { name, value }: AttributeDraft,
  graph: string,
): AttributeValue {
  if (value.kind !== "tensor") return value;
  const isConstant = node.operator === "const" && name === "val";
  const label = isConstant ? (node.outputs[0] ?? node.name) : `${node.name}.${shortened(name)}`;
  const isStored = value.tensor.store.kind === "blob" || !isConstant;
  const kind = isStored ? "parameter" : "constant";
  return { kind: "tensors", value: [addTensor(collection, value.tensor, pathIn(graph, label), kind)] };
}

function addTensor(collection: Collection, draft: TensorDraft, wanted: string, kind: Tensor["kind"]): string {
  const { refuse, anomalies } = collection;
  const name = collection.nameTensor(wanted);
  const parameters = draft.shape.reduce((product, size) => product * size, 1);
  const stored = draft.store.kind === "inline" ? draft.store.ranges.reduce((sum, { length }) => sum + length, 0) : 0;
  const bits = bitsOf(draft.dtype);
  const bytes = bits === undefined ? stored : Math.ceil((parameters * bits) / 8);
  if (!Number.isSafeInteger(parameters) || !Number.isSafeInteger(bytes)) {
    throw refuse(
      "tensor-too-large",
      "A value has more than 2^53 elements or bytes: the file is damaged; export it again.",
      draft.offset,
    );
  }
  if (draft.store.kind === "inline" && draft.store.encoding === "elements" && bits !== undefined && stored !== bytes) {
    const problem = `A value has ${stored} bytes of elements, and its shape needs ${bytes}`;
    throw refuse("tensor-size", `${problem}: the file is damaged; export it again.`, draft.offset);
  }
  anomalies.checkName(name);
  if (bits === undefined && draft.dtype !== "string") {
    anomalies.add(
      "unknown-dtype",
      name,
      "the value's data type is packed in a way that this reader does not know, or newer than it",
    );
  }
  collection.tensors.push({ name, kind, dtype: draft.dtype, shape: draft.shape, parameters, bytes, store: draft.store });
  return name;
}

function bitsOf(dtype: DType): number | undefined {
  return Object.hasOwn(DTYPE_BITS, dtype) ? DTYPE_BITS[dtype as keyof typeof DTYPE_BITS] : undefined;
}

function addCode({ code }: Collection, one: Omit<CodeReference, "count">): void {
  const key = `${one.kind} ${one.name}`;
  code.set(key, { ...one, count: (code.get(key)?.count ?? 0) + 1 });
}
