import { SourceError } from "../errors.js";
import type { Tree, TreeEntry } from "./tree.js";

/** A tree of which the entries are listed once, at the first question; `list` gives them in any order. */
export function listedTree(revision: string, list: Tree["list"], files: Pick<Tree, "sizeOf" | "open">): Tree {
  let listing: Promise<Listing> | undefined;
  const listed = (signal?: AbortSignal) => {
    listing ??= list(signal)
      .then(listingOf)
      .catch((error: unknown) => {
        // A listing that failed or was aborted is not an answer for the next caller.
        listing = undefined;
        throw error;
      });
    return listing;
  };
  return {
    revision,
    list: async (signal) => (await listed(signal)).entries,
    find: async (path, signal) => (await listed(signal)).byPath.get(path),
    async sizeOf(entry, signal) {
      assertFile(entry);
      return files.sizeOf(entry, signal);
    },
    async open(entry, signal) {
      assertFile(entry);
      return files.open(entry, signal);
    },
    async [Symbol.asyncDispose]() {},
  };
}

interface Listing {
  readonly entries: readonly TreeEntry[];
  readonly byPath: ReadonlyMap<string, TreeEntry>;
}

function listingOf(unsorted: readonly TreeEntry[]): Listing {
  // Names that are not UTF-8 may look the same: then the id decides, so that the order is the same everywhere.
  const entries = [...unsorted].sort((a, b) => compare(a.path, b.path) || compare(a.id, b.id));
  const byPath = new Map<string, TreeEntry>();
  for (const entry of entries) if (!byPath.has(entry.path)) byPath.set(entry.path, entry);
  return { entries, byPath };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function assertFile(entry: TreeEntry): void {
  if (entry.kind === "file") return;
  const what = entry.kind === "symlink" ? "a symbolic link" : "a submodule";
  throw new SourceError("entry-not-file", `${entry.path}: is ${what}, which is never followed.`);
}
