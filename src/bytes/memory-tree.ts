import { blobIdOf } from "./git-object-id.js";
import { listedTree } from "./listed-tree.js";
import { memorySource } from "./memory.js";
import type { Tree, TreeEntry } from "./tree.js";

/** Files held in memory as a revision; ids are those git would give. */
export function memoryTree(revision: string, files: ReadonlyMap<string, Uint8Array>): Tree {
  const contents = (entry: TreeEntry) => files.get(entry.path) ?? new Uint8Array();
  const list = async () =>
    [...files].map(([path, bytes]): TreeEntry => {
      return { path, kind: "file", id: blobIdOf(bytes, "sha1") };
    });
  return listedTree(revision, list, {
    sizeOf: async (entry) => contents(entry).length,
    open: async (entry) => memorySource(contents(entry)),
  });
}
