import type { Budget } from "../../bytes/budget.js";
import type { ByteSource } from "../../bytes/source.js";
import { unpack, type ZipArchive, type ZipEntry } from "../../encodings/zip/index.js";
import { ArtifactError } from "../../errors.js";
import type { CodeReference } from "../../model/code.js";
import type { Anomalies } from "../anomalies.js";

export const METADATA_ENTRY = "metadata.json";
export const CONFIG_ENTRY = "config.json";
export const WEIGHTS_ENTRY = "model.weights.h5";

// Configurations of real models stay below 10 MB.
const MAX_TEXT_BYTES = 128 * 1024 * 1024;

/** The last entry of this name, which is the one that Python's reader opens. */
export function entryNamed({ entries }: ZipArchive, name: string): ZipEntry | undefined {
  return entries.findLast((entry) => entry.name === name && entry.isListed);
}

/** The text of an entry; undefined when there is none of that name. */
export async function textOf(
  archive: ZipArchive,
  name: string,
  { source, path, budget, anomalies }: Archive,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const entry = entryNamed(archive, name);
  if (entry === undefined) return undefined;
  const { bytes, isIntact } = await unpack(source, entry, path, Math.min(MAX_TEXT_BYTES, budget.structureBytes), signal);
  if (!isIntact)
    anomalies.add("hidden-content", name, "an entry whose content does not have the checksum that the archive states");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ArtifactError(
      "not-text",
      "A configuration in the archive is not UTF-8.",
      { path, offset: entry.offset },
      { cause: error },
    );
  }
}

export interface Archive {
  readonly source: ByteSource;
  readonly path: string;
  readonly budget: Budget;
  readonly anomalies: Anomalies;
}

/** Entries of which Keras would write a file outside of the folder into which it unpacks the archive. */
export function escapingEntries({ entries }: ZipArchive): readonly CodeReference[] {
  const escaping = entries.filter(({ name }) => name.startsWith("/") || name.includes("\\") || name.split("/").includes(".."));
  return escaping.slice(0, MAX_TOLD).map(({ name }) => ({
    kind: "outside-access",
    name,
    count: 1,
    standing: "dangerous",
    isCalled: true,
    detail: "an entry that is unpacked outside of its folder",
  }));
}

// Of hundreds of such names the first ones tell the story.
const MAX_TOLD = 100;
