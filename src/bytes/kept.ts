import type { ByteSource } from "./source.js";

/** Sources that are opened again soon: a model is read for its structure, then for its values. */
export interface KeptSources extends AsyncDisposable {
  /** The source of this content id, made when it is not at hand. Each caller disposes what it got; the last one's is kept a while. */
  open(id: string, make: () => Promise<ByteSource>): Promise<ByteSource>;
}

/** Idle sources that are kept however large: two sides of each artifact in flight. */
const KEPT_ANYHOW = 8;
/** Beyond these, so that an artifact that takes long finds its sides again while many small ones pass it by. */
const KEPT_BYTES = 128 * 1024 * 1024;
/** Each may hold a file open, and a process may commonly open a thousand. */
const KEPT_AT_MOST = 256;

interface Kept {
  readonly source: Promise<ByteSource>;
  users: number;
  /** Bytes, known once it is there. */
  size: number;
}

export function keptSources(anyhow: number = KEPT_ANYHOW, bytes: number = KEPT_BYTES): KeptSources {
  // Least recently used first: an entry that is used again is inserted anew.
  const kept = new Map<string, Kept>();

  const drop = async (id: string, entry: Kept) => {
    kept.delete(id);
    // What never came is told to those who asked for it.
    const source = await entry.source.catch(() => undefined);
    await source?.[Symbol.asyncDispose]();
  };
  const release = async (entry: Kept) => {
    entry.users -= 1;
    const idle = [...kept].filter(([, { users }]) => users === 0);
    let total = idle.reduce((sum, [, { size }]) => sum + size, 0);
    for (const [index, [oldest, old]] of idle.entries()) {
      const left = idle.length - index;
      if (left <= anyhow || (left <= KEPT_AT_MOST && total <= bytes)) return;
      total -= old.size;
      // It may have been asked for while an earlier one was given up.
      if (old.users === 0) await drop(oldest, old);
    }
  };

  return {
    async open(id, make) {
      const entry = kept.get(id) ?? { source: make(), users: 0, size: 0 };
      kept.delete(id);
      kept.set(id, entry);
      entry.users += 1;
      try {
        const source = await entry.source;
        entry.size = source.size;
        return releasing(source, () => release(entry));
      } catch (error) {
        // A failure is not an answer for the next caller.
        if (kept.get(id) === entry) kept.delete(id);
        throw error;
      }
    },
    async [Symbol.asyncDispose]() {
      for (const [id, entry] of kept) await drop(id, entry);
    },
  };
}

/** The same bytes for one user: disposing it again changes nothing. */
function releasing(source: ByteSource, release: () => Promise<void>): ByteSource {
  let isOpen = true;
  return {
    size: source.size,
    read: (offset, length, signal) => source.read(offset, length, signal),
    async [Symbol.asyncDispose]() {
      if (isOpen) {
        isOpen = false;
        await release();
      }
    },
  };
}
