// Compares what the built command line says of real model files with what independent tools say of them.
// node scripts/corpus.mjs [FOLDER] [--cli dist/cli/index.js] [--write]
// The scores of formats are in scripts/corpus/scores.json, for the documentation; a run that finds others fails, and --write keeps them.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkAlignedNodes } from "./corpus/aligned-nodes.mjs";
import { compareBoosterPairs } from "./corpus/booster-pairs.mjs";
import { compareCatboost } from "./corpus/catboost-truth.mjs";
import { commandLine, inspectorOf } from "./corpus/command.mjs";
import { compareCoreml, coremlFiles } from "./corpus/coreml-truth.mjs";
import { compareExecutorch } from "./corpus/executorch-truth.mjs";
import { compareGguf } from "./corpus/gguf-truth.mjs";
import { checkGraphMatching } from "./corpus/graph-matching.mjs";
import { compareKeras } from "./corpus/keras-truth.mjs";
import { compareLightgbm } from "./corpus/lightgbm-truth.mjs";
import { compareMacs } from "./corpus/macs.mjs";
import { compareNumpy } from "./corpus/numpy-truth.mjs";
import { compareOnnx } from "./corpus/onnx-truth.mjs";
import { compareOpenvino, openvinoFiles } from "./corpus/openvino-truth.mjs";
import { compareOrt } from "./corpus/ort-truth.mjs";
import { comparePairs } from "./corpus/pairs.mjs";
import { comparePickle } from "./corpus/pickle-truth.mjs";
import { checkPullRequests } from "./corpus/pull-requests.mjs";
import { comparePytorchPairs } from "./corpus/pytorch-pairs.mjs";
import { comparePytorch } from "./corpus/pytorch-truth.mjs";
import { compareSafetensors } from "./corpus/safetensors-truth.mjs";
import { compareTensorflow, tensorflowFiles } from "./corpus/tensorflow-truth.mjs";
import { compareTestdata } from "./corpus/testdata.mjs";
import { compareTflite } from "./corpus/tflite-truth.mjs";
import { canMeasure, compareWeights } from "./corpus/weights.mjs";
import { compareXgboost } from "./corpus/xgboost-truth.mjs";

const MAX_SHOWN_CHARACTERS = 600;
const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  options: { cli: { type: "string" }, write: { type: "boolean" } },
  allowPositionals: true,
});
const corpus = resolve(positionals[0] ?? join(root, "..", "shared", "corpus"));
const cli = resolve(values.cli ?? join(root, "dist", "cli", "index.js"));
if (statSync(cli, { throwIfNoEntry: false }) === undefined) {
  process.stderr.write(`${cli} is not there: run npm run build first\n`);
  process.exit(2);
}
const run = commandLine(cli);

if (!isFolder(corpus)) {
  write(`${corpus}: no corpus here, nothing checked\n`);
  process.exit(0);
}
const rows = [
  await truthRow("executorch", compareExecutorch, /\.pte$/),
  await truthRow("onnx", compareOnnx, /\.onnx$/),
  await truthRow("ort", compareOrt, /\.ort$/),
  await truthRow("safetensors", compareSafetensors, /\.safetensors$/),
  await truthRow("gguf", compareGguf, /\.gguf$/),
  await truthRow("numpy", compareNumpy, /\.np[yz]$/),
  await truthRow("xgboost", compareXgboost, /./),
  await truthRow("lightgbm", compareLightgbm, /./),
  await truthRow("catboost", compareCatboost, /\.cbm$/),
  await truthRow("pickle", comparePickle, /./, ["sklearn", "malicious"]),
  await truthRow("keras", compareKeras, /\.(?:keras|h5|hdf5)$/),
  await truthRow("tflite", compareTflite, /\.tflite$/),
  await filesRow("coreml", compareCoreml, await coremlFiles(corpus)),
  await filesRow("openvino", compareOpenvino, await openvinoFiles(corpus)),
  await filesRow("tensorflow", compareTensorflow, await tensorflowFiles(corpus)),
  await pytorchRow("pytorch", "pytorch", /^pytorch\//),
  await pytorchRow("torchscript", "torchscript", /^torchscript\//),
  await pytorchRow("torch.export", "pt2", /^pt2\//),
  await pytorchRow("tampered archives", "malicious", /^malicious\/.*\.(zip|pt|7z)$/),
  { part: "pairs, by diff", ...(await comparePairs({ run, corpus })) },
  { part: "pairs of trees and arrays", ...(await compareBoosterPairs({ run, corpus })) },
  { part: "pairs of PyTorch, by diff", ...(await comparePytorchPairs({ run, corpus })) },
  { part: "pull requests, by review", ...(await checkPullRequests({ run, corpus })) },
];
const formatRows = rows.filter(({ format }) => format !== undefined);
if (canMeasure()) rows.push({ part: "values of pairs, by numpy", ...(await compareWeights({ run, corpus })) });
else write("values of pairs: numpy and onnx for Python are not installed, skipped\n");
const testdata = testdataFiles();
if (testdata.length > 0) {
  const folder = join(corpus, "files", "onnx");
  const models = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".onnx"));
  const list = [...models.sort().map((name) => join(folder, name)), ...testdata];
  const { inspect, asked } = await inspectorOf(run, list);
  rows.push({ part: "MACs, by python-onnx", ...(await compareMacs({ inspect, list })), files: asked.size });
}
if (testdata.length > 0) {
  const { inspect, asked } = await inspectorOf(run, testdata);
  rows.push({ part: "libonnx-testdata", ...(await compareTestdata({ inspect, list: testdata })), files: asked.size });
} else write("libonnx-testdata: not installed, skipped\n");
const graphs = await checkGraphMatching([
  ["corpus", filesOf("onnx", /\.onnx$/)],
  ...(testdata.length > 0 ? [["libonnx-testdata", testdata]] : []),
]);
rows.push({ part: "graphs written anew, found again", ...graphs });
const aligned = await checkAlignedNodes(join(corpus, "files", "onnx"));
rows.push({ part: "nodes of re-exports", ...aligned });
for (const line of [...graphs.lines, ...aligned.lines]) write(`${line}\n`);

for (const { explained } of rows) for (const one of explained) write(`explained  ${one.file} · ${one.fact}: ${one.reason}\n`);
for (const { disagreements } of rows) {
  for (const { file, fact, expected, actual } of disagreements) {
    write(`disagrees  ${file} · ${fact}\n  expected ${shown(expected)}\n  actual   ${shown(actual)}\n`);
  }
}
for (const line of tableOf(rows)) write(`${line}\n`);
process.exitCode = rows.some(({ disagreements }) => disagreements.length > 0) ? 1 : 0;
keepScores();

/** Figures of the documentation are those of a run. */
function keepScores() {
  const path = join(root, "scripts", "corpus", "scores.json");
  const scores = formatRows.map(({ part, format, files, checked, agreed, explained }) => {
    return { part, format, files, facts: checked, agreed, explained: explained.length };
  });
  const text = `${JSON.stringify(scores, undefined, 2)}\n`;
  if (values.write) writeFileSync(path, text);
  else if (readFileSync(path, "utf8") !== text) {
    write("scripts/corpus/scores.json has other scores: run npm run corpus -- --write, then npm run docs\n");
    process.exitCode = 1;
  }
}

async function truthRow(format, compare, names, folders = [format]) {
  return listRow(
    format,
    compare,
    folders.flatMap((folder) => filesOf(folder, names)),
  );
}

/** `paths` are below the folder of files. */
async function filesRow(format, compare, paths) {
  return listRow(
    format,
    compare,
    paths.map((path) => join(corpus, "files", path)),
  );
}

async function listRow(format, compare, list) {
  const { inspect, asked } = await inspectorOf(run, list);
  return { part: format, format, ...(await compare({ inspect, corpus })), files: asked.size };
}

/** What torch writes: each sort of file has a folder of its own. */
async function pytorchRow(part, folder, names) {
  const { inspect, asked } = await inspectorOf(run, filesOf(folder, /./));
  return { part, format: "pytorch", ...(await comparePytorch({ inspect, corpus, names })), files: asked.size };
}

function filesOf(format, names) {
  const folder = join(corpus, "files", format);
  const paths = readdirSync(folder, { recursive: true }).filter((name) => names.test(name));
  return paths.sort().map((name) => join(folder, name));
}

/** Debian's package of ONNX's own test models. */
function testdataFiles() {
  try {
    const listed = execFileSync("dpkg", ["-L", "libonnx-testdata"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return listed.split("\n").filter((path) => path.endsWith(".onnx"));
  } catch {
    return [];
  }
}

function tableOf(all) {
  const titles = ["part", "files", "facts", "agreed", "explained", "score"];
  const lines = all.map(({ part, files, checked, agreed, explained, disagreements }) => {
    const score = checked === 0 ? 0 : (100 * (checked - disagreements.length)) / checked;
    return [part, files, checked, agreed, explained.length, `${score === 100 ? "100" : score.toFixed(2)} %`].map(String);
  });
  const widths = titles.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column].length)));
  return [titles, ...lines].map((line) =>
    line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("  "),
  );
}

function shown(value) {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  return text.length > MAX_SHOWN_CHARACTERS ? `${text.slice(0, MAX_SHOWN_CHARACTERS)}…` : text;
}

function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function write(text) {
  process.stdout.write(text);
}
