import type { ByteSource } from "../../bytes/source.js";
import type { Allowance } from "../allowance.js";
import type { Anomalies } from "../anomalies.js";
import type { ShardContent } from "../shards.js";
import { METADATA_KEY, metadataOf, tensorEntryOf } from "./entries.js";
import { readHeader } from "./header.js";
import { placeTensors } from "./layout.js";

/** What reading the files of one artifact shares. */
export interface Effort {
  readonly allowance: Allowance;
  readonly anomalies: Anomalies;
}

export async function readFile(source: ByteSource, path: string, effort: Effort, signal?: AbortSignal): Promise<ShardContent> {
  const { allowance, anomalies } = effort;
  const { root, valuesStart } = await readHeader(source, path, allowance, signal);
  const entries = root.entries.filter(({ key }) => key !== METADATA_KEY).map((entry) => tensorEntryOf(entry, path));
  const tensors = placeTensors(entries, { path, start: valuesStart, end: source.size });
  const metadata = metadataOf(root, path);
  for (const { name, bits } of entries) {
    anomalies.checkName(name);
    if (bits === undefined)
      anomalies.add("unknown-dtype", name, "its dtype is newer than this reader, so its size is unverified");
  }
  for (const { key } of metadata) anomalies.checkName(key);
  return { tensors, metadata };
}
