import type { Budget } from "../../bytes/budget.js";
import type { ByteSource } from "../../bytes/source.js";
import { type Hdf5Content, type Hdf5Group, readHdf5 } from "../../encodings/hdf5/read.js";
import { readConfig } from "../../encodings/keras/config.js";
import { withStatistics } from "../../encodings/keras/groups.js";
import { describedBy } from "../../encodings/keras/model.js";
import { textsAt } from "../../encodings/keras/texts.js";
import { weightsOf } from "../../encodings/keras/weights.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ReadModel } from "../../model/model.js";
import { type Anomalies, anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { kerasFolderOf } from "./folder.js";
import { readShardedWeights } from "./shards.js";

/** Reads groups, attributes and the places of values, and what the configuration of Keras says where there is one. */
export async function readHdf5Model(artifact: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const { path, source } = artifact;
  // Keras takes no other name for it.
  if (/\.json$/i.test(path)) return readShardedWeights(artifact, budget, signal);
  const anomalies = anomaliesOf(path);
  const content = await readHdf5(source, path, budget, signal);
  await noteHidden(content, source, path, anomalies, signal);
  const weights = weightsOf(content, { path, size: source.size, start: 0 }, anomalies.add);
  const { layers, code } = weights;
  const tensors = withStatistics(weights.tensors, [weights.groups]);
  const parse = (name: string) => {
    const text = textsAt(content.root, name)?.join("");
    return text === undefined ? undefined : readConfig(text, path, budget);
  };
  const folder = await kerasFolderOf(artifact, budget, signal);
  const described =
    folder === undefined
      ? describedBy(
          { model: parse("model_config"), training: parse("training_config"), source: "training_config", container: "hdf5" },
          layers,
        )
      : describedBy({ model: folder.model, training: folder.training, source: "compile_config", container: "zip" }, layers);
  const metadata = [...attributeEntries(content.root), ...(folder?.metadata ?? []), ...described.metadata];
  for (const name of [...tensors.map((tensor) => tensor.name), ...layers.keys(), ...metadata.map(({ key }) => key)]) {
    anomalies.checkName(name);
  }
  const version = metadata.find(({ key }) => key === "keras_version")?.value;
  return {
    format: "hdf5",
    formatVersion: String(content.superblockVersion),
    ...(version === undefined ? {} : { producer: { name: "keras", version } }),
    requirements: [],
    signatures: described.signatures,
    graphs: described.graphs,
    tensors,
    metadata,
    code: [...described.code, ...code],
    files: [{ path, role: "main", size: source.size }, ...(folder?.files ?? [])],
    anomalies: anomalies.list(),
  };
}

/** Attributes that are read as something else. */
const STRUCTURE = /^(?:model_config|training_config|layer_names\d*|weight_names\d*)$/;

/** Texts at the root, and those of the weights' group that the root does not repeat. */
function attributeEntries(root: Hdf5Group): readonly MetadataEntry[] {
  const weights = root.links.find(({ name }) => name === "model_weights")?.target;
  const inner = weights?.kind === "group" ? weights.attributes : [];
  const stated = new Set(root.attributes.map(({ name }) => name));
  const all = [...root.attributes, ...inner.filter(({ name }) => !stated.has(name))];
  return all.flatMap(({ name, texts }) => {
    return texts === undefined || STRUCTURE.test(name) ? [] : [{ key: name, value: texts.join(", "), source: "attributes" }];
  });
}

// The end of an archive with the longest comment: where loaders look for one.
const ARCHIVE_END_BYTES = 65_557;

/** A second file in this one: loaders that look at the end, or at another beginning, see that instead. */
async function noteHidden(
  { trailing }: Hdf5Content,
  source: ByteSource,
  path: string,
  anomalies: Anomalies,
  signal?: AbortSignal,
): Promise<void> {
  if (trailing > 0) anomalies.add("hidden-content", path, "the file goes on after the end that it states");
  // Only of this name Keras asks whether it is an archive.
  if (!path.toLowerCase().endsWith(".keras")) return;
  const length = Math.min(ARCHIVE_END_BYTES, source.size);
  const tail = await source.read(source.size - length, length, signal);
  for (let at = tail.indexOf(0x50); at >= 0; at = tail.indexOf(0x50, at + 1)) {
    if (tail[at + 1] !== 0x4b || tail[at + 2] !== 5 || tail[at + 3] !== 6) continue;
    anomalies.add("hidden-content", path, "an HDF5 file that also ends as an archive: Keras loads the archive");
    return;
  }
}
