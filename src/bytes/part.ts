import { assertWithin } from "./memory.js";
import type { ByteSource } from "./source.js";

/** Bytes `start` to `start + size` of a source, as a source. Disposing of it leaves the whole one open. */
export function partOf(source: ByteSource, start: number, size: number): ByteSource {
  assertWithin(source.size, start, size);
  return {
    size,
    read(offset, length, signal) {
      assertWithin(size, offset, length);
      return source.read(start + offset, length, signal);
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
