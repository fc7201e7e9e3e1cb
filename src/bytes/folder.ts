import { lstat, readdir, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { diskSource } from "./disk.js";
import type { EntryKind, Tree, TreeEntry } from "./tree.js";

/**
 * A folder as a revision, outside of git. Ids name a file by where it is and when it was written: equal ids mean equal bytes, equal
 * bytes need not have equal ids. Links are not followed, and nothing outside of the folder can be reached.
 */
export function folderTree(root: string): Tree {
  const entryAt = async (path: string): Promise<TreeEntry | undefined> => {
    const location = join(root, ...path.split("/"));
    const stats = await lstat(location).catch(() => undefined);
    const kind: EntryKind | undefined = stats?.isFile() ? "file" : stats?.isSymbolicLink() ? "symlink" : undefined;
    if (stats === undefined || kind === undefined || !(await isBelow(root, join(location, "..")))) return undefined;
    return { path, kind, id: `${stats.dev}:${stats.ino}:${stats.size}:${stats.mtimeMs}` };
  };
  return {
    revision: "folder",
    async list() {
      const found = await readdir(root, { recursive: true });
      const entries = await Promise.all(found.map((path) => entryAt(path.split(sep).join("/"))));
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

async function isBelow(root: string, folder: string): Promise<boolean> {
  const [top, at] = await Promise.all([realpath(root), realpath(folder).catch(() => "")]);
  return at === top || at.startsWith(top.endsWith(sep) ? top : top + sep);
}
