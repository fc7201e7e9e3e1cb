import type { ByteSource } from "../bytes/source.js";
import { entryOf, type JsonObject, type JsonValue, readJson } from "../encodings/json.js";
import { jsonTextOf } from "../encodings/json-text.js";
import { quoted } from "../encodings/quoted.js";
import { ArtifactError } from "../errors.js";
import type { MetadataEntry } from "../model/metadata.js";
import { type Allowance, reserveBytes } from "./allowance.js";
import { checkName } from "./tensor-names.js";

/** What `*.safetensors.index.json` and `*.bin.index.json` say: which shard holds which tensor. */
export interface ShardIndex {
  /** Tensor name to shard name, as the file spells it and in its order. */
  readonly weightMap: ReadonlyMap<string, string>;
  /** Bytes of all tensors; null where the index does not say. NaN where it says something that is no number. */
  readonly totalSize: number | null;
  /** What else stands beside the total. */
  readonly metadata: readonly MetadataEntry[];
}

// The largest public indices, of mixture-of-experts models with 100,000 tensors, have about a tenth of this.
const MAX_INDEX_BYTES = 100_000_000;
const TOTAL_SIZE = "total_size";

export async function readShardIndex(
  source: ByteSource,
  path: string,
  allowance: Allowance,
  signal?: AbortSignal,
): Promise<ShardIndex> {
  if (source.size > MAX_INDEX_BYTES) {
    const problem = `The index has ${source.size} bytes, more than the ${MAX_INDEX_BYTES} that are read.`;
    throw new ArtifactError("index-too-large", problem, { path, offset: 0 });
  }
  reserveBytes(allowance, source.size, path);
  const bytes = await source.read(0, source.size, signal);
  const limits = { depth: allowance.depth, entries: allowance.entries, stringLength: source.size };
  const { root, entries } = readJson(bytes, { limits, path });
  allowance.entries -= entries;
  if (root.kind !== "object") throw malformed("The index is not an object", root, path);
  const metadata = partOf(root, "metadata", path);
  const total = metadata === undefined ? undefined : entryOf(metadata, TOTAL_SIZE);
  return {
    weightMap: weightMapOf(root, path),
    totalSize: total === undefined ? null : bytesOf(total),
    metadata: metadata === undefined ? [] : textsOf(metadata),
  };
}

function weightMapOf(root: JsonObject, path: string): ReadonlyMap<string, string> {
  const map = partOf(root, "weight_map", path);
  if (map === undefined) throw malformed("The index has no `weight_map`", root, path);
  return new Map(
    map.entries.map(({ key, value, offset }) => {
      checkName(key, path, offset);
      if (value.kind !== "string") throw malformed(`The shard of ${quoted(key)} is not a string`, value, path);
      return [key, value.value];
    }),
  );
}

function partOf(root: JsonObject, key: string, path: string): JsonObject | undefined {
  const part = entryOf(root, key);
  if (part === undefined || part.kind === "object") return part;
  throw malformed(`\`${key}\` is not an object`, part, path);
}

/** Some writers spell the total `1.0`, which is a number of bytes all the same. */
function bytesOf(total: JsonValue): number {
  if (total.kind === "integer") return total.value;
  return total.kind === "number" ? Number(total.text) : Number.NaN;
}

function textsOf(metadata: JsonObject): readonly MetadataEntry[] {
  return metadata.entries
    .filter(({ key }) => key !== TOTAL_SIZE)
    .map(({ key, value }) => ({
      key,
      value: value.kind === "string" ? value.value : jsonTextOf(value),
      source: "index metadata",
    }));
}

function malformed(problem: string, { offset }: JsonValue, path: string): ArtifactError {
  return new ArtifactError("index-malformed", `${problem}.`, { path, offset });
}
