import { entryOf, type JsonObject } from "../../encodings/json.js";
import { ArtifactError } from "../../errors.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ModelFile } from "../../model/model.js";
import { type Allowance, reserveBytes } from "../allowance.js";
import type { Anomalies } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { arrayMetadataFile, besideOf, processManifestFile, SHARDING_FILE, STEP_FILE, STRINGS_FILE } from "./folder.js";
import { entriesOf, readObject } from "./json.js";
import type { Parts } from "./parts.js";

// Metrics, times and what a user adds: some hundred bytes, and as many for each text of the tree.
const LARGEST_TEXT_BYTES = 16 * 1024 * 1024;
// Each has a file with the layout of its arrays, which the arrays state themselves, and what is left of a store of its own.
const MOST_PROCESSES = 4096;

/** The texts of the tree, by the names of their leaves. */
export async function readStrings(parts: Parts, path: string, allowance: Allowance): Promise<readonly MetadataEntry[]> {
  const bytes = await parts.readAll(STRINGS_FILE, LARGEST_TEXT_BYTES);
  if (bytes === undefined) return [];
  const place = { path: besideOf(path, STRINGS_FILE) };
  reserveBytes(allowance, bytes.length, place.path);
  const root = readObject(bytes, place, allowance);
  return root.entries.flatMap(({ key, value }) => [...entriesOf(value, key, STRINGS_FILE, allowance)]);
}

/** Notes the files that nothing needs to be read of, as far as they are there. */
export async function noteOthers(parts: Parts): Promise<void> {
  await parts.find(SHARDING_FILE);
  for (const fileOf of [processManifestFile, arrayMetadataFile]) {
    for (let process = 0; process < MOST_PROCESSES; process++) if ((await parts.find(fileOf(process))) === undefined) break;
  }
}

interface Stated {
  readonly metadata: readonly MetadataEntry[];
  readonly files: readonly ModelFile[];
}

/**
 * When and by what the step was saved, and its metrics: in the folder of the tree, or in the one above, where a step is made of several
 * items of which the tree is one.
 */
export async function readStep(
  artifact: OpenArtifact,
  allowance: Allowance,
  anomalies: Anomalies,
  signal?: AbortSignal,
): Promise<Stated> {
  const folders = artifact.path.split("/").slice(0, -1);
  const item = folders.at(-1);
  const read = async (
    names: readonly string[],
    key: string,
  ): Promise<(Stated & { readonly root: JsonObject | undefined }) | undefined> => {
    const path = names.join("/");
    const found = await artifact.sibling(path);
    if (found?.isFile !== true) return undefined;
    await using source = await found.open();
    if (source.size > LARGEST_TEXT_BYTES) {
      const problem = `The file has more than ${LARGEST_TEXT_BYTES} bytes: no checkpoint needs that.`;
      throw new ArtifactError("too-much-structure", problem, { path });
    }
    reserveBytes(allowance, source.size, path);
    const root = readStated(await source.read(0, source.size, signal), path, allowance, anomalies);
    const metadata = root === undefined ? [] : [...entriesOf(root, key, names.at(-1) ?? "", allowance)];
    return { root, metadata, files: [{ path, role: "part", size: source.size }] };
  };
  const own = await read([...folders, STEP_FILE], "");
  if (own !== undefined || item === undefined) return own ?? NOTHING;
  const above = folders.slice(0, -1);
  const step = await read([...above, STEP_FILE], "");
  // Another checkpoint may stand in the folder above.
  if (step === undefined || (step.root !== undefined && !hasItem(step.root, item))) return NOTHING;
  const metrics =
    step.root !== undefined && hasItem(step.root, METRICS) ? await read([...above, METRICS, METRICS], METRICS) : undefined;
  return { metadata: [...step.metadata, ...(metrics?.metadata ?? [])], files: [...step.files, ...(metrics?.files ?? [])] };
}

/** The item that a manager adds when it is to keep the best steps, and the file in it. */
const METRICS = "metrics";
const NOTHING: Stated = { metadata: [], files: [] };

/** Loading needs nothing of it: what cannot be read, as a metric that is NaN and so no JSON, costs the model nothing else. */
function readStated(bytes: Uint8Array, path: string, allowance: Allowance, anomalies: Anomalies): JsonObject | undefined {
  try {
    return readObject(bytes, { path }, allowance);
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    anomalies.add("index-mismatch", path, "the file is no JSON, as a metric that is NaN makes it: nothing of it is read");
    return undefined;
  }
}

function hasItem(root: JsonObject, item: string): boolean {
  const handlers = entryOf(root, "item_handlers");
  return handlers?.kind === "object" && entryOf(handlers, item) !== undefined;
}
