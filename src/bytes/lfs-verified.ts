import { createHash } from "node:crypto";
import { SourceError } from "../errors.js";
import type { LfsPointer } from "./lfs-pointer.js";
import type { ByteSource } from "./source.js";

/**
 * The same source, hashed while it is read from its start to its end without a gap: the read that completes it throws when the bytes
 * are not the object. Of single ranges nothing can be known; there the size and the server's own word have to do.
 */
export function verifiedSource(source: ByteSource, { oid, size }: LfsPointer, name: string): ByteSource {
  const hash = createHash("sha256");
  let hashed = 0;
  let isWrong = false;
  return {
    size: source.size,
    async read(offset, length, signal) {
      if (isWrong) throw mismatch(name);
      const bytes = await source.read(offset, length, signal);
      const end = offset + bytes.length;
      if (offset > hashed || end <= hashed) return bytes;
      hash.update(bytes.subarray(hashed - offset));
      hashed = end;
      isWrong = hashed === size && hash.digest("hex") !== oid;
      if (isWrong) throw mismatch(name);
      return bytes;
    },
    [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
  };
}

const CHUNK_BYTES = 1024 * 1024;

/** Reads all bytes; throws when they are not the object. */
export async function assertObject(whole: ByteSource, pointer: LfsPointer, name: string, signal?: AbortSignal): Promise<void> {
  const source = verifiedSource(whole, pointer, name);
  for (let offset = 0; offset < source.size; offset += CHUNK_BYTES)
    await source.read(offset, Math.min(CHUNK_BYTES, source.size - offset), signal);
}

function mismatch(name: string): SourceError {
  return new SourceError("lfs-mismatch", `${name}: the bytes that were read have another SHA-256. Fetch or push it again.`);
}
