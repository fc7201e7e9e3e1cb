import type { Budget } from "../bytes/budget.js";
import type { ByteSource } from "../bytes/source.js";
import { contentSummary, linesTold, textListOf } from "../encodings/text-list.js";
import { unpack, type ZipEntry } from "../encodings/zip/index.js";
import type { MetadataEntry } from "../model/metadata.js";
import type { Anomalies } from "./anomalies.js";

/** The archive that files beside the weights stand in. */
export interface PackedIn {
  readonly source: ByteSource;
  readonly path: string;
  readonly budget: Budget;
  readonly anomalies: Anomalies;
}

/** A file of an archive under the key that its entries get. */
export interface PackedFile {
  readonly key: string;
  readonly entry: ZipEntry;
}

// Vocabularies are a few hundred kB; of larger files, and of whatever comes after this many bytes, size and checksum are told.
const MAX_READ_BYTES = 4 * 1024 * 1024;
// A model with hundreds of columns of words has a vocabulary for each.
const MAX_FILES = 1024;
// Lines show what a vocabulary is; the digest of each tells whether it is another.
const MAX_WITH_LINES = 64;

/** Labels and vocabularies, which are a part of what a model means: lines, size and digest of each, and the first of its lines. */
export async function packedFileEntries(
  files: readonly PackedFile[],
  part: string,
  { source, path, budget, anomalies }: PackedIn,
  signal?: AbortSignal,
): Promise<readonly MetadataEntry[]> {
  const entries: MetadataEntry[] = [];
  let left = Math.min(MAX_READ_BYTES, budget.structureBytes);
  let texts = 0;
  for (const { key, entry } of files.slice(0, MAX_FILES)) {
    signal?.throwIfAborted();
    if (!isPlain(entry) || entry.size > left) {
      entries.push({ key, value: unreadSummary(entry), source: part });
      continue;
    }
    left -= entry.size;
    const { bytes, isIntact } = await unpack(source, entry, path, entry.size, signal);
    if (!isIntact)
      anomalies.add("hidden-content", entry.name, "an entry whose content does not have the checksum that the archive states");
    const list = textListOf(bytes);
    entries.push({ key, value: contentSummary(bytes, list), source: part });
    if (list === undefined || list.count === 0 || ++texts > MAX_WITH_LINES) continue;
    entries.push({ key: `${key}.lines`, value: linesTold(list), source: part });
  }
  const more = files.length - MAX_FILES;
  if (more > 0) entries.push({ key: part, value: `${more} more files`, source: part });
  return entries;
}

function isPlain({ method, isEncrypted }: ZipEntry): boolean {
  return (method === "stored" || method === "deflated") && !isEncrypted;
}

function unreadSummary({ size, crc32 }: ZipEntry): string {
  return `${size} bytes, stated CRC-32 ${crc32.toString(16).padStart(8, "0")}`;
}
