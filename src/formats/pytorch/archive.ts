import type { Budget } from "../../bytes/budget.js";
import type { ByteSource } from "../../bytes/source.js";
import { readZip, unpack, type ZipArchive, type ZipEntry } from "../../encodings/zip/index.js";
import { ArtifactError } from "../../errors.js";
import type { Anomalies } from "../anomalies.js";
import type { StoredStorage } from "./place.js";

/** The members of a checkpoint, which all stand in one folder. */
export interface Records {
  /** The folder, with its slash; empty where a tampered archive has none. */
  readonly root: string;
  readonly entries: readonly ZipEntry[];
  /** A member by its name within the folder: the last of several, as in PyTorch's reader. */
  find(name: string): ZipEntry | undefined;
  read(entry: ZipEntry, signal?: AbortSignal): Promise<Uint8Array>;
}

/** The pickle of a model of 100,000 tensors has 30 MB, a file of archived code some kilobytes. */
const MAX_RECORD_BYTES = 128 * 1024 * 1024;

export async function readRecords(
  source: ByteSource,
  path: string,
  budget: Budget,
  anomalies: Anomalies,
  signal?: AbortSignal,
): Promise<Records> {
  const archive = await readZip(source, path, budget, signal);
  for (const { name, detail } of archive.disagreements) anomalies.add("hidden-content", name, detail);
  for (const { name } of archive.entries) anomalies.checkName(name);
  const root = rootOf(archive);
  const byName = new Map(archive.entries.map((entry) => [entry.name, entry]));
  return {
    root,
    entries: archive.entries,
    find: (name) => byName.get(root + name),
    async read(entry, signal) {
      const { bytes, isIntact } = await unpack(source, entry, path, MAX_RECORD_BYTES, signal);
      if (!isIntact)
        anomalies.add("hidden-content", entry.name, "its content does not have the checksum that the archive states");
      return bytes;
    },
  };
}

function rootOf({ entries }: ZipArchive): string {
  const main = entries.find(({ name }) => /(^|\/)(data\.pkl|constants\.pkl|archive_format|version)$/.test(name)) ?? entries[0];
  if (main === undefined) throw new ArtifactError("empty-archive", "The archive is empty: save the model again.");
  return main.name.slice(0, main.name.indexOf("/") + 1);
}

/** Where the storages of a folder such as `data/` stand, by their keys. */
export function storagesIn(
  { root, entries }: Records,
  folder: string,
  byteOrder?: "big",
): (key: string) => StoredStorage | undefined {
  const prefix = root + folder;
  const stored = new Map<string, StoredStorage>();
  for (const { name, method, offset, size, packedSize } of entries) {
    if (!name.startsWith(prefix) || (method !== "stored" && method !== "deflated")) continue;
    const place = { offset, length: packedSize, size, isDeflated: method === "deflated" };
    stored.set(name.slice(prefix.length), byteOrder === undefined ? place : { ...place, byteOrder });
  }
  return (key) => stored.get(key);
}
