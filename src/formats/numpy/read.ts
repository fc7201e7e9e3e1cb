import type { Budget } from "../../bytes/budget.js";
import { pickleEffort } from "../../encodings/pickle/limits.js";
import { ArtifactError } from "../../errors.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ReadModel } from "../../model/model.js";
import type { Tensor } from "../../model/tensor.js";
import { type Anomalies, anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { readArchive } from "./archive.js";
import { tensorOf } from "./array.js";
import { type Content, describedIn } from "./content.js";
import { arrayHeaderOf, FRAME_BYTES, headerBytesOf, isArray } from "./header.js";
import { BEHIND_PICKLE, codeOf, type ObjectPickle, objectPickle } from "./objects.js";

/** Reads the header of an array, or of every array of an archive. */
export async function readNumpy(artifact: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const { path, source } = artifact;
  const anomalies = anomaliesOf(path);
  const head = await source.read(0, Math.min(FRAME_BYTES, source.size), signal);
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  const read = isZip ? readArchive : readArrays;
  const { version, ...content } = await read(artifact, anomalies, budget, signal);
  for (const { name } of content.tensors) anomalies.checkName(name);
  return {
    format: "numpy",
    formatVersion: version,
    requirements: [],
    signatures: [],
    graphs: [],
    files: [{ path, role: "main", size: source.size }],
    ...content,
    anomalies: anomalies.list(),
  };
}

/** One array, or as many as a program saved one behind the other. */
async function readArrays(
  { path, source }: OpenArtifact,
  anomalies: Anomalies,
  budget: Budget,
  signal?: AbortSignal,
): Promise<Content> {
  const tensors: Tensor[] = [];
  const metadata: MetadataEntry[] = [];
  const pickles: ObjectPickle[] = [];
  const effort = pickleEffort();
  let version = "";
  let offset = 0;
  do {
    const name = tensors.length === 0 ? "array" : `array ${tensors.length + 1}`;
    const frame = await source.read(offset, Math.min(FRAME_BYTES, source.size - offset), signal);
    if (tensors.length > 0 && !isArray(frame)) break;
    if (tensors.length >= MAX_ARRAYS || tensors.length >= budget.entries) break;
    const length = headerBytesOf(frame, name, path, offset);
    const place = { path, name, size: source.size - offset, offset };
    if (length > place.size) throw truncated(path, offset);
    const bytes = await source.read(offset, length, signal);
    const header = arrayHeaderOf(bytes, name, path, offset);
    const tensor = tensorOf(header, place);
    if (tensors.length === 0) version = header.version;
    tensors.push(tensor);
    metadata.push(...describedIn(header, tensor, anomalies));
    if (header.type.isObject) {
      const pickle = await objectPickle(source, tensor, path, effort, budget, signal);
      if (pickle.trailing > 0) anomalies.add("hidden-content", path, BEHIND_PICKLE);
      pickles.push(pickle);
    }
    offset += header.length + tensor.bytes;
  } while (offset < source.size);
  if (offset < source.size) anomalies.add("hidden-content", path, "bytes stand behind the end of the array");
  return { version, tensors, metadata, ...codeOf(pickles) };
}

function truncated(path: string, offset: number): ArtifactError {
  const problem = "An array ends within its header: copy the file again, completely.";
  return new ArtifactError("npy-truncated", problem, { path, offset });
}

/** Programs that save step by step make some hundred; a file of nothing but headers would cost a read for every 80 bytes. */
const MAX_ARRAYS = 4096;
