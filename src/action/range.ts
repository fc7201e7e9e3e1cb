import { SourceError, UsageError } from "../errors.js";
import { printLog } from "../hosts/github/log.js";
import type { PullRequestRevisions, PushRevisions, Revisions } from "../hosts/github/revisions.js";
import type { Revision } from "../review/review.js";
import type { Commits } from "./open.js";

/** The two commits that are compared. */
export interface Range {
  /** No commit: nothing was there before. */
  readonly base: Revision;
  readonly head: Revision & { readonly commit: string };
  /** Where the change is to go, and where the policy is read from by default. */
  readonly tip: string;
}

/** True when the event runs with the base's rights, so that nothing of the head may be in the workspace. */
export function isPrivileged(revisions: Revisions): boolean {
  return "isPrivileged" in revisions && revisions.isPrivileged;
}

/** Finds the commits of an event. A UsageError says what is missing when there are no two to compare. */
export async function rangeOf(revisions: Revisions, commits: Commits, write: (text: string) => void): Promise<Range> {
  switch (revisions.kind) {
    case "pull-request":
      return pullRange(revisions, commits);
    case "merge-group":
      return sinceMergeBase(await named(revisions.baseSha, commits), revisions.headSha, commits);
    case "push":
      return pushRange(revisions, commits, write);
    case "manual":
      return sinceMergeBase(await named(revisions.baseRef, commits), revisions.headRef, commits);
  }
}

async function pullRange({ baseRef, headSha, baseSha }: PullRequestRevisions, commits: Commits): Promise<Range> {
  const range = await sinceMergeBase(await branch(baseRef, commits), headSha, commits);
  if (range.base.commit !== range.head.commit) return range;
  // Merged meanwhile: what it brought shows against the base that it had.
  return { ...range, base: { name: baseRef, commit: await commits.mergeBase(baseSha, range.head.commit) } };
}

interface Tip {
  readonly name: string;
  readonly commit: string;
}

async function named(revision: string, commits: Commits): Promise<Tip> {
  return { name: revision, commit: await commits.resolve(revision) };
}

async function branch(name: string, commits: Commits): Promise<Tip> {
  return { name, commit: await commits.branch(name) };
}

async function sinceMergeBase({ name, commit: tip }: Tip, head: string, commits: Commits): Promise<Range> {
  const commit = await commits.resolve(head);
  return { base: { name, commit: await commits.mergeBase(tip, commit) }, head: { name: head, commit }, tip };
}

/**
 * A push is compared with what the branch was before, also when that is no ancestor: a forced push may take commits away, and what it
 * takes back is a change too. A new branch is compared with where it left the default branch.
 */
async function pushRange({ before, after, ref, defaultBranch }: PushRevisions, commits: Commits, write: (text: string) => void) {
  const head = { name: after, commit: await commits.resolve(after) };
  const commit = before === undefined ? undefined : await stillThere(before, commits);
  if (before !== undefined && commit !== undefined) return { base: { name: before, commit }, head, tip: commit };
  if (defaultBranch === undefined)
    throw new UsageError("event", "The push does not say what to compare with: set the input `base-ref`.");
  if (ref !== `refs/heads/${defaultBranch}`) {
    if (before !== undefined) printLog(`${before} is gone: the branch is compared with ${defaultBranch}.`, write);
    return sinceMergeBase(await branch(defaultBranch, commits), after, commits);
  }
  if (before === undefined) return { base: { name: "nothing", commit: null }, head, tip: head.commit };
  const remedy = "Set the input `base-ref` to a commit that is still there.";
  throw new UsageError("base-gone", `The push replaced ${before} on ${defaultBranch}, and that commit is gone. ${remedy}`);
}

/** What a forced push replaced is kept for a while, here and there. */
async function stillThere(id: string, commits: Commits): Promise<string | undefined> {
  try {
    return await commits.resolve(id);
  } catch (error) {
    if (error instanceof UsageError || (error instanceof SourceError && error.code === "commit-missing")) return undefined;
    throw error;
  }
}
