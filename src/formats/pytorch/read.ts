import type { Budget } from "../../bytes/budget.js";
import { pickleEffort } from "../../encodings/pickle/limits.js";
import { codeOfImports } from "../../encodings/pickle/standing.js";
import type { CodeReference } from "../../model/code.js";
import type { Graph } from "../../model/graph.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ReadModel, Requirement } from "../../model/model.js";
import type { Signature } from "../../model/signature.js";
import type { Tensor } from "../../model/tensor.js";
import { type Anomalies, anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { type Records, readRecords } from "./archive.js";
import { readExport } from "./export/read.js";
import { readLegacy } from "./legacy.js";
import { importsOf, type PickleSession } from "./pickles.js";
import { placedTensor, type StoredStorage } from "./place.js";
import { isZip } from "./probe.js";
import { readScript } from "./script/read.js";
import type { Contents, FoundModule } from "./walk.js";
import { readZipped } from "./zipped.js";

/** What a file holds, and where its storages are. */
export interface Loaded extends Contents {
  readonly version: string;
  storageOf(key: string): StoredStorage | undefined;
  /** What a program has beyond its tensors. `code` is all of it, imports included. */
  readonly producer?: { readonly name: string; readonly version: string };
  readonly requirements?: readonly Requirement[];
  readonly signatures?: readonly Signature[];
  readonly graphs?: readonly Graph[];
  readonly metadata?: readonly MetadataEntry[];
  readonly code?: readonly CodeReference[];
}

/** Interprets the pickles of a checkpoint as symbols, and places its tensors. No values are read, and nothing is executed. */
export async function readPytorch({ path, source }: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const anomalies = anomaliesOf(path);
  const session: PickleSession = { path, budget, effort: pickleEffort(), anomalies, imports: [] };
  const head = await source.read(0, Math.min(4, source.size), signal);
  const loaded = isZip(head)
    ? await readArchive(await readRecords(source, path, budget, anomalies, signal), session, budget, signal)
    : await readLegacy(source, session, signal);
  const settings = loaded.settings.map(({ key, value }) => ({ key, value, source: "data.pkl" }));
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
    files: [{ path, role: "main", size: source.size }],
    anomalies: anomalies.list(),
  };
}

/** What an archive is, its members tell. */
function readArchive(records: Records, session: PickleSession, budget: Budget, signal?: AbortSignal): Promise<Loaded> {
  if (records.find("constants.pkl") !== undefined) return readScript(records, session, budget, signal);
  if (records.entries.some(({ name }) => name.startsWith(`${records.root}models/`) && name.endsWith(".json")))
    return readExport(records, session, budget, signal);
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
