import type { Budget } from "../../bytes/budget.js";
import { Cursor, readThrough } from "../../bytes/cursor.js";
import { ArtifactError } from "../../errors.js";
import type { Node } from "../../model/graph.js";
import type { ReadModel } from "../../model/model.js";
import type { Signature, Value } from "../../model/signature.js";
import { anomaliesOf } from "../anomalies.js";
import { type OpenArtifact, PROBE_BYTES } from "../format.js";
import { readCheckpoint } from "./checkpoint.js";
import { codeOf } from "./code.js";
import { addGraph, collectionOf } from "./graphs.js";
import { parseGraph } from "./parse-graph.js";
import { kindOf } from "./probe.js";
import { readSavedModel } from "./saved-model.js";

export async function readTensorflow(artifact: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const { source } = artifact;
  const head = await source.read(0, Math.min(PROBE_BYTES, source.size), signal);
  switch (kindOf(head, source.size)) {
    case "saved-model":
      return readSavedModel(artifact, budget, signal);
    case "graph":
      return readGraph(artifact, budget, signal);
    case "checkpoint":
      return readBareCheckpoint(artifact, budget, signal);
  }
}

/** A frozen graph: its weights are constants, and nothing states what callers feed and fetch but the nodes at its ends. */
async function readGraph({ path, source }: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const cursor = new Cursor(path, source.size, budget);
  const draft = await readThrough(source, parseGraph(cursor, { start: 0, end: source.size }), signal);
  if (draft.nodes.length === 0) {
    throw new ArtifactError("no-graph", "The graph has no node: this is no TensorFlow graph, or an empty one.", {
      path,
      offset: 0,
    });
  }
  const anomalies = anomaliesOf(path);
  const collection = collectionOf(path, (code, message, offset) => cursor.refusal(code, message, offset), anomalies);
  const read = new Set(draft.nodes.flatMap(({ inputs }) => inputs.map((input) => input.replace(/^\^|:.*$/g, ""))));
  const ends = draft.nodes.filter(({ name, operator }) => !read.has(name) && !NO_RESULTS.has(operator)).map(({ name }) => name);
  addGraph(collection, draft, "main", ends);
  const { graphs, tensors } = collection;
  return {
    format: "tensorflow",
    formatVersion: String(draft.producer),
    requirements: draft.minConsumer > 0 ? [{ name: "graph min_consumer", version: draft.minConsumer }] : [],
    signatures: [signatureOf(graphs[0]?.nodes ?? [], ends)],
    graphs,
    tensors,
    metadata: [],
    code: codeOf(graphs),
    files: [{ path, role: "main", size: source.size }],
    anomalies: anomalies.list(),
  };
}

/** Operators that nobody has to read: they give nothing, or are given from outside. */
const NO_RESULTS = new Set(["NoOp", "Assert", "Const", "Placeholder", "SaveV2", "Print", "PrintV2"]);

function signatureOf(nodes: readonly Node[], ends: readonly string[]): Signature {
  const placeholders = nodes.filter(({ operator }) => operator === "Placeholder" || operator === "PlaceholderWithDefault");
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const outputs = ends.map((name): Value => {
    return { name, kind: "tensor", dtype: outputDtypeOf(byName.get(name)), shape: null, required: true };
  });
  return { name: "main", inputs: placeholders.map(inputOf), outputs };
}

/** Operators that models end in and that give the type they take, which they state as `T`. */
const ALIKE = new Set(
  "Identity Softmax LogSoftmax Sigmoid Tanh Relu BiasAdd MatMul BatchMatMulV2 Add AddV2 Sub Mul Reshape ConcatV2 Squeeze".split(
    " ",
  ),
);

function outputDtypeOf(node: Node | undefined): string {
  return node === undefined || !ALIKE.has(node.operator) ? "unknown" : typeAt(node, "T");
}

function typeAt({ attributes }: Node, name: string): string {
  const typed = attributes.find((attribute) => attribute.name === name)?.value;
  return typed?.kind === "types" ? (typed.value[0] ?? "unknown") : "unknown";
}

function inputOf(node: Node): Value {
  const { name, operator, attributes } = node;
  const shaped = attributes.find((attribute) => attribute.name === "shape")?.value;
  const dtype = typeAt(node, "dtype");
  const sizes = shaped?.kind === "string" ? /^\[(.*)\]$/.exec(shaped.value)?.[1] : undefined;
  const list = sizes === undefined ? null : sizes === "" ? [] : sizes.split(",");
  const shape = list?.map((size) => (/^\d+$/.test(size) ? Number(size) : size === "?" ? null : size)) ?? null;
  return { name, kind: "tensor", dtype, shape, required: operator === "Placeholder" };
}

/** A checkpoint without the program that uses it. */
async function readBareCheckpoint(artifact: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const { path, source } = artifact;
  const anomalies = anomaliesOf(path);
  const { version, tensors, files } = await readCheckpoint(artifact, source, path, { budget, anomalies }, signal);
  return {
    format: "tensorflow",
    formatVersion: String(version),
    requirements: [],
    signatures: [],
    graphs: [],
    tensors,
    metadata: [],
    code: [],
    files: [{ path, role: "main", size: source.size }, ...files],
    anomalies: anomalies.list(),
  };
}
