import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { KINSHIP_TRUTH } from "./kinship-truth.mjs";
import { ledgerOf } from "./ledger.mjs";
import { dtypeOf, initializersOf, nodesOf, parametersOf } from "./onnx-facts.mjs";
import { PAIR_EXPLANATIONS } from "./pair-explanations.mjs";
import { tensorFactsOf } from "./pair-tensors.mjs";

const READ_FORMATS = ["onnx/", "safetensors/", "sklearn/"];

/** Compares what `diff` says of base/head pairs with the differences between what independent tools say of each side. */
export async function comparePairs({ run, corpus }) {
  const { result, compare } = ledgerOf(PAIR_EXPLANATIONS);
  const all = JSON.parse(await readFile(join(corpus, "PAIRS.json"), "utf8"));
  const pairs = all.filter(({ base, head }) =>
    [base, head].every((side) => READ_FORMATS.some((start) => side.startsWith(start))),
  );
  for (const { base, head, diff } of pairs) {
    const files = await Promise.all([base, head].map((unit) => mainFileOf(corpus, unit)));
    const { stdout } = await run(["diff", "--format", "json", ...files]);
    const [comparison] = JSON.parse(stdout).comparisons;
    const file = `${base} → ${head}`;
    for (const [fact, expected, actual] of factsOf(diff, comparison)) compare(file, fact, expected, actual);
    compare(
      file,
      "kinship",
      KINSHIP_TRUTH.get(file) ?? "somebody has yet to say what became of this model",
      comparison.kinship?.kind,
    );
  }
  return { ...result, files: pairs.length };
}

/** A unit is a file, or a folder whose main file is the model. */
export async function mainFileOf(corpus, unit) {
  const truth = JSON.parse(await readFile(join(corpus, "truth", `${unit.replace("/", "__")}.json`), "utf8"));
  const main = truth.files.find(({ path }) => path.endsWith(".onnx")) ?? truth.files[0];
  return join(corpus, "files", main.path);
}

/** Each fact as its name, what the tools say and what we say. What the truth leaves out did not change. */
function* factsOf(diff, comparison) {
  const { base, head, changes } = comparison;
  yield ["status", ["read", "read"], [base?.status, head?.status]];
  if (base?.status !== "read" || head?.status !== "read") return;
  const models = [base.model, head.model];
  yield* countFactsOf(diff, [base, head]);
  yield* tensorFactsOf(diff.tensors, comparison);
  yield* requirementFactsOf(diff, changes);
  yield* interfaceFactsOf(diff, models, changes);
  yield* nodeFactsOf(diff, changes);
}

function* countFactsOf(diff, sides) {
  const models = sides.map(({ model }) => model);
  const main = (model) => model.graphs.filter(({ name }) => name === "main");
  const weights = (model) => (model.graphs.length === 0 ? model.tensors : initializersOf(model));
  yield ["bytes", diff.bytes, sides.map(({ size }) => size)];
  for (const [fact, counts] of [
    ["parameters", models.map((model) => parametersOf(weights(model)))],
    ["node_count", models.map((model) => nodesOf(main(model)))],
    ["total_nodes", models.map((model) => nodesOf(model.graphs))],
  ]) {
    if (diff[fact] === undefined) yield [`${fact} unchanged`, true, counts[0] === counts[1]];
    else yield [fact, diff[fact], counts];
  }
}

function* requirementFactsOf(diff, changes) {
  const [before, after] = diff.opset_import ?? [{}, {}];
  const opsets = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((domain) => [`opset ${domain}`, before[domain] ?? null, after[domain] ?? null])
    .filter(([, base, head]) => base !== head);
  const ir = diff.ir_version === undefined ? [] : [["ir", ...diff.ir_version]];
  const required = changes.filter(({ kind }) => kind === "requirement-changed").map(({ name, base, head }) => [name, base, head]);
  yield ["requirements changed", [...ir, ...opsets].sort(byName), required.sort(byName)];
  const producer = changes.find(({ kind }) => kind === "producer-changed");
  yield ["producer changed", diff.producer ?? null, producer === undefined ? null : [producer.base, producer.head]];
  const counts = changes.filter(({ kind }) => kind === "operator-count-changed");
  yield [
    "operators changed",
    diff.ops ?? {},
    Object.fromEntries(
      counts.map(({ domain, operator, base, head }) => [
        domain === "ai.onnx" ? operator : `${domain}::${operator}`,
        [base, head],
      ]),
    ),
  ];
}

function byName([a], [b]) {
  return a < b ? -1 : 1;
}

const INTERFACE_KIND = /^(value|values|dimension|signature)-/;

function* interfaceFactsOf(diff, models, changes) {
  for (const [fact, side] of [
    ["inputs", "input"],
    ["outputs", "output"],
  ]) {
    const reported = changes.some(
      (change) => INTERFACE_KIND.test(change.kind) && change.side === side && !isOfWeights(change, models),
    );
    yield [`${fact} changed`, diff[fact] !== undefined, reported];
    if (diff[fact] === undefined) continue;
    const expected = [diff[fact].base, diff[fact].head].map((values) =>
      values.map(([name, dtype, shape]) => [name, dtypeOf(dtype), JSON.parse(shape)]),
    );
    const actual = models.map((model) => model.signatures[0][fact].map(({ name, dtype, shape }) => [name, dtype, shape]));
    yield [fact, expected, actual];
  }
}

/** Old exporters list every weight among the inputs; the tools leave those out, and so does this comparison. */
function isOfWeights(change, models) {
  const weights = new Set(models.flatMap((model) => initializersOf(model).map(({ name }) => name)));
  if (change.kind === "values-reordered") {
    const [base, head] = [change.base, change.head].map((names) => names.filter((name) => !weights.has(name)));
    return base.join("\n") === head.join("\n");
  }
  return [change.value?.name ?? change.name ?? change.head].every((name) => weights.has(name));
}

function* nodeFactsOf(diff, changes) {
  if (diff.node_list_identical === undefined) return;
  const inGraphs = changes.filter(({ kind }) => /^(node|graph)-/.test(kind));
  const held = changes.filter(({ kind, base, head }) => {
    return kind === "tensor-values-changed" && [base.kind, head.kind].some((one) => one === "attribute" || one === "constant");
  });
  yield ["nodes changed", !diff.node_list_identical, inGraphs.length + held.length > 0];
  if (diff.node_attributes_changed === undefined) return;
  // A tensor in an attribute is a tensor of ours: its values changed, not the attribute.
  const attributed = inGraphs.filter(({ kind, graph, attributes }) => {
    return kind === "node-changed" && graph === "main" && attributes.length > 0;
  });
  const own = held.filter(({ head }) => !head.name.startsWith("main/"));
  yield ["nodes whose attributes changed", diff.node_attributes_changed[0], attributed.length + own.length];
}
