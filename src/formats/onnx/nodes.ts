import { domainOf, overloadOf } from "../../encodings/onnx-names.js";
import { shortened } from "../../encodings/unique-names.js";
import type { Node } from "../../model/graph.js";
import type { DType } from "../../model/tensor.js";
import { attributeOf } from "./attributes.js";
import { addTensor, type Collection, type PlannedGraph, planGraph } from "./collection.js";
import type { AttributeDraft, NodeDraft } from "./drafts.js";
import { bitsOf } from "./dtypes.js";
import { MOST_SETTINGS } from "./settings.js";
import type { PlacedTensor } from "./tensors.js";

/** The attributes with which a `Constant` spells its value out. */
const SPELLED_OUT: ReadonlyMap<string, { readonly dtype: DType; readonly encoding: "elements" | "varint" | "strings" }> = new Map(
  [
    ["value_float", { dtype: "float32", encoding: "elements" }],
    ["value_floats", { dtype: "float32", encoding: "elements" }],
    ["value_int", { dtype: "int64", encoding: "varint" }],
    ["value_ints", { dtype: "int64", encoding: "varint" }],
    ["value_string", { dtype: "string", encoding: "strings" }],
    ["value_strings", { dtype: "string", encoding: "strings" }],
  ],
);

/** A node, with the tensors and graphs of its attributes added to the collection. `label` names it in their paths. */
export function nodeOf(draft: NodeDraft, label: string, graph: PlannedGraph, collection: Collection): Node {
  const domain = domainOf(draft.domain);
  for (const name of [draft.name, draft.operator, domain, ...draft.outputs]) collection.anomalies.checkName(name);
  const constant = domain === "ai.onnx" && draft.operator === "Constant" ? draft.outputs[0] || label : undefined;
  const attributes = draft.attributes.map((attribute) => {
    if ("value" in attribute) return attribute;
    if (constant !== undefined) addSpelledOut(attribute, constant, graph, collection);
    return attributeOf(attribute, partsOf(attribute, { label, constant }, graph, collection));
  });
  const operator = overloadOf(draft.operator, draft.overload);
  const defaults = collection.defaults.get(`${domain}\0${operator}`) ?? [];
  if (defaults.length > 0) {
    const given = new Set(attributes.map(({ name }) => name));
    attributes.push(...defaults.filter(({ name }) => !given.has(name)));
  }
  return { name: draft.name, domain, operator, inputs: draft.inputs, outputs: draft.outputs, attributes };
}

/** Adds the tensors and graphs that an attribute holds. Those of a `Constant` are called after its output. */
export function partsOf(
  attribute: AttributeDraft,
  owner: { readonly label: string; readonly constant: string | undefined },
  graph: PlannedGraph,
  collection: Collection,
): { readonly tensors: string[]; readonly sparseTensors: string[]; readonly graphs: string[] } {
  const place = `${owner.label}.${shortened(attribute.name)}`;
  const kind = owner.constant === undefined ? "attribute" : "constant";
  const name = owner.constant ?? place;
  const list = (index: number): string => `[${index}]`;
  const tensors = attribute.tensor === undefined ? [] : [addTensor(collection, graph, { dense: attribute.tensor, name, kind })];
  attribute.tensors?.forEach((dense, index) => {
    tensors.push(addTensor(collection, graph, { dense, name: place + list(index), kind: "attribute" }));
  });
  const sparse = attribute.sparseTensor;
  const sparseTensors = sparse === undefined ? [] : [addTensor(collection, graph, { sparse, name, kind })];
  attribute.sparseTensors?.forEach((entry, index) => {
    sparseTensors.push(addTensor(collection, graph, { sparse: entry, name: place + list(index), kind: "attribute" }));
  });
  const plan = { role: "subgraph", isTraining: graph.isTraining } as const;
  const path = `${graph.name}/${place}`;
  const graphs = attribute.graph === undefined ? [] : [planGraph(collection, path, { ...plan, draft: attribute.graph })];
  attribute.graphs?.forEach((draft, index) => {
    graphs.push(planGraph(collection, path + list(index), { ...plan, draft }));
  });
  return { tensors, sparseTensors, graphs };
}

function addSpelledOut(attribute: AttributeDraft, name: string, graph: PlannedGraph, collection: Collection): void {
  const spelling = SPELLED_OUT.get(attribute.name);
  if (spelling === undefined || attribute.reference !== "") return;
  const { dtype, encoding } = spelling;
  const isList = attribute.name.endsWith("s");
  const count = isList ? (attribute.floats ?? attribute.ints ?? attribute.strings ?? []).length : 1;
  const ranges = attribute.ranges ?? [];
  const stored = ranges.reduce((sum, range) => sum + range.length, 0);
  const placed: Omit<PlacedTensor, "name" | "kind"> = {
    dtype,
    shape: isList ? [count] : [],
    parameters: count,
    bytes: dtype === "string" ? stored : (count * (bitsOf(dtype) ?? 0)) / 8,
    values: ranges.length === 0 ? { kind: "empty" } : { kind: "stored", encoding, path: collection.path, ranges },
    ...(dtype === "int64" ? spelledIntegers(attribute, isList) : {}),
  };
  addTensor(collection, graph, { placed, name, kind: "constant" });
}

function spelledIntegers({ int, ints = [] }: AttributeDraft, isList: boolean): Pick<PlacedTensor, "elements"> {
  const elements = isList ? ints : [int ?? 0n];
  return elements.length > MOST_SETTINGS ? {} : { elements: elements.map(Number) };
}
