import { type LfsPointer, lfsPointerOf, POINTER_LIMIT_BYTES } from "./lfs-pointer.js";
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
  const pointers = new Map<string, LfsPointer | undefined>();

  const pointerAt = async (entry: TreeEntry, signal?: AbortSignal): Promise<LfsPointer | undefined> => {
    if (pointers.has(entry.id)) return pointers.get(entry.id);
    const pointer = (await tree.sizeOf(entry, signal)) < POINTER_LIMIT_BYTES ? await readPointer(entry, signal) : undefined;
    pointers.set(entry.id, pointer);
    return pointer;
  };
  const readPointer = async (entry: TreeEntry, signal?: AbortSignal) => {
    await using source = await tree.open(entry, signal);
    return lfsPointerOf(await source.read(0, source.size, signal));
  };

  return {
    ...tree,
    async sizeOf(entry, signal) {
      return (await pointerAt(entry, signal))?.size ?? tree.sizeOf(entry, signal);
    },
    async open(entry, signal) {
      const pointer = await pointerAt(entry, signal);
      if (pointer === undefined) return tree.open(entry, signal);
      return objects.open(pointer, { path: entry.path, revision: tree.revision }, signal);
    },
    async contentOf(entry, signal) {
      const pointer = await pointerAt(entry, signal);
      return pointer === undefined ? entry.id : `sha256:${pointer.oid}`;
    },
  };
}
