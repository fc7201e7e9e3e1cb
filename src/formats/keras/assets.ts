import { contentSummary, linesTold, textListOf } from "../../encodings/text-list.js";
import { unpack, type ZipArchive, type ZipEntry } from "../../encodings/zip/index.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { Archive } from "./entries.js";

const FOLDER = "assets/";
// Vocabularies are a few hundred kB; of larger files, and of whatever comes after this many bytes, size and checksum are told.
const MAX_READ_BYTES = 4 * 1024 * 1024;
// A layer has one or two.
const MAX_ASSETS = 1024;

/** What layers keep beside their weights, which is a part of what the model computes: vocabularies above all. */
export async function assetEntries(zip: ZipArchive, archive: Archive, signal?: AbortSignal): Promise<readonly MetadataEntry[]> {
  const { source, path, anomalies } = archive;
  // Of several entries of one name Python's reader takes the last.
  const assets = new Map(zip.entries.filter(isAsset).map((entry) => [entry.name, entry]));
  const entries: MetadataEntry[] = [];
  let left = Math.min(MAX_READ_BYTES, archive.budget.structureBytes);
  for (const [name, entry] of [...assets].slice(0, MAX_ASSETS)) {
    const isRead = entry.size <= left && (entry.method === "stored" || entry.method === "deflated") && !entry.isEncrypted;
    if (!isRead) {
      entries.push({ key: name, value: unreadSummary(entry), source: "assets" });
      continue;
    }
    left -= entry.size;
    const { bytes, isIntact } = await unpack(source, entry, path, entry.size, signal);
    if (!isIntact)
      anomalies.add("hidden-content", name, "an entry whose content does not have the checksum that the archive states");
    const list = textListOf(bytes);
    entries.push({ key: name, value: contentSummary(bytes, list), source: "assets" });
    if (list !== undefined && list.count > 0) entries.push({ key: `${name}.lines`, value: linesTold(list), source: "assets" });
  }
  const more = assets.size - MAX_ASSETS;
  if (more > 0) entries.push({ key: FOLDER, value: `${more} more files`, source: "assets" });
  return entries;
}

function isAsset({ name, isListed }: ZipEntry): boolean {
  return isListed && name.startsWith(FOLDER) && !name.endsWith("/");
}

function unreadSummary({ size, crc32 }: ZipEntry): string {
  return `${size} bytes, stated CRC-32 ${crc32.toString(16).padStart(8, "0")}`;
}
