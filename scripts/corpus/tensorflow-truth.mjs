import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ledgerOf } from "./ledger.mjs";

const FOLDERS = ["tf_saved_model", "tf_graphdef", "tf_checkpoint"];
const NO_TYPE = "unknown";

/** Where our numbers and the tools' differ, and why. */
const EXPLANATIONS = [];

/** The main file of each model, below `files`. */
export async function tensorflowFiles(corpus) {
  const files = await readdir(join(corpus, "files"), { recursive: true });
  return files.filter((path) =>
    /^tf_saved_model\/[^/]+\/saved_model\.pb$|^tf_graphdef\/.*\.pb$|^tf_checkpoint\/.*\.index$/.test(path),
  );
}

/** Compares what `inspect` says of SavedModels, frozen graphs and checkpoints with what protoc and Netron say. */
export async function compareTensorflow({ inspect, corpus }) {
  const { result, compare } = ledgerOf(EXPLANATIONS);
  for (const name of (await readdir(join(corpus, "truth"))).sort()) {
    if (!FOLDERS.some((folder) => name.startsWith(`${folder}__`))) continue;
    const truth = JSON.parse(await readFile(join(corpus, "truth", name), "utf8"));
    const inspection = await inspect(join(corpus, "files", truth.files[0].path));
    for (const [fact, expected, actual] of factsOf(truth, inspection)) compare(truth.unit, fact, expected, actual);
  }
  return result;
}

function* factsOf({ files, summary, tools }, inspection) {
  const { model } = inspection;
  yield ["status", "read", inspection.status];
  yield ["format", "tensorflow", inspection.format];
  yield ["files", files.map(({ path, bytes }) => [nameOf(path), bytes]).sort(byName), filesOf(model)];
  yield ["bytes", files.reduce((sum, { bytes }) => sum + bytes, 0), inspection.size];
  if (summary.format === "tf_checkpoint") yield* checkpointFactsOf(summary, model);
  if (summary.format === "tf_graphdef") yield* graphFactsOf(tools.protoc, model);
  if (summary.format === "tf_saved_model") yield* savedModelFactsOf(tools.protoc, model);
  yield* constantFactsOf(tools.netron, summary, model);
}

function nameOf(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}

function byName([a], [b]) {
  return a < b ? -1 : 1;
}

function filesOf(model) {
  return model?.files.map(({ path, size }) => [nameOf(path), size]).sort(byName);
}

function* checkpointFactsOf(summary, model) {
  yield ["total tensors", summary.tensor_count, model?.totals.tensors];
  yield ["total parameters", summary.parameters, model?.totals.parameters];
  yield ["order of the tensors", summary.tensors.map(({ name }) => name), model?.tensors.map(({ name }) => name)];
  for (const { name, dtype, shape } of summary.tensors) {
    const tensor = model?.tensors.find((candidate) => candidate.name === name);
    yield [`dtype of ${name}`, dtype, tensor?.dtype];
    yield [`shape of ${name}`, shape, tensor?.shape];
  }
}

function* savedModelFactsOf(protoc, model) {
  const [metaGraph] = protoc.meta_graphs;
  const stated = (key) => model?.metadata.find((entry) => entry.key === key)?.value;
  yield ["schema version", String(protoc.schema_version), model?.formatVersion];
  yield ["meta graphs", protoc.meta_graphs.length, model?.graphs.filter(({ role }) => role === "main").length];
  yield ["tags", metaGraph.tags.join(", "), stated("meta_info_def.tags")];
  yield ["tensorflow version", metaGraph.tensorflow_version, model?.producer?.version];
  yield ["signatures", Object.keys(metaGraph.signatures).sort(), model?.signatures.map(({ name }) => name)];
  for (const [name, { method, inputs, outputs }] of Object.entries(metaGraph.signatures)) {
    const signature = model?.signatures.find((one) => one.name === name);
    yield [`method of ${name}`, method, stated(`signature_def.${name}.method_name`) ?? ""];
    yield [`inputs of ${name}`, valuesOf(inputs), signature?.inputs.map(({ name, dtype, shape }) => [name, dtype, shape])];
    yield [`outputs of ${name}`, valuesOf(outputs), signature?.outputs.map(({ name, dtype, shape }) => [name, dtype, shape])];
  }
  yield* graphFactsOf(metaGraph.graph, model);
  yield ["producer of the graph", String(metaGraph.graph.producer), stated("graph_def.producer")];
}

function valuesOf(values) {
  const described = Object.entries(values).map(([name, { dtype, shape }]) => [
    name,
    dtype === 0 ? NO_TYPE : dtype,
    sizesOf(shape),
  ]);
  return described.sort(byName);
}

function sizesOf(shape) {
  return shape?.map((size) => (size < 0 ? null : size)) ?? null;
}

function* graphFactsOf(graph, model) {
  const main = model?.graphs.find(({ role }) => role === "main");
  const functions = model?.graphs.filter(({ role }) => role === "function") ?? [];
  yield ["nodes", graph.node_count, main?.nodeCount];
  yield ["operators", graph.ops, countsOf([main])];
  yield ["functions", graph.functions, functions.length];
  yield ["nodes of functions", graph.function_nodes, functions.reduce((sum, { nodeCount }) => sum + nodeCount, 0)];
  // The dump keeps the most frequent ones.
  const counts = countsOf(functions);
  for (const [operator, count] of Object.entries(graph.function_ops)) {
    yield [`${operator} in functions`, count, counts[operator]];
  }
  const constants = constantsOf(model);
  yield ["constants", graph.const_count, constants.length];
  yield ["elements of constants", graph.const_elements, constants.reduce((sum, { parameters }) => sum + parameters, 0)];
  for (const { name, dtype, shape } of graph.placeholders) {
    const inputs = model?.signatures.flatMap((signature) => signature.inputs) ?? [];
    const input = inputs.find((one) => one.name === name);
    if (input !== undefined) yield [`placeholder ${name}`, [dtype, sizesOf(shape)], [input.dtype, input.shape]];
  }
}

function countsOf(graphs) {
  const counts = {};
  for (const { operators } of graphs.filter(Boolean)) {
    for (const { type, count } of operators) counts[type] = (counts[type] ?? 0) + count;
  }
  return counts;
}

/** Those of the main graph: texts count as settings. */
function constantsOf(model) {
  const isConstant = ({ kind, dtype }) => kind === "constant" || (kind === "attribute" && dtype === "string");
  return model?.tensors.filter((tensor) => isConstant(tensor) && !tensor.name.startsWith("function:")) ?? [];
}

/** Netron leaves out constants that it draws as a part of another node: those it has must be among ours. */
function* constantFactsOf(netron, summary, model) {
  if (netron?.ok !== true || summary.format === "tf_checkpoint") return;
  const left = constantsOf(model).map(({ dtype, shape }) => `${dtype}[${shape}]`);
  const unknown = netron.tensors.filter(({ dtype, shape }) => {
    const at = left.indexOf(`${dtype}[${shape}]`);
    return at < 0 || left.splice(at, 1).length === 0;
  });
  yield ["netron: constants that we lack", [], unknown.map(({ name }) => name)];
}
