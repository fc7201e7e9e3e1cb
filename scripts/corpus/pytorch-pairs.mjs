import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { KINSHIP_TRUTH } from "./kinship-truth.mjs";
import { ledgerOf } from "./ledger.mjs";
import { PYTORCH_PAIR_EXPLANATIONS } from "./pytorch-explanations.mjs";

const FORMATS = ["pytorch/", "torchscript/"];
/** Operators that torch folds away or adds when it inlines a module, and the code of the archive spells out: checks of sizes and lists. */
const OWN_COUNT = /^prim::|::(list|Int|len|dim|eq|ne|format|size|__getitem__)$/;

/** Compares what `diff` says of pairs of PyTorch files with the differences between what torch says of each side. */
export async function comparePytorchPairs({ run, corpus }) {
  const { result, compare } = ledgerOf(PYTORCH_PAIR_EXPLANATIONS);
  const all = JSON.parse(await readFile(join(corpus, "PAIRS.json"), "utf8"));
  const pairs = all.filter(({ base, head }) => FORMATS.some((start) => base.startsWith(start) && head.startsWith(start)));
  for (const { base, head, diff } of pairs) {
    const { stdout } = await run(["diff", "--format", "json", ...[base, head].map((unit) => join(corpus, "files", unit))]);
    const [comparison] = JSON.parse(stdout).comparisons;
    const truths = await Promise.all([base, head].map((unit) => truthOf(corpus, unit)));
    const file = `${base} → ${head}`;
    for (const [fact, expected, actual] of factsOf(diff, truths, comparison)) compare(file, fact, expected, actual);
    compare(
      file,
      "kinship",
      KINSHIP_TRUTH.get(file) ?? "somebody has yet to say what became of this model",
      comparison.kinship?.kind,
    );
  }
  return { ...result, files: pairs.length };
}

async function truthOf(corpus, unit) {
  return JSON.parse(await readFile(join(corpus, "truth", `${unit.replace("/", "__")}.json`), "utf8"));
}

/** Each fact as its name, what torch says and what we say. */
function* factsOf(diff, truths, { base, head, changes }) {
  yield ["status", ["read", "read"], [base?.status, head?.status]];
  if (base?.status !== "read" || head?.status !== "read") return;
  const [before, after] = truths.map(({ tools }) => new Map(tools.torch.tensors.map((tensor) => [tensor.name, tensor])));
  yield ["bytes", diff.bytes ?? [base.size, base.size], [base.size, head.size]];
  yield ["tensors", [diff.tensors.base, diff.tensors.head], [before.size, after.size]];
  const changed = [...before.values()]
    .filter(({ name, sha }) => after.has(name) && after.get(name).sha !== sha)
    .map(({ name }) => name);
  const said = changes.filter(({ kind }) => kind === "tensor-values-changed").map((change) => change.head.name);
  const followed = changes.filter(({ kind }) => kind === "tensor-renamed").map((change) => change.base.name);
  const told = [...said, ...followed].filter((name) => before.has(name));
  yield ["tensors: values changed", changed.sort(), [...new Set(told)].sort()];
  yield ["tensors: values changed, count", diff.tensors.values_changed ?? 0, changed.length];
  const isScript = truths[0].summary.format === "torchscript";
  if (!isScript) return;
  const codeChanged = changes.some(({ kind, key }) => kind.startsWith("metadata-") && key === "archived_code");
  yield ["code changed", truths[0].summary.code_sha !== truths[1].summary.code_sha, codeChanged];
  const counted = new Map(
    changes.filter(({ kind }) => kind === "operator-count-changed").map((one) => [`${one.domain}::${one.operator}`, one]),
  );
  for (const [name, [from, to]] of Object.entries(diff.ops ?? {})) {
    if (OWN_COUNT.test(name)) continue;
    const change = counted.get(name);
    yield [`operator ${name}`, Math.sign(to - from), Math.sign((change?.head ?? 0) - (change?.base ?? 0))];
  }
}
