import type { Budget } from "../../bytes/budget.js";
import type { ByteSource } from "../../bytes/source.js";
import { entryOf, type JsonValue, readJson } from "../../encodings/json.js";
import { ArtifactError } from "../../errors.js";

/** What `*.weights.json` says, which Keras 3.10 and later write beside weights that they cut up. */
export interface ShardIndex {
  /** Names of the shards of each group of variables, by the group's path without the leading slash. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Bytes of all variables; undefined where the index does not say. */
  readonly totalSize: number | undefined;
}

// A group takes about 100 bytes: this is a model of a million layers.
const MAX_INDEX_BYTES = 100_000_000;

const OPENS = /^[ \t\r\n]*\{[ \t\r\n]*"(?:metadata|weight_map)"[ \t\r\n]*:[ \t\r\n]*\{/;
const FIRST_SHARD = /"weight_map"[ \t\r\n]*:[ \t\r\n]*\{[ \t\r\n]*"(?:[^"\\]|\\.)*"[ \t\r\n]*:[ \t\r\n]*\[?[ \t\r\n]*"([^"]*)"/;

/** Indices of other formats are written alike, and name other shards. */
export function isShardIndex(head: Uint8Array): boolean {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(head);
  return OPENS.test(text) && FIRST_SHARD.exec(text)?.[1]?.endsWith(".weights.h5") === true;
}

export async function readShardIndex(
  source: ByteSource,
  path: string,
  budget: Budget,
  signal?: AbortSignal,
): Promise<ShardIndex> {
  if (source.size > Math.min(MAX_INDEX_BYTES, budget.structureBytes)) {
    const problem = `The index has ${source.size} bytes, more than are read of one.`;
    throw new ArtifactError("index-too-large", problem, { path, offset: 0 });
  }
  const bytes = await source.read(0, source.size, signal);
  const limits = { depth: budget.depth, entries: budget.entries, stringLength: source.size };
  const { root } = readJson(bytes, { limits, path });
  const map = root.kind === "object" ? entryOf(root, "weight_map") : undefined;
  if (root.kind !== "object" || map?.kind !== "object") throw malformed("The index has no `weight_map`", root, path);
  const metadata = entryOf(root, "metadata");
  const total = metadata?.kind === "object" ? entryOf(metadata, "total_size") : undefined;
  return {
    groups: new Map(map.entries.map(({ key, value }) => [key.replace(/^\//, ""), shardsIn(value, path)])),
    totalSize: total?.kind === "integer" ? total.value : total?.kind === "number" ? Number(total.text) : undefined,
  };
}

/** One name, or a list of them for a group that did not fit one shard. */
function shardsIn(value: JsonValue, path: string): readonly string[] {
  const items = value.kind === "array" ? value.items : [value];
  return items.map((item) => {
    if (item.kind !== "string") throw malformed("A shard is not named by a text", item, path);
    return item.value;
  });
}

function malformed(problem: string, { offset }: JsonValue, path: string): ArtifactError {
  return new ArtifactError("index-malformed", `${problem}: save the weights again.`, { path, offset });
}
