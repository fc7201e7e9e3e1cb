import { lstat, readlink } from "node:fs/promises";
import { join } from "node:path";
import { SourceError, UsageError } from "../errors.js";
import { mapConcurrently } from "./concurrency.js";
import { diskSource } from "./disk.js";
import type { GitRepository } from "./git.js";
import { blobHasher, blobIdOf, type ObjectHash } from "./git-object-id.js";
import { listedTree } from "./listed-tree.js";
import type { EntryKind, Tree, TreeEntry } from "./tree.js";
import { type Standing, workingFiles } from "./worktree-status.js";

/** The revision of every working tree. */
export const WORKING_TREE = "working tree";

/** Files hashed at once: enough to keep a disk busy. */
const HASHED_AT_ONCE = 4;
const HASH_CHUNK_BYTES = 1024 * 1024;

/** A file as it was when its id was computed. */
interface HashedFile {
  readonly entry: TreeEntry;
  /** As the file system spells it; not every name is UTF-8. */
  readonly location: Buffer;
  readonly size: number;
  readonly modified: number;
}

/**
 * The working tree as a revision: tracked files as they are on disk, and untracked ones that are not ignored.
 * Ids are those of the bytes on disk, without git's conversions. A file that git calls unmodified has the id of the index
 * and is read from its blob: what the next commit would contain, also where a filter (LFS, line ends) wrote other bytes.
 * Repositories inside, tracked or not, are never entered; untracked ones are not listed, for they have no id.
 */
export async function worktreeTree(repository: GitRepository): Promise<Tree> {
  const root = repository.workingTree;
  if (root === undefined)
    throw new UsageError("no-working-tree", `${repository.git.directory}: is bare, name a commit as the head.`);
  const hashed = new Map<string, HashedFile>();

  const list = async (signal?: AbortSignal): Promise<readonly TreeEntry[]> => {
    const standings = await workingFiles(repository.git, signal);
    const entries = await mapConcurrently(standings, HASHED_AT_ONCE, async (standing) => {
      if (standing.kind === "unmodified") return standing.entry;
      const file = await hashedFile(root, standing, repository.objectHash, signal);
      if (file !== undefined) hashed.set(keyOf(file.entry), file);
      return file?.entry;
    });
    return entries.filter((entry) => entry !== undefined);
  };

  return listedTree(WORKING_TREE, list, {
    async sizeOf(entry, signal) {
      const file = hashed.get(keyOf(entry));
      return file === undefined ? repository.blobs.sizeOf(entry.id, entry.path, signal) : file.size;
    },
    async open(entry, signal) {
      const file = hashed.get(keyOf(entry));
      return file === undefined ? repository.blobs.open(entry.id, entry.path, signal) : openUnchanged(root, file);
    },
  });
}

function keyOf(entry: TreeEntry): string {
  return `${entry.id} ${entry.path}`;
}

/** Undefined when the file has gone since git listed it. */
async function hashedFile(
  root: string,
  standing: Changed,
  hash: ObjectHash,
  signal?: AbortSignal,
): Promise<HashedFile | undefined> {
  const location = locationOf(root, standing.path);
  const path = standing.path.toString("utf8");
  try {
    await assertNoLinkAbove(root, standing.path, path);
    const stats = await lstat(location);
    const kind: EntryKind = standing.mode === "symlink" || stats.isSymbolicLink() ? "symlink" : "file";
    const id =
      kind === "file" ? await idOfFile(location, hash, signal) : await idOfLink(location, stats.isSymbolicLink(), hash, signal);
    return { entry: { path, kind, id }, location, size: stats.size, modified: stats.mtimeMs };
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (error instanceof SourceError || signal?.aborted) throw error;
    throw new SourceError("file-unreadable", `${path}: cannot be read from the working tree.`, { cause: error });
  }
}

type Changed = Extract<Standing, { kind: "changed" }>;

function locationOf(root: string, path: Buffer): Buffer {
  return Buffer.concat([Buffer.from(join(root, "/")), path]);
}

/** A folder that was replaced by a link would lead out of the tree. */
async function assertNoLinkAbove(root: string, path: Buffer, name: string): Promise<void> {
  for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) {
    const stats = await lstat(locationOf(root, path.subarray(0, end)));
    if (stats.isSymbolicLink())
      throw new SourceError("file-is-link", `${name}: lies behind a symbolic link, which is not followed.`);
  }
}

async function idOfFile(location: Buffer, hash: ObjectHash, signal?: AbortSignal): Promise<string> {
  const source = await diskSource(location);
  try {
    const hasher = blobHasher(source.size, hash);
    for (let offset = 0; offset < source.size; offset += HASH_CHUNK_BYTES) {
      hasher.update(await source.read(offset, Math.min(HASH_CHUNK_BYTES, source.size - offset), signal));
    }
    return hasher.digest("hex");
  } finally {
    await source[Symbol.asyncDispose]();
  }
}

/** The content of a link is where it points to. Without `core.symlinks`, git writes that into a plain file. */
async function idOfLink(location: Buffer, isLink: boolean, hash: ObjectHash, signal?: AbortSignal): Promise<string> {
  if (!isLink) return idOfFile(location, hash, signal);
  const target = await readlink(location, { encoding: "buffer" });
  return blobIdOf(target, hash);
}

async function openUnchanged(root: string, file: HashedFile) {
  const path = file.location.subarray(locationOf(root, Buffer.alloc(0)).length);
  await assertNoLinkAbove(root, path, file.entry.path);
  const stats = await lstat(file.location).catch(() => undefined);
  if (stats?.size !== file.size || stats.mtimeMs !== file.modified) {
    throw new SourceError(
      "file-changed",
      `${file.entry.path}: was written while it was reviewed. Review again when it is at rest.`,
    );
  }
  return diskSource(file.location);
}

function isMissing(error: unknown): boolean {
  if (error instanceof SourceError) return error.code === "file-missing";
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
