import { lstat, readdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { SourceError } from "../errors.js";
import { diskSource } from "./disk.js";
import type { EntryKind, Tree, TreeEntry } from "./tree.js";

/**
 * A folder as a revision, outside of git. Ids name a file by where it is and when it was written: equal ids mean equal bytes, equal
 * bytes need not have equal ids. Links are not followed, neither at the end of a path nor on the way.
 */
export function folderTree(root: string): Tree {
  const locationOf = (path: string) => join(root, ...path.split("/"));
  const entryAt = async (path: string): Promise<TreeEntry | undefined> => {
    const stats = await lstat(locationOf(path)).catch(() => undefined);
    const kind: EntryKind | undefined = stats?.isFile() ? "file" : stats?.isSymbolicLink() ? "symlink" : undefined;
    if (stats === undefined || kind === undefined) return undefined;
    return { path, kind, id: `${stats.dev}:${stats.ino}:${stats.size}:${stats.mtimeMs}` };
  };
  const listFrom = async (top: string, signal?: AbortSignal): Promise<readonly TreeEntry[]> => {
    const entries: TreeEntry[] = [];
    const folders = [top];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      signal?.throwIfAborted();
      for (const { name, isFolder } of await namesIn(locationOf(folder))) {
        const path = folder === "" ? name : `${folder}/${name}`;
        const entry = isFolder ? undefined : await entryAt(path);
        if (isFolder) folders.push(path);
        if (entry !== undefined) entries.push(entry);
      }
    }
    return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  };
  return {
    revision: "folder",
    list: (signal) => listFrom("", signal),
    async listBelow(folder, signal) {
      const stats = isPlain(folder) ? await lstat(locationOf(folder)).catch(() => undefined) : undefined;
      const isThere = stats?.isDirectory() === true && (await isWithoutLinks(root, folder.split("/")));
      return isThere ? listFrom(folder, signal) : [];
    },
    async find(path) {
      const folders = path.split("/").slice(0, -1);
      return isPlain(path) && (await isWithoutLinks(root, folders)) ? entryAt(path) : undefined;
    },
    async sizeOf({ path }) {
      const stats = await lstat(locationOf(path)).catch((cause: unknown) => {
        throw new SourceError("file-missing", `${path}: there is no such file any more.`, { cause });
      });
      return stats.size;
    },
    open: ({ path }) => diskSource(locationOf(path)),
    async [Symbol.asyncDispose]() {},
  };
}

async function namesIn(folder: string): Promise<readonly { readonly name: string; readonly isFolder: boolean }[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new SourceError("folder-unreadable", `${folder}: cannot be listed.`, { cause });
  });
  return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
}

/** False for segments that a file system reads as a way, not as a name: a file has one path. */
function isPlain(path: string): boolean {
  return path.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
}

async function isWithoutLinks(root: string, folders: readonly string[]): Promise<boolean> {
  const real = (path: string) => realpath(path).catch(() => undefined);
  const [top, at] = await Promise.all([real(root), real(join(root, ...folders))]);
  return top !== undefined && at === join(top, ...folders);
}
