import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ledgerOf } from "./ledger.mjs";
import { initializersOf } from "./onnx-facts.mjs";

/** Where the ground truth is wrong: `{ file, fact, reason }`. */
const EXPLANATIONS = [];

const DTYPES = {
  BYTE: "uint8",
  CHAR: "int8",
  SHORT: "int16",
  INT: "int32",
  LONG: "int64",
  HALF: "float16",
  FLOAT: "float32",
  DOUBLE: "float64",
  BOOL: "bool",
};

/**
 * Compares what we say of every ExecuTorch program of the corpus with what flatc and ExecuTorch's schema say, and netron.
 * `inspect` takes a path and gives what `inspect --format json` prints; `corpus` is the folder of the corpus.
 */
export async function compareExecutorch({ inspect, corpus }) {
  const { result, compare } = ledgerOf(EXPLANATIONS);
  const names = (await readdir(join(corpus, "truth"))).filter((name) => name.startsWith("executorch__")).sort();
  for (const name of names) {
    const truth = JSON.parse(await readFile(join(corpus, "truth", name), "utf8"));
    const inspection = await inspect(join(corpus, "files", truth.unit));
    compare(truth.unit, "status", "read", inspection.status);
    compare(truth.unit, "size", truth.files[0].bytes, inspection.size);
    if (inspection.status !== "read") continue;
    for (const [fact, expected, actual] of factsOf(truth, inspection.model)) compare(truth.unit, fact, expected, actual);
  }
  return result;
}

function* factsOf({ summary, tools: { flatc, netron } }, model) {
  const [main] = model.signatures;
  yield ["format", summary.format, model.format];
  yield ["schema version", String(summary.version), model.formatVersion];
  yield ["methods", summary.methods, model.signatures.map(({ name }) => name)];
  yield ["inputs", summary.inputs.map(typed), main.inputs.map(plain)];
  yield ["outputs", summary.outputs.map(typed), main.outputs.map(plain)];
  yield ["nodes", summary.node_count, model.graphs[0].nodeCount];
  yield ["operators", summary.ops, operatorsOf(model.graphs[0])];
  yield ["delegates", summary.delegates, model.code.filter(({ kind }) => kind === "native-code").map(({ name }) => name)];
  const constants = initializersOf(model);
  yield ["constant tensors", summary.constant_tensors, constants.length];
  yield ["parameters", summary.parameters, constants.reduce((sum, { parameters }) => sum + parameters, 0)];
  for (const [index, plan] of flatc.plans.entries()) {
    yield [`operators of plan ${index}`, plan.ops, operatorsOf(model.graphs[index])];
    for (const [at, { shape, dtype, numel }] of plan.constant_tensors.entries()) {
      const tensor = constants[at];
      const actual = tensor && { dtype: tensor.dtype, shape: tensor.shape, parameters: tensor.parameters };
      yield [`tensor ${at} of plan ${index}`, { dtype: DTYPES[dtype], shape, parameters: numel }, actual];
    }
  }
  if (netron?.ok !== true) return;
  yield ["netron: total parameters", netron.total_elements, constants.reduce((sum, { parameters }) => sum + parameters, 0)];
  yield ["netron: nodes", netron.modules.map(({ nodes }) => nodes), model.graphs.map(({ nodeCount }) => nodeCount)];
}

function typed({ dtype, shape }) {
  return { dtype: DTYPES[dtype], shape };
}

function plain({ dtype, shape }) {
  return { dtype, shape };
}

function operatorsOf(graph) {
  return Object.fromEntries((graph?.operators ?? []).map(({ domain, type, count }) => [`${domain}::${type}`, count]));
}
