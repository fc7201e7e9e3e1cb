import { type LfsPointer, lfsPointerOf, POINTER_LIMIT_BYTES } from "./lfs-pointer.js";
import { memorySource } from "./memory.js";
import type { ByteSource } from "./source.js";
import type { Tree, TreeEntry } from "./tree.js";

/** The contents that pointers stand for, wherever they are kept. */
export interface LfsObjects extends AsyncDisposable {
  /** SourceError when the content cannot be had; it names the object and says what to do. The caller disposes the source. */
  open(pointer: LfsPointer, place: LfsPlace, signal?: AbortSignal): Promise<ByteSource>;
}

/** Where a pointer stands: for messages, and for what one side of an artifact may cost. */
export interface LfsPlace {
  readonly path: string;
  readonly revision: string;
}

/**
 * The same revision with contents in the place of pointers. Entries stay as they are: a pointer that did not change is a blob that did
 * not change, of which nothing is read. `.lfsconfig` has no part in this: it belongs to the revision under review, which would name the
 * server that credentials go to. The tree that is wrapped is disposed with this one, `objects` is not.
 */
export function lfsTree(tree: Tree, objects: LfsObjects): Tree {
  // By content id: where every read is a request, no small file is asked for twice.
  const small = new Map<string, SmallFile>();

  const smallFile = async (entry: TreeEntry, signal?: AbortSignal): Promise<SmallFile | undefined> => {
    const known = small.get(entry.id);
    if (known !== undefined) return known;
    if ((await tree.sizeOf(entry, signal)) >= POINTER_LIMIT_BYTES) return undefined;
    await using source = await tree.open(entry, signal);
    const bytes = await source.read(0, source.size, signal);
    const file = { bytes, pointer: lfsPointerOf(bytes) };
    if (small.size < MAX_KEPT_FILES) small.set(entry.id, file);
    return file;
  };

  return {
    ...tree,
    async sizeOf(entry, signal) {
      return (await smallFile(entry, signal))?.pointer?.size ?? tree.sizeOf(entry, signal);
    },
    async open(entry, signal) {
      const file = await smallFile(entry, signal);
      if (file === undefined) return tree.open(entry, signal);
      if (file.pointer === undefined) return memorySource(file.bytes);
      return objects.open(file.pointer, { path: entry.path, revision: tree.revision }, signal);
    },
    async contentOf(entry, signal) {
      const pointer = (await smallFile(entry, signal))?.pointer;
      return pointer === undefined ? entry.id : `sha256:${pointer.oid}`;
    },
  };
}

interface SmallFile {
  readonly bytes: Uint8Array;
  readonly pointer: LfsPointer | undefined;
}

/** At most 20 MB. */
const MAX_KEPT_FILES = 20_000;
