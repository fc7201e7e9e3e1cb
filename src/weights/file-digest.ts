import { createHash } from "node:crypto";
import type { Tree, TreeEntry } from "../bytes/tree.js";

/** Large enough that a read costs no more than its bytes, small enough that memory stays flat. */
const CHUNK_BYTES = 1024 * 1024;

export interface FileDigests {
  /** SHA-256 in hexadecimal digits, by path; files that are not there, or beyond the budget, are left out. */
  readonly digests: ReadonlyMap<string, string>;
  readonly bytesRead: number;
  /** Whether every file that is there has its digest. */
  readonly isComplete: boolean;
}

/**
 * Digests whole files, one after the other, as far as `budgetBytes` go. What git holds a pointer of LFS for is known by it: nothing
 * is read. Throws SourceError when bytes cannot be had.
 */
export async function digestFiles(
  tree: Tree,
  paths: readonly string[],
  budgetBytes: number,
  signal?: AbortSignal,
): Promise<FileDigests> {
  const digests = new Map<string, string>();
  let bytesRead = 0;
  let isComplete = true;
  for (const path of new Set(paths)) {
    const entry = await tree.find(path, signal);
    if (entry?.kind !== "file") continue;
    const known = await knownDigest(tree, entry, signal);
    const size = known === undefined ? await tree.sizeOf(entry, signal) : 0;
    if (known !== undefined) digests.set(path, known);
    else if (bytesRead + size > budgetBytes) isComplete = false;
    else {
      digests.set(path, await digestOf(tree, entry, signal));
      bytesRead += size;
    }
  }
  return { digests, bytesRead, isComplete };
}

/** The id of an LFS object is the SHA-256 of its content. */
async function knownDigest(tree: Tree, entry: TreeEntry, signal?: AbortSignal): Promise<string | undefined> {
  return /^sha256:([0-9a-f]{64})$/.exec((await tree.contentOf?.(entry, signal)) ?? "")?.[1];
}

async function digestOf(tree: Tree, entry: TreeEntry, signal?: AbortSignal): Promise<string> {
  await using source = await tree.open(entry, signal);
  const hash = createHash("sha256");
  for (let offset = 0; offset < source.size; offset += CHUNK_BYTES) {
    hash.update(await source.read(offset, Math.min(CHUNK_BYTES, source.size - offset), signal));
  }
  return hash.digest("hex");
}
