import type { Budget } from "../../bytes/budget.js";
import { readHdf5 } from "../../encodings/hdf5/read.js";
import { type Groups, withStatistics } from "../../encodings/keras/groups.js";
import { weightsOf } from "../../encodings/keras/weights.js";
import { ArtifactError } from "../../errors.js";
import type { CodeReference } from "../../model/code.js";
import type { ModelFile, ReadModel } from "../../model/model.js";
import type { Tensor } from "../../model/tensor.js";
import { type Anomalies, anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { locationOf } from "../location.js";
import { readShardIndex, type ShardIndex } from "./shard-index.js";

// Shards are 5 GB unless told otherwise; each costs at least two reads.
const MAX_SHARDS = 4096;

interface Shard {
  readonly name: string;
  readonly tensors: readonly Tensor[];
  readonly groups: Pick<Groups, "names" | "held">;
}

/** Reads every shard that an index of Keras names, in the order of their names, as one set of weights. */
export async function readShardedWeights(artifact: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const { path, source } = artifact;
  const anomalies = anomaliesOf(path);
  const index = await readShardIndex(source, path, budget, signal);
  const names = [...new Set([...index.groups.values()].flat())].sort();
  if (names.length > MAX_SHARDS) {
    const problem = `The index names ${names.length} shards, more than the ${MAX_SHARDS} that are read.`;
    throw new ArtifactError("index-too-many-shards", problem, { path });
  }
  const shards: Shard[] = [];
  const files: ModelFile[] = [{ path, role: "main", size: source.size }];
  const code: CodeReference[] = [];
  let version: number | undefined;
  for (const name of names) {
    signal?.throwIfAborted();
    const location = locationOf(name, path);
    if ("unsafe" in location) {
      anomalies.add("index-mismatch", name, `a shard is not opened: ${location.unsafe}`);
      continue;
    }
    const shard = await artifact.sibling(location.path);
    if (shard?.isFile !== true) {
      const problem =
        shard === undefined ? "the index names this shard, and there is no such file" : "this shard is not a regular file";
      anomalies.add("index-mismatch", location.path, problem);
      files.push({ path: location.path, role: "shard", size: null });
      continue;
    }
    await using opened = await shard.open();
    const content = await readHdf5(opened, location.path, budget, signal);
    version ??= content.superblockVersion;
    if (content.trailing > 0) anomalies.add("hidden-content", location.path, "the file goes on after the end that it states");
    const weights = weightsOf(content, { path: location.path, size: opened.size, start: 0 }, anomalies.add);
    shards.push({ name, tensors: weights.tensors, groups: weights.groups });
    code.push(...weights.code);
    files.push({ path: location.path, role: "shard", size: opened.size });
  }
  const merged = mergedTensors(shards, index, anomalies);
  const tensors = withStatistics(
    merged,
    shards.map(({ groups }) => groups),
  );
  if (shards.length === names.length) noteTotal(tensors, index, anomalies);
  for (const { name } of tensors) anomalies.checkName(name);
  return {
    format: "hdf5",
    formatVersion: version === undefined ? "unknown" : String(version),
    requirements: [],
    signatures: [],
    graphs: [],
    tensors,
    metadata: [],
    code,
    files,
    anomalies: anomalies.list(),
  };
}

/** Each name once, from the first shard that the index names for its group. */
function mergedTensors(shards: readonly Shard[], { groups }: ShardIndex, anomalies: Anomalies): readonly Tensor[] {
  const found = new Map<string, { readonly tensor: Tensor; readonly isListed: boolean }>();
  const held = new Set<string>();
  for (const { name: shard, tensors } of shards) {
    for (const tensor of tensors) {
      const group = tensor.name.slice(0, Math.max(0, tensor.name.lastIndexOf("/")));
      const isListed = groups.get(group)?.includes(shard) === true;
      const other = found.get(tensor.name);
      if (!isListed)
        anomalies.add("index-mismatch", tensor.name, "the tensor stands in a shard that the index does not list for it");
      else held.add(group);
      if (other !== undefined) anomalies.add("index-mismatch", tensor.name, "the tensor stands in more than one shard");
      if (other === undefined || (isListed && !other.isListed)) found.set(tensor.name, { tensor, isListed });
    }
  }
  const read = new Set(shards.map(({ name }) => name));
  for (const [group, names] of groups) {
    if (held.has(group) || !names.every((name) => read.has(name))) continue;
    anomalies.add("index-mismatch", group, "the index lists variables of this group, and no shard holds one");
  }
  return [...found.values()].map(({ tensor }) => tensor);
}

function noteTotal(tensors: readonly Tensor[], { totalSize }: ShardIndex, anomalies: Anomalies): void {
  const bytes = tensors.reduce((sum, tensor) => sum + tensor.bytes, 0);
  if (totalSize === undefined || totalSize === bytes) return;
  anomalies.add("index-mismatch", "total_size", `the index states another total than the ${bytes} bytes of all tensors`);
}
