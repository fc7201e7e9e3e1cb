import type { Budget } from "../../bytes/budget.js";
import type { JsonValue } from "../../encodings/json.js";
import { jsonTextOf } from "../../encodings/json-text.js";
import { readConfig, textAt, valueAt } from "../../encodings/keras/config.js";
import { describedBy } from "../../encodings/keras/model.js";
import { readZip, type ZipArchive } from "../../encodings/zip/index.js";
import { ArtifactError } from "../../errors.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ReadModel } from "../../model/model.js";
import { anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { assetEntries } from "./assets.js";
import { type Archive, CONFIG_ENTRY, escapingEntries, METADATA_ENTRY, textOf } from "./entries.js";
import { readWeights } from "./weights.js";

/** The version of the archive: the one that Keras 3 introduced. */
const FORMAT_VERSION = "3";

/** Reads the configurations and the structure of the weights. Of the assets what tells them apart. */
export async function readKeras({ path, source }: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const anomalies = anomaliesOf(path);
  const archive: Archive = { path, source, budget, anomalies };
  const zip = await readZip(source, path, budget, signal);
  for (const { name, detail } of zip.disagreements) anomalies.add("hidden-content", name, detail);
  const configText = await textOf(zip, CONFIG_ENTRY, archive, signal);
  if (configText === undefined) {
    const advice = "this is no Keras model, or a damaged one; save it again.";
    throw new ArtifactError("no-config", `The archive holds no \`${CONFIG_ENTRY}\`: ${advice}`, { path, offset: 0 });
  }
  const config = readConfig(configText, path, budget);
  const stated = await metadataOf(zip, archive, signal);
  const { tensors, layers, code } = await readWeights(zip, archive, signal);
  const configurations = { model: config, training: valueAt(config, "compile_config"), source: "compile_config" } as const;
  const described = describedBy({ ...configurations, container: "zip" }, layers);
  const metadata = [...stated, ...described.metadata, ...(await assetEntries(zip, archive, signal))];
  const names = [...tensors, ...zip.entries].map(({ name }) => name);
  for (const name of [...names, ...layers.keys(), ...metadata.map(({ key }) => key)]) anomalies.checkName(name);
  const version = stated.find(({ key }) => key === "keras_version")?.value;
  return {
    format: "keras",
    formatVersion: FORMAT_VERSION,
    ...(version === undefined ? {} : { producer: { name: "keras", version } }),
    requirements: [],
    signatures: described.signatures,
    graphs: described.graphs,
    tensors,
    metadata,
    code: [...described.code, ...code, ...escapingEntries(zip)],
    files: [{ path, role: "main", size: source.size }],
    anomalies: anomalies.list(),
  };
}

async function metadataOf(zip: ZipArchive, archive: Archive, signal?: AbortSignal): Promise<readonly MetadataEntry[]> {
  const text = await textOf(zip, METADATA_ENTRY, archive, signal);
  const root = text === undefined ? undefined : readConfig(text, archive.path, archive.budget);
  if (root?.kind !== "object") return [];
  return root.entries.map(({ key, value }) => ({ key, value: plain(root, key, value), source: METADATA_ENTRY }));
}

function plain(root: JsonValue, key: string, value: JsonValue): string {
  return textAt(root, key) ?? jsonTextOf(value);
}
