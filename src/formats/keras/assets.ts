import type { ZipArchive } from "../../encodings/zip/index.js";
import type { MetadataEntry } from "../../model/metadata.js";
import { packedFileEntries } from "../packed-files.js";
import type { Archive } from "./entries.js";

const FOLDER = "assets/";

/** What layers keep beside their weights, which is a part of what the model computes: vocabularies above all. */
export async function assetEntries(zip: ZipArchive, archive: Archive, signal?: AbortSignal): Promise<readonly MetadataEntry[]> {
  const assets = zip.entries.filter(({ name, isListed }) => isListed && name.startsWith(FOLDER) && !name.endsWith("/"));
  // Of several entries of one name Python's reader takes the last.
  const byName = new Map(assets.map((entry) => [entry.name, entry]));
  const files = [...byName].map(([key, entry]) => ({ key, entry }));
  return packedFileEntries(files, "assets", archive, signal);
}
