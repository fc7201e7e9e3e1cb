import type { ByteSource } from "./source.js";

/** Adds up the bytes that were really read, for the coverage line of a report. Shared by any number of sources. */
export interface ByteCounter {
  bytesRead: number;
}

/** The same source; `counter` grows by the length of every read that succeeded. */
export function countingSource(source: ByteSource, counter: ByteCounter): ByteSource {
  return {
    size: source.size,
    async read(offset, length, signal) {
      const bytes = await source.read(offset, length, signal);
      counter.bytesRead += bytes.length;
      return bytes;
    },
    [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
  };
}
