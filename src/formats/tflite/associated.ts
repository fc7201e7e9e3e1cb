import { readZip, type ZipArchive } from "../../encodings/zip/index.js";
import { ArtifactError } from "../../errors.js";
import type { MetadataEntry } from "../../model/metadata.js";
import { type PackedIn, packedFileEntries } from "../packed-files.js";

const KEY = "associated_files";
const SOURCE = "archive";

/** Labels and vocabularies that the description names, from the zip archive behind the model. `names` are what it names. */
export async function associatedEntries(
  names: readonly string[],
  packed: PackedIn,
  signal?: AbortSignal,
): Promise<readonly MetadataEntry[]> {
  if (names.length === 0) return [];
  const wanted = [...new Set(names)];
  try {
    const zip = await readZip(packed.source, packed.path, packed.budget, signal);
    const byName = new Map(zip.entries.filter(({ isListed }) => isListed).map((entry) => [entry.name, entry]));
    const files = wanted.flatMap((name) => {
      const entry = byName.get(name);
      return entry === undefined ? [] : [{ key: `${KEY}/${name}`, entry }];
    });
    const told = await packedFileEntries(files, SOURCE, packed, signal);
    noteDisagreements(zip, packed);
    return [...told, ...missing(wanted.filter((name) => !byName.has(name)))];
  } catch (error) {
    // Runtimes do not look behind the model: damage there keeps nobody from reading it.
    if (error instanceof ArtifactError) return missing(wanted);
    throw error;
  }
}

/** The model itself stands before the entries and belongs to none: what is said of the file as a whole is of no interest. */
function noteDisagreements({ disagreements }: ZipArchive, { path, anomalies }: PackedIn): void {
  for (const { name, detail } of disagreements) if (name !== path) anomalies.add("hidden-content", name, detail);
}

// A description that names hundreds of files which are not there is told by the first.
const MAX_MISSING = 16;

function missing(names: readonly string[]): readonly MetadataEntry[] {
  return names.slice(0, MAX_MISSING).map((name) => ({ key: `${KEY}/${name}`, value: "not in the file", source: SOURCE }));
}
