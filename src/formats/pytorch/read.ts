import type { Budget } from "../../bytes/budget.js";
import { pickleEffort } from "../../encodings/pickle/limits.js";
import { codeOfImports } from "../../encodings/pickle/standing.js";
import type { Graph } from "../../model/graph.js";
import type { ReadModel } from "../../model/model.js";
import type { Tensor } from "../../model/tensor.js";
import { type Anomalies, anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { readRecords } from "./archive.js";
import { readLegacy } from "./legacy.js";
import { importsOf, type PickleSession } from "./pickles.js";
import { placedTensor, type StoredStorage } from "./place.js";
import { isZip } from "./probe.js";
import type { Contents, FoundModule } from "./walk.js";
import { readZipped } from "./zipped.js";

/** What a file holds, and where its storages are. */
export interface Loaded extends Contents {
  readonly version: string;
  storageOf(key: string): StoredStorage | undefined;
}

/** Interprets the pickles of a checkpoint as symbols, and places its tensors. No values are read, and nothing is executed. */
export async function readPytorch({ path, source }: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const anomalies = anomaliesOf(path);
  const session: PickleSession = { path, budget, effort: pickleEffort(), anomalies, imports: [] };
  const head = await source.read(0, Math.min(4, source.size), signal);
  const loaded = isZip(head)
    ? await readZipped(await readRecords(source, path, budget, anomalies, signal), session, signal)
    : await readLegacy(source, session, signal);
  return {
    format: "pytorch",
    formatVersion: loaded.version,
    requirements: [],
    signatures: [],
    graphs: loaded.modules.length === 0 ? [] : [moduleGraph(loaded.modules)],
    tensors: tensorsOf(loaded, path, anomalies),
    metadata: loaded.settings.map(({ key, value }) => ({ key, value, source: "data.pkl" })),
    code: codeOfImports(importsOf(session)),
    files: [{ path, role: "main", size: source.size }],
    anomalies: anomalies.list(),
  };
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
