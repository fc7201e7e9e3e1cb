import type { ByteSource } from "../bytes/source.js";
import { ArtifactError } from "../errors.js";
import type { MetadataEntry } from "../model/metadata.js";
import type { ModelFile } from "../model/model.js";
import type { Tensor } from "../model/tensor.js";
import type { Anomalies } from "./anomalies.js";
import type { OpenArtifact } from "./format.js";
import { locationOf } from "./location.js";
import type { ShardIndex } from "./shard-index.js";
import { mergedMetadataOf, mergedTensorsOf } from "./shard-merge.js";

/** What one shard says. */
export interface ShardContent {
  /** In the order of the file. */
  readonly tensors: readonly Tensor[];
  readonly metadata: readonly MetadataEntry[];
}

/** Reads one shard at this path. */
export type ReadShard = (source: ByteSource, path: string, signal?: AbortSignal) => Promise<ShardContent>;

export interface ShardSet extends ShardContent {
  readonly files: readonly ModelFile[];
}

// The largest public sets have a few hundred; each costs at least two reads.
const MAX_SHARDS = 4096;

/** Reads every shard that the index names, in the order of their paths, and notes where index and shards disagree. */
export async function readShards(
  artifact: OpenArtifact,
  index: ShardIndex,
  anomalies: Anomalies,
  readShard: ReadShard,
  signal?: AbortSignal,
): Promise<ShardSet> {
  const paths = shardPathsOf(artifact.path, index);
  const contents = new Map<string, ShardContent>();
  const files: ModelFile[] = [];
  for (const path of [...paths.values()].filter((path) => path !== undefined).sort()) {
    signal?.throwIfAborted();
    const shard = await artifact.sibling(path);
    if (shard?.isFile === true) {
      await using source = await shard.open();
      contents.set(path, await readShard(source, path, signal));
      files.push({ path, role: "shard", size: source.size });
    } else {
      const problem =
        shard === undefined ? "the index names this shard, and there is no such file" : "this shard is not a regular file";
      anomalies.add("index-mismatch", path, problem);
      files.push({ path, role: "shard", size: null });
    }
  }
  return { tensors: mergedTensorsOf(contents, paths, index, anomalies), metadata: mergedMetadataOf(contents), files };
}

/** The path of each shard name; undefined for a name that could lead elsewhere, which is never opened. */
function shardPathsOf(path: string, { weightMap }: ShardIndex): ReadonlyMap<string, string | undefined> {
  const names = new Set(weightMap.values());
  if (names.size > MAX_SHARDS) {
    const problem = `The index names ${names.size} shards, more than the ${MAX_SHARDS} that are read.`;
    throw new ArtifactError("index-too-many-shards", problem, { path });
  }
  const pathOf = (name: string) => {
    const location = locationOf(name, path);
    return "path" in location ? location.path : undefined;
  };
  return new Map([...names].map((name) => [name, pathOf(name)]));
}
