import { z } from "zod";
import { isObjectId } from "../../bytes/git-object-id.js";
import { quoted } from "../../encodings/quoted.js";
import { SourceError, UsageError } from "../../errors.js";
import { abortedBy } from "./aborting.js";
import type { GitHubClient, Repository } from "./client.js";
import { asking, expecting } from "./failure.js";

const OBJECT_ID = z.string().refine(isObjectId);
const COMPARISON = z.looseObject({ merge_base_commit: z.looseObject({ sha: OBJECT_ID }) });

/**
 * The commit two revisions have in common, by GitHub's own reckoning: what a pull request is compared with.
 * A UsageError when a revision is unknown or they share no history.
 */
export async function mergeBaseOf(
  client: GitHubClient,
  { owner, name: repo }: Repository,
  base: string,
  head: string,
  signal?: AbortSignal,
): Promise<string> {
  const doing = `find the merge base of ${quoted(base)} and ${quoted(head)} in ${owner}/${repo}`;
  // Files are listed on the first page only, so the second page with one commit is the smallest answer.
  const basehead = `${base}...${head}`;
  const request = { owner, repo, basehead, per_page: 1, page: 2, request: abortedBy(signal) };
  const answer = await orUsageError(doing, () =>
    asking(doing, () => client.request("GET /repos/{owner}/{repo}/compare/{basehead}", request)),
  );
  return expecting(COMPARISON, answer.data, doing).merge_base_commit.sha;
}

/** The full object id of the commit that a branch, tag or abbreviated id names; a UsageError when there is none. */
export async function commitOf(
  client: GitHubClient,
  { owner, name: repo }: Repository,
  revision: string,
  signal?: AbortSignal,
): Promise<string> {
  const doing = `find commit ${quoted(revision)} in ${owner}/${repo}`;
  const headers = { accept: "application/vnd.github.sha" };
  const answer = await orUsageError(doing, () =>
    asking(doing, () =>
      client.request("GET /repos/{owner}/{repo}/commits/{ref}", {
        owner,
        repo,
        ref: revision,
        headers,
        request: abortedBy(signal),
      }),
    ),
  );
  const text: unknown = answer.data;
  return expecting(OBJECT_ID, text instanceof Uint8Array ? new TextDecoder().decode(text) : text, doing);
}

/** The revisions come from the caller, so one that cannot be found is the caller's to put right. */
async function orUsageError<Answer>(doing: string, request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request();
  } catch (error) {
    // 422: the text cannot name a commit at all.
    if (error instanceof SourceError && (error.code === "not-found" || error.code === "rejected"))
      throw new UsageError(
        "revision",
        `Could not ${doing}: a revision does not exist, the token may not see it, or they share no history.`,
        { cause: error },
      );
    throw error;
  }
}
