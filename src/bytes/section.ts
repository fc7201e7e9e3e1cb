import { assertWithin } from "./memory.js";
import type { ByteSource } from "./source.js";

/** A stretch of a source as a source of its own. Disposing it leaves the whole open. */
export function sectionSource(source: ByteSource, offset: number, length: number): ByteSource {
  assertWithin(source.size, offset, length);
  return {
    size: length,
    async read(at, count, signal) {
      assertWithin(length, at, count);
      return source.read(offset + at, count, signal);
    },
    async [Symbol.asyncDispose]() {},
  };
}
