import type { Budget } from "../../bytes/budget.js";
import { Cursor, readThrough } from "../../bytes/cursor.js";
import { customOperatorsOf } from "../../encodings/onnx-custom.js";
import { domainOf } from "../../encodings/onnx-names.js";
import { ArtifactError } from "../../errors.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ReadModel, Requirement } from "../../model/model.js";
import type { Signature } from "../../model/signature.js";
import { type Anomalies, anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { collectionOf } from "./collection.js";
import type { GraphDraft, ModelDraft, Pair } from "./drafts.js";
import { resolveExternal } from "./external.js";
import { graphsOf } from "./graphs.js";
import { parseModel } from "./parse-model.js";
import { describeValue } from "./values.js";

// From this IR version on an input with an initializer has a default; before, every initializer had to be listed as an input.
const FIRST_IR_WITH_DEFAULTS = 4;

/** Reads everything but tensor elements. Throws ArtifactError for a damaged file, and SourceError when bytes could not be had. */
export async function readOnnx(artifact: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const { path, source } = artifact;
  const cursor = new Cursor(path, source.size, budget);
  const draft = await readThrough(source, parseModel(cursor), signal);
  if (draft.graph === undefined && draft.functions.length === 0) {
    const advice = "this is no ONNX model, or an empty one; export it again.";
    throw new ArtifactError("no-graph", `The file holds neither a graph nor a function: ${advice}`, { path, offset: 0 });
  }
  const anomalies = anomaliesOf(artifact.path);
  const refuse = (code: string, message: string, offset: number) => cursor.refusal(code, message, offset);
  const collection = collectionOf(path, refuse, anomalies);
  const graphs = graphsOf(draft, collection);
  const signatures = signaturesOf(draft, anomalies);
  for (const { key } of draft.metadata) anomalies.checkName(key);
  const { tensors, files } = await resolveExternal(artifact, collection.tensors, anomalies, signal);
  const { producerName: name, producerVersion: version } = draft;
  return {
    format: "onnx",
    formatVersion: String(draft.irVersion),
    ...(name === "" && version === "" ? {} : { producer: { name, version } }),
    requirements: requirementsOf(draft),
    signatures,
    graphs,
    tensors,
    metadata: metadataOf(draft),
    code: customOperatorsOf(graphs, draft.functions),
    files,
    anomalies: anomalies.list(),
  };
}

/** One entry point; none in a library of functions. */
function signaturesOf({ graph, irVersion }: ModelDraft, anomalies: Anomalies): readonly Signature[] {
  if (graph === undefined) return [];
  const defaults = new Set(namesOf(graph));
  const inputs = graph.inputs
    .filter(({ name }) => irVersion >= FIRST_IR_WITH_DEFAULTS || !defaults.has(name))
    .map((input) => describeValue(input, !defaults.has(input.name), anomalies));
  return [{ name: "main", inputs, outputs: graph.outputs.map((output) => describeValue(output, true, anomalies)) }];
}

function namesOf(graph: GraphDraft): readonly string[] {
  return [...graph.initializers.map(({ name }) => name), ...graph.sparseInitializers.map(({ values }) => values?.name ?? "")];
}

/** What the model imports, and what its functions do. A domain that is imported twice needs the higher version. */
function requirementsOf({ irVersion, opsets, functions }: ModelDraft): readonly Requirement[] {
  const versions = new Map<string, number>();
  for (const { domain, version } of [...opsets, ...functions.flatMap((draft) => draft.opsets)]) {
    versions.set(domainOf(domain), Math.max(version, versions.get(domainOf(domain)) ?? version));
  }
  const imports = [...versions].map(([domain, version]) => ({ name: `opset ${domain}`, version }));
  return [{ name: "ir", version: irVersion }, ...imports];
}

function metadataOf(draft: ModelDraft): readonly MetadataEntry[] {
  const modelVersion = draft.modelVersion === 0n ? "" : String(draft.modelVersion);
  return [
    ...entriesOf(draft.metadata, "metadata_props"),
    ...entriesOf(draft.graph?.metadata ?? [], "graph.metadata_props"),
    ...statedOf("domain", draft.domain),
    ...statedOf("model_version", modelVersion),
    ...statedOf("doc_string", draft.documentation),
    ...statedOf("graph.doc_string", draft.graph?.documentation ?? ""),
    ...draft.trainings.flatMap((training, index) => [
      ...bindingsOf(training.initializationBinding, `training_info[${index}].initialization_binding`),
      ...bindingsOf(training.updateBinding, `training_info[${index}].update_binding`),
    ]),
  ];
}

function entriesOf(pairs: readonly Pair[], source: string): readonly MetadataEntry[] {
  return pairs.map(({ key, value }) => ({ key, value, source }));
}

/** Keyed by their place: a tensor may be called `license`, and the value that it is bound to is no licence. */
function bindingsOf(pairs: readonly Pair[], source: string): readonly MetadataEntry[] {
  return pairs.map(({ key, value }) => ({ key: `${source}.${key}`, value, source }));
}

/** A field of the format itself is its own source. */
function statedOf(field: string, value: string): readonly MetadataEntry[] {
  return value === "" ? [] : [{ key: field, value, source: field }];
}
