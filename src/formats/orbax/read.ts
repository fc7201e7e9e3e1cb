import type { Budget } from "../../bytes/budget.js";
import { readStore, type Store } from "../../encodings/ocdbt/store.js";
import { ArtifactError } from "../../errors.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ReadModel } from "../../model/model.js";
import { type Allowance, allowanceOf, reserveBytes } from "../allowance.js";
import { anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { type Arrays, foldersOfArrays, missingStore, storedArrays } from "./arrays.js";
import { noteOthers, readStep, readStrings } from "./beside.js";
import { besideOf, MANIFEST_FILE } from "./folder.js";
import { type Parts, partsOf } from "./parts.js";
import { isManifest } from "./probe.js";
import { tensorsOf } from "./tensors.js";
import { type CheckpointTree, readTree } from "./tree.js";

// Configuration, and where the newest versions stand: some hundred bytes.
const LARGEST_MANIFEST_BYTES = 16 * 1024 * 1024;
/** What a manifest has no tree to say of. */
const NO_TREE: CheckpointTree = { leaves: [], usesOcdbt: true, isComplete: false, metadata: [] };

/** Reads a checkpoint by its tree, or the bare store that a manifest stands for. Of values only their places are read. */
export async function readOrbax(artifact: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const { path, source } = artifact;
  const allowance = allowanceOf(budget);
  const anomalies = anomaliesOf(path);
  const isStore = isManifest(await source.read(0, Math.min(4, source.size), signal));
  const tree = isStore ? NO_TREE : await readTree(source, path, allowance, signal);
  await using parts = partsOf(artifact, signal);
  const store = await storeIn(parts, isStore ? path : besideOf(path, MANIFEST_FILE), allowance, signal);
  if (store === undefined && tree.usesOcdbt === true) throw missingStore(path);
  const arrays: Arrays =
    store === undefined ? foldersOfArrays(parts, path, allowance) : storedArrays(store, parts, path, allowance);
  const { tensors, version } = await tensorsOf(
    tree,
    { arrays, parts, allowance, path, isComplete: tree.isComplete, isTold: !isStore },
    anomalies,
  );
  const strings = isStore ? [] : await readStrings(parts, path, allowance);
  const step = isStore ? NOTHING : await readStep(artifact, allowance, anomalies, signal);
  await noteOthers(parts);
  if (tensors.length + tree.leaves.length === 0)
    throw new ArtifactError("no-model", "The checkpoint holds no array and no other value: save it again.", { path });
  const metadata = [...tree.metadata, ...step.metadata, ...strings, ...(store === undefined ? [] : metadataOf(store))];
  for (const { key } of metadata) anomalies.checkName(key);
  const own = parts.files();
  return {
    format: "orbax",
    // Orbax counts none.
    formatVersion: "1",
    requirements: version === 0 ? [] : [{ name: "zarr", version }],
    signatures: [],
    graphs: [],
    tensors,
    metadata,
    code: [],
    files: [
      { path, role: "main", size: source.size },
      ...own,
      ...step.files.filter((file) => own.every((one) => one.path !== file.path)),
    ],
    anomalies: anomalies.list(),
  };
}

const NOTHING = { metadata: [], files: [] };

async function storeIn(parts: Parts, path: string, allowance: Allowance, signal?: AbortSignal): Promise<Store | undefined> {
  const bytes = await parts.readAll(path.slice(path.lastIndexOf("/") + 1), LARGEST_MANIFEST_BYTES);
  if (bytes === undefined) return undefined;
  reserveBytes(allowance, bytes.length, path);
  return readStore({ bytes, path }, parts.read, allowance, signal);
}

function metadataOf({ uuid, generation, committed }: Store): readonly MetadataEntry[] {
  return [
    { key: "ocdbt.uuid", value: uuid, source: MANIFEST_FILE },
    { key: "ocdbt.generation", value: String(generation), source: MANIFEST_FILE },
    { key: "ocdbt.commit_time", value: committed, source: MANIFEST_FILE },
  ];
}
