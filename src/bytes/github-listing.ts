import { SourceError } from "../errors.js";
import { mapConcurrently } from "./concurrency.js";
import type { GitHubListing, GitObjects } from "./github.js";

/** A job's token has 1,000 requests an hour for the whole repository; the review needs the larger part for other things. */
const LISTING_REQUESTS = 400;
/** GitHub asks clients to be gentle; see its secondary rate limits. */
const REQUESTS_AT_ONCE = 6;
/** Several times what the largest public repositories have, at about 200 bytes each. */
const LISTED_ENTRIES = 2_000_000;

export type GitHubEntry = GitHubListing["entries"][number];

interface Folder {
  readonly id: string;
  /** Ends with `/`, or is empty for the root. */
  readonly prefix: string;
}

/** Answers by the id of a folder, and whether all below it was asked for: two commits have most folders in common. */
export type FolderListings = Map<string, Promise<GitHubListing>>;

/**
 * Everything below a commit except folders, with paths from its root. Where one answer is cut off, its folders are asked
 * for one by one: the result is complete, or a SourceError.
 */
export async function listTree(
  objects: GitObjects,
  commit: string,
  known: FolderListings = new Map(),
  signal?: AbortSignal,
): Promise<readonly GitHubEntry[]> {
  const result: GitHubEntry[] = [];
  let requests = 0;
  const ask = (folder: Folder, recursive: boolean): Promise<GitHubListing> => {
    const key = `${folder.id} ${recursive}`;
    const earlier = known.get(key);
    if (earlier !== undefined) return earlier;
    requests += 1;
    if (requests > LISTING_REQUESTS) throw tooMany(`more than ${LISTING_REQUESTS} requests`);
    const answer = objects.tree(folder.id, recursive, signal);
    // The commit itself is listed once, and is the largest answer of all. A failure is not an answer for the next caller.
    if (folder.id !== commit) known.set(key, answer);
    answer.catch(() => known.delete(key));
    return answer;
  };

  let folders: readonly Folder[] = [{ id: commit, prefix: "" }];
  while (folders.length > 0) {
    const levels = await mapConcurrently(folders, REQUESTS_AT_ONCE, async (folder) => {
      const all = await ask(folder, true);
      if (!all.truncated) return { folder, entries: all.entries, isWhole: true };
      const direct = await ask(folder, false);
      if (direct.truncated) throw tooMany(`more entries in the folder ${JSON.stringify(folder.prefix)} than one answer holds`);
      return { folder, entries: direct.entries, isWhole: false };
    });
    const next: Folder[] = [];
    for (const { folder, entries, isWhole } of levels) {
      for (const entry of entries) {
        const path = folder.prefix + entry.path;
        if (entry.type !== "tree") result.push({ ...entry, path });
        else if (!isWhole) next.push({ id: entry.sha, prefix: `${path}/` });
      }
      if (result.length > LISTED_ENTRIES) throw tooMany(`more than ${LISTED_ENTRIES} files`);
    }
    folders = next;
  }
  return result;
}

function tooMany(reason: string): SourceError {
  const remedy = "Add a step with `actions/checkout` before this one, so that the list comes from the clone.";
  return new SourceError(
    "listing-too-large",
    `The files of the commit cannot all be listed through GitHub's API: ${reason}. ${remedy}`,
  );
}
