import { assertWithin } from "./memory.js";
import type { ByteSource } from "./source.js";

/** Of small reads that follow each other in a file, most are answered from one read of this size. */
const WINDOW_BYTES = 256 * 1024;

/** The same source; small reads in ascending order share larger ones. */
export function windowedSource(source: ByteSource): ByteSource {
  let window = new Uint8Array(0);
  let start = 0;
  return {
    size: source.size,
    ...(source.descriptor === undefined ? {} : { descriptor: source.descriptor }),
    async read(offset, length, signal) {
      assertWithin(source.size, offset, length);
      if (length >= WINDOW_BYTES) return source.read(offset, length, signal);
      if (offset < start || offset + length > start + window.length) {
        window = new Uint8Array(await source.read(offset, Math.min(WINDOW_BYTES, source.size - offset), signal));
        start = offset;
      }
      return window.subarray(offset - start, offset - start + length);
    },
    [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
  };
}
