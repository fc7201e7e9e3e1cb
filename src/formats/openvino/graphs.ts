import { MAX_PATH_CHARACTERS, shortened, uniqueNaming } from "../../encodings/unique-names.js";
import type { Attribute, Graph, Node } from "../../model/graph.js";
import type { Tensor } from "../../model/tensor.js";
import type { Anomalies } from "../anomalies.js";
import type { GraphDraft, LayerDraft } from "./parse.js";
import { type Stated, tensorOf, type WeightsFile } from "./weights.js";

/** Every graph of the model, the main one first, and the constants of all. */
export function graphsOf(
  main: GraphDraft,
  file: WeightsFile,
  path: string,
  anomalies: Anomalies,
): { readonly graphs: readonly Graph[]; readonly tensors: readonly Tensor[] } {
  const graphs: Graph[] = [];
  const tensors: Tensor[] = [];
  const [nameGraph, nameTensor] = [uniqueNaming(), uniqueNaming()];
  const planned: { readonly name: string; readonly draft: GraphDraft }[] = [];
  const plan = (wanted: string, draft: GraphDraft): string => {
    const name = nameGraph(shortened(wanted, MAX_PATH_CHARACTERS));
    planned.push({ name, draft });
    return name;
  };
  plan("main", main);
  // A queue instead of a recursion: bodies of loops join it while it is worked off.
  for (let next = planned[0]; next !== undefined; next = planned[graphs.length]) {
    const { name: graph, draft } = next;
    const wires = wiresOf(draft);
    const add = (stated: Omit<Stated, "name">, wanted: string): string => {
      const name = nameTensor(shortened(graph === "main" ? wanted : `${graph}/${wanted}`, MAX_PATH_CHARACTERS));
      tensors.push(tensorOf({ ...stated, name }, file, path, anomalies));
      return name;
    };
    const nodes = draft.layers.map((layer): Node => {
      for (const name of [layer.name, layer.type]) anomalies.checkName(name);
      const attributes = attributesOf(layer, add);
      const bodies = layer.bodies.map((body) => plan(`${graph}/${shortened(layer.name)}.${body.name}`, body));
      if (bodies.length > 0) attributes.push({ name: "bodies", value: { kind: "graphs", value: bodies } });
      return { name: layer.name, domain: domainOf(layer), operator: layer.type, ...wires(layer), attributes };
    });
    const frame = { name: graph, title: draft.name, role: graph === "main" ? ("main" as const) : ("subgraph" as const) };
    graphs.push({ ...frame, inputs: [], outputs: [], nodes, values: [], quantisation: [] });
  }
  return { graphs, tensors };
}

// Operators of the format itself belong to numbered sets, and in IR 7 and older to none.
const STANDARD = /^(opset\d+|)$/;

export function domainOf({ version }: LayerDraft): string {
  return STANDARD.test(version) ? "" : version;
}

const PLACE = new Set(["element_type", "shape", "offset", "size"]);

function attributesOf(layer: LayerDraft, add: (stated: Omit<Stated, "name">, wanted: string) => string): Attribute[] {
  const { type, data, blobs, name, offset: at } = layer;
  const isConstant = type === "Const" && data.has("offset");
  const settings = [...data]
    .filter(([key]) => !isConstant || !PLACE.has(key))
    .map(([key, value]): Attribute => ({ name: key, value: { kind: "string", value } }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const held = (key: string, stated: Omit<Stated, "name">, wanted: string): Attribute => {
    return { name: key, value: { kind: "tensors", value: [add(stated, wanted)] } };
  };
  const text = (key: string, from: ReadonlyMap<string, string> = data) => from.get(key) ?? "";
  if (isConstant) {
    const place = { offset: text("offset"), size: text("size"), at };
    settings.push(held("value", { elementType: text("element_type"), shape: text("shape"), ...place }, name));
  }
  for (const blob of blobs) {
    const { attributes } = blob;
    const place = { offset: text("offset", attributes), size: text("size", attributes), at: blob.offset };
    const elementType = text("precision", attributes) || "FP32";
    settings.push(held(blob.name, { elementType, shape: undefined, ...place }, `${name}.${blob.name}`));
  }
  return settings;
}

/** Inputs and outputs of each layer: a value is called after the layer that makes it, and its port where there are several. */
function wiresOf({ layers, edges }: GraphDraft): (layer: LayerDraft) => Pick<Node, "inputs" | "outputs"> {
  const nameOf = uniqueNaming();
  const made = new Map<string, string>();
  const outputs = new Map<LayerDraft, readonly string[]>();
  for (const layer of layers) {
    // Each output repeats the name.
    const own = nameOf(shortened(layer.name, MAX_PATH_CHARACTERS));
    const names = [...layer.outputs.keys()].map((index) => (index === 0 ? own : `${own}:${index}`));
    layer.outputs.forEach((port, index) => {
      made.set(`${layer.id}:${port.id}`, names[index] ?? own);
    });
    outputs.set(layer, names);
  }
  const sources = new Map(edges.map(({ from, to }) => [to, made.get(from) ?? ""]));
  return (layer) => ({
    inputs: layer.inputs.map(({ id }) => sources.get(`${layer.id}:${id}`) ?? ""),
    outputs: outputs.get(layer) ?? [],
  });
}
