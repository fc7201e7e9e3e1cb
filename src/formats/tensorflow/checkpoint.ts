import type { Budget } from "../../bytes/budget.js";
import type { ByteSource } from "../../bytes/source.js";
import { readTable, type TableEntry } from "../../encodings/leveldb-table.js";
import { uniqueNaming } from "../../encodings/unique-names.js";
import { ArtifactError, SourceError } from "../../errors.js";
import type { ModelFile } from "../../model/model.js";
import type { Tensor, TensorKind, TensorValues } from "../../model/tensor.js";
import type { Anomalies } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { type BundleEntry, type BundleHeader, bundleEntryOf, bundleHeaderOf } from "./bundle.js";
import { bytesOf, dtypeOf, isUnknown } from "./dtypes.js";
import { sliceNameOf } from "./slices.js";

export interface Checkpoint {
  readonly version: number;
  readonly tensors: readonly Tensor[];
  /** The shards that hold the values. */
  readonly files: readonly ModelFile[];
}

// A tensor, its name, shape and place take about this many ordinary items of 100 bytes.
const ITEMS_PER_TENSOR = 8;
// Writers make one shard for each device or host; each costs a lookup.
const MOST_SHARDS = 4096;
/** The names and edges of the objects that were saved: it describes the other tensors and is none of the model's. */
const OBJECT_GRAPH = "_CHECKPOINTABLE_OBJECT_GRAPH";

/** Reads the index of a checkpoint: where each tensor stands in the shards beside it, which are not opened. */
export async function readCheckpoint(
  artifact: Pick<OpenArtifact, "sibling">,
  source: ByteSource,
  path: string,
  effort: { readonly budget: Budget; readonly anomalies: Anomalies },
  signal?: AbortSignal,
): Promise<Checkpoint> {
  const { budget, anomalies } = effort;
  const limits = { bytes: budget.structureBytes, entries: Math.floor(budget.entries / ITEMS_PER_TENSOR) };
  const [first, ...entries] = await readTable(source, path, limits, signal);
  if (first === undefined || first.key.length > 0) {
    const problem = "The table does not begin with the header of a checkpoint: it is of another format, or damaged.";
    throw new ArtifactError("checkpoint-header", problem, { path, offset: 0 });
  }
  const header = bundleHeaderOf(first, path);
  if (header.shards > MOST_SHARDS) {
    const problem = `The checkpoint names ${header.shards} shards, more than the ${MOST_SHARDS} that are read.`;
    throw new ArtifactError("too-many-shards", problem, { path, offset: first.offset });
  }
  const shards = await shardsOf(artifact, path, header, signal);
  const nameOf = uniqueNaming();
  const tensors = entries.flatMap((entry): readonly Tensor[] => {
    const name = nameIn(entry);
    if (name === OBJECT_GRAPH) return [];
    const described = bundleEntryOf(entry, path);
    // Its slices have entries of their own.
    if (described.isSliced) return [];
    anomalies.checkName(name);
    return [tensorOf(described, nameOf(name), { header, shards, path, anomalies })];
  });
  noteOverlaps(tensors, anomalies);
  const files = shards.map(({ path: shard, size }): ModelFile => ({ path: shard, role: "shard", size: size ?? null }));
  return { version: header.version, tensors, files };
}

interface Shard {
  readonly path: string;
  /** Undefined when the file is not there. */
  readonly size: number | undefined;
  readonly absence: { readonly reason: "missing" | "unavailable"; readonly detail: string } | undefined;
}

async function shardsOf(
  { sibling }: Pick<OpenArtifact, "sibling">,
  path: string,
  { shards: count }: BundleHeader,
  signal?: AbortSignal,
): Promise<readonly Shard[]> {
  const prefix = path.replace(/\.index$/, "");
  const digits = (number: number) => String(number).padStart(5, "0");
  const shards: Shard[] = [];
  for (let index = 0; index < count; index++) {
    signal?.throwIfAborted();
    const shardPath = `${prefix}.data-${digits(index)}-of-${digits(count)}`;
    shards.push({ path: shardPath, ...(await sizeOf(await sibling(shardPath))) });
  }
  return shards;
}

async function sizeOf(sibling: Awaited<ReturnType<OpenArtifact["sibling"]>>): Promise<Omit<Shard, "path">> {
  if (sibling === undefined) return { size: undefined, absence: { reason: "missing", detail: "" } };
  if (!sibling.isFile) {
    const detail = "the path is a symbolic link or submodule, which is never followed";
    return { size: undefined, absence: { reason: "missing", detail } };
  }
  try {
    return { size: await sibling.size(), absence: undefined };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { size: undefined, absence: { reason: "unavailable", detail: "the file's bytes could not be had" } };
  }
}

const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** Slices of one variable are stored under a binary key, which begins with a zero byte. */
function nameIn({ key }: TableEntry): string {
  return sliceNameOf(key) ?? DECODER.decode(key);
}

interface Surroundings {
  readonly header: BundleHeader;
  readonly shards: readonly Shard[];
  readonly path: string;
  readonly anomalies: Anomalies;
}

function tensorOf(entry: BundleEntry, name: string, { header, shards, path, anomalies }: Surroundings): Tensor {
  const dtype = dtypeOf(entry.dtype);
  const parameters = entry.shape.reduce((product, size) => product * size, 1);
  const width = bytesOf(dtype);
  const bytes = width === undefined ? entry.size : parameters * width;
  const refuse = (problem: string) => new ArtifactError("tensor-size", problem, { path, offset: entry.at });
  if (!Number.isSafeInteger(bytes) || !Number.isSafeInteger(parameters)) {
    throw refuse("A tensor has more than 2^53 elements or bytes: the file is damaged; save it again.");
  }
  if (bytes !== entry.size) {
    throw refuse(`A tensor has ${entry.size} bytes, and its shape needs ${bytes}: the file is damaged; save it again.`);
  }
  if (isUnknown(dtype)) {
    anomalies.add("unknown-dtype", name, "the tensor's data type is not defined by the format, or newer than this reader");
  }
  const values: TensorValues = bytes === 0 ? { kind: "empty" } : valuesOf(entry, shards[entry.shard], header);
  const checksum = `crc32c:${entry.checksum.toString(16).padStart(8, "0")}`;
  return { name, kind: kindOf(name), dtype, shape: entry.shape, parameters, bytes, values, checksum };
}

function valuesOf(
  { offset, size, shard: index }: BundleEntry,
  shard: Shard | undefined,
  { isBigEndian }: BundleHeader,
): TensorValues {
  const absent = { kind: "absent", path: shard?.path ?? "" } as const;
  if (shard === undefined) return { ...absent, reason: "missing", detail: `shard ${index} is not one of the checkpoint's` };
  if (shard.absence !== undefined) return { ...absent, ...shard.absence };
  if (shard.size === undefined || offset + size > shard.size) {
    const detail = `bytes ${offset} to ${offset + size} are wanted of a file of ${shard.size} bytes`;
    return { ...absent, reason: "out-of-range", detail };
  }
  const order = isBigEndian ? ({ byteOrder: "big" } as const) : {};
  return { kind: "stored", encoding: "elements", path: shard.path, ranges: [{ offset, length: size }], ...order };
}

// As checkpoints of objects spell a variable, behind the path that leads to it.
const VALUE = String.raw`(\/\.ATTRIBUTES\/VARIABLE_VALUE)?$`;
// What optimizers keep of each variable, and counters: under the names of Keras, of checkpoints of objects, and of TensorFlow 1.
const TRAINING =
  /\/\.OPTIMIZER_SLOT\/|(^|\/)(optimizer|_optimizer)\/|^save_counter(\/|$)|^(global_step|beta[12]_power)$|\/(Adam(_1)?|Momentum|RMSProp(_1)?|Adagrad|Ftrl(_1)?)$/;
// An optimizer of Keras 3 leads to the weights themselves, often by the shortest path, which is then their name.
const TRAINED = /(^|\/)(optimizer|_optimizer)\/_trainable_variables\/\d+(\/|$)/;
const STATISTICS = new RegExp(`(^|/)moving_(mean|variance)${VALUE}`);

function kindOf(name: string): TensorKind {
  if (STATISTICS.test(name)) return "buffer";
  return TRAINING.test(name) && !TRAINED.test(name) ? "training" : "parameter";
}

/** No writer lets two tensors share bytes. */
function noteOverlaps(tensors: readonly Tensor[], anomalies: Anomalies): void {
  const places = tensors.flatMap(({ name, values }) => {
    const range = values.kind === "stored" ? values.ranges[0] : undefined;
    return values.kind !== "stored" || range === undefined ? [] : [{ name, path: values.path, ...range }];
  });
  const sorted = places.sort((a, b) => (a.path === b.path ? a.offset - b.offset : a.path < b.path ? -1 : 1));
  let [path, end] = ["", 0];
  for (const place of sorted) {
    if (place.path === path && place.offset < end) {
      anomalies.add("external-overlap", place.name, "the tensor shares bytes of a shard with another one");
    }
    end = place.path === path ? Math.max(end, place.offset + place.length) : place.offset + place.length;
    path = place.path;
  }
}
