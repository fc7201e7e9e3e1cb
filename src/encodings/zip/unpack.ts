import { checksumOf, inflatedRaw } from "../../bytes/compression.js";
import type { ByteSource } from "../../bytes/source.js";
import { ArtifactError } from "../../errors.js";
import type { ZipEntry } from "./entry.js";

export interface Unpacked {
  readonly bytes: Uint8Array;
  /** Whether the bytes have the checksum that the archive states. */
  readonly isIntact: boolean;
}

/** Deflate cannot do better than 1,032 to 1: whoever states more lies. */
const MAX_RATIO = 1032;

/**
 * The content of one entry. `atMost` bounds it in bytes, before anything is read or allocated. Throws ArtifactError when it is larger,
 * packed in a way that no loader of models reads, or damaged.
 */
export async function unpack(
  source: ByteSource,
  entry: ZipEntry,
  path: string,
  atMost: number,
  signal?: AbortSignal,
): Promise<Unpacked> {
  const { method, size, packedSize, offset } = entry;
  const refuse = (code: string, message: string) => new ArtifactError(code, message, { path, offset });
  if (size > atMost)
    throw refuse("entry-too-large", `An entry of the archive has ${size} bytes, more than the ${atMost} that are read.`);
  if (method === "stored") {
    if (size !== packedSize) throw refuse("malformed-zip", "An entry that is not packed has two sizes: write the archive anew.");
    const bytes = await source.read(offset, size, signal);
    return { bytes, isIntact: checksumOf(bytes) === entry.crc32 };
  }
  if (method !== "deflated")
    throw refuse("unsupported-packing", "An entry is packed in a way that loaders of models do not read: store or deflate it.");
  if (size > packedSize * MAX_RATIO)
    throw refuse("malformed-zip", "An entry states more content than its bytes can hold: write the archive anew.");
  const bytes = inflatedRaw(await source.read(offset, packedSize, signal), size);
  if (bytes?.length !== size) throw refuse("malformed-zip", "The packed bytes of an entry are damaged: copy the archive again.");
  return { bytes, isIntact: checksumOf(bytes) === entry.crc32 };
}
