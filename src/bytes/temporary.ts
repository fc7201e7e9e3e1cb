import { type FileHandle, mkdtemp, open, rm, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SourceError } from "../errors.js";
import { fileSource } from "./disk.js";
import { memorySource } from "./memory.js";
import type { ByteSource } from "./source.js";

/** Most models of a review are below this; with a dozen open at once, memory stays near 100 MB. */
export const MEMORY_BLOB_BYTES = 8 * 1024 * 1024;

export interface TemporaryOptions {
  /** Bytes up to which a blob is kept in memory; MEMORY_BLOB_BYTES by default. */
  readonly memoryBlobBytes?: number;
  /** Where the private directory is made; the system's temporary directory by default. */
  readonly temporaryDirectory?: string;
}

/** Keeps bytes that arrive as a stream open for random access. Disposing closes and removes all that is left. */
export interface TemporaryStore extends AsyncDisposable {
  /** Exactly `size` bytes, or a SourceError. Small ones stay in memory, others go to a private file. */
  hold(size: number, chunks: Chunks, signal?: AbortSignal): Promise<ByteSource>;
}

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export function temporaryStore(options: TemporaryOptions = {}): TemporaryStore {
  const memoryBlobBytes = options.memoryBlobBytes ?? MEMORY_BLOB_BYTES;
  const parent = options.temporaryDirectory ?? tmpdir();
  const kept = new Set<ByteSource>();
  let directory: Promise<string> | undefined;
  let count = 0;

  return {
    async hold(size, chunks, signal) {
      if (size <= memoryBlobBytes) return memorySource(await collect(size, chunks, signal));
      count += 1;
      const name = String(count);
      directory ??= privateDirectory(parent);
      const source = await spill(join(await directory, name), size, chunks, signal);
      const owned: ByteSource = {
        size,
        read: (offset, length, caller) => source.read(offset, length, caller),
        async [Symbol.asyncDispose]() {
          if (kept.delete(owned)) await source[Symbol.asyncDispose]();
        },
      };
      kept.add(owned);
      return owned;
    },
    async [Symbol.asyncDispose]() {
      for (const source of kept) await source[Symbol.asyncDispose]();
      // Windows frees a name some moments after the last descriptor is closed, hence the retries.
      const made = await directory?.catch(() => undefined);
      if (made !== undefined) await rm(made, { recursive: true, force: true, maxRetries: 5 });
      directory = undefined;
    },
  };
}

/** Only for the user who runs us: `mkdtemp` makes it so. */
async function privateDirectory(parent: string): Promise<string> {
  try {
    return await mkdtemp(join(parent, "model-review-"));
  } catch (error) {
    throw new SourceError("temporary-file", `No temporary directory for large blobs can be made in ${parent}.`, { cause: error });
  }
}

async function collect(size: number, chunks: Chunks, signal?: AbortSignal): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    if (filled + chunk.length > size) throw wrongLength(size);
    bytes.set(chunk, filled);
    filled += chunk.length;
  }
  if (filled !== size) throw wrongLength(size);
  return bytes;
}

async function spill(path: string, size: number, chunks: Chunks, signal?: AbortSignal): Promise<ByteSource> {
  const file = await openPrivate(path);
  try {
    let filled = 0;
    for await (const chunk of chunks) {
      signal?.throwIfAborted();
      if (filled + chunk.length > size) throw wrongLength(size);
      await writeAll(file, chunk, filled);
      filled += chunk.length;
    }
    if (filled !== size) throw wrongLength(size);
    return fileSource(file, size, "temporary file");
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The name is removed at once and only the descriptor is kept, so that nothing stays behind when the process is killed. */
async function openPrivate(path: string): Promise<FileHandle> {
  try {
    const file = await open(path, "wx+", 0o600);
    await unlink(path);
    return file;
  } catch (error) {
    throw new SourceError("temporary-file", `A temporary file for a large blob cannot be made at ${path}.`, { cause: error });
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array, position: number): Promise<void> {
  let written = 0;
  try {
    while (written < chunk.length) {
      written += (await file.write(chunk, written, chunk.length - written, position + written)).bytesWritten;
    }
  } catch (error) {
    const message = "A large blob cannot be written to a temporary file. Is there room on the disk of the temporary directory?";
    throw new SourceError("temporary-file", message, { cause: error });
  }
}

function wrongLength(size: number): SourceError {
  return new SourceError("wrong-length", `A stream that was announced with ${size} bytes has another length.`);
}
