import type { Budget } from "../../bytes/budget.js";
import type { ReadModel } from "../../model/model.js";
import { allowanceOf } from "../allowance.js";
import { anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { readShardIndex } from "../shard-index.js";
import { type ReadShard, readShards } from "../shards.js";
import { type Effort, readFile } from "./file.js";
import { headerLengthOf, LENGTH_BYTES } from "./frame.js";

/** Reads the headers of one file, or of all files that an index lists, as one model. */
export async function readSafetensors(artifact: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const effort = { allowance: allowanceOf(budget), anomalies: anomaliesOf(artifact.path) };
  const head = await artifact.source.read(0, Math.min(LENGTH_BYTES, artifact.source.size), signal);
  const content = await (isIndex(head) ? readSet(artifact, effort, signal) : readSingle(artifact, effort, signal));
  return {
    format: "safetensors",
    formatVersion: "1",
    requirements: [],
    signatures: [],
    graphs: [],
    code: [],
    anomalies: effort.anomalies.list(),
    ...content,
  };
}

type Content = Pick<ReadModel, "tensors" | "metadata" | "files">;

/** Text never frames a header: read as a length, eight printable bytes are beyond every limit. */
function isIndex(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head);
  return head.length === LENGTH_BYTES && headerLengthOf(head) === undefined && text.trimStart().startsWith("{");
}

async function readSingle({ path, source }: OpenArtifact, effort: Effort, signal?: AbortSignal): Promise<Content> {
  const content = await readFile(source, path, effort, signal);
  return { ...content, files: [{ path, role: "main", size: source.size }] };
}

async function readSet(artifact: OpenArtifact, effort: Effort, signal?: AbortSignal): Promise<Content> {
  const { path, source } = artifact;
  const index = await readShardIndex(source, path, effort.allowance, signal);
  const readShard: ReadShard = (shard, path, signal) => readFile(shard, path, effort, signal);
  const { tensors, metadata, files } = await readShards(artifact, index, effort.anomalies, readShard, signal);
  return { tensors, metadata: [...index.metadata, ...metadata], files: [{ path, role: "main", size: source.size }, ...files] };
}
