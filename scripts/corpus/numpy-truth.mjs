import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ledgerOf } from "./ledger.mjs";

/** Compares what we read of the NumPy files of the corpus with what NumPy, netron and the zip module of Python read. */
export async function compareNumpy({ inspect, corpus }) {
  const { result, compare } = ledgerOf([]);
  const names = (await readdir(join(corpus, "truth"))).filter((name) => name.startsWith("numpy__")).sort();
  for (const name of names) {
    const truth = JSON.parse(await readFile(join(corpus, "truth", name), "utf8"));
    const inspection = await inspect(join(corpus, "files", truth.unit));
    for (const [fact, expected, actual] of factsOf(truth, inspection)) compare(truth.unit, fact, expected, actual);
  }
  return result;
}

function* factsOf({ summary, tools, files }, { status, format, size, model }) {
  yield ["status", "read", status];
  yield ["format", summary.format, format];
  yield ["size", files[0].bytes, size];
  const { arrays } = tools.numpy;
  const tensorOf = (name) => model?.tensors.find((tensor) => tensor.name === (name === "" ? "array" : name));
  yield ["number of arrays", arrays.length, model?.tensors.length];
  for (const { name, dtype, shape, numel, error } of arrays) {
    const tensor = tensorOf(name);
    // What NumPy refuses to load would run.
    const runs = tensor?.dtype === "object" && model.code.length > 0;
    yield [`runs code: ${name}`, error !== undefined, runs];
    if (error !== undefined) continue;
    yield [`dtype of ${name}`, dtype, tensor?.dtype];
    yield [`shape of ${name}`, shape, tensor?.shape];
    yield [`elements of ${name}`, numel, tensor?.parameters];
  }
  for (const { name, dtype, shape } of tools.netron.ok ? tools.netron.tensors : []) {
    const tensor = tensorOf(name === "#0" ? "" : name);
    const spelling = dtype === "boolean" ? "bool" : dtype === "object" ? "object" : dtype;
    yield [`netron: dtype of ${name}`, spelling, tensor?.dtype];
    yield [`netron: shape of ${name}`, shape, tensor?.shape];
  }
  const scanned = tools.picklescan?.globals ?? {};
  const imports = model?.code.filter(({ kind }) => kind === "pickle-import") ?? [];
  for (const name of Object.keys(scanned)) {
    yield [`picklescan: import of ${name}`, true, imports.some((one) => one.name === name)];
  }
  yield [
    "dangerous",
    summary.security.dangerous,
    model?.code.filter(({ standing }) => standing === "dangerous").map(({ name }) => name),
  ];
}
