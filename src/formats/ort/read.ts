import type { Budget } from "../../bytes/budget.js";
import { readThrough } from "../../bytes/cursor.js";
import { pagesOf } from "../../bytes/pages.js";
import { customOperatorsOf } from "../../encodings/onnx-custom.js";
import { domainOf } from "../../encodings/onnx-names.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ReadModel, Requirement } from "../../model/model.js";
import type { Signature, Value } from "../../model/signature.js";
import { type Anomalies, anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import type { ModelDraft } from "./drafts.js";
import { assemble } from "./graphs.js";
import { parseModel } from "./parse-model.js";
import { describeValue } from "./parse-type.js";

/** What the runtime writes where the model it converted had no version. */
const NO_VERSION = 2n ** 63n - 1n;

/** Reads everything but tensor elements. Throws ArtifactError for a damaged file, and SourceError when bytes could not be had. */
export async function readOrt(artifact: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const { path, source } = artifact;
  const pages = pagesOf(path, source.size, budget);
  const buffer = { pages, extent: { start: 0, end: source.size } };
  const draft = await readThrough(source, parseModel(buffer), signal);
  const anomalies = anomaliesOf(path);
  const { graphs, tensors } = assemble(draft.graph, { path, refuse: pages.refusal }, anomalies);
  const { producerName: name, producerVersion: version } = draft;
  for (const { key } of draft.metadata) anomalies.checkName(key);
  return {
    format: "ort",
    formatVersion: draft.ortVersion,
    ...(name === "" && version === "" ? {} : { producer: { name, version } }),
    requirements: requirementsOf(draft),
    signatures: [signatureOf(draft, anomalies)],
    graphs,
    tensors,
    metadata: metadataOf(draft),
    code: customOperatorsOf(graphs),
    files: [{ path, role: "main", size: source.size }],
    anomalies: anomalies.list(),
  };
}

function signatureOf({ graph }: ModelDraft, anomalies: Anomalies): Signature {
  const types = new Map(graph.values.map((value) => [value.name, value]));
  const defaults = new Set(graph.initializers.map(({ name }) => name));
  const described = (name: string, required: boolean): Value =>
    describeValue(types.get(name) ?? { name, type: undefined }, required, anomalies);
  return {
    name: "main",
    inputs: graph.inputs.map((name) => described(name, !defaults.has(name))),
    outputs: graph.outputs.map((name) => described(name, true)),
  };
}

/** A domain that is imported twice needs the higher version. */
function requirementsOf({ irVersion, opsets }: ModelDraft): readonly Requirement[] {
  const versions = new Map<string, number>();
  for (const { domain, version } of opsets) {
    versions.set(domainOf(domain), Math.max(version, versions.get(domainOf(domain)) ?? version));
  }
  return [
    { name: "ir", version: irVersion },
    ...[...versions].map(([domain, version]) => ({ name: `opset ${domain}`, version })),
  ];
}

function metadataOf(draft: ModelDraft): readonly MetadataEntry[] {
  const stated = (field: string, value: string): readonly MetadataEntry[] =>
    value === "" ? [] : [{ key: field, value, source: field }];
  return [
    ...draft.metadata.map(({ key, value }) => ({ key, value, source: "metadata_props" })),
    ...stated("domain", draft.domain),
    ...stated("model_version", draft.modelVersion === 0n || draft.modelVersion === NO_VERSION ? "" : String(draft.modelVersion)),
    ...stated("doc_string", draft.documentation),
    ...stated("graph.doc_string", draft.graphDocumentation),
  ];
}
