import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ledgerOf } from "./ledger.mjs";

/** Compares what we read of the LightGBM models of the corpus with what a script and netron read of their text. */
export async function compareLightgbm({ inspect, corpus }) {
  const { result, compare } = ledgerOf([]);
  const names = (await readdir(join(corpus, "truth"))).filter((name) => name.startsWith("lightgbm__")).sort();
  for (const name of names) {
    const truth = JSON.parse(await readFile(join(corpus, "truth", name), "utf8"));
    const inspection = await inspect(join(corpus, "files", truth.unit));
    for (const [fact, expected, actual] of factsOf(truth, inspection)) compare(truth.unit, fact, expected, actual);
  }
  return result;
}

function* factsOf({ summary, tools, files }, { status, format, size, model }) {
  yield ["status", "read", status];
  yield ["format", "lightgbm", format];
  yield ["size", files[0].bytes, size];
  const stated = (key) => model?.metadata.find((entry) => entry.key === key)?.value;
  const inputs = model?.signatures[0]?.inputs.map(({ name }) => name) ?? [];
  yield ["trees", summary.trees, model?.graphs[0]?.nodeCount];
  yield ["leaves", summary.leaves, model?.tensors.find(({ name }) => name === "trees.leaf_value")?.parameters];
  yield ["version", summary.version, model?.formatVersion];
  yield ["objective", summary.objective, stated("objective")];
  yield ["features", summary.features, inputs.length];
  for (const [key, value] of Object.entries(tools.text?.header_all ?? {})) {
    if (key !== "version") yield [`header ${key}`, value, stated(key)];
  }
  if (tools.text?.ok)
    yield ["settings", tools.text.has_parameters_section, model?.metadata.some(({ source }) => source === "parameters")];
  if (tools.netron?.ok) yield ["netron: features", tools.netron.modules[0].inputs.map(({ name }) => name), inputs];
}
