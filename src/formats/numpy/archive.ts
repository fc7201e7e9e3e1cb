import type { Budget } from "../../bytes/budget.js";
import { inflatedRawStart } from "../../bytes/compression.js";
import { mapConcurrently } from "../../bytes/concurrency.js";
import type { ByteSource } from "../../bytes/source.js";
import { pickleEffort } from "../../encodings/pickle/limits.js";
import { quoted } from "../../encodings/quoted.js";
import { readZip, type ZipEntry } from "../../encodings/zip/index.js";
import { ArtifactError } from "../../errors.js";
import type { Anomalies } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { faultOfPacked } from "../packed.js";
import { type ArrayPlace, tensorOf } from "./array.js";
import { type Content, describedIn } from "./content.js";
import { type ArrayHeader, arrayHeaderOf, FRAME_BYTES, headerBytesOf, isArray } from "./header.js";
import { BEHIND_PICKLE, codeOf, NO_PICKLE, objectPickle } from "./objects.js";

/** Hides the time a network takes: every array has a header of its own. */
const HEADERS_AT_ONCE = 16;
/** NumPy pads headers to 64 bytes; most have 128. */
const USUAL_HEADER_BYTES = 256;
/** Deflate gives at most 1,032 bytes for each: so much is unpacked to find a header, at most. */
const PACKED_START_BYTES = 1024;
/** Of headers that are longer than what the start gives: records of hundreds of fields. */
const PACKED_LONG_START_BYTES = 32 * 1024;
const MAX_RATIO = 1032;

/** Reads the header of every array. Whether a member is one, its content tells, as it does `numpy.load`. */
export async function readArchive(
  { path, source }: OpenArtifact,
  anomalies: Anomalies,
  budget: Budget,
  signal?: AbortSignal,
): Promise<Content> {
  const { entries, disagreements } = await readZip(source, path, budget, signal);
  for (const { name, detail } of disagreements) anomalies.add("hidden-content", name, detail);
  const names = new Map<string, number>();
  const effort = pickleEffort();
  const members = await mapConcurrently(entries, HEADERS_AT_ONCE, (entry) => memberOf(source, entry, path, signal));
  const read = await mapConcurrently(members, HEADERS_AT_ONCE, async ({ entry, header }) => {
    if (header === undefined) {
      const note = { key: entry.name, value: `${entry.size} bytes that are no array`, source: "archive" };
      return { tensors: [], metadata: [note], ...NO_PICKLE, version: "" };
    }
    const tensor = tensorOf(header, placeOf(entry, unique(nameOf(entry), names, anomalies), path));
    if (!header.type.isObject && header.length + tensor.bytes < entry.size)
      anomalies.add("hidden-content", entry.name, "bytes stand behind the end of the array");
    const pickle = header.type.isObject ? await objectPickle(source, tensor, path, effort, budget, signal) : NO_PICKLE;
    if (pickle.trailing > 0) anomalies.add("hidden-content", entry.name, BEHIND_PICKLE);
    return { tensors: [tensor], metadata: describedIn(header, tensor, anomalies), ...pickle, version: header.version };
  });
  return {
    version: read.find(({ version }) => version !== "")?.version ?? "1.0",
    tensors: read.flatMap(({ tensors }) => tensors),
    metadata: read.flatMap(({ metadata }) => metadata),
    ...codeOf(read),
  };
}

interface Member {
  readonly entry: ZipEntry;
  /** Undefined of what is no array. */
  readonly header?: ArrayHeader;
}

async function memberOf(source: ByteSource, entry: ZipEntry, path: string, signal?: AbortSignal): Promise<Member> {
  const { offset, size, method, isEncrypted, packedSize } = entry;
  const refuse = (code: string, problem: string) =>
    new ArtifactError(code, `Array ${quoted(entry.name)}: ${problem}.`, { path, offset });
  if (isEncrypted) throw refuse("unsupported-packing", "it is encrypted, which NumPy does not read: write the archive anew");
  if (method !== "stored" && method !== "deflated")
    throw refuse("unsupported-packing", "it is packed in a way that NumPy does not write: use `numpy.savez_compressed`");
  if (method === "stored" && size !== packedSize) throw refuse("malformed-zip", "it is not packed and has two sizes");
  if (size > packedSize * MAX_RATIO) throw refuse("malformed-zip", "it states more content than its bytes can hold");
  const name = nameOf(entry);
  const start = await startOf(source, entry, USUAL_HEADER_BYTES, path, signal);
  if (!isArray(start)) return { entry };
  const length = headerBytesOf(start.subarray(0, FRAME_BYTES), name, path, offset);
  const whole = start.length >= length ? start : await startOf(source, entry, length, path, signal);
  if (whole.length < length) throw refuse("npy-truncated", "it ends within its header: copy the archive again, completely");
  return { entry, header: headerOf(whole.subarray(0, length), name, entry, path) };
}

function headerOf(bytes: Uint8Array, name: string, { method, offset }: ZipEntry, path: string): ArrayHeader {
  if (method === "stored") return arrayHeaderOf(bytes, name, path, offset);
  try {
    return arrayHeaderOf(bytes, name, path, 0);
  } catch (error) {
    throw faultOfPacked(error, path, offset);
  }
}

/** The first bytes of a member, unpacked: `wanted` of them, or all where it has fewer. */
async function startOf(
  source: ByteSource,
  { offset, size, packedSize, method }: ZipEntry,
  wanted: number,
  path: string,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const length = Math.min(wanted, size);
  if (method === "stored") return source.read(offset, length, signal);
  const packed = Math.min(packedSize, wanted > USUAL_HEADER_BYTES ? PACKED_LONG_START_BYTES : PACKED_START_BYTES);
  const start = inflatedRawStart(await source.read(offset, packed, signal), packed * MAX_RATIO);
  if (start === undefined)
    throw new ArtifactError("malformed-zip", "The packed bytes of an array are damaged: copy the archive again.", {
      path,
      offset,
    });
  return start.subarray(0, length);
}

function nameOf({ name }: ZipEntry): string {
  return name.endsWith(".npy") ? name.slice(0, -".npy".length) : name;
}

function placeOf({ offset, size, packedSize, method, crc32 }: ZipEntry, name: string, path: string): ArrayPlace {
  return { path, name, size, offset, crc32, ...(method === "stored" ? {} : { packedSize }) };
}

function unique(name: string, names: Map<string, number>, anomalies: Anomalies): string {
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  if (count === 1) return name;
  anomalies.add("duplicate-tensor", name, "the archive holds more than one array of this name");
  return `${name} (${count})`;
}
