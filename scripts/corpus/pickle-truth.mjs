import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ledgerOf } from "./ledger.mjs";

/** Samples that are pickles by themselves; the archives among them belong to other formats. */
const MALICIOUS =
  /^malicious\/(fickling_unsafe\.pickle|ps_(GHSA-4675-36f9-wf6r|broken_model|io_FileIO|keyerror-exploit|malicious-invalid-bytes|malicious0|malicious1_v4)\.pkl|ps_GHSA-jgw4-cr84-mqxg\.bin|ps_malicious4\.pickle|ps_benign0_v0\.pkl)$/;
/** Samples that are no pickle, under names that pickles have. */
const NO_PICKLES = /^malicious\/ps_not_a_pickle\.bin$/;
const IS_PICKLE = (unit) => unit.startsWith("sklearn/") || MALICIOUS.test(unit);

const EXPLANATIONS = [
  {
    file: "malicious/ps_keyerror-exploit.pkl",
    fact: "globals",
    reason:
      "the memo is asked for value 3, which nobody stored: pickletools' text has a name there by guesswork, Python stops, and our name is unknown",
  },
  {
    file: "malicious/ps_keyerror-exploit.pkl",
    fact: "hidden content",
    reason: "pickletools only lists opcodes and keeps no memo: it does not see that the pickle asks for what it never stored",
  },
  {
    file: "malicious/ps_keyerror-exploit.pkl",
    fact: "picklescan: dangerous",
    reason:
      "picklescan calls every name that it cannot tell dangerous; here it is unverified, beside os.system, which is dangerous",
  },
];

/** Compares what we read of the pickles of the corpus with pickletools, picklescan and scikit-learn itself. */
export async function comparePickle({ inspect, corpus }) {
  const { result, compare } = ledgerOf(EXPLANATIONS);
  const names = (await readdir(join(corpus, "truth"))).filter((name) => /^(sklearn|malicious)__/.test(name)).sort();
  for (const name of names) {
    const truth = JSON.parse(await readFile(join(corpus, "truth", name), "utf8"));
    const path = join(corpus, "files", truth.unit);
    if (NO_PICKLES.test(truth.unit)) compare(truth.unit, "status", "unreadable", (await inspect(path)).status);
    if (!IS_PICKLE(truth.unit)) continue;
    const inspection = await inspect(path);
    for (const [fact, expected, actual] of factsOf(truth, inspection)) compare(truth.unit, fact, expected, actual);
  }
  return result;
}

/** Each fact as its name, what the tools say and what we say. */
function* factsOf(truth, inspection) {
  const { model } = inspection;
  const { summary, tools } = truth;
  yield ["status", "read", inspection.status];
  yield ["format", "pickle", inspection.format];
  yield ["size", truth.files[0].bytes, inspection.size];
  const code = model?.code ?? [];
  yield ["globals", sorted(summary.globals), sorted(code.map(({ name }) => name))];
  const dangerous = code.filter(({ standing }) => standing === "dangerous").map(({ name }) => name);
  const scanned = summary.security?.dangerous ?? [];
  // Every name that picklescan calls dangerous; we may know of more.
  yield ["picklescan: dangerous", [], scanned.filter((name) => !dangerous.includes(name))];
  yield ["flagged", scanned.length > 0, dangerous.length > 0];
  if (truth.unit.startsWith("sklearn/"))
    yield ["benign: nothing unverified", [], code.filter(({ standing }) => standing !== "known")];
  yield* opcodeFactsOf(tools.pickletools, inspection);
  yield* estimatorFactsOf(truth, model);
}

function* opcodeFactsOf({ pickles = [] }, { model }) {
  const [first] = pickles;
  if (first === undefined) return;
  // Protocols 0 and 1 do not say which of the two they are, and protocol 1 is not in the corpus.
  yield ["protocol", String(first.proto ?? 0), model?.formatVersion];
  const hidden = model?.anomalies.filter(({ kind }) => kind === "hidden-content") ?? [];
  // Where joblib writes arrays between opcodes pickletools gives up, and so does its count of what follows.
  const isJoblib = model?.code.some(({ name }) => name.endsWith("NumpyArrayWrapper")) === true;
  if (!isJoblib && first.ok) {
    const isOdd = first.genops_error !== undefined || (first.trailing_bytes ?? 0) > 0 || pickles.length > 1;
    yield ["hidden content", isOdd, hidden.length > 0];
  }
  const version = pickles.map(({ sklearn_version: text }) => text).find((text) => text !== undefined);
  if (version !== undefined && version !== null) yield ["pickletools: version", version, model?.producer?.version];
}

function* estimatorFactsOf({ summary, tools }, model) {
  const stated = new Map(model?.metadata.map(({ key, value }) => [key, value]));
  if (summary.netron_format?.startsWith("scikit-learn v")) {
    yield ["netron: version", summary.netron_format.slice("scikit-learn v".length), model?.producer?.version];
    yield ["netron: class", Object.keys(tools.netron.modules[0].ops), [stated.get("class")]];
  }
  if (tools.sklearn?.ok !== true) return;
  yield ["sklearn: class", tools.sklearn.class, stated.get("class")];
  for (const [name, value] of Object.entries(tools.sklearn.params)) {
    yield [`sklearn: ${name}`, value, stated.get(`params.${name}`)];
  }
  for (const [name, { dtype, shape }] of Object.entries(tools.sklearn.arrays)) {
    const tensor = model?.tensors.find((candidate) => candidate.name === name);
    yield [`sklearn: dtype of ${name}`, dtype, tensor?.dtype];
    yield [`sklearn: shape of ${name}`, shape, tensor?.shape];
  }
}

function sorted(names) {
  return [...(names ?? [])].sort();
}
