import type { Budget } from "../../bytes/budget.js";
import { Cursor, readThrough } from "../../bytes/cursor.js";
import { uniqueNaming } from "../../encodings/unique-names.js";
import { ArtifactError } from "../../errors.js";
import type { CodeReference } from "../../model/code.js";
import type { Graph } from "../../model/graph.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ReadModel, Requirement } from "../../model/model.js";
import type { Signature, Value } from "../../model/signature.js";
import { type Anomalies, anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { assetsOf } from "./assets.js";
import { readCheckpoint } from "./checkpoint.js";
import { codeOf, lambdaCode } from "./code.js";
import type { MetaGraphDraft, TensorInfoDraft } from "./drafts.js";
import { dtypeTextOf } from "./dtypes.js";
import { besideOf } from "./folder.js";
import { readFingerprint, readKerasLambdas } from "./folder-files.js";
import { addGraph, collectionOf } from "./graphs.js";
import { parseSavedModel } from "./parse-model.js";

/** Reads the folder of a SavedModel: the graphs of its main file, and of its variables everything but their values. */
export async function readSavedModel(artifact: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const { path, source } = artifact;
  const cursor = new Cursor(path, source.size, budget);
  const draft = await readThrough(source, parseSavedModel(cursor), signal);
  if (draft.metaGraphs.every(({ graph }) => graph === undefined)) {
    throw new ArtifactError("no-graph", "The file holds no graph: this is no SavedModel, or an empty one.", { path, offset: 0 });
  }
  const anomalies = anomaliesOf(path);
  const collection = collectionOf(path, (code, message, offset) => cursor.refusal(code, message, offset), anomalies);
  for (const [index, metaGraph] of draft.metaGraphs.entries()) {
    const outputs = metaGraph.signatures.flatMap((signature) => signature.outputs.map(({ tensor }) => tensor));
    if (metaGraph.graph !== undefined) addGraph(collection, metaGraph.graph, graphNameOf(metaGraph, index), outputs);
  }
  const { graphs } = collection;
  const variables = await readVariables(artifact, graphs, { budget, anomalies }, signal);
  const fingerprint = await readFingerprint(artifact, budget, signal);
  const keras = await readKerasLambdas(artifact, budget, signal);
  const assets = await assetsOf(artifact, draft.metaGraphs, anomalies);
  const version = draft.metaGraphs.find(({ tensorflowVersion }) => tensorflowVersion !== "")?.tensorflowVersion;
  const lambdas = draft.metaGraphs.reduce((sum, metaGraph) => sum + metaGraph.lambdas, keras.lambdas);
  return {
    format: "tensorflow",
    formatVersion: String(draft.schemaVersion),
    ...(version === undefined ? {} : { producer: { name: "TensorFlow", version } }),
    requirements: requirementsOf(draft.metaGraphs),
    signatures: signaturesOf(draft.metaGraphs, anomalies),
    graphs,
    tensors: [
      ...variables.tensors.map((tensor) => ({ ...tensor, name: collection.nameTensor(tensor.name) })),
      ...collection.tensors,
    ],
    metadata: [...draft.metaGraphs.flatMap(metadataOf), ...fingerprint.metadata],
    code: [...codeOf(graphs), ...lambdaCode(lambdas), ...assets.code].sort(byName),
    files: [{ path, role: "main", size: source.size }, ...variables.files, ...fingerprint.files, ...keras.files, ...assets.files],
    anomalies: anomalies.list(),
  };
}

function byName(a: CodeReference, b: CodeReference): number {
  return a.name < b.name ? -1 : 1;
}

/** The first graph is the main one; one that was made for another use is told by its tags. */
function graphNameOf({ tags }: MetaGraphDraft, index: number): string {
  return index === 0 ? "main" : `main:${tags.join(",")}`;
}

const VARIABLE_OPERATORS = new Set(["VarHandleOp", "VariableV2", "Variable"]);

async function readVariables(
  artifact: OpenArtifact,
  graphs: readonly Graph[],
  effort: { readonly budget: Budget; readonly anomalies: Anomalies },
  signal?: AbortSignal,
): Promise<Pick<ReadModel, "tensors" | "files">> {
  const path = besideOf(artifact.path, "variables/variables.index");
  const index = await artifact.sibling(path);
  if (index?.isFile === true) {
    await using source = await index.open();
    const { tensors, files } = await readCheckpoint(artifact, source, path, effort, signal);
    return { tensors, files: [{ path, role: "part", size: source.size }, ...files] };
  }
  const hasVariables = graphs.some(({ nodes }) => nodes.some(({ operator }) => VARIABLE_OPERATORS.has(operator)));
  if (index === undefined && !hasVariables) return { tensors: [], files: [] };
  const problem = "the graph has variables, and this file, which says where their values are,";
  const detail = index === undefined ? `${problem} is not there` : `${problem} is no regular file`;
  effort.anomalies.add("index-mismatch", path, detail);
  return { tensors: [], files: [{ path, role: "part", size: null }] };
}

/** The lowest version of graphs that a runtime must understand, by the highest of those that the graphs state. */
function requirementsOf(metaGraphs: readonly MetaGraphDraft[]): readonly Requirement[] {
  const version = metaGraphs.reduce((so, { graph }) => Math.max(so, graph?.minConsumer ?? 0), 0);
  return version === 0 ? [] : [{ name: "graph min_consumer", version }];
}

/** Callers name a signature, and the tags of the graph it belongs to where there are several. */
function signaturesOf(metaGraphs: readonly MetaGraphDraft[], anomalies: Anomalies): readonly Signature[] {
  const nameOf = uniqueNaming();
  return metaGraphs.flatMap(({ signatures, tags }, index) =>
    signatures.map(({ name, inputs, outputs }) => {
      anomalies.checkName(name);
      const describe = (draft: TensorInfoDraft): Value => {
        anomalies.checkName(draft.name);
        const { kind, dtype, shape } = draft;
        return { name: draft.name, kind, dtype: dtypeTextOf(dtype), shape, required: true };
      };
      const own = nameOf(index === 0 ? name : `${tags.join(",")}:${name}`);
      return { name: own, inputs: inputs.map(describe), outputs: outputs.map(describe) };
    }),
  );
}

function metadataOf(draft: MetaGraphDraft, index: number): readonly MetadataEntry[] {
  const source = `meta_graphs[${index}]`;
  const prefix = index === 0 ? "" : `${source}.`;
  const stated = (key: string, value: string): readonly MetadataEntry[] =>
    value === "" ? [] : [{ key: prefix + key, value, source }];
  return [
    ...stated("meta_info_def.tags", draft.tags.join(", ")),
    ...stated("meta_info_def.meta_graph_version", draft.metaGraphVersion),
    ...stated("meta_info_def.tensorflow_git_version", draft.tensorflowGitVersion),
    ...stated("graph_def.producer", draft.graph === undefined ? "" : String(draft.graph.producer)),
    ...draft.signatures.flatMap(({ name, method }) => stated(`signature_def.${name}.method_name`, method)),
  ];
}
