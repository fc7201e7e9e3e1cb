import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ledgerOf } from "./ledger.mjs";

const DTYPES = new Map([
  ["DOUBLE", "float64"],
  ["FLOAT32", "float32"],
  ["FLOAT16", "float16"],
  ["INT32", "int32"],
]);

/** Where our numbers and the tools' differ, and why. */
const EXPLANATIONS = ["v1", "v2"].map((version) => ({
  file: `coreml/basic_pitch_nmp.${version}.mlpackage`,
  fact: "inputs",
  reason: "The truth gives the default shape; the file allows a range of sizes along the first axis, which is free therefore.",
}));

/** The main file of each model, below `files`. */
export async function coremlFiles(corpus) {
  const files = await readdir(join(corpus, "files", "coreml"), { recursive: true });
  return files.filter((path) => /^[^/]+\.mlmodel$|\.mlpackage\/Manifest\.json$/.test(path)).map((path) => join("coreml", path));
}

/** Compares what `inspect` says of Core ML models with what protoc and Netron say. */
export async function compareCoreml({ inspect, corpus }) {
  const { result, compare } = ledgerOf(EXPLANATIONS);
  for (const name of (await readdir(join(corpus, "truth"))).filter((one) => one.startsWith("coreml__")).sort()) {
    const truth = JSON.parse(await readFile(join(corpus, "truth", name), "utf8"));
    const main = truth.files.find(({ path }) => path.endsWith("Manifest.json")) ?? truth.files[0];
    const inspection = await inspect(join(corpus, "files", main.path));
    for (const [fact, expected, actual] of factsOf(truth, inspection)) compare(truth.unit, fact, expected, actual);
  }
  return result;
}

function* factsOf({ files, tools: { protoc, netron } }, inspection) {
  const { model } = inspection;
  const names = (list) =>
    list?.map(({ path, bytes, size }) => [path.slice(path.lastIndexOf("/") + 1), bytes ?? size]).sort(byName);
  const stated = (key) => model?.metadata.find((entry) => entry.key === key)?.value ?? "";
  yield ["status", "read", inspection.status];
  yield ["format", "coreml", inspection.format];
  yield ["files", names(files), names(model?.files)];
  yield ["specification version", String(protoc.specification_version), model?.formatVersion];
  yield ["type", protoc.type, stated("type")];
  for (const [side, values] of Object.entries({ inputs: protoc.inputs, outputs: protoc.outputs })) {
    const expected = values.map(({ name, shape, dtype }) => [name, DTYPES.get(dtype) ?? dtype, shape?.length > 0 ? shape : null]);
    yield [side, expected, model?.signatures[0]?.[side].map(({ name, dtype, shape }) => [name, dtype, shape])];
  }
  for (const [key, value] of Object.entries(protoc.metadata)) yield [`metadata ${key}`, value, stated(key)];
  yield ["author", protoc.author, stated("author")];
  yield ["license", protoc.license, stated("license")];
  yield ["description", protoc.short_description, stated("shortDescription")];
  yield ["version", protoc.version_string, stated("versionString")];
  yield ["updatable", protoc.updatable, stated("isUpdatable") === "true"];
  const [main] = model?.graphs ?? [];
  const operators = protoc.functions?.main.ops ?? protoc.layers;
  yield ["operators", operators, Object.fromEntries(main?.operators.map(({ type, count }) => [type, count]) ?? [])];
  yield ["nodes", protoc.functions?.main.operations ?? protoc.layer_count, main?.nodeCount];
  if (protoc.weight_values !== undefined) yield ["values of weights", protoc.weight_values, model?.totals.parameters];
  if (netron?.ok !== true) return;
  yield ["netron: elements of tensors", netron.total_elements, parametersOf(model)];
  for (const { name, dtype, shape } of netron.tensors) {
    const tensor = model?.tensors.find((one) => (name.startsWith("#") ? isAlike(one, dtype, shape) : one.name === name));
    yield [`netron: ${name}`, [dtype, shape], [tensor?.dtype, tensor?.shape]];
  }
}

function byName([a], [b]) {
  return a < b ? -1 : 1;
}

function isAlike(tensor, dtype, shape) {
  return tensor.dtype === dtype && tensor.shape.join() === shape.join();
}

function parametersOf(model) {
  return model?.tensors.filter(({ kind }) => kind === "parameter").reduce((sum, { parameters }) => sum + parameters, 0);
}
