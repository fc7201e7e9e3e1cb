import { SourceError } from "../errors.js";
import { limiter } from "./concurrency.js";
import { blobIdOf, hashOf } from "./git-object-id.js";
import { entryFrom } from "./git-tree.js";
import { type FolderListings, type GitHubEntry, listTree } from "./github-listing.js";
import { keptSources } from "./kept.js";
import { listedTree } from "./listed-tree.js";
import { MEMORY_BLOB_BYTES, type TemporaryOptions, temporaryStore } from "./temporary.js";
import type { Tree, TreeEntry } from "./tree.js";

/** What GitHub's blob API serves; see https://docs.github.com/rest/git/blobs. */
export const API_BLOB_BYTES = 100 * 1024 * 1024;
/** Each answer is whole in memory until it is checked: two large ones bound that at a quarter of a gigabyte. */
const LARGE_DOWNLOADS_AT_ONCE = 2;
/** What stays in memory afterwards as well; many models are small, and each costs the time of a round trip. */
const SMALL_DOWNLOADS_AT_ONCE = 6;

/** The part of GitHub's git database that a tree needs, without the repository and the token. */
export interface GitObjects {
  /** `treeish` is the id of a commit or a tree. Paths of the answer are relative to it. */
  tree(treeish: string, recursive: boolean, signal?: AbortSignal): Promise<GitHubListing>;
  blob(sha: string, signal?: AbortSignal): Promise<Uint8Array>;
}

export interface GitHubListing {
  readonly truncated: boolean;
  readonly entries: readonly {
    readonly path: string;
    readonly mode: string;
    readonly type: string;
    readonly sha: string;
    readonly size?: number;
  }[];
}

/** A repository read through GitHub's API without a clone. What its trees share is asked for once. */
export interface GitHubRepository extends AsyncDisposable {
  /** The files of a commit, by full id. Lives as long as the repository does. */
  tree(commit: string): Tree;
}

/** Disposing removes temporary files. */
export function githubRepository(objects: GitObjects, options: TemporaryOptions = {}): GitHubRepository {
  const store = temporaryStore(options);
  const [oneOfFew, oneOfSome] = [limiter(LARGE_DOWNLOADS_AT_ONCE), limiter(SMALL_DOWNLOADS_AT_ONCE)];
  const kept = keptSources();
  const sizes = new Map<string, number>();
  const folders: FolderListings = new Map();

  const list = async (commit: string, signal?: AbortSignal): Promise<readonly TreeEntry[]> => {
    const entries = await listTree(objects, commit, folders, signal);
    return entries.map((entry) => {
      if (entry.size !== undefined) sizes.set(entry.sha, entry.size);
      return entryOf(entry);
    });
  };
  const download = (entry: TreeEntry, size: number, signal?: AbortSignal) => {
    const isLarge = size > (options.memoryBlobBytes ?? MEMORY_BLOB_BYTES);
    return (isLarge ? oneOfFew : oneOfSome)(async () => {
      const bytes = await objects.blob(entry.id, signal);
      assertContent(entry, bytes);
      return store.hold(bytes.length, [bytes], signal);
    });
  };

  return {
    tree(commit) {
      const tree = listedTree(commit, (signal) => list(commit, signal), {
        async sizeOf(entry, signal) {
          await tree.list(signal);
          const size = sizes.get(entry.id);
          if (size === undefined)
            throw new SourceError("size-unknown", `${entry.path}: GitHub does not say how large it is. ${CHECKOUT}`);
          return size;
        },
        async open(entry, signal) {
          const size = await tree.sizeOf(entry, signal);
          if (size > API_BLOB_BYTES) throw tooLarge(entry, size);
          return kept.open(entry.id, () => download(entry, size, signal));
        },
      });
      return tree;
    },
    async [Symbol.asyncDispose]() {
      await kept[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

/** One commit of a repository, with what it needs: disposing removes temporary files. */
export async function githubTree(objects: GitObjects, commit: string, options: TemporaryOptions = {}): Promise<Tree> {
  const repository = githubRepository(objects, options);
  return { ...repository.tree(commit), [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose]() };
}

const CHECKOUT = "Add a step with `actions/checkout` before this one, so that it is read from the clone.";

function entryOf({ path, mode, sha }: GitHubEntry): TreeEntry {
  const entry = entryFrom(path, mode, sha);
  if (entry === undefined)
    throw new SourceError("git-mode", `${path}: GitHub gives it the mode ${mode}, which is not known. ${CHECKOUT}`);
  return entry;
}

/** An id is a digest of the content: what does not match was damaged on its way, or is not what was asked for. */
function assertContent(entry: TreeEntry, bytes: Uint8Array): void {
  const id = blobIdOf(bytes, hashOf(entry.id));
  if (id === entry.id) return;
  throw new SourceError(
    "blob-mismatch",
    `${entry.path}: GitHub sent ${bytes.length} bytes that are not blob ${entry.id}. Run the job again.`,
  );
}

function tooLarge(entry: TreeEntry, size: number): SourceError {
  const megabytes = Math.ceil(size / 1_000_000);
  return new SourceError(
    "blob-too-large",
    `${entry.path}: has ${megabytes} MB, and GitHub's API serves files up to 100 MB. ${CHECKOUT}`,
  );
}
