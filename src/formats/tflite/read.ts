import type { Budget } from "../../bytes/budget.js";
import { readThrough } from "../../bytes/cursor.js";
import { pagesOf } from "../../bytes/pages.js";
import type { Graph } from "../../model/graph.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ModelFile, ReadModel } from "../../model/model.js";
import { anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { associatedEntries } from "./associated.js";
import { customOperatorsOf } from "./custom.js";
import { findExternal } from "./external.js";
import { assemble, signaturesOf } from "./graphs.js";
import { parseMetadata } from "./parse-metadata.js";
import { parseModel } from "./parse-model.js";
import type { Placing } from "./tensors.js";

/** Reads everything but tensor elements. Throws ArtifactError for a damaged file, and SourceError when bytes could not be had. */
export async function readTflite(artifact: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const { path, source } = artifact;
  const pages = pagesOf(path, source.size, budget);
  const buffer = { pages, extent: { start: 0, end: source.size } };
  const draft = await readThrough(source, parseModel(buffer), signal);
  const { entries, files, converter } = await readThrough(source, parseMetadata(buffer, draft), signal);
  const external = await findExternal(artifact, draft, signal);
  const anomalies = anomaliesOf(path);
  const placing: Placing = { path, buffers: draft.buffers, external: external.valuesOf, refuse: pages.refusal, anomalies };
  const assembled = assemble(draft, placing);
  const stated = [...entries, ...(await associatedEntries(files, { source, path, budget, anomalies }, signal))];
  for (const { key } of stated) anomalies.checkName(key);
  const main: ModelFile = { path, role: "main", size: source.size };
  return {
    format: "tflite",
    formatVersion: String(draft.version),
    ...(converter === undefined ? {} : { producer: { name: "TensorFlow", version: converter } }),
    requirements: [],
    signatures: signaturesOf(draft, assembled, placing),
    graphs: assembled.graphs,
    tensors: assembled.tensors,
    metadata: [...stated, ...interfaceScales(assembled.graphs[0])],
    code: customOperatorsOf(assembled.graphs),
    files: [main, ...external.files.filter((file) => file.path !== path)],
    anomalies: anomalies.list(),
  };
}

/** Callers of a quantised model scale what they feed and read themselves: the numbers they need are part of the interface. */
function interfaceScales(graph: Graph | undefined): readonly MetadataEntry[] {
  if (graph === undefined) return [];
  const stated = new Map(graph.quantisation.map((annotation) => [annotation.tensor, annotation.stated]));
  const entriesOf = (side: string, names: readonly string[]) =>
    names.flatMap((name, index): readonly MetadataEntry[] => {
      const { scale, zeroPoint } = stated.get(name) ?? {};
      if (scale?.elements?.length !== 1) return [];
      const value = `scale ${Number(scale.elements[0]?.toPrecision(7))}, zero point ${zeroPoint?.elements?.[0] ?? 0}`;
      return [{ key: `${side}[${index}].quantization`, value, source: "tensor" }];
    });
  return [...entriesOf("input", graph.inputs), ...entriesOf("output", graph.outputs)];
}
