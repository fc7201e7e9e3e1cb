import type { Budget } from "../../bytes/budget.js";
import type { JsonValue } from "../../encodings/json.js";
import { jsonTextOf } from "../../encodings/json-text.js";
import { readConfig, textAt, valueAt } from "../../encodings/keras/config.js";
import { ArtifactError } from "../../errors.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ModelFile } from "../../model/model.js";
import type { OpenArtifact } from "../format.js";

/** A model that Keras saved without packing it: what would be entries of its archive are files of one folder. */
export interface KerasFolder {
  readonly model: JsonValue;
  readonly training: JsonValue | undefined;
  readonly metadata: readonly MetadataEntry[];
  readonly files: readonly ModelFile[];
}

const WEIGHTS = /(?:^|\/)model\.weights\.h5$/;
const CONFIGURATION = /(?:^|\/)config\.json$/;
// Configurations of real models stay below 10 MB.
const MAX_TEXT_BYTES = 128 * 1024 * 1024;

/** The weights of the folder that a configuration is in. */
export function weightsBeside(path: string): string | undefined {
  return CONFIGURATION.test(path) ? path.replace(/[^/]*$/, "model.weights.h5") : undefined;
}

/** Undefined for weights without the two files that only such a folder has together. */
export async function kerasFolderOf(
  artifact: OpenArtifact,
  budget: Budget,
  signal?: AbortSignal,
): Promise<KerasFolder | undefined> {
  if (!WEIGHTS.test(artifact.path)) return undefined;
  const metadata = await configurationAt(artifact, "metadata.json", budget, signal);
  if (metadata?.root.kind !== "object" || textAt(metadata.root, "keras_version") === undefined) return undefined;
  const config = await configurationAt(artifact, "config.json", budget, signal);
  if (config === undefined || textAt(config.root, "class_name") === undefined) return undefined;
  const { root } = metadata;
  return {
    model: config.root,
    training: valueAt(config.root, "compile_config"),
    metadata: root.entries.map(({ key, value }) => ({
      key,
      value: textAt(root, key) ?? jsonTextOf(value),
      source: "metadata.json",
    })),
    files: [config.file, metadata.file],
  };
}

async function configurationAt(
  { path, sibling }: OpenArtifact,
  name: string,
  budget: Budget,
  signal?: AbortSignal,
): Promise<{ readonly root: JsonValue; readonly file: ModelFile } | undefined> {
  const place = path.replace(/[^/]*$/, name);
  const found = await sibling(place);
  if (found?.isFile !== true) return undefined;
  await using source = await found.open();
  const { size } = source;
  if (size > Math.min(MAX_TEXT_BYTES, budget.structureBytes))
    throw new ArtifactError("config-too-large", `The configuration has ${size} bytes, more than are read of one.`, {
      path: place,
    });
  const bytes = await source.read(0, size, signal);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ArtifactError("not-text", "The configuration is not UTF-8.", { path: place, offset: 0 }, { cause: error });
  }
  return { root: readConfig(text, place, budget), file: { path: place, role: "part", size } };
}
