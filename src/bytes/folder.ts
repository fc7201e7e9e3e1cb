import { lstat, readdir, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { mapConcurrently } from "./concurrency.js";
import { diskSource } from "./disk.js";
import type { EntryKind, Tree, TreeEntry } from "./tree.js";

/** Entries looked at in one go. */
const ENTRIES_AT_ONCE = 64;

/**
 * A folder as a revision, outside of git. Ids name a file by where it is and when it was written: equal ids mean equal bytes, equal
 * bytes need not have equal ids. A link at the end of a path is not followed, and no path leads out of the folder.
 */
export function folderTree(root: string): Tree {
  const entryAt = async (path: string): Promise<TreeEntry | undefined> => {
    const segments = path.split("/");
    if (segments.some((segment) => NOT_NAMES.includes(segment))) return undefined;
    const location = join(root, ...segments);
    const stats = await lstat(location).catch(() => undefined);
    const kind: EntryKind | undefined = stats?.isFile() ? "file" : stats?.isSymbolicLink() ? "symlink" : undefined;
    if (stats === undefined || kind === undefined || !(await isBelow(root, join(location, "..")))) return undefined;
    return { path, kind, id: `${stats.dev}:${stats.ino}:${stats.size}:${stats.mtimeMs}` };
  };
  return {
    revision: "folder",
    async list() {
      const found = await readdir(root, { recursive: true });
      const entries = await mapConcurrently(found, ENTRIES_AT_ONCE, (path) => entryAt(path.split(sep).join("/")));
      return entries.filter((entry) => entry !== undefined).sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    find: entryAt,
    async sizeOf({ path }) {
      return (await lstat(join(root, ...path.split("/")))).size;
    },
    open: ({ path }) => diskSource(join(root, ...path.split("/"))),
    async [Symbol.asyncDispose]() {},
  };
}

/** Segments that a file system reads as a way, not as a name: a file has one path. */
const NOT_NAMES = ["", ".", ".."];

async function isBelow(root: string, folder: string): Promise<boolean> {
  const [top, at] = await Promise.all([realpath(root), realpath(folder).catch(() => "")]);
  return at === top || at.startsWith(top.endsWith(sep) ? top : top + sep);
}
