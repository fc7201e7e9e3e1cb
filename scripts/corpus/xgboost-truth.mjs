import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ledgerOf } from "./ledger.mjs";

const OLD = "saved in the old binary form, which XGBoost itself no longer reads since 3.1: refused with what to do";
const EXPLANATIONS = ["legacy_LinearRegressionAuto.model", "xgagaricus.v1.model", "xgagaricus.v2.model", "xgboost-iris.bst"].map(
  (name) => ({ file: `xgboost/${name}`, fact: "status", reason: OLD }),
);

/** Compares what we read of the XGBoost models of the corpus with what XGBoost, py-ubjson, Python's json and netron read. */
export async function compareXgboost({ inspect, corpus }) {
  const { result, compare } = ledgerOf(EXPLANATIONS);
  const names = (await readdir(join(corpus, "truth"))).filter((name) => name.startsWith("xgboost__")).sort();
  for (const name of names) {
    const truth = JSON.parse(await readFile(join(corpus, "truth", name), "utf8"));
    const inspection = await inspect(join(corpus, "files", truth.unit));
    for (const [fact, expected, actual] of factsOf(truth, inspection)) compare(truth.unit, fact, expected, actual);
  }
  return result;
}

function* factsOf({ unit, summary, tools, files }, { status, format, size, error, model }) {
  yield ["status", "read", status];
  yield ["format", "xgboost", format];
  if (EXPLANATIONS.some(({ file }) => file === unit)) {
    yield ["reason", "xgboost-binary", error?.code];
    return;
  }
  yield ["size", files[0].bytes, size];
  const stated = (key) => model?.metadata.find((entry) => entry.key === key)?.value;
  const [graph] = model?.graphs ?? [];
  yield ["version", summary.version.join("."), model?.formatVersion];
  yield ["objective", summary.objective, stated("objective.name")];
  yield ["booster", summary.booster, stated("gradient_booster.name")];
  yield ["trees", summary.trees, graph?.nodeCount];
  yield ["nodes", summary.nodes, model?.tensors.find(({ name }) => name === "trees.split_conditions")?.parameters];
  for (const [key, value] of Object.entries(summary.learner_model_param))
    yield [key, value, stated(`learner_model_param.${key}`)];
  for (const tool of [tools.xgboost, tools.json, tools.ubjson]) {
    if (tool?.ok !== true) continue;
    for (const [key, value] of Object.entries(tool.attributes))
      yield [`${tool.tool}: attribute ${key}`, value, stated(`attributes.${key}`)];
  }
  const inputs = model?.signatures[0]?.inputs ?? [];
  const featureNames = tools.xgboost?.ok ? tools.xgboost.feature_names : tools.netron.modules[0].inputs.map(({ name }) => name);
  yield ["features", featureNames.length === 0 ? ["data"] : featureNames, inputs.map(({ name }) => name)];
  yield ["netron: features", tools.netron.modules[0].inputs.length, featureNames.length === 0 ? 0 : inputs.length];
}
