import type { MetadataEntry } from "../model/metadata.js";
import type { Tensor } from "../model/tensor.js";
import type { Anomalies } from "./anomalies.js";
import type { ShardIndex } from "./shard-index.js";
import type { ShardContent } from "./shards.js";

type Contents = ReadonlyMap<string, ShardContent>;
type ShardPaths = ReadonlyMap<string, string | undefined>;

interface Standing {
  readonly tensor: Tensor;
  readonly path: string;
  readonly copies: number;
}

/**
 * The tensors of all shards that were read, each name once: from the shard that the index names if it is there. Then those
 * whose shard has an unsafe name, of which nothing else is known.
 */
export function mergedTensorsOf(
  contents: Contents,
  paths: ShardPaths,
  index: ShardIndex,
  anomalies: Anomalies,
): readonly Tensor[] {
  const standing = standingTensorsOf(contents, paths, index);
  noteMisplaced(standing, paths, index, anomalies);
  noteAbsent(standing, contents, paths, index, anomalies);
  const tensors = [...standing.values()].map(({ tensor }) => tensor);
  if (contents.size === paths.size) noteTotal(tensors, index, anomalies);
  return [...tensors, ...unsafeTensorsOf(standing, paths, index)];
}

/** Shards repeat `format: pt` and the like: what two of them say alike is kept once. */
export function mergedMetadataOf(contents: Contents): readonly MetadataEntry[] {
  const known = new Map<string, Set<string>>();
  return [...contents.values()]
    .flatMap(({ metadata }) => metadata)
    .filter(({ key, value }) => {
      const values = known.get(key) ?? new Set();
      known.set(key, values);
      return !values.has(value) && values.add(value);
    });
}

function standingTensorsOf(contents: Contents, paths: ShardPaths, { weightMap }: ShardIndex): ReadonlyMap<string, Standing> {
  const standing = new Map<string, Standing>();
  for (const [path, { tensors }] of contents) {
    for (const tensor of tensors) {
      const other = standing.get(tensor.name);
      const copies = (other?.copies ?? 0) + 1;
      const isExpected = paths.get(weightMap.get(tensor.name) ?? "") === path;
      standing.set(tensor.name, other === undefined || isExpected ? { tensor, path, copies } : { ...other, copies });
    }
  }
  return standing;
}

function noteMisplaced(
  standing: ReadonlyMap<string, Standing>,
  paths: ShardPaths,
  index: ShardIndex,
  anomalies: Anomalies,
): void {
  for (const [name, { path, copies }] of standing) {
    const shard = index.weightMap.get(name);
    if (copies > 1) anomalies.add("index-mismatch", name, "the tensor stands in more than one shard");
    if (shard === undefined)
      anomalies.add("index-mismatch", name, "the tensor stands in a shard, and the index does not list it");
    else if (paths.get(shard) !== path)
      anomalies.add("index-mismatch", name, "the tensor stands in another shard than the index says");
  }
}

function noteAbsent(
  standing: ReadonlyMap<string, Standing>,
  contents: Contents,
  paths: ShardPaths,
  { weightMap }: ShardIndex,
  anomalies: Anomalies,
): void {
  for (const [name, shard] of weightMap) {
    const wasRead = contents.has(paths.get(shard) ?? "");
    if (wasRead && !standing.has(name))
      anomalies.add("index-mismatch", name, "the index lists the tensor, and its shard does not hold it");
  }
}

function noteTotal(tensors: readonly Tensor[], { totalSize }: ShardIndex, anomalies: Anomalies): void {
  const bytes = tensors.reduce((sum, tensor) => sum + tensor.bytes, 0);
  if (totalSize !== null && totalSize !== bytes) {
    anomalies.add("index-mismatch", "total_size", `the index states another total than the ${bytes} bytes of all tensors`);
  }
}

function unsafeTensorsOf(
  standing: ReadonlyMap<string, Standing>,
  paths: ShardPaths,
  { weightMap }: ShardIndex,
): readonly Tensor[] {
  return [...weightMap]
    .filter(([name, shard]) => paths.get(shard) === undefined && !standing.has(name))
    .map(([name, shard]) => ({
      name,
      kind: "parameter",
      dtype: "unknown(unread)",
      shape: [0],
      parameters: 0,
      bytes: 0,
      values: {
        kind: "absent",
        path: shard,
        reason: "unsafe-path",
        detail: "the index names a shard that could lead outside of its own folder, so it was not opened",
      },
    }));
}
