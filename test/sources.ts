import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assertWithin, memorySource } from "../src/bytes/memory.js";
import type { ByteSource } from "../src/bytes/source.js";
import { SourceError } from "../src/errors.js";
import type { OpenArtifact, Sibling } from "../src/formats/format.js";

export { type Mutation, mutationsOf, prefixesOf, randomOf } from "./mutations.js";

/** A way to offer the same bytes. Every truth test runs over each. */
export interface SourceKind {
  readonly name: string;
  readonly open: (bytes: Uint8Array) => Promise<ByteSource>;
}

export const SOURCE_KINDS: readonly SourceKind[] = [
  { name: "memory", open: async (bytes) => memorySource(bytes) },
  { name: "disk", open: temporaryFileSource },
  { name: "mean", open: async (bytes) => meanSource(bytes) },
];

/** Bytes behind a real file descriptor; disposing removes the file. */
export async function temporaryFileSource(bytes: Uint8Array): Promise<ByteSource> {
  const folder = await mkdtemp(join(tmpdir(), "model-review-"));
  const path = join(folder, "file");
  await writeFile(path, bytes);
  const file = await open(path, "r");
  return {
    size: bytes.length,
    async read(offset, length) {
      assertWithin(bytes.length, offset, length);
      const answer = new Uint8Array(length);
      const { bytesRead } = await file.read(answer, 0, length, offset);
      if (bytesRead !== length) throw new SourceError("short-read", `got ${bytesRead} of ${length} bytes at ${offset}`);
      return answer;
    },
    async [Symbol.asyncDispose]() {
      await file.close();
      await rm(folder, { recursive: true });
    },
  };
}

/**
 * Answers late, piece by piece, with a fresh copy at an odd address inside of a larger buffer:
 * a reader that assumes alignment, looks at `buffer` itself or relies on views of the file gives wrong answers here.
 */
export function meanSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    async read(offset, length, signal) {
      assertWithin(bytes.length, offset, length);
      const answer = new Uint8Array(length + 14).fill(0x55).subarray(7, 7 + length);
      const step = Math.max(1, Math.ceil(length / 5));
      for (let done = 0; done < length; done += step) {
        await Promise.resolve();
        signal?.throwIfAborted();
        answer.set(bytes.subarray(offset + done, offset + Math.min(length, done + step)), done);
      }
      return answer;
    },
    async [Symbol.asyncDispose]() {},
  };
}

export interface CountingSource {
  readonly source: ByteSource;
  readonly bytesRead: () => number;
  readonly reads: () => number;
  /** True once the source has been disposed. */
  readonly disposed: () => boolean;
}

export function countingSource(inner: ByteSource): CountingSource {
  let bytesRead = 0;
  let reads = 0;
  let disposed = false;
  const source: ByteSource = {
    size: inner.size,
    async read(offset, length, signal) {
      reads++;
      bytesRead += length;
      return inner.read(offset, length, signal);
    },
    async [Symbol.asyncDispose]() {
      disposed = true;
      await inner[Symbol.asyncDispose]();
    },
  };
  return { source, bytesRead: () => bytesRead, reads: () => reads, disposed: () => disposed };
}

/** Fails with a SourceError on the read that would exceed `limit` bytes in all. */
export function flakySource(inner: ByteSource, limit: number): ByteSource {
  let bytesRead = 0;
  return {
    size: inner.size,
    async read(offset, length, signal) {
      bytesRead += length;
      if (bytesRead > limit) throw new SourceError("connection-lost", `the source failed after ${limit} bytes`);
      return inner.read(offset, length, signal);
    },
    [Symbol.asyncDispose]: () => inner[Symbol.asyncDispose](),
  };
}

/** A file that claims `size` bytes while only its first ones exist; the rest reads as zeros. */
export function sparseSource(head: Uint8Array, size: number): ByteSource {
  return {
    size,
    async read(offset, length) {
      assertWithin(size, offset, length);
      const answer = new Uint8Array(length);
      if (offset < head.length) answer.set(head.subarray(offset, offset + length));
      return answer;
    },
    async [Symbol.asyncDispose]() {},
  };
}

/** The files of one revision in memory, opened at `mainPath`. A null content is a symbolic link. */
export async function openArtifact(
  files: ReadonlyMap<string, Uint8Array | null>,
  mainPath: string,
  openBytes: SourceKind["open"] = async (bytes) => memorySource(bytes),
): Promise<OpenArtifact> {
  const main = files.get(mainPath);
  if (main === undefined || main === null) throw new RangeError(`no file ${mainPath}`);
  return {
    path: mainPath,
    source: await openBytes(main),
    async sibling(path): Promise<Sibling | undefined> {
      const bytes = files.get(path);
      if (bytes === undefined) return undefined;
      if (bytes === null) return linkAt(path);
      return { path, isFile: true, size: async () => bytes.length, open: () => openBytes(bytes) };
    },
  };
}

function linkAt(path: string): Sibling {
  const refuse = async (): Promise<never> => {
    throw new RangeError(`${path} is a symbolic link and must not be followed`);
  };
  return { path, isFile: false, size: refuse, open: refuse };
}
