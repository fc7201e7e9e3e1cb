import { constants, crc32, inflateRawSync, inflateSync } from "node:zlib";

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
export function inflatedStart(bytes: Uint8Array, atMost: number): Uint8Array | undefined {
  const options = { maxOutputLength: Math.max(1, atMost), finishFlush: constants.Z_SYNC_FLUSH };
  return orUndefined(() => inflateRawSync(bytes, options));
}

/** CRC-32 as zip, gzip and PNG have it. */
export function checksumOf(bytes: Uint8Array): number {
  return crc32(bytes);
}

function orUndefined(inflate: () => Uint8Array): Uint8Array | undefined {
  try {
    return inflate();
  } catch (error) {
    // Z_DATA_ERROR, Z_BUF_ERROR, ERR_BUFFER_TOO_LARGE: all are about the bytes.
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}
