import { execFile } from "node:child_process";
import { promisify } from "node:util";
import "../scripts/corpus/typescript.mjs";

const COUNTS = [1_000, 10_000, 100_000];
const LARGEST = 100_000;
const MAX_SECONDS = 10;
// Ten times as many nodes may cost ten times as much, and a little more for the memory that they take.
const MAX_GROWTH = 20;
// Of the process: both graphs as a reader gives them, 100 MB of Node and sources, and what matching needs, some kilobytes a node.
const MAX_MEGABYTES = 800;

const SHAPES = {
  "re-export of a network": network,
  "a chain of equal nodes": (count) => Array.from({ length: count }, (_, i) => node("Relu", [`v${i}`], [`v${i + 1}`])),
  "one value read by all": (count) => Array.from({ length: count }, (_, i) => node("Relu", ["x"], [`v${i}`])),
  "one node that reads all": (count) => [
    ...Array.from({ length: count - 1 }, (_, i) => node("Relu", ["x"], [`v${i}`])),
    node(
      "Concat",
      Array.from({ length: count - 1 }, (_, i) => `v${i}`),
      ["y"],
    ),
  ],
};

/** What it costs to match two graphs of which one was written anew and edited: time, its growth, and the peak of a process of its own. */
export async function graphMatching() {
  const rows = [];
  for (const shape of Object.keys(SHAPES)) {
    const seconds = new Map();
    for (const count of COUNTS) {
      const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, shape, String(count)]);
      const run = JSON.parse(stdout);
      seconds.set(count, run.seconds);
      const measured = `${shape}, ${count.toLocaleString("en")} nodes`;
      const value = `${run.seconds.toFixed(2)} s, ${run.found} matched, peak ${run.megabytes} MB`;
      if (count !== LARGEST) rows.push({ measured, value });
      else {
        const isMet = run.seconds < MAX_SECONDS && run.megabytes < MAX_MEGABYTES;
        rows.push({ measured, value, limit: `${MAX_SECONDS} s, ${MAX_MEGABYTES} MB`, isMet });
      }
    }
    const growth = seconds.get(LARGEST) / seconds.get(10_000);
    const value = `${growth.toFixed(1)} ×`;
    rows.push({ measured: "growth, 100,000 to 10,000 nodes", value, limit: `${MAX_GROWTH} ×`, isMet: growth < MAX_GROWTH });
  }
  return rows;
}

/** Blocks of eight nodes with weights of their own. */
function network(count) {
  const nodes = [];
  for (let i = 0; nodes.length + 8 <= count; i++) {
    nodes.push(
      node("LayerNormalization", [`h${i}`, `g${i}`], [`n${i}`]),
      node("MatMul", [`n${i}`, `q${i}`], [`a${i}`]),
      node("MatMul", [`n${i}`, `k${i}`], [`b${i}`]),
      node("Add", [`a${i}`, `b${i}`], [`s${i}`]),
      node("Softmax", [`s${i}`], [`p${i}`]),
      node("MatMul", [`p${i}`, `v${i}`], [`c${i}`]),
      node("Relu", [`c${i}`], [`r${i}`]),
      node("Add", [`r${i}`, `h${i}`], [`h${i + 1}`]),
    );
  }
  return nodes;
}

function node(operator, inputs, outputs) {
  return { name: outputs[0], domain: "ai.onnx", operator, inputs, outputs, attributes: [] };
}

const WEIGHT = /^[gqkv]\d+$/;

function modelOf(nodes, isNetwork, rename) {
  const names = isNetwork ? nodes.flatMap(({ inputs }) => inputs.filter((name) => WEIGHT.test(name))) : [];
  const tensors = names.map((name) => ({
    name: rename(name),
    kind: "initializer",
    dtype: "float32",
    shape: [64, 64],
    parameters: 4096,
    bytes: 16_384,
    values: { kind: "empty" },
  }));
  const graph = { name: "main", title: "", role: "main", values: [], quantisation: [] };
  const renamed = nodes.map((one) => ({
    ...one,
    name: rename(one.name),
    inputs: one.inputs.map(rename),
    outputs: one.outputs.map(rename),
  }));
  const graphs = [{ ...graph, inputs: [rename("h0")], outputs: [], nodes: renamed }];
  const nothing = {
    requirements: [],
    signatures: [],
    metadata: [],
    facts: [],
    companions: [],
    code: [],
    files: [],
    anomalies: [],
  };
  return { model: { format: "onnx", formatVersion: "8", ...nothing, graphs, tensors }, names };
}

/** One node in a hundred is another operator at head, and everything has another name. */
async function run(shape, count) {
  const { matchGraphs } = await import("../src/diff/match/graphs.ts");
  const { indexOf } = await import("../src/diff/match/scope.ts");
  const nodes = SHAPES[shape](count);
  const edited = nodes.map((one, index) => (index % 100 === 50 ? { ...one, operator: "Tanh" } : one));
  const isNetwork = shape === Object.keys(SHAPES)[0];
  const base = modelOf(nodes, isNetwork, (name) => name);
  const head = modelOf(edited, isNetwork, (name) => `new_${name}`);
  const digests = {
    base: new Map(base.names.map((name) => [name, name])),
    head: new Map(head.names.map((name) => [`new_${name}`, name])),
  };
  const start = performance.now();
  const sides = { base: indexOf(base.model), head: indexOf(head.model), digests };
  const { pairs } = matchGraphs(base.model, head.model, sides);
  const seconds = (performance.now() - start) / 1000;
  // In kilobytes, on every platform.
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return { seconds, found: pairs[0].nodes.pairs.length, megabytes };
}

if (import.meta.main) {
  const [shape, count] = process.argv.slice(2);
  if (shape === undefined) process.stdout.write(`${JSON.stringify(await graphMatching(), null, 1)}\n`);
  else process.stdout.write(JSON.stringify(await run(shape, Number(count))));
}
