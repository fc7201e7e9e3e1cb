import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ledgerOf } from "./ledger.mjs";
import { initializersOf, metadataOf, operatorsOf, opsetsOf } from "./onnx-facts.mjs";

/** Where the ground truth is wrong: `{ file, fact, reason }`. */
const EXPLANATIONS = [];

/**
 * Compares what we say of every ONNX Runtime model of the corpus with what netron and ONNX Runtime say.
 * `inspect` takes a path and gives what `inspect --format json` prints; `corpus` is the folder of the corpus.
 */
export async function compareOrt({ inspect, corpus }) {
  const { result, compare } = ledgerOf(EXPLANATIONS);
  const names = (await readdir(join(corpus, "truth"))).filter((name) => name.startsWith("ort__")).sort();
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

function* factsOf({ summary, tools: { netron, onnxruntime } }, model) {
  const [main] = model.signatures;
  const constants = initializersOf(model);
  yield ["format", summary.format, model.format];
  // Netron calls the version of the intermediate representation that of the format.
  yield ["ir version", netron.format.replace("ONNX Runtime v", ""), String(model.requirements[0].version)];
  yield ["producer", netron.producer, [model.producer?.name, model.producer?.version].filter(Boolean).join(" ")];
  yield ["imports", importsIn(netron.imports), opsetsOf(model)];
  yield ["metadata", netron.metadata, Object.entries(metadataOf(model, "metadata_props"))];
  yield ["nodes", summary.node_count, model.graphs[0].nodeCount];
  yield ["operators", summary.ops, operatorsOf(model.graphs)];
  for (const side of ["inputs", "outputs"]) {
    yield [
      side,
      summary[side].map(({ name, type: [type] }) => ({ name, dtype: type.dtype, shape: type.shape })),
      main[side].map(plain),
    ];
    yield [
      `onnxruntime: ${side}`,
      onnxruntime[side].map(({ name, type, shape }) => ({ name, dtype: type, shape })),
      main[side].map(plain),
    ];
  }
  yield ["tensors", summary.tensor_count, constants.length];
  yield ["parameters", summary.parameters, constants.reduce((sum, { parameters }) => sum + parameters, 0)];
  for (const { name, dtype, shape, numel } of netron.tensors) {
    const tensor = constants.find((one) => one.name === name);
    const actual = tensor && { dtype: tensor.dtype, shape: tensor.shape, parameters: tensor.parameters };
    yield [`tensor ${name}`, { dtype, shape, parameters: numel }, actual];
  }
}

function plain({ name, dtype, shape }) {
  return { name, dtype, shape };
}

/** `ai.onnx v13,com.microsoft v1` */
function importsIn(text) {
  return Object.fromEntries(
    text.split(",").map((one) => [one.slice(0, one.lastIndexOf(" ")), Number(one.slice(one.lastIndexOf("v") + 1))]),
  );
}
