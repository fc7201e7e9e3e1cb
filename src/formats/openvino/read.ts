import type { Budget } from "../../bytes/budget.js";
import { ArtifactError } from "../../errors.js";
import type { CodeReference } from "../../model/code.js";
import type { Graph } from "../../model/graph.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ModelFile, ReadModel, Requirement } from "../../model/model.js";
import type { Dimension, Shape, Signature, Value } from "../../model/signature.js";
import { anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { dtypeOf } from "./dtypes.js";
import { graphsOf } from "./graphs.js";
import { type GraphDraft, type LayerDraft, type NetDraft, parseNet } from "./parse.js";
import { weightsFileOf } from "./weights.js";

// A layer takes about 1 kB: this is an order of magnitude above the largest models. The text is held in memory while it is read.
const LARGEST_DOCUMENT_BYTES = 128 * 1024 * 1024;
// Each item of the document becomes about this many of the budget's.
const ITEMS_PER_ENTRY = 2;

/** Reads the document; of the weights beside it only their places. */
export async function readOpenvino(artifact: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const { path, source } = artifact;
  const most = Math.min(LARGEST_DOCUMENT_BYTES, budget.structureBytes);
  if (source.size > most) {
    throw new ArtifactError("too-much-structure", `The document has more than ${most} bytes: no model needs that.`, { path });
  }
  const bytes = await source.read(0, source.size, signal);
  const net = parseNet(bytes, path, { depth: budget.depth, entries: Math.floor(budget.entries / ITEMS_PER_ENTRY) });
  const anomalies = anomaliesOf(path);
  const file = await weightsFileOf(artifact);
  const { graphs, tensors } = graphsOf(net.graph, file, path, anomalies);
  const files: ModelFile[] = [{ path, role: "main", size: source.size }];
  if (tensors.length > 0 || file.size !== undefined)
    files.push({ path: file.path, role: "external-data", size: file.size ?? null });
  const version = producerOf(net);
  for (const { key } of net.metadata) anomalies.checkName(key);
  return {
    format: "openvino",
    formatVersion: net.version,
    ...(version === undefined ? {} : { producer: { name: "OpenVINO", version } }),
    requirements: requirementsOf(net),
    signatures: [signatureOf(net.graph)],
    graphs,
    tensors,
    metadata: metadataOf(net),
    code: customOf(graphs),
    files,
    anomalies: anomalies.list(),
  };
}

function producerOf({ metadata }: NetDraft): string | undefined {
  const stated = metadata.find(({ key, value }) => (key === "Runtime_version" || key === "MO_version") && value !== "");
  return stated?.value;
}

function metadataOf({ name, metadata }: NetDraft): readonly MetadataEntry[] {
  return [...(name === "" ? [] : [{ key: "name", value: name, source: "net" }]), ...metadata];
}

/** The version of the IR, and the highest numbered set of operators, which holds all that came before it. */
function requirementsOf({ version, graph }: NetDraft): readonly Requirement[] {
  const opset = allLayers(graph).reduce((so, layer) => Math.max(so, Number(/^opset(\d{1,4})$/.exec(layer.version)?.[1] ?? 0)), 0);
  return [
    ...(/^\d{1,4}$/.test(version) ? [{ name: "ir", version: Number(version) }] : []),
    ...(opset > 0 ? [{ name: "opset", version: opset }] : []),
  ];
}

function allLayers(graph: GraphDraft): readonly LayerDraft[] {
  return graph.layers.flatMap((layer) => [layer, ...layer.bodies.flatMap(allLayers)]);
}

function signatureOf({ layers, edges }: GraphDraft): Signature {
  const ports = new Map(layers.flatMap((layer) => layer.outputs.map((port) => [`${layer.id}:${port.id}`, port])));
  const sources = new Map(edges.map(({ from, to }) => [to, from]));
  const inputs = layers.filter(({ type }) => type === "Parameter" || type === "Input");
  return {
    name: "main",
    inputs: inputs.map(({ name, data, outputs: [port] }): Value => {
      const shape = data.get("shape");
      const dims = shape === undefined ? port?.dims : shape.trim() === "" ? [] : shape.split(",");
      const dtype = data.get("element_type") ?? port?.precision ?? "";
      return { name, kind: "tensor", dtype: textOf(dtype), shape: shapeOf(dims), required: true };
    }),
    outputs: layers
      .filter(({ type }) => type === "Result")
      .map(({ id, name, inputs: [port] }): Value => {
        const maker = ports.get(sources.get(`${id}:${port?.id}`) ?? "");
        const dtype = port?.precision || maker?.precision || "";
        return { name, kind: "tensor", dtype: textOf(dtype), shape: shapeOf(port?.dims ?? maker?.dims), required: true };
      }),
  };
}

function textOf(spelling: string): string {
  return spelling === "" || /^(undefined|dynamic|unspecified)$/i.test(spelling) ? "unknown" : dtypeOf(spelling);
}

/** `?`, `-1` and ranges such as `1..8` leave a size open; `...` leaves even the rank open. */
function shapeOf(dims: readonly string[] | undefined): Shape {
  if (dims === undefined || dims.some((dim) => dim.trim() === "...")) return null;
  return dims.map((dim): Dimension => (/^\d{1,15}$/.test(dim.trim()) ? Number(dim) : null));
}

/** Operators of no numbered set, which an application registers. */
function customOf(graphs: readonly Graph[]): readonly CodeReference[] {
  const counts = new Map<string, number>();
  for (const { domain, operator } of graphs.flatMap(({ nodes }) => nodes)) {
    if (domain !== "") counts.set(`${domain}.${operator}`, (counts.get(`${domain}.${operator}`) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => ({ kind: "custom-operator", name, count, standing: "unverified" }));
}
