import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ledgerOf } from "./ledger.mjs";

// What netron dumped of a longer value ends here.
const MOST_CHARACTERS = 300;
const ONE_NODE = "netron shows all trees as one node: the reader gives a node for each, as many as the model was trained with";
const EXPLANATIONS = [{ file: "catboost/mlserver_model.cbm", fact: "nodes", reason: ONE_NODE }];

/** Compares what we read of the CatBoost models of the corpus with what netron reads of them, and with the settings they state. */
export async function compareCatboost({ inspect, corpus }) {
  const { result, compare } = ledgerOf(EXPLANATIONS);
  const names = (await readdir(join(corpus, "truth"))).filter((name) => name.startsWith("catboost__")).sort();
  for (const name of names) {
    const truth = JSON.parse(await readFile(join(corpus, "truth", name), "utf8"));
    const inspection = await inspect(join(corpus, "files", truth.unit));
    for (const [fact, expected, actual] of factsOf(truth, inspection)) compare(truth.unit, fact, expected, actual);
  }
  return result;
}

function* factsOf({ summary, tools, files }, { status, format, size, model }) {
  yield ["status", "read", status];
  yield ["format", "catboost", format];
  yield ["size", files[0].bytes, size];
  yield ["nodes", summary.node_count, model?.graphs[0]?.nodeCount];
  const inputs = model?.signatures[0]?.inputs ?? [];
  yield [
    "features",
    summary.inputs.map(({ name, type }) => [name, type[0].dtype]),
    inputs.map(({ name, dtype }) => [name, dtype]),
  ];
  const stated = (key) => model?.metadata.find((entry) => entry.key === key)?.value;
  for (const { name, value } of tools.netron.metadata) {
    if (value.startsWith("{") && value.length < MOST_CHARACTERS) {
      for (const [key, one] of leavesOf(name, JSON.parse(value))) yield [key, one, stated(key)];
    } else if (value.startsWith("{")) {
      yield [`settings of ${name}`, true, model?.metadata.some(({ key }) => key.startsWith(`${name}.`))];
      // Of the part that was dumped, the words.
      for (const [, key, one] of value.matchAll(/"(\w+)":"([^"]+)"/g)) {
        yield [`${name}: ${key}`, one, settingIn(model, name, key, one)];
      }
    } else yield [name, value, stated(name)?.slice(0, MOST_CHARACTERS)];
  }
  const params = tools.netron.metadata.find(({ name }) => name === "params")?.value ?? "";
  const iterations = Number(/"boosting_options":.*?"iterations":(\d+)/.exec(params)?.[1]);
  yield ["trees, as many as iterations", iterations, model?.graphs[0]?.nodeCount];
}

function* leavesOf(place, value) {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) yield* leavesOf(`${place}.${key}`, inner);
  } else if (value !== null) yield [place, typeof value === "string" ? value : JSON.stringify(value)];
}

/** The value of an entry of this place whose last word is `key`: the one that is looked for, where several have it. */
function settingIn(model, place, key, wanted) {
  const found = (model?.metadata ?? []).filter((entry) => entry.key.startsWith(`${place}.`) && entry.key.endsWith(`.${key}`));
  return (found.find(({ value }) => value === wanted) ?? found[0])?.value;
}
