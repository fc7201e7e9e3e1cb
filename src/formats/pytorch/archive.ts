import type { Budget } from "../../bytes/budget.js";
import { memorySource } from "../../bytes/memory.js";
import { partOf } from "../../bytes/part.js";
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
  /** The first bytes of a member that is stored as it is. */
  peek(entry: ZipEntry, length: number, signal?: AbortSignal): Promise<Uint8Array>;
  /** An archive that a member is, such as the example inputs of an exported program. */
  nested(entry: ZipEntry, signal?: AbortSignal): Promise<Records | undefined>;
}

/** The pickle of a model of 100,000 tensors has 30 MB, a file of archived code some kilobytes. */
const MAX_RECORD_BYTES = 128 * 1024 * 1024;

/** An archive in an archive: PyTorch itself writes no deeper ones. */
const MAX_ARCHIVE_DEPTH = 2;

export async function readRecords(
  source: ByteSource,
  path: string,
  budget: Budget,
  anomalies: Anomalies,
  signal?: AbortSignal,
  depth = 0,
): Promise<Records> {
  const archive = await readZip(source, path, budget, signal);
  for (const { name, detail } of archive.disagreements) anomalies.add("hidden-content", name, detail);
  for (const { name } of archive.entries) anomalies.checkName(name);
  const root = rootOf(archive, path);
  // PyTorch can be told to leave checksums out: `torch.serialization.set_crc32_options(False)` writes zeros, and loaders read none.
  const isUnchecked = archive.entries.every(({ crc32 }) => crc32 === 0);
  const byName = new Map(archive.entries.map((entry) => [entry.name, entry]));
  const read: Records["read"] = async (entry, signal) => {
    const { bytes, isIntact } = await unpack(source, entry, path, MAX_RECORD_BYTES, signal);
    if (!isIntact && !isUnchecked)
      anomalies.add("hidden-content", entry.name, "its content does not have the checksum that the archive states");
    return bytes;
  };
  return {
    root,
    entries: archive.entries,
    peek: async (entry, length, signal) => source.read(entry.offset, Math.min(length, entry.packedSize), signal),
    async nested(entry, signal) {
      if (depth >= MAX_ARCHIVE_DEPTH) {
        anomalies.add("hidden-content", entry.name, "archives stand inside of each other deeper than is looked");
        return undefined;
      }
      const inner =
        entry.method === "stored" ? partOf(source, entry.offset, entry.packedSize) : memorySource(await read(entry, signal));
      return readRecords(inner, path, budget, anomalies, signal, depth + 1);
    },
    find: (name) => byName.get(root + name),
    read,
  };
}

function rootOf({ entries }: ZipArchive, path: string): string {
  // Exported programs before PyTorch 2.7 have no folder.
  if (entries.some(({ name }) => name === "serialized_exported_program.json")) return "";
  const main =
    entries.find(({ name }) =>
      /(^|\/)(data\.pkl|constants\.pkl|archive_format|model\.json|\.data\/extern_modules)$/.test(name),
    ) ?? entries[0];
  if (main === undefined) throw new ArtifactError("empty-archive", "The archive is empty: save the model again.", { path });
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
  for (const { name, method, offset, size, packedSize, crc32 } of entries) {
    if (!name.startsWith(prefix) || (method !== "stored" && method !== "deflated")) continue;
    // What is stored as it is has the bytes that it takes, whatever else the archive states.
    const isDeflated = method === "deflated";
    const place = { offset, length: packedSize, size: isDeflated ? size : packedSize, isDeflated, crc32 };
    stored.set(name.slice(prefix.length), byteOrder === undefined ? place : { ...place, byteOrder });
  }
  return (key) => stored.get(key);
}
