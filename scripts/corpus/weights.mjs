import { execFileSync, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { ledgerOf } from "./ledger.mjs";
import { mainFileOf } from "./pairs.mjs";

const READ_FORMATS = ["onnx/", "safetensors/"];
/** What a number may miss, relative to what such a number is made of. */
const TOLERANCE = 1e-6;

/** Where we and numpy differ, and why: `{ file, fact, reason }`. */
const EXPLANATIONS = [];

/** Whether the Python that measures has what it needs. */
export function canMeasure(python = "/usr/bin/python3") {
  try {
    execFileSync(python, ["-c", "import numpy, onnx"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Compares what `diff` says of the values of each pair with what numpy says, tensor by tensor, where both pair the same names. */
export async function compareWeights({ run, corpus, python = "/usr/bin/python3" }) {
  const { result, compare } = ledgerOf(EXPLANATIONS);
  const all = JSON.parse(await readFile(join(corpus, "PAIRS.json"), "utf8"));
  const pairs = all.filter(({ base, head }) =>
    [base, head].every((side) => READ_FORMATS.some((start) => side.startsWith(start))),
  );
  const files = await Promise.all(
    pairs.map(({ base, head }) => Promise.all([base, head].map((unit) => mainFileOf(corpus, unit)))),
  );
  const truth = await truthOf(python, files);
  for (const [index, { base, head }] of pairs.entries()) {
    const { stdout } = await run(["diff", "--format", "json", ...files[index]]);
    const [comparison] = JSON.parse(stdout).comparisons;
    for (const [fact, expected, actual] of factsOf(truth[index].tensors, comparison)) {
      compare(`${base} → ${head}`, fact, expected, actual);
    }
  }
  return { ...result, files: pairs.length };
}

async function truthOf(python, files) {
  const child = spawn(python, [join(import.meta.dirname, "weights-truth.py")], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(files.map((pair) => `${pair.join("\t")}\n`).join(""));
  const facts = JSON.parse(await text(child.stdout));
  if (facts.length !== files.length) throw new Error(`numpy answered for ${facts.length} of ${files.length} pairs`);
  return facts;
}

function* factsOf(tensors, { changes }) {
  const elsewhere = new Set(changes.flatMap(namesThatMoved));
  const told = new Map(
    changes.filter(({ kind }) => kind === "tensor-values-changed").map((change) => [change.head.name, change]),
  );
  for (const tensor of tensors) {
    const { name } = tensor;
    // Names that mean another tensor on the other side: numpy, which goes by the name, compared what has nothing in common.
    if (elsewhere.has(name)) continue;
    const change = told.get(name);
    if (tensor.changed !== null) yield [`${name}: changed`, tensor.changed > 0, change !== undefined];
    if (change?.measure !== undefined) yield* numbersOf(tensor, change.measure);
  }
}

function namesThatMoved({ kind, base, head, tensor }) {
  if (kind === "tensor-added" || kind === "tensor-removed") return [tensor.name];
  return kind === "tensor-renamed" ? [base.name, head.name] : [];
}

function* numbersOf(tensor, measure) {
  const { name, statistics } = tensor;
  if (tensor.changed !== null) yield [`${name}: elements changed`, tensor.changed, measure.changed];
  for (const [fact, scale] of [
    ["relativeL2", 0],
    ["cosine", 1],
    ["maxDifference", 0],
    ["meanDifference", 0],
  ]) {
    yield [`${name}: ${fact}`, ...near(tensor[fact], measure[fact], scale)];
  }
  for (const side of ["base", "head"]) {
    const { mean, deviation, ...others } = statistics[side];
    const size = Math.hypot(mean ?? 0, deviation ?? 0);
    yield [`${name}: ${side} mean`, ...near(mean, measure[side].mean, size)];
    yield [`${name}: ${side} deviation`, ...near(deviation, measure[side].deviation, size)];
    for (const [fact, value] of Object.entries(others))
      yield [`${name}: ${side} ${fact}`, ...near(value, measure[side][fact], 0)];
  }
}

/** The same value twice where the two are near enough to be one. */
function near(expected, actual, scale) {
  const isNear = typeof actual === "number" && Math.abs(actual - expected) <= TOLERANCE * Math.max(scale, Math.abs(expected));
  return [expected, isNear ? expected : (actual ?? null)];
}
