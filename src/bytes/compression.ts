import { constants, crc32, inflateRawSync, inflateSync, unzipSync } from "node:zlib";

// Synchronous, as decoding is: callers bound what comes out before they ask.

/** What a raw deflate stream gives, at most `atMost` bytes. Undefined where it is damaged, or gives more. */
export function inflatedRaw(bytes: Uint8Array, atMost: number): Uint8Array | undefined {
  return orUndefined(() => inflateRawSync(bytes, { maxOutputLength: Math.max(1, atMost) }));
}

/** What a zlib stream gives, at most `atMost` bytes. Undefined where it is damaged, or gives more. */
export function inflated(bytes: Uint8Array, atMost: number): Uint8Array | undefined {
  return orUndefined(() => inflateSync(bytes, { maxOutputLength: Math.max(1, atMost) }));
}

/** What the first bytes of a raw deflate stream give, at most `atMost` bytes: the stream may go on. Undefined where it is damaged, or gives more. */
export function inflatedRawStart(bytes: Uint8Array, atMost: number): Uint8Array | undefined {
  const options = { maxOutputLength: Math.max(1, atMost), finishFlush: constants.Z_SYNC_FLUSH };
  return orUndefined(() => inflateRawSync(bytes, options));
}

/** What a raw deflate stream at the beginning of `bytes` gives, at most `atMost` bytes, and how many bytes it takes itself. */
export function inflatedStream(bytes: Uint8Array, atMost: number): { bytes: Uint8Array; packedBytes: number } | undefined {
  return orUndefined(() => {
    // The type of `info: true` is missing from the declarations of Node.
    const answer: unknown = inflateRawSync(bytes, { maxOutputLength: Math.max(1, atMost), info: true });
    const { buffer, engine } = answer as { buffer: Uint8Array; engine: { bytesWritten: number } };
    return { bytes: buffer, packedBytes: engine.bytesWritten };
  });
}

/** The beginning of what a zlib or gzip stream gives, of which only the beginning is there. Undefined where it gives more than `atMost`. */
export function inflatedStart(bytes: Uint8Array, atMost: number): Uint8Array | undefined {
  return orUndefined(() => unzipSync(bytes, { maxOutputLength: Math.max(1, atMost), finishFlush: constants.Z_SYNC_FLUSH }));
}

/** CRC-32 as zip, gzip and PNG have it. */
export function checksumOf(bytes: Uint8Array): number {
  return crc32(bytes);
}

function orUndefined<T>(inflate: () => T): T | undefined {
  try {
    return inflate();
  } catch (error) {
    // Z_DATA_ERROR, Z_BUF_ERROR, ERR_BUFFER_TOO_LARGE: all are about the bytes.
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}
