import { memorySource } from "../../bytes/memory.js";
import { sectionSource } from "../../bytes/section.js";
import type { ByteSource } from "../../bytes/source.js";
import { readHdf5 } from "../../encodings/hdf5/read.js";
import { layersIn, withStatistics } from "../../encodings/keras/groups.js";
import type { Place } from "../../encodings/keras/tensor.js";
import { type Weights, weightsOf } from "../../encodings/keras/weights.js";
import { unpack, type ZipArchive, type ZipEntry } from "../../encodings/zip/index.js";
import { ArtifactError } from "../../errors.js";
import type { Tensor } from "../../model/tensor.js";
import { type Archive, WEIGHTS_ENTRY } from "./entries.js";

// Keras stores weights as they are; packed entries have to be unpacked whole to know their structure: this much of all of them.
const MAX_PACKED_BYTES = 128 * 1024 * 1024;

export type ArchiveWeights = Omit<Weights, "groups">;

/** The weights of the archive: one file of HDF5, or the parts of one that was cut up. */
export async function readWeights(zip: ZipArchive, archive: Archive, signal?: AbortSignal): Promise<ArchiveWeights> {
  // Keras takes the last of several entries of one name.
  const byName = new Map(zip.entries.filter(({ isListed }) => isListed).map((entry) => [entry.name, entry]));
  const found: Weights[] = [];
  let left = Math.min(MAX_PACKED_BYTES, archive.budget.structureBytes);
  for (const [name, entry] of byName) {
    if (!isWeights(name)) continue;
    found.push(await readPart(entry, archive, left, signal));
    if (!isPlain(entry)) left -= entry.size;
  }
  const other = [...byName.values()].find(({ name }) => name === "model.weights.npz");
  const tensors = unique(
    [...found.flatMap((part) => part.tensors), ...(other === undefined ? [] : [unread(other, archive)])],
    archive,
  );
  const groups = found.map((part) => part.groups);
  return {
    tensors: withStatistics(tensors, groups),
    // A layer of one part may be named in another, where its weights did not fit any more.
    layers: layersIn(groups),
    code: found.flatMap((part) => part.code),
  };
}

const PART = /^(?:model(?:_\d+)?\.weights|model_\d+|.*\.weights)\.h5$/;

function isWeights(name: string): boolean {
  return name === WEIGHTS_ENTRY || (PART.test(name) && !name.includes("/"));
}

function isPlain({ method, size, packedSize }: ZipEntry): boolean {
  return method === "stored" && size === packedSize;
}

async function readPart(
  entry: ZipEntry,
  { source, path, budget, anomalies }: Archive,
  atMost: number,
  signal?: AbortSignal,
): Promise<Weights> {
  let inner: ByteSource;
  let place: Place;
  if (isPlain(entry)) {
    inner = sectionSource(source, entry.offset, entry.size);
    place = { path, size: entry.size, start: entry.offset };
  } else {
    const { bytes } = await unpack(source, entry, path, atMost, signal);
    inner = memorySource(bytes);
    place = { path, size: entry.size, start: 0, deflated: { offset: entry.offset, length: entry.packedSize } };
  }
  const content = await readHdf5(inner, path, budget, signal).catch((error: unknown) => {
    throw error instanceof ArtifactError ? moved(error, entry) : error;
  });
  if (content.trailing > 0) anomalies.add("hidden-content", entry.name, "the file goes on after the end that it states");
  return weightsOf(content, place, anomalies.add);
}

/** Places within the entry are places in the archive only where it is stored as it is. */
function moved(error: ArtifactError, { method, offset }: ZipEntry): ArtifactError {
  const at = method === "stored" ? offset + (error.offset ?? 0) : offset;
  const where = error.path === undefined ? {} : { path: error.path, offset: at };
  return new ArtifactError(error.code, error.message, where, { cause: error });
}

/** Weights as NumPy arrays, an option that nobody was seen to use: they are named as what was not read. */
function unread({ name, size }: ZipEntry, { path }: Archive): Tensor {
  const detail = "weights in NumPy's archive inside of the model, which this reader does not follow";
  return {
    name,
    kind: "parameter",
    dtype: "unknown(npz)",
    shape: [],
    parameters: 1,
    bytes: size,
    values: { kind: "absent", path, reason: "unavailable", detail },
  };
}

function unique(tensors: readonly Tensor[], { anomalies }: Archive): readonly Tensor[] {
  const names = new Set<string>();
  return tensors.filter(({ name }) => {
    if (names.has(name)) anomalies.add("duplicate-tensor", name, "two files of weights hold a tensor of this name");
    const isNew = !names.has(name);
    names.add(name);
    return isNew;
  });
}
