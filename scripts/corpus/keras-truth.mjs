import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { layerClassesOf } from "./keras-pairs.mjs";
import { ledgerOf } from "./ledger.mjs";

const QKERAS = "keras/qkeras-v3_3layer.keras";
const WEIGHTS_BY_NETRON =
  "netron names weights by their last part, and its list, keyed on names, loses one of two that are alike.";

/** Where we and the tools count different things, as looked up in the files with h5py and by hand. */
const EXPLANATIONS = [
  { file: QKERAS, fact: "netron: tensors", reason: WEIGHTS_BY_NETRON },
  { file: QKERAS, fact: "netron: parameters", reason: WEIGHTS_BY_NETRON },
  { file: QKERAS, fact: "netron: tensor types", reason: WEIGHTS_BY_NETRON },
  {
    file: QKERAS,
    fact: "netron: input fc1_input",
    reason: "netron reads `batch_input_shape` alone; Keras 3 writes `batch_shape`, which is [null, 16] in the file.",
  },
];

/** Compares what we read of the Keras models of the corpus with what h5py and netron read. */
export async function compareKeras({ inspect, corpus }) {
  const { result, compare } = ledgerOf(EXPLANATIONS);
  const names = (await readdir(join(corpus, "truth"))).filter((name) => name.startsWith("keras__")).sort();
  for (const name of names) {
    const truth = JSON.parse(await readFile(join(corpus, "truth", name), "utf8"));
    const inspection = await inspect(join(corpus, "files", truth.unit));
    for (const [fact, expected, actual] of factsOf(truth, inspection)) compare(truth.unit, fact, expected, actual);
  }
  return result;
}

function* factsOf({ files, summary, tools }, inspection) {
  const { model } = inspection;
  const weights = model?.tensors.filter(({ kind }) => kind !== "training") ?? [];
  const format = tools.h5py.members === undefined ? "hdf5" : "keras";
  yield ["status", "read", inspection.status];
  yield ["format", format, inspection.format];
  yield ["size", files[0].bytes, inspection.size];
  yield ["keras version", summary.keras_version, model?.producer?.version];
  yield ["layers", summary.layers, model === undefined ? undefined : layerClassesOf(model)];
  yield ["layer count", summary.layer_count, countOf(model)];
  yield ["tensors", summary.tensor_count, weights.length];
  yield ["parameters", summary.parameters, parametersOf(weights)];
  yield ["anomalies", [], model?.anomalies];
  yield* h5pyFactsOf(tools.h5py, model);
  if (tools.netron?.ok === true) yield* netronFactsOf(tools.netron, model, weights);
}

function countOf(model) {
  const classes = model === undefined ? null : layerClassesOf(model);
  return classes === null ? null : Object.values(classes).reduce((sum, count) => sum + count, 0);
}

function parametersOf(tensors) {
  return tensors.reduce((sum, { parameters }) => sum + parameters, 0);
}

function* h5pyFactsOf(h5py, model) {
  yield ["h5py: datasets", h5py.dataset_count, model?.tensors.length];
  if (h5py.optimizer_elements !== undefined) {
    yield [
      "h5py: optimizer elements",
      h5py.optimizer_elements,
      parametersOf(model?.tensors.filter(({ kind }) => kind === "training") ?? []),
    ];
  }
  const stated = (key) => model?.metadata.find((entry) => entry.key === key)?.value;
  if (h5py.backend !== undefined) yield ["h5py: backend", h5py.backend, stated("backend")];
  for (const [key, value] of Object.entries(h5py.metadata ?? {})) yield [`h5py: ${key}`, value, stated(key)];
  if (h5py.has_training_config !== undefined) {
    yield [
      "h5py: training configuration",
      h5py.has_training_config,
      model?.metadata.some(({ source }) => source === "training_config"),
    ];
  }
  if (h5py.config !== undefined) yield ["h5py: graph", true, model?.graphs.length > 0];
  for (const layer of h5py.config?.layers_detail ?? []) yield* layerFactsOf(layer, model);
  const byName = new Map(model?.tensors.map((tensor) => [tensor.name, tensor]));
  for (const { name, dtype, shape, numel } of h5py.tensors) {
    const tensor = byName.get(ownName(name, byName));
    yield [`h5py: dtype of ${name}`, dtype, tensor?.dtype];
    yield [`h5py: shape of ${name}`, shape, tensor?.shape];
    yield [`h5py: parameters of ${name}`, numel, tensor?.parameters];
  }
}

/** Of `model_weights/dense/dense/kernel:0` Keras, and we, call the part behind the layer the name. */
function ownName(path, byName) {
  if (byName.has(path)) return path;
  return path.replace(/^model_weights\//, "").replace(/^[^/]*\//, "");
}

function* layerFactsOf({ class: className, name, config }, model) {
  if (className !== "InputLayer") return;
  const input = model?.signatures[0]?.inputs.find((one) => one.name === name);
  yield [`h5py: shape of input ${name}`, config.batch_input_shape ?? config.batch_shape, input?.shape];
  yield [`h5py: dtype of input ${name}`, config.dtype, input?.dtype];
}

function* netronFactsOf({ modules, tensors, tensor_count, total_elements }, model, weights) {
  yield ["netron: tensors", tensor_count, weights.length];
  yield ["netron: parameters", total_elements, parametersOf(weights)];
  const types = (list) => list.map(({ dtype, shape }) => `${dtype}[${shape}]`).sort();
  yield ["netron: tensor types", types(tensors), types(weights)];
  const named = new Map(weights.map((tensor) => [tensor.name, tensor]));
  for (const { name, shape } of tensors)
    if (name.includes("/")) yield [`netron: shape of ${name}`, shape, named.get(name)?.shape];
  const [main] = modules;
  if (main.type === "weights") return;
  yield ["netron: nodes", main.nodes, model?.graphs[0]?.nodeCount];
  const operators = Object.entries(main.ops).filter(([type]) => !type.startsWith("chain:"));
  yield [
    "netron: operators",
    Object.fromEntries(operators),
    Object.fromEntries((model?.graphs[0]?.operators ?? []).map(({ type, count }) => [type, count])),
  ];
  const [signature] = model?.signatures ?? [];
  for (const { name, type } of main.inputs) {
    const [{ dtype, shape }] = type;
    const input = signature?.inputs.find((one) => one.name === name);
    yield [`netron: input ${name}`, [dtype, shape.map((size) => (size === "?" ? null : size))], [input?.dtype, input?.shape]];
  }
  yield ["netron: outputs", main.outputs.map(({ name }) => name), signature?.outputs.map(({ name }) => name)];
}
