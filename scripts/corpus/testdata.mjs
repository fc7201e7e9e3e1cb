import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
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
  parametersOf,
} from "./onnx-facts.mjs";

/** Where python-onnx is wrong: `{ file, fact, reason }`. */
const EXPLANATIONS = [];

/**
 * Compares what we say of ONNX files with what python-onnx says of them.
 * `inspect` takes a path and gives what `inspect --format json` prints; `list` holds the paths.
 */
export async function compareTestdata({ inspect, list, python = "/usr/bin/python3" }) {
  const { result, compare } = ledgerOf(EXPLANATIONS);
  for (const truth of await factsOf(python, list)) {
    const [inspection] = [await inspect(truth.path)].flat();
    // What the library refuses we may refuse as well, and it gives nothing to compare with.
    if (truth.error !== undefined) continue;
    compare(truth.path, "status", "read", inspection.status);
    if (inspection.status === "read")
      compareModel((fact, ...sides) => compare(truth.path, fact, ...sides), truth, inspection.model);
  }
  return result;
}

function compareModel(compare, truth, model) {
  const initializers = initializersOf(model);
  compare("ir version", String(truth.ir_version), model.formatVersion);
  compare("opset imports", truth.opsets, opsetsOf(model));
  compare("producer", truth.producer, [model.producer?.name, model.producer?.version].filter(Boolean).join(" "));
  compare("inputs", truth.inputs.map(namedTypeOf), inputsOf(model));
  compare("outputs", truth.outputs.map(namedTypeOf), outputsOf(model));
  compare("top-level nodes", truth.nodes, nodesOf(model.graphs.filter(({ name }) => name === "main")));
  compare("graphs", truth.graphs, model.graphs.length);
  compare("operators of all graphs", truth.operators, operatorsOf(model.graphs));
  compare("initializers of all graphs", truth.all_initializers, initializers.length);
  compare("parameters of all graphs", truth.parameters, parametersOf(initializers));
  compare("constants", truth.constants, model.tensors.filter(({ kind }) => kind === "constant").length);
  compare("metadata", truth.metadata, metadataOf(model, "metadata_props"));
  const expected = truth.initializers.map(({ name, dtype, shape, numel }) => [name, dtypeOf(dtype), shape, numel]);
  const actual = initializers
    .slice(0, expected.length)
    .map(({ name, dtype, shape, parameters }) => [name, dtype, shape, parameters]);
  compare("top-level tensors", expected, actual);
}

/** Asks python-onnx about all files in one run. */
async function factsOf(python, list) {
  const child = spawn(python, [join(import.meta.dirname, "testdata-facts.py")], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(list.map((path) => `${path}\n`).join(""));
  const lines = (await text(child.stdout)).split("\n").filter((line) => line !== "");
  if (lines.length !== list.length) throw new Error(`python-onnx answered for ${lines.length} of ${list.length} files`);
  return lines.map((line) => JSON.parse(line));
}
