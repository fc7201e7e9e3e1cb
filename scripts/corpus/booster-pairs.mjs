import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ledgerOf } from "./ledger.mjs";

const READ_FORMATS = ["xgboost/", "lightgbm/", "numpy/"];
const DUMP = "lightgbm/lg_dart_breast_cancer.v2.txt → lightgbm/lg_dart_breast_cancer.json";
const REPRINTED = "the dump spells some inner values of the training with one digit less than the text: they differ by 5e-17";

/** Compares what `diff` says of pairs of boosted models and of arrays with what independent tools say of each side. */
export async function compareBoosterPairs({ run, corpus }) {
  const { result, compare } = ledgerOf([
    { file: DUMP, fact: "same numbers", reason: REPRINTED },
    {
      file: "xgboost/xgagaricus.v1.model → xgboost/xgagaricus.v2.model",
      fact: "status",
      reason: "both in the old binary form, which is refused",
    },
  ]);
  const all = JSON.parse(await readFile(join(corpus, "PAIRS.json"), "utf8"));
  const pairs = all.filter(({ base, head }) =>
    [base, head].every((side) => READ_FORMATS.some((start) => side.startsWith(start))),
  );
  for (const { base, head, diff, kind } of pairs) {
    const files = [base, head].map((unit) => join(corpus, "files", unit));
    const { stdout } = await run(["diff", "--format", "json", ...files]);
    const [comparison] = JSON.parse(stdout).comparisons;
    const isSame = diff.trees_identical === true || kind === "cross-format" || base.endsWith("LinearRegressionAuto.json");
    for (const [fact, expected, actual] of factsOf(diff, comparison, isSame))
      compare(`${base} → ${head}`, fact, expected, actual);
  }
  return { ...result, files: pairs.length };
}

function* factsOf(diff, { base, head, changes }, isSame) {
  yield ["status", ["read", "read"], [base?.status, head?.status]];
  if (base?.status !== "read" || head?.status !== "read") return;
  const models = [base.model, head.model];
  yield ["bytes", diff.bytes, [base.size, head.size]];
  const trees = models.map(({ graphs }) => graphs[0]?.nodeCount);
  if (diff.trees === undefined) yield ["trees unchanged", trees[0], trees[1]];
  else yield ["trees", diff.trees, trees];
  const nodes = models.map(({ tensors }) => tensors.find(({ name }) => name === "trees.split_conditions")?.parameters);
  if (diff.nodes !== undefined) yield ["nodes", diff.nodes, nodes];
  if (diff.version !== undefined)
    yield ["version", diff.version.map((version) => version.join(".")), models.map(({ formatVersion }) => formatVersion)];
  const booster = models.map(({ metadata }) => metadata.find(({ key }) => key === "gradient_booster.name")?.value);
  if (diff.booster !== undefined) yield ["booster", diff.booster, booster];
  if (isSame) yield ["same numbers", 0, changes.filter((change) => change.kind === "tensor-values-changed").length];
  if (diff.tensors !== undefined) {
    const removed = changes.filter((change) => change.kind === "tensor-removed").map(({ tensor }) => tensor.name);
    yield ["arrays removed", diff.tensors.removed_sample, removed];
  }
}
