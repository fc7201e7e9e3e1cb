import type { Budget } from "../../bytes/budget.js";
import type { ByteSource } from "../../bytes/source.js";
import { pickleEffort } from "../../encodings/pickle/limits.js";
import { codeOfImports } from "../../encodings/pickle/standing.js";
import { ArtifactError } from "../../errors.js";
import type { CodeReference } from "../../model/code.js";
import type { Graph } from "../../model/graph.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ReadModel, Requirement } from "../../model/model.js";
import type { Signature } from "../../model/signature.js";
import type { Tensor } from "../../model/tensor.js";
import { allowanceOf } from "../allowance.js";
import { type Anomalies, anomaliesOf } from "../anomalies.js";
import { type OpenArtifact, PROBE_BYTES } from "../format.js";
import { readShardIndex } from "../shard-index.js";
import { type ReadShard, readShards } from "../shards.js";
import { type Records, readRecords } from "./archive.js";
import { readExport } from "./export/read.js";
import { PROGRAM } from "./export/state.js";
import { readLegacy } from "./legacy.js";
import { EXTERN_MODULES, readPackage } from "./packaged.js";
import { importsOf, type PickleSession } from "./pickles.js";
import { placedTensor, type StoredStorage } from "./place.js";
import { isShardIndex, isZip } from "./probe.js";
import { readScript } from "./script/read.js";
import { isTar, TAR_BLOCK_BYTES } from "./tar/archive.js";
import { readOldTar } from "./tar/read.js";
import type { Contents, FoundModule } from "./walk.js";
import { readZipped } from "./zipped.js";

/** What a file holds, and where its storages are. */
export interface Loaded extends Contents {
  readonly version: string;
  /** The member that holds the object, where it is not `data.pkl`. */
  readonly object?: string;
  storageOf(key: string): StoredStorage | undefined;
  /** What a program has beyond its tensors. `code` is all of it, imports included. */
  readonly producer?: { readonly name: string; readonly version: string };
  readonly requirements?: readonly Requirement[];
  readonly signatures?: readonly Signature[];
  readonly graphs?: readonly Graph[];
  readonly metadata?: readonly MetadataEntry[];
  readonly code?: readonly CodeReference[];
}

/** Reads one file, or all files that an index lists, as one model. No values are read, and nothing is executed. */
export async function readPytorch(artifact: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const { path, source } = artifact;
  const anomalies = anomaliesOf(path);
  const head = await source.read(0, Math.min(PROBE_BYTES, source.size), signal);
  const main = { path, role: "main", size: source.size } as const;
  if (!isShardIndex(String.fromCharCode(...head)) && !/\.index\.json$/i.test(path)) {
    const content = await readFile(source, path, budget, anomalies, signal);
    return { ...content, files: [main], anomalies: anomalies.list() };
  }
  const code: CodeReference[] = [];
  const readShard: ReadShard = async (shard, shardPath, signal) => {
    const content = await readFile(shard, shardPath, budget, anomalies, signal);
    code.push(...content.code);
    return content;
  };
  const index = await readShardIndex(source, path, allowanceOf(budget), signal);
  const { tensors, metadata, files } = await readShards(artifact, index, anomalies, readShard, signal);
  return {
    format: "pytorch",
    formatVersion: "3",
    requirements: [],
    signatures: [],
    graphs: [],
    tensors,
    metadata: [...index.metadata, ...metadata],
    code: mergedCode(code),
    files: [main, ...files],
    anomalies: anomalies.list(),
  };
}

/** Each shard imports what the others do. */
function mergedCode(code: readonly CodeReference[]): readonly CodeReference[] {
  const merged = new Map<string, CodeReference>();
  for (const one of code) {
    const key = JSON.stringify([one.kind, one.name, one.standing]);
    const other = merged.get(key);
    const isCalled = one.isCalled === true || other?.isCalled === true;
    merged.set(key, { ...one, count: one.count + (other?.count ?? 0), ...(one.isCalled === undefined ? {} : { isCalled }) });
  }
  return [...merged.values()];
}

/** Interprets the pickles of one file as symbols, and places its tensors. */
async function readFile(
  source: ByteSource,
  path: string,
  budget: Budget,
  anomalies: Anomalies,
  signal?: AbortSignal,
): Promise<Omit<ReadModel, "files" | "anomalies">> {
  if (/\.distcp$/i.test(path)) throw distributed(path);
  const session: PickleSession = { path, budget, effort: pickleEffort(), anomalies, imports: [] };
  const head = await source.read(0, Math.min(TAR_BLOCK_BYTES, source.size), signal);
  // In the order in which PyTorch tries them: a file may be made to look like several.
  const loaded = isZip(head)
    ? await readArchive(await readRecords(source, path, budget, anomalies, signal), session, budget, signal)
    : isTar(head)
      ? await readOldTar(source, session, signal)
      : await readLegacy(source, session, signal);
  const settings = loaded.settings.map(({ key, value }) => ({ key, value, source: loaded.object ?? "data.pkl" }));
  return {
    format: "pytorch",
    formatVersion: loaded.version,
    ...(loaded.producer === undefined ? {} : { producer: loaded.producer }),
    requirements: loaded.requirements ?? [],
    signatures: loaded.signatures ?? [],
    graphs: loaded.graphs ?? (loaded.modules.length === 0 ? [] : [moduleGraph(loaded.modules)]),
    tensors: tensorsOf(loaded, path, anomalies),
    metadata: [...settings, ...(loaded.metadata ?? [])],
    code: loaded.code ?? codeOfImports(importsOf(session)),
  };
}

/** One archive behind the other, each with a part of a tensor, of which the last one would look like the file. */
function distributed(path: string): ArtifactError {
  const message =
    "The file is a part of a distributed checkpoint, whose tensors only its folder names: bring it into one file with dcp_to_torch_save of torch.distributed.checkpoint.format_utils.";
  return new ArtifactError("unsupported-distributed", message, { path });
}

/** What an archive is, its members tell. */
function readArchive(records: Records, session: PickleSession, budget: Budget, signal?: AbortSignal): Promise<Loaded> {
  if (records.find("constants.pkl") !== undefined) return readScript(records, session, budget, signal);
  if (records.find(PROGRAM) !== undefined) return readExport(records, session, budget, signal);
  if (records.entries.some(({ name }) => name.startsWith(`${records.root}models/`) && name.endsWith(".json")))
    return readExport(records, session, budget, signal);
  if (records.find("data.pkl") === undefined) {
    if (records.find(EXTERN_MODULES) !== undefined) return readPackage(records, session, signal);
    if (records.find("model.json") !== undefined) {
      const message =
        "The archive is TorchScript of PyTorch before 1.4, which is not read: load it with PyTorch and save it again.";
      throw new ArtifactError("unsupported-torchscript", message, { path: session.path });
    }
  }
  return readZipped(records, session, signal);
}

function tensorsOf({ tensors, storageOf }: Loaded, path: string, anomalies: Anomalies): readonly Tensor[] {
  const placed = new Map<string, Tensor>();
  for (const tensor of tensors) {
    anomalies.checkName(tensor.name);
    if (placed.has(tensor.name)) anomalies.add("duplicate-tensor", tensor.name, "several tensors have this name");
    else placed.set(tensor.name, placedTensor(tensor, storageOf(tensor.storage.key), path));
  }
  return [...placed.values()];
}

/** The modules of a pickled model: what they are is known, and not how they are called. */
function moduleGraph(modules: readonly FoundModule[]): Graph {
  const nodes = modules.map(({ name, type, settings }) => {
    const at = type.lastIndexOf(".");
    const attributes = settings.map(({ key, value }) => ({ name: key, value: { kind: "string", value } as const }));
    return { name, domain: type.slice(0, Math.max(0, at)), operator: type.slice(at + 1), inputs: [], outputs: [], attributes };
  });
  return { name: "main", title: "", role: "main", inputs: [], outputs: [], nodes, values: [], quantisation: [] };
}
