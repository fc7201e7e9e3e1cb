import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ledgerOf } from "./ledger.mjs";
import { initializersOf, nodesOf } from "./onnx-facts.mjs";

const DAMAGED =
  "Inputs of a fuzzer. An operator's options lead out of the file: flatc prints what stands before them, netron gives up there, and runtimes refuse the file as we do.";
const UNNAMED =
  "The file gives the value no name. An empty name is an omitted value for us, so that it is called by its position.";
const FUZZED = ["tflite/fuzz_malicious.tflite", "tflite/fuzz_multidim_overflow.tflite"];

const EXPLANATIONS = [
  ...FUZZED.map((file) => ({ file, fact: "status", reason: DAMAGED })),
  ...["inputs", "outputs", "names of tensors"].map((fact) => ({ file: "tflite/seanet_pad0.v1.tflite", fact, reason: UNNAMED })),
];

/**
 * Compares what we say of every TensorFlow Lite model of the corpus with what flatc and the schema of TensorFlow say, and netron.
 * `inspect` takes a path and gives what `inspect --format json` prints; `corpus` is the folder of the corpus.
 */
export async function compareTflite({ inspect, corpus }) {
  const { result, compare } = ledgerOf(EXPLANATIONS);
  const names = (await readdir(join(corpus, "truth"))).filter((name) => name.startsWith("tflite__")).sort();
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
  const [main] = model.graphs;
  yield ["format", summary.format, model.format];
  yield ["schema version", String(summary.schema_version), model.formatVersion];
  yield ["subgraphs", summary.subgraphs, model.graphs.length];
  yield ["top-level nodes", summary.node_count, main.nodeCount];
  yield ["nodes of all graphs", summary.total_nodes, nodesOf(model.graphs)];
  yield ["top-level operators", summary.ops, operatorsOf(main)];
  yield ["inputs", summary.inputs.map(typed), plain(model.signatures[0].inputs)];
  yield ["outputs", summary.outputs.map(typed), plain(model.signatures[0].outputs)];
  yield ["description", summary.description ?? "", entryOf(model, "model", "model.description")];
  yield ["metadata", summary.metadata, model.metadata.filter(({ source }) => source === "metadata").map(({ key }) => key)];
  yield [
    "signatures",
    summary.signatures,
    model.signatures
      .slice(1)
      .map(({ name, inputs, outputs }) => ({ key: name, inputs: namesOf(inputs), outputs: namesOf(outputs) })),
  ];
  const constants = initializersOf(model);
  yield ["constant tensors", summary.constant_tensors, constants.length];
  yield ["parameters", summary.parameters, constants.reduce((sum, { parameters }) => sum + parameters, 0)];
  yield* subgraphFactsOf(flatc, model);
  if (netron?.ok === true) yield* netronFactsOf(netron, model);
}

function* subgraphFactsOf(flatc, model) {
  const constants = flatc.subgraphs.flatMap((graph) => graph.constant_tensors);
  const ours = constantsOf(model);
  yield ["names of tensors", constants.map(({ name }) => name), ours.map(({ name }) => name)];
  for (const [index, { name, dtype, shape, numel, bytes, sparse }] of constants.entries()) {
    const tensor = ours[index];
    yield [
      `tensor ${index}: ${name}`,
      { dtype: dtype.toLowerCase(), shape, parameters: numel, bytes, sparse },
      tensor && {
        dtype: tensor.dtype,
        shape: tensor.shape,
        parameters: tensor.parameters,
        // Of a text the bytes are those that are stored, as flatc counts them.
        bytes: tensor.bytes,
        sparse: tensor.kind === "sparse-initializer",
      },
    ];
  }
  for (const [index, graph] of flatc.subgraphs.entries()) {
    yield [`operators of subgraph ${index}`, graph.ops, operatorsOf(model.graphs[index])];
    yield [`nodes of subgraph ${index}`, graph.operators, model.graphs[index]?.nodeCount];
  }
}

/** Netron spells operators in its own way: what it counts is compared. */
function* netronFactsOf(netron, model) {
  const constants = constantsOf(model);
  yield ["netron: total parameters", netron.total_elements, distinctParametersOf(constants, netron)];
  yield ["netron: nodes", netron.modules.map(({ nodes }) => nodes), model.graphs.map(({ nodeCount }) => nodeCount)];
  for (const { name, dtype, shape } of netron.tensors) {
    const tensor = constants.find((one) => one.name === name && one.shape.join() === shape.join());
    if (name !== "") yield [`netron: dtype of ${name}`, dtype, tensor?.dtype];
  }
}

/** Tensors of other subgraphs than the first carry the path of theirs: here by the names that the file gives them. */
function constantsOf(model) {
  const paths = model.graphs.slice(1).map(({ name }) => `${name}/`);
  return initializersOf(model).map((tensor) => {
    const path = paths.find((start) => tensor.name.startsWith(start)) ?? "";
    return { ...tensor, name: tensor.name.slice(path.length) };
  });
}

/** Netron's list keys on names. */
function distinctParametersOf(constants, netron) {
  const names = new Set(netron.tensors.map(({ name }) => name));
  const counted = new Set();
  let sum = 0;
  for (const { name, parameters } of constants) {
    if (counted.has(name) || (!names.has(name) && name !== "tensor[1]")) continue;
    counted.add(name);
    sum += parameters;
  }
  return sum;
}

function typed({ name, dtype, shape, shape_signature: signature }) {
  return { name, dtype: dtype.toLowerCase(), shape: (signature ?? shape).map((size) => (size < 0 ? null : size)) };
}

function plain(values) {
  return values.map(({ name, dtype, shape }) => ({ name, dtype, shape }));
}

function namesOf(values) {
  return values.map(({ name }) => name);
}

function operatorsOf(graph) {
  return Object.fromEntries(
    (graph?.operators ?? []).map(({ domain, type, count }) => [domain === "custom" ? `CUSTOM:${type}` : type, count]),
  );
}

function entryOf(model, source, key) {
  return model.metadata.find((entry) => entry.source === source && entry.key === key)?.value ?? "";
}
