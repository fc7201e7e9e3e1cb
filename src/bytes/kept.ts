import type { ByteSource } from "./source.js";

/** Sources that are opened again soon: a model is read for its structure, then for its values. */
export interface KeptSources extends AsyncDisposable {
  /** The source of this content id, made when it is not at hand. Each caller disposes what it got; the last one's is kept a while. */
  open(id: string, make: () => Promise<ByteSource>): Promise<ByteSource>;
}

/** Two sides of each artifact in flight. What is kept is in memory up to a size and in a temporary file above it. */
const KEPT_IDLE_SOURCES = 8;

interface Kept {
  readonly source: Promise<ByteSource>;
  users: number;
}

export function keptSources(atMost: number = KEPT_IDLE_SOURCES): KeptSources {
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
    for (const [oldest, old] of idle.slice(0, Math.max(0, idle.length - atMost))) await drop(oldest, old);
  };

  return {
    async open(id, make) {
      const entry = kept.get(id) ?? { source: make(), users: 0 };
      kept.delete(id);
      kept.set(id, entry);
      entry.users += 1;
      try {
        return releasing(await entry.source, () => release(entry));
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
