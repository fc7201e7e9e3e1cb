import type { ByteSource } from "./source.js";

export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    async read(offset, length) {
      assertWithin(bytes.length, offset, length);
      return bytes.subarray(offset, offset + length);
    },
    async [Symbol.asyncDispose]() {},
  };
}

/** Guards every source: a read outside of `size` is a bug of the reader, never a short answer. */
export function assertWithin(size: number, offset: number, length: number): void {
  const isInside =
    Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0 && offset + length <= size;
  if (!isInside) throw new RangeError(`read of ${length} bytes at ${offset} is outside of a source of ${size} bytes`);
}
