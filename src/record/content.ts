import type { Model } from "../model/model.js";
import type { Signature, Value } from "../model/signature.js";
import { operatorsOf } from "../model/summary.js";
import type { Tensor } from "../model/tensor.js";

/** What a record holds, ready to be written: a `Map` where keys are a file's own words. */
export type RecordValue = string | number | boolean | null | readonly RecordValue[] | RecordMapping;
export type RecordMapping = ReadonlyMap<string, RecordValue>;

export interface Digests {
  /** SHA-256 in hexadecimal digits, by path from the root of the tree; a file that was not digested is left out. */
  readonly files: ReadonlyMap<string, string>;
  /** The same of tensor values, by name; absent when the record is not to hold them, or not all could be digested. */
  readonly tensors?: ReadonlyMap<string, string>;
}

/** What `model` says in a record: the part that is written by the program, in an order that only the model decides. */
export function recordContent(model: Model, digests: Digests): RecordMapping {
  const structure = structureOf(model);
  return mapping(
    ["format", model.format],
    ["formatVersion", model.formatVersion],
    ["files", filesOf(model, digests)],
    ["structure", structure.size === 0 ? undefined : structure],
    ["parameters", parametersOf(model.tensors)],
    ["tensors", digests.tensors === undefined ? undefined : tensorsOf(digests.tensors)],
  );
}

/** Paths count from the record's own folder, so that a folder that moves keeps its records. */
function filesOf({ files }: Model, digests: Digests): RecordValue {
  const main = files[0]?.path ?? "";
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  return files.map(({ path, size }) =>
    mapping(
      ["path", path.startsWith(folder) ? path.slice(folder.length) : path],
      ["size", size],
      ["sha256", digests.files.get(path)],
    ),
  );
}

function structureOf({ requirements, signatures, graphs }: Model): RecordMapping {
  const nodes = graphs.reduce((sum, graph) => sum + graph.nodes.length, 0);
  const operators = operatorsOf(graphs).map(({ domain, type, count }): [string, number] => [`${domain}.${type}`, count]);
  const required = requirements.map(({ name, version }): [string, number] => [name, version]).sort(byKey);
  return mapping(
    ["requirements", required.length === 0 ? undefined : new Map(required)],
    ["signatures", signatures.length === 0 ? undefined : signatures.map(signatureOf)],
    ["nodes", graphs.length === 0 ? undefined : nodes],
    ["operators", operators.length === 0 ? undefined : new Map(operators)],
  );
}

function signatureOf({ name, inputs, outputs }: Signature): RecordMapping {
  return mapping(["name", name], ["inputs", inputs.map(entryOf)], ["outputs", outputs.map(entryOf)]);
}

/** What goes without saying, a tensor that a caller must give, is not said. */
function entryOf({ name, kind, dtype, shape, required }: Value): RecordMapping {
  return mapping(
    ["name", name],
    ["kind", kind === "tensor" ? undefined : kind],
    ["dtype", dtype],
    ["shape", shape],
    ["required", required ? undefined : false],
  );
}

/** Tensors that are a setting of an operator are no parameters of the model. */
function parametersOf(tensors: readonly Tensor[]): RecordMapping {
  const counted = tensors.filter(({ kind }) => kind !== "attribute");
  const dtypes = new Map<string, number>();
  for (const { dtype, parameters } of counted) dtypes.set(dtype, (dtypes.get(dtype) ?? 0) + parameters);
  return mapping(
    ["tensors", counted.length],
    ["count", counted.reduce((sum, { parameters }) => sum + parameters, 0)],
    ["bytes", counted.reduce((sum, { bytes }) => sum + bytes, 0)],
    ["dtypes", dtypes.size === 0 ? undefined : new Map([...dtypes].sort(byKey))],
  );
}

function tensorsOf(digests: ReadonlyMap<string, string>): RecordValue {
  return [...digests].sort(byKey).map(([name, sha256]) => mapping(["name", name], ["sha256", sha256]));
}

function mapping(...entries: readonly (readonly [string, RecordValue | undefined])[]): RecordMapping {
  return new Map(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
