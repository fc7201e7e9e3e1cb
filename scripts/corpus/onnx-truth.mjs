import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ledgerOf } from "./ledger.mjs";
import {
  dtypeOf,
  initializersOf,
  inputsOf,
  metadataOf,
  namedTypeOf,
  nodesOf,
  operatorsOf,
  opsetsOf,
  outputsOf,
  parametersByDtypeOf,
  parametersOf,
} from "./onnx-facts.mjs";

/** Where the ground truth is wrong: `{ file, fact, reason }`. */
const EXPLANATIONS = [];

/**
 * Compares what we say of every ONNX model of the corpus with its ground truth.
 * `inspect` takes a path and gives what `inspect --format json` prints; `corpus` is the folder of the corpus.
 */
export async function compareOnnx({ inspect, corpus }) {
  const { result, compare } = ledgerOf(EXPLANATIONS);
  const names = (await readdir(join(corpus, "truth"))).filter((name) => name.startsWith("onnx__")).sort();
  for (const name of names) {
    const truth = JSON.parse(await readFile(join(corpus, "truth", name), "utf8"));
    const main = truth.files.find(({ path }) => path.endsWith(".onnx"));
    const [inspection] = [await inspect(join(corpus, "files", main.path))].flat();
    compare(truth.unit, "status", "read", inspection.status);
    if (inspection.status === "read")
      compareModel((fact, ...sides) => compare(truth.unit, fact, ...sides), truth, inspection.model);
  }
  return result;
}

function compareModel(compare, { summary, tools: { onnx } }, model) {
  const mainGraphs = model.graphs.filter(({ name }) => name === "main");
  const initializers = initializersOf(model);
  compare("format", "onnx", model.format);
  compare("ir version", String(summary.ir_version), model.formatVersion);
  compare("opset imports", summary.opset_import, opsetsOf(model));
  compare("producer", summary.producer, [model.producer?.name, model.producer?.version].filter(Boolean).join(" "));
  compare("inputs", summary.inputs.map(namedTypeOf), inputsOf(model));
  compare("outputs", summary.outputs.map(namedTypeOf), outputsOf(model));
  compare("top-level nodes", summary.node_count, nodesOf(mainGraphs));
  compare("nodes of all graphs", summary.total_nodes, nodesOf(model.graphs));
  compare("top-level operators", summary.ops, operatorsOf(mainGraphs));
  compare("operators of all graphs", summary.all_ops, operatorsOf(model.graphs));
  compare("graphs", 1 + subgraphsIn(onnx.graph), model.graphs.length);
  compare("functions", onnx.functions.length, model.graphs.filter(({ role }) => role === "function").length);
  compare("metadata", summary.metadata_props, metadataOf(model, "metadata_props"));
  compare("model version", onnx.model_version, Number(metadataOf(model, "model_version").model_version ?? 0));
  compare("domain", onnx.domain, metadataOf(model, "domain").domain ?? "");
  compare("length of doc_string", onnx.doc_string_len, [...(metadataOf(model, "doc_string").doc_string ?? "")].length);
  compare("initializers of all graphs", onnx.all_initializer_count_incl_subgraphs, initializers.length);
  compare("parameters of all graphs", onnx.parameters_incl_subgraphs, parametersOf(initializers));
  compare("parameters", summary.parameters, parametersOf(initializers));
  const byDtype = Object.entries(onnx.parameters_by_dtype).map(([dtype, parameters]) => [dtypeOf(dtype), parameters]);
  compare("parameters by dtype", Object.fromEntries(byDtype), parametersByDtypeOf(initializers));
  const topLevel = new Map(initializers.map((tensor) => [tensor.name, tensor]));
  for (const expected of onnx.initializers) {
    const tensor = topLevel.get(expected.name);
    const actual = tensor && { dtype: tensor.dtype, shape: tensor.shape, parameters: tensor.parameters };
    compare(
      `tensor ${expected.name}`,
      { dtype: dtypeOf(expected.dtype), shape: expected.shape, parameters: expected.numel },
      actual,
    );
  }
  // Tensors of the main graph carry no path, so that the order of their names is the file's.
  const names = initializers.slice(0, onnx.initializers.length).map(({ name }) => name);
  compare(
    "names of top-level tensors",
    onnx.initializers.map(({ name }) => name),
    names,
  );
  const present = onnx.initializers.filter(({ external }) => external !== undefined).every((tensor) => tensor.external_present);
  compare("external data present", present, (model.absences ?? []).length === 0);
}

function subgraphsIn(graph) {
  return (graph.subgraphs ?? []).reduce((sum, inner) => sum + 1 + subgraphsIn(inner), 0);
}
