import { SourceError } from "../../errors.js";
import type { CodeReference } from "../../model/code.js";
import type { ModelFile } from "../../model/model.js";
import type { Anomalies } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { locationOf } from "../location.js";
import type { MetaGraphDraft } from "./drafts.js";
import { besideOf } from "./folder.js";

// Vocabularies and tables: a handful in real models.
const MOST_ASSETS = 1024;

/** The files in `assets/` that a model names. A name that leads elsewhere would have the loader read any file of its machine. */
export async function assetsOf(
  artifact: OpenArtifact,
  metaGraphs: readonly MetaGraphDraft[],
  anomalies: Anomalies,
): Promise<{ readonly files: readonly ModelFile[]; readonly code: readonly CodeReference[] }> {
  const files: ModelFile[] = [];
  const code: CodeReference[] = [];
  const names = new Set(metaGraphs.flatMap(({ assets }) => assets));
  for (const name of [...names].sort().slice(0, MOST_ASSETS)) {
    anomalies.checkName(name);
    const location = locationOf(name, besideOf(artifact.path, "assets/"));
    if ("unsafe" in location) {
      const detail = `an asset outside of the model's folder, which a loader would read: ${location.unsafe}`;
      code.push({ kind: "outside-access", name, count: 1, standing: "dangerous", detail });
      continue;
    }
    const { path } = location;
    const size = await sizeOf(artifact, path);
    if (size === null) anomalies.add("index-mismatch", path, "the model names this asset, and there is no such file");
    files.push({ path, role: "part", size: size ?? null });
  }
  return { files, code };
}

/** Null when the file is not there, undefined when nobody can tell. */
async function sizeOf({ sibling }: OpenArtifact, path: string): Promise<number | null | undefined> {
  const found = await sibling(path);
  if (found?.isFile !== true) return null;
  try {
    return await found.size();
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}
