import type { Budget } from "../../../bytes/budget.js";
import { type JsonValue, readJson } from "../../../encodings/json.js";
import { codeOfImports } from "../../../encodings/pickle/standing.js";
import type { CodeReference } from "../../../model/code.js";
import type { Graph } from "../../../model/graph.js";
import type { MetadataEntry } from "../../../model/metadata.js";
import type { Requirement } from "../../../model/model.js";
import type { Signature } from "../../../model/signature.js";
import type { TensorKind } from "../../../model/tensor.js";
import { type Records, storagesIn } from "../archive.js";
import { importsOf, type PickleSession, refuseUnfinished } from "../pickles.js";
import type { Loaded } from "../read.js";
import { isOwnLibrary } from "../script/code.js";
import { type FoundTensor, joined } from "../walk.js";
import { textOf as memberText, readOthers } from "../zipped.js";
import { addGraph, beginGraphs } from "./graphs.js";
import { signatureOf } from "./signature.js";
import { checkpointsIn, PROGRAM, readStates } from "./state.js";
import { describedTensor, shownValue } from "./types.js";
import { entriesOf, fieldOf, integerOf, textOf } from "./values.js";

/** Texts of one member: a node takes some hundred bytes, with its stack trace two thousand. */
const MAX_JSON_BYTES = 64 * 1024 * 1024;
const FOLDERS = ["data/weights/", "data/constants/"] as const;

/**
 * `archive_format`, `models/….json`, `data/weights/…`: what `torch.export.save` writes since 2.7; before, a program and a checkpoint.
 * https://github.com/pytorch/pytorch/blob/main/torch/csrc/export/pt2_archive_constants.h
 */
export async function readExport(
  records: Records,
  session: PickleSession,
  budget: Budget,
  signal?: AbortSignal,
): Promise<Loaded> {
  const byteOrder = (await memberText(records, "byteorder", signal))?.trim() === "big" ? "big" : undefined;
  const storages = new Map(FOLDERS.map((folder) => [folder, storagesIn(records, folder, byteOrder)]));
  const names = modelNames(records);
  const programs: Program[] = [];
  const tensors: FoundTensor[] = [];
  const pickled = new Set<string>();
  const checkpoints = checkpointsIn(records, session);
  for (const name of names) {
    const json = await readMember(records, `models/${name}.json`, session, budget, signal);
    const program = programOf(json, [`models/${name}.json`, names.length === 1 ? "main" : name], session.path, budget);
    programs.push(program);
    const prefix = names.length === 1 ? "" : `${name}/`;
    for (const folder of FOLDERS) {
      const list = `${folder}${name}_${folder === "data/weights/" ? "weights" : "constants"}_config.json`;
      const config = fieldOf(await readMember(records, list, session, budget, signal), "config");
      for (const { key, value } of entriesOf(config)) {
        const listed = listedTensor(key, value, folder, program.kinds, (path) => storages.get(folder)?.(path)?.size ?? 0);
        const member = folder + textOf(fieldOf(value, "path_name"));
        const isPickled = fieldOf(value, "use_pickle");
        if (isPickled?.kind !== "boolean" || !isPickled.value) {
          if (listed !== undefined) tensors.push({ ...listed, name: prefix + key });
          continue;
        }
        const isFirst = !pickled.has(member);
        pickled.add(member);
        // Classes of tensors of their own: each is a checkpoint. What has no type is an object of any class.
        if (listed === undefined) continue;
        const parts = (isFirst && (await checkpoints.read(member, signal))) || [];
        const missing = { ...listed, storage: { ...listed.storage, key: "" } };
        for (const part of parts.length === 0 ? [missing] : parts)
          tensors.push({ ...part, name: joined(prefix + key, part === missing ? "" : part.name), kind: listed.kind });
      }
    }
  }
  if (records.find(PROGRAM) !== undefined)
    programs.push(
      programOf(await readMember(records, PROGRAM, session, budget, signal), [PROGRAM, "main"], session.path, budget),
    );
  tensors.push(...(await readStates(checkpoints, programs[0]?.kinds ?? new Map(), signal)));
  await readOthers(records, session, [], signal, pickled);
  if (checkpoints.isBroken()) refuseUnfinished(session, 0);
  const [version, producer] = [programs[0]?.version, programs[0]?.producer];
  return {
    tensors,
    settings: [],
    modules: [],
    version: version ?? "unknown",
    ...(producer === undefined ? {} : { producer: { name: "PyTorch", version: producer } }),
    storageOf: (key) => {
      const folder = FOLDERS.find((one) => key.startsWith(one));
      return checkpoints.storageOf(key) ?? (folder && storages.get(folder)?.(key.slice(folder.length)));
    },
    requirements: programs[0]?.requirements ?? [],
    signatures: programs.map(({ signature }) => signature),
    graphs: programs.flatMap(({ graphs }) => graphs),
    metadata: programs.flatMap(({ metadata }) => metadata),
    code: [...codeOf(records, programs), ...codeOfImports(importsOf(session))],
  };
}

function modelNames({ root, entries }: Records): readonly string[] {
  const prefix = `${root}models/`;
  const names = entries.flatMap(({ name }) =>
    name.startsWith(prefix) && name.endsWith(".json") ? [name.slice(prefix.length, -5)] : [],
  );
  return [...new Set(names)].sort();
}

async function readMember(
  records: Records,
  name: string,
  { path, anomalies }: PickleSession,
  budget: Budget,
  signal?: AbortSignal,
): Promise<JsonValue | undefined> {
  const entry = records.find(name);
  if (entry === undefined) return undefined;
  if (entry.size > MAX_JSON_BYTES) {
    anomalies.add("hidden-content", entry.name, "it is larger than what is read of a program");
    return undefined;
  }
  const bytes = await records.read(entry, signal);
  return readJson(bytes, { path, limits: { depth: budget.depth, entries: budget.entries, stringLength: bytes.length } }).root;
}

interface Program {
  readonly version: string | undefined;
  readonly producer: string | undefined;
  readonly requirements: readonly Requirement[];
  readonly signature: Signature;
  readonly graphs: readonly Graph[];
  readonly metadata: readonly MetadataEntry[];
  readonly kinds: ReadonlyMap<string, TensorKind>;
}

function programOf(
  json: JsonValue | undefined,
  [member, name]: readonly [member: string, name: string],
  path: string,
  budget: Budget,
): Program {
  const module = fieldOf(json, "graph_module");
  const { signature, tensorNames, kinds } = signatureOf(module, name);
  const made = beginGraphs(tensorNames, path, budget);
  addGraph(
    made,
    fieldOf(module, "graph"),
    name,
    "main",
    signature.inputs.map((input) => input.name),
  );
  const [major, minor] = ["major", "minor"].map((part) => integerOf(fieldOf(fieldOf(json, "schema_version"), part)));
  const opsets = entriesOf(fieldOf(json, "opset_version"));
  return {
    version: major === undefined ? undefined : `${major}.${minor ?? 0}`,
    producer: textOf(fieldOf(json, "torch_version")),
    requirements: opsets.flatMap(({ key, value }) => {
      const version = integerOf(value);
      return version === undefined ? [] : [{ name: `opset ${key}`, version }];
    }),
    signature,
    graphs: made.graphs,
    metadata: entriesOf(fieldOf(json, "range_constraints")).map(({ key, value }) => ({
      key: `range_constraints.${key}`,
      value: shownValue(value),
      source: member,
    })),
    kinds,
  };
}

/** A tensor that a list of weights or constants names. Undefined for objects of other classes. */
function listedTensor(
  name: string,
  entry: JsonValue,
  folder: string,
  kinds: ReadonlyMap<string, TensorKind>,
  sizeOf: (path: string) => number,
): FoundTensor | undefined {
  const member = textOf(fieldOf(entry, "path_name"));
  const meta = fieldOf(entry, "tensor_meta");
  if (member === undefined || meta?.kind !== "object") return undefined;
  const isParameter = fieldOf(entry, "is_param");
  const listed =
    isParameter?.kind === "boolean" && isParameter.value ? "parameter" : folder === FOLDERS[1] ? "constant" : "buffer";
  const described = describedTensor(meta, folder + member, sizeOf(member));
  return described === undefined ? undefined : { ...described, name, kind: kinds.get(name) ?? listed };
}

function codeOf({ root, entries }: Records, programs: readonly Program[]): readonly CodeReference[] {
  const compiled = entries.filter(({ name, size }) => name.startsWith(`${root}data/aotinductor/`) && size > 0);
  const custom = new Map<string, number>();
  for (const { graphs } of programs) {
    for (const { domain, operator } of graphs.flatMap(({ nodes }) => nodes)) {
      const name = `${domain}.${operator}`;
      if (!isOwnLibrary(domain)) custom.set(name, (custom.get(name) ?? 0) + 1);
    }
  }
  return [
    ...compiled.map(({ name }): CodeReference => {
      const detail = "compiled ahead of time: loading the package runs it";
      return { kind: "native-code", name: name.slice(root.length), count: 1, standing: "unverified", detail };
    }),
    ...[...custom].map(([name, count]): CodeReference => ({ kind: "custom-operator", name, count, standing: "unverified" })),
  ];
}
