import type { Budget } from "../../bytes/budget.js";
import { Cursor, readThrough } from "../../bytes/cursor.js";
import type { ByteSource } from "../../bytes/source.js";
import { uniqueNaming } from "../../encodings/unique-names.js";
import { ArtifactError } from "../../errors.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ModelFile, ReadModel } from "../../model/model.js";
import type { Signature } from "../../model/signature.js";
import { anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { resolveBlobs } from "./blobs.js";
import { addModel, collectionOf } from "./build.js";
import type { ModelDraft } from "./drafts.js";
import { modelPathOf } from "./manifest.js";
import { parseModel } from "./parse-model.js";
import { isManifest } from "./probe.js";

const PRODUCER_KEY = "com.github.apple.coremltools.version";

/** Reads a model, or the package whose manifest names it, but for the values of its weights. */
export async function readCoreml(artifact: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const { path, source } = artifact;
  const head = await source.read(0, Math.min(1, source.size), signal);
  const main: ModelFile = { path, role: "main", size: source.size };
  if (!isManifest(head)) return readModel(artifact, { path, source, files: [main] }, budget, signal);
  const modelPath = await modelPathOf(source, path, budget, signal);
  const found = await artifact.sibling(modelPath);
  if (found?.isFile !== true) {
    const problem = "The manifest names a model that is not there, or is no regular file: commit the whole package.";
    throw new ArtifactError("package-incomplete", problem, { path });
  }
  await using model = await found.open();
  const files: readonly ModelFile[] = [main, { path: modelPath, role: "part", size: model.size }];
  return await readModel(artifact, { path: modelPath, source: model, files }, budget, signal);
}

interface ModelSource {
  readonly path: string;
  readonly source: ByteSource;
  readonly files: readonly ModelFile[];
}

async function readModel(
  artifact: OpenArtifact,
  { path, source, files }: ModelSource,
  budget: Budget,
  signal?: AbortSignal,
): Promise<ReadModel> {
  const cursor = new Cursor(path, source.size, budget);
  const draft = await readThrough(source, parseModel(cursor, { start: 0, end: source.size }), signal);
  if (draft.type === "") {
    throw new ArtifactError("no-model", "The file says of no kind of model that it is one: export it again.", {
      path,
      offset: 0,
    });
  }
  const anomalies = anomaliesOf(artifact.path);
  const collection = collectionOf((code, message, offset) => cursor.refusal(code, message, offset), anomalies);
  addModel(collection, draft);
  const blobs = await resolveBlobs(artifact, path, collection.tensors, signal);
  for (const { key } of draft.metadata) anomalies.checkName(key);
  const version = draft.metadata.find(({ key }) => key === PRODUCER_KEY)?.value;
  const nameOf = uniqueNaming();
  return {
    format: "coreml",
    formatVersion: String(draft.specificationVersion),
    ...(version === undefined ? {} : { producer: { name: "coremltools", version } }),
    requirements: [{ name: "specification", version: draft.specificationVersion }],
    signatures: draft.signatures.map((signature): Signature => ({ ...signature, name: nameOf(signature.name) })),
    graphs: collection.graphs,
    tensors: blobs.tensors,
    metadata: metadataOf(draft),
    code: [...collection.code.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    files: [...files, ...blobs.files],
    anomalies: anomalies.list(),
  };
}

/** What people write, sorted: the entries that users define are a map. */
function metadataOf({ metadata, isUpdatable, type }: ModelDraft): readonly MetadataEntry[] {
  const entries = [...metadata].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return [
    { key: "type", value: type, source: "description" },
    ...entries.map(({ key, value }) => ({ key, value, source: "description" })),
    ...(isUpdatable ? [{ key: "isUpdatable", value: "true", source: "description" }] : []),
  ];
}
