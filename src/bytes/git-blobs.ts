import { SourceError } from "../errors.js";
import { objectBatch } from "./git-batch.js";
import type { Git } from "./git-command.js";
import type { GitRemote } from "./git-remote.js";
import type { ByteSource } from "./source.js";
import { type TemporaryOptions, temporaryStore } from "./temporary.js";

/** The objects of a repository, fetched when they are missing. `subject` is what people call the object: its path. */
export interface GitBlobs extends AsyncDisposable {
  has(id: string, signal?: AbortSignal): Promise<boolean>;
  /** Bytes. */
  sizeOf(id: string, subject: string, signal?: AbortSignal): Promise<number>;
  open(id: string, subject: string, signal?: AbortSignal): Promise<ByteSource>;
}

export function gitBlobs(git: Git, remote: GitRemote, options: TemporaryOptions): GitBlobs {
  const batch = objectBatch(git);
  const store = temporaryStore(options);

  /** Asks again after a fetch: git looks for new packs whenever it misses an object. */
  const fetching = async <T>(
    id: string,
    subject: string,
    ask: () => Promise<T | undefined>,
    signal?: AbortSignal,
  ): Promise<T> => {
    const first = await ask();
    if (first !== undefined) return first;
    await remote.fetchObject(id, subject, signal);
    const second = await ask();
    if (second !== undefined) return second;
    throw new SourceError(
      "object-missing",
      `${subject}: its content, git object ${id}, is missing even after a fetch. Clone anew.`,
    );
  };

  return {
    async has(id, signal) {
      return (await batch.header(id, signal)) !== undefined;
    },
    async sizeOf(id, subject, signal) {
      const header = await fetching(id, subject, () => batch.header(id, signal), signal);
      assertBlob(header.type, id, subject);
      return header.size;
    },
    open(id, subject, signal) {
      const ask = () =>
        batch.contents(
          id,
          async (header, chunks) => {
            assertBlob(header.type, id, subject);
            signal?.throwIfAborted();
            return store.hold(header.size, chunks, signal);
          },
          signal,
        );
      return fetching(id, subject, ask, signal);
    },
    async [Symbol.asyncDispose]() {
      await batch[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

function assertBlob(type: string, id: string, subject: string): void {
  if (type !== "blob")
    throw new SourceError("object-not-blob", `${subject}: git object ${id} is a ${type}, not the content of a file.`);
}
