import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ledgerOf } from "./ledger.mjs";
import { elementsAt } from "./models.mjs";
import { PYTORCH_EXPLANATIONS } from "./pytorch-explanations.mjs";

/**
 * Compares what we read of checkpoints, TorchScript, exported programs and tampered archives with what torch and pickletools say, and
 * the elements of each tensor with torch's digest of its values. `inspect(path)` resolves to one inspection as
 * `model-review inspect --format json` prints it; `corpus` is the corpus's folder, `names` tells the units.
 */
export async function comparePytorch({ inspect, corpus, names }) {
  const { result, compare } = ledgerOf(PYTORCH_EXPLANATIONS);
  for (const name of (await readdir(join(corpus, "truth"))).sort()) {
    const truth = JSON.parse(await readFile(join(corpus, "truth", name), "utf8"));
    if (!names.test(truth.unit)) continue;
    const path = join(corpus, "files", truth.unit);
    const inspection = await inspect(path);
    for await (const [fact, expected, actual] of factsOf(truth, inspection, path)) compare(truth.unit, fact, expected, actual);
  }
  return result;
}

async function* factsOf({ unit, files, summary, tools }, inspection, path) {
  const { model } = inspection;
  yield ["size", files[0].bytes, inspection.size];
  yield* codeFactsOf(tools, summary, model);
  if (unit.startsWith("malicious/")) return;
  yield ["status", isReadable(tools) ? "read" : "unreadable", inspection.status];
  if (model === undefined) return;
  yield ["format", "pytorch", inspection.format];
  yield ["anomalies", [], model.anomalies];
  if (tools.torch?.ok === true) yield* tensorFactsOf(tools.torch, model, path);
  if (summary.format === "torchscript") yield* scriptFactsOf(summary, model);
  if (summary.format === "pt2") yield* exportFactsOf(summary, tools.netron, model);
}

function isReadable({ torch, zip, netron }) {
  return torch?.ok === true || zip?.ok === true || netron?.ok === true;
}

/** Nothing dangerous is missed, and of files that are not dangerous nothing is told. */
function* codeFactsOf({ pickletools }, { security, format }, model) {
  const code = model?.code ?? [];
  const dangerous = code.filter(({ standing }) => standing === "dangerous").map(({ name }) => name);
  if (format !== "malicious" || model !== undefined) yield ["dangerous code", security?.dangerous ?? [], dangerous.sort()];
  if (format !== "malicious")
    yield ["unverified code", [], code.filter(({ standing }) => standing === "unverified").map(({ name }) => name)];
  const globals = pickletools?.all_globals ?? [];
  if (globals.length === 0 || model === undefined) return;
  const imports = code.filter(({ kind }) => kind === "pickle-import").map(({ name }) => name);
  yield ["imports", [...globals].sort(), imports.sort()];
}

/** Of TorchScript, torch lists parameters and buffers, and not what else modules hold. */
async function* tensorFactsOf({ tensors, tensor_count, total_elements }, model, path) {
  const listed = new Set(tensors.map(({ name }) => name));
  const ours = model.tensors.filter(({ name }) => listed.has(name));
  yield ["tensors", tensor_count, ours.length];
  yield ["elements", total_elements, ours.reduce((sum, { parameters }) => sum + parameters, 0)];
  if (tensors[0]?.kind === undefined)
    yield ["order of the tensors", tensors.map(({ name }) => name), model.tensors.map(({ name }) => name)];
  const elements = await elementsAt(path);
  for (const { name, dtype, shape, numel, kind, sha } of tensors) {
    const tensor = model.tensors.find((candidate) => candidate.name === name);
    yield [`dtype of ${name}`, dtype, tensor?.dtype];
    yield [`shape of ${name}`, shape, tensor?.shape];
    yield [`parameters of ${name}`, numel, tensor?.parameters];
    if (kind !== undefined) yield [`kind of ${name}`, kind, tensor?.kind];
    const bytes = elements.get(name);
    yield [`elements of ${name}`, sha, bytes && createHash("sha256").update(bytes).digest("hex").slice(0, 16)];
  }
}

function* scriptFactsOf({ inputs, outputs, version, ops, parameters, buffers }, model) {
  const main = model.signatures.find(({ name }) => name === "main");
  // Names in torch's graph have the number of their use behind them.
  yield ["inputs", inputs.map(({ name, type }) => [name.replace(/\.\d+$/, ""), type]), main?.inputs.map(typed)];
  yield ["outputs", outputs.map(({ type }) => type), main?.outputs.map((value) => typed(value)[1])];
  yield ["version", version, model.formatVersion];
  const named = (kind) => model.totals.byKind.find((total) => total.kind === kind)?.parameters ?? 0;
  const packed = model.tensors.filter(({ name }) => name.includes("_packed_params."));
  yield ["parameters", parameters, named("parameter") - packed.reduce((sum, tensor) => sum + tensor.parameters, 0)];
  yield ["buffers", buffers, named("buffer")];
  const operators = new Set(model.graphs.flatMap((graph) => graph.operators).map(({ domain, type }) => `${domain}::${type}`));
  const wanted = Object.keys(ops).filter((name) => !name.startsWith("prim::"));
  yield ["operators", wanted, wanted.filter((name) => operators.has(name))];
}

function typed({ name, kind, dtype }) {
  return [name, kind === "tensor" ? "Tensor" : dtype];
}

function* exportFactsOf({ schema_version, opset_version, torch_version, nodes, ops, outputs, input_specs }, netron, model) {
  yield ["schema", `${schema_version.major}.${schema_version.minor}`, model.formatVersion];
  yield [
    "opsets",
    Object.entries(opset_version).map(([name, version]) => ({ name: `opset ${name}`, version })),
    model.requirements,
  ];
  yield ["producer", torch_version, model.producer?.version];
  yield ["nodes", nodes, model.graphs.reduce((sum, { nodeCount }) => sum + nodeCount, 0)];
  const counts = model.graphs
    .flatMap(({ operators }) => operators)
    .map(({ domain, type, count }) => [`torch.ops.${domain}.${type}.default`, count]);
  yield ["operators", ops, Object.fromEntries(counts)];
  const [main] = model.signatures;
  yield ["outputs", outputs.map(({ name }) => name), main?.outputs.map(({ name }) => name)];
  yield ["count of the inputs", input_specs.user_input, main?.inputs.length];
  yield ["parameters", input_specs.parameter, model.tensors.filter(({ kind }) => kind === "parameter").length];
  const shown = (values) => values.map(({ name, dtype, shape }) => [name, dtype, shape]);
  const [module] = netron.modules;
  yield ["inputs, by netron", shown(module.inputs.map(({ name, type }) => ({ name, ...type[0] }))), shown(main?.inputs ?? [])];
  yield ["outputs, by netron", shown(module.outputs.map(({ name, type }) => ({ name, ...type[0] }))), shown(main?.outputs ?? [])];
  yield ["tensors, by netron", shown(netron.tensors), shown(model.tensors)];
}
