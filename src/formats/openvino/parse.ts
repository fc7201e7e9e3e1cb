import { readXml, type XmlEvent, type XmlLimits } from "../../encodings/xml.js";
import { ArtifactError } from "../../errors.js";

/** `net` of an IR, before anything is named or judged. */
export interface NetDraft {
  readonly path: string;
  name: string;
  version: string;
  readonly graph: GraphDraft;
  /** Entries of `rt_info` and `meta_data`, their elements' names joined by dots. */
  readonly metadata: { readonly key: string; readonly value: string; readonly source: string }[];
  keyCharacters: number;
}

export interface GraphDraft {
  readonly name: string;
  readonly layers: LayerDraft[];
  readonly edges: { readonly from: string; readonly to: string }[];
}

export interface LayerDraft {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly version: string;
  readonly offset: number;
  readonly data: Map<string, string>;
  readonly inputs: PortDraft[];
  readonly outputs: PortDraft[];
  readonly bodies: GraphDraft[];
  /** Of IR 7 and older: what the layer keeps in the file of weights, by name. */
  readonly blobs: { readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly offset: number }[];
}

export interface PortDraft {
  readonly id: string;
  readonly precision: string;
  readonly dims: string[];
}

/** Keys of entries in all: some hundred of about 50. Each repeats the names of the elements around it. */
const MAX_KEY_CHARACTERS = 16 * 1024 * 1024;
const BODIES = new Set(["body", "then_body", "else_body"]);
const STATED = new Set(["rt_info", "meta_data"]);

export function parseNet(bytes: Uint8Array, path: string, limits: XmlLimits): NetDraft {
  const net: NetDraft = {
    path,
    name: "",
    version: "",
    graph: { name: "main", layers: [], edges: [] },
    metadata: [],
    keyCharacters: 0,
  };
  const place: Place = { path: [], graphs: [net.graph], layers: [], ports: [] };
  for (const event of readXml(bytes, path, limits)) {
    if (event.kind === "open") {
      if (place.path.length === 0) begin(net, event, path);
      place.path.push(event.name);
      enter(net, place, event);
    } else if (event.kind === "close") {
      leave(place, event.name);
      place.path.pop();
    } else if (place.path.at(-1) === "dim") place.ports.at(-1)?.dims.push(event.text);
  }
  return net;
}

/** The elements around the place that is read, and what they describe. */
interface Place {
  readonly path: string[];
  readonly graphs: GraphDraft[];
  readonly layers: LayerDraft[];
  readonly ports: PortDraft[];
}

type Opened = Extract<XmlEvent, { readonly kind: "open" }>;

function begin(net: NetDraft, { name, attributes, offset }: Opened, path: string): void {
  if (name !== "net") {
    throw new ArtifactError("no-net", "The document is no OpenVINO model: its element is not `net`.", { path, offset });
  }
  net.name = attributes.get("name") ?? "";
  net.version = attributes.get("version") ?? "";
}

function enter(net: NetDraft, { path, graphs, layers, ports }: Place, { name, attributes, offset }: Opened): void {
  const [parent, layer, graph] = [path.at(-2), layers.at(-1), graphs.at(-1)];
  const text = (key: string) => attributes.get(key) ?? "";
  const top = path[1] ?? "";
  if (STATED.has(top)) {
    const value = attributes.get("value") ?? attributes.get(`unset_cli_parameters`);
    if (value !== undefined) net.metadata.push({ key: keyOf(net, path, offset), value, source: top });
  } else if (path.includes("rt_info")) return;
  else if (name === "layer" && parent === "layers") {
    const draft = { id: text("id"), name: text("name"), type: text("type"), version: text("version"), offset };
    const own = { ...draft, data: new Map<string, string>(), inputs: [], outputs: [], bodies: [], blobs: [] };
    graph?.layers.push(own);
    layers.push(own);
  } else if (name === "edge" && parent === "edges") {
    graph?.edges.push({ from: `${text("from-layer")}:${text("from-port")}`, to: `${text("to-layer")}:${text("to-port")}` });
  } else if (layer === undefined) return;
  else if (name === "data" && parent === "layer") for (const [key, value] of attributes) layer.data.set(key, value);
  else if (name === "port" && (parent === "input" || parent === "output")) {
    const port = { id: text("id"), precision: text("precision"), dims: [] };
    (parent === "input" ? layer.inputs : layer.outputs).push(port);
    ports.push(port);
  } else if (BODIES.has(name) && parent === "layer") {
    const body = { name, layers: [], edges: [] };
    layer.bodies.push(body);
    graphs.push(body);
  } else if (parent === "blobs") layer.blobs.push({ name, attributes, offset });
}

function keyOf(net: NetDraft, names: readonly string[], offset: number): string {
  const key = names.slice(2).join(".");
  net.keyCharacters += key.length;
  if (net.keyCharacters <= MAX_KEY_CHARACTERS) return key;
  const problem = `The names of its entries have more than ${MAX_KEY_CHARACTERS} characters in all: convert the model again.`;
  throw new ArtifactError("too-much-text", problem, { path: net.path, offset });
}

function leave({ path, graphs, layers, ports }: Place, name: string): void {
  if (path.includes("rt_info") || STATED.has(path[1] ?? "")) return;
  const parent = path.at(-2);
  if (name === "layer" && parent === "layers") layers.pop();
  else if (name === "port" && (parent === "input" || parent === "output")) ports.pop();
  else if (BODIES.has(name) && parent === "layer") graphs.pop();
}
