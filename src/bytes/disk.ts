import { constants, type Stats } from "node:fs";
import { type FileHandle, lstat, open } from "node:fs/promises";
import { SourceError } from "../errors.js";
import { assertWithin } from "./memory.js";
import type { ByteSource } from "./source.js";

/** Node refuses single reads of 2 GiB and more. */
const READ_CHUNK_BYTES = 1024 ** 3;

// A final link is never followed; NONBLOCK, because opening a named pipe would otherwise wait for a writer for ever.
// Windows knows neither: there the link is recognised by `lstat`, and pipes have no path in a directory.
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A regular file on disk, through one open file descriptor. SourceError for anything else that stands at `path`. */
export async function diskSource(path: string | Uint8Array): Promise<ByteSource> {
  const name = typeof path === "string" ? path : new TextDecoder().decode(path);
  const location = typeof path === "string" ? path : Buffer.from(path);
  const file = await openRegular(location, name);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw notRegular(name, stats);
    return fileSource(file, stats.size, name);
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The first `size` bytes of an open file, which the source closes when it is disposed. `name` is for messages. */
export function fileSource(file: FileHandle, size: number, name: string): ByteSource {
  return {
    size,
    descriptor: file.fd,
    async read(offset, length, signal) {
      assertWithin(size, offset, length);
      const bytes = new Uint8Array(length);
      let filled = 0;
      while (filled < length) {
        signal?.throwIfAborted();
        const count = await readOnce(file, bytes, filled, offset + filled, name);
        if (count === 0) {
          throw new SourceError(
            "file-shrank",
            `${name}: ends at byte ${offset + filled}, but had ${size} bytes when it was opened. Do not write to the file during a review.`,
          );
        }
        filled += count;
      }
      return bytes;
    },
    async [Symbol.asyncDispose]() {
      await file.close();
    },
  };
}

async function openRegular(path: string | Buffer, name: string): Promise<FileHandle> {
  try {
    if (constants.O_NOFOLLOW === undefined) {
      const stats = await lstat(path);
      if (!stats.isFile()) throw notRegular(name, stats);
    }
    return await open(path, OPEN_FLAGS);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw failureOf(error, name);
  }
}

function notRegular(name: string, stats: Stats): SourceError {
  if (stats.isSymbolicLink()) return linkRefused(name);
  return new SourceError(
    "file-not-regular",
    `${name}: is ${stats.isDirectory() ? "a directory" : "a device or pipe"}, not a file.`,
  );
}

function linkRefused(name: string, cause?: unknown): SourceError {
  const message = `${name}: is a symbolic link, which is not followed. Name the file it points to.`;
  return new SourceError("file-is-link", message, { cause });
}

function failureOf(error: unknown, name: string): SourceError {
  const code = codeOf(error);
  if (code === "ENOENT" || code === "ENOTDIR")
    return new SourceError("file-missing", `${name}: there is no such file.`, { cause: error });
  if (code === "ELOOP" || code === "EMLINK") return linkRefused(name, error);
  return new SourceError("file-unreadable", `${name}: cannot be opened (${code}).`, { cause: error });
}

async function readOnce(file: FileHandle, bytes: Uint8Array, filled: number, position: number, name: string): Promise<number> {
  const wanted = Math.min(bytes.length - filled, READ_CHUNK_BYTES);
  try {
    return (await file.read(bytes, filled, wanted, position)).bytesRead;
  } catch (error) {
    throw new SourceError("file-unreadable", `${name}: reading at byte ${position} failed (${codeOf(error)}).`, { cause: error });
  }
}

/** The system's name of a failure, such as `ENOENT`. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
