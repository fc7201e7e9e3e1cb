import type { Budget } from "../../bytes/budget.js";
import type { ReadModel } from "../../model/model.js";
import { anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { adapterFactsOf } from "./adapter.js";
import { readFile } from "./file.js";
import { readSplits, splitNameOf } from "./splits.js";
import { templateCodeOf } from "./templates.js";

/** Reads one file, or the first file of a set and the others with it, as one model. */
export async function readGguf(artifact: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const { path, source } = artifact;
  const anomalies = anomaliesOf(path);
  const first = await readFile(source, path, budget, anomalies, signal);
  const name = splitNameOf(path);
  const isFirst = name?.number === 1 && name.count > 1;
  const isNameless = name === undefined && first.metadata.some(({ key, value }) => key === "split.count" && Number(value) > 1);
  if (isNameless)
    anomalies.add("index-mismatch", path, "it is one of several files of a model, and its name does not tell the others");
  const content = isFirst ? await readSplits(artifact, name, first, budget, anomalies, signal) : { ...first, files: [] };
  const { tensors, metadata, files } = content;
  return {
    format: "gguf",
    formatVersion: String(first.version),
    requirements: [{ name: "gguf", version: first.version }],
    signatures: [],
    graphs: [],
    tensors,
    metadata: [...metadata, ...adapterFactsOf(tensors, metadata)],
    code: templateCodeOf(metadata),
    files: [{ path, role: "main", size: source.size }, ...files],
    anomalies: anomalies.list(),
  };
}
