import { z } from "zod";
import { quoted } from "../../encodings/quoted.js";
import { abortedBy } from "./aborting.js";
import type { GitHubClient, Repository } from "./client.js";
import { asking, expecting } from "./failure.js";

/** A commit at the tip of a branch of a repository, which may be a fork. */
export interface PullHead {
  readonly owner: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly branch: string;
  readonly sha: string;
}

export type FoundPull = { readonly kind: "found"; readonly number: number } | { readonly kind: "none"; readonly reason: string };

// One branch has an open pull request for each base at most; a full page is several in any case.
const PER_PAGE = 100;

const PULLS = z.array(
  z.looseObject({
    number: z.number().int().positive(),
    head: z.looseObject({ sha: z.string(), ref: z.string(), repo: z.looseObject({ full_name: z.string() }).nullable() }),
  }),
);

/**
 * The one open pull request of this repository that wants to merge exactly this commit.
 * Asked by branch: GitHub's list of a commit's pull requests is empty for commits of forks.
 */
export async function pullWithHead(
  client: GitHubClient,
  { owner, name: repo }: Repository,
  head: PullHead,
  signal?: AbortSignal,
): Promise<FoundPull> {
  const branch = `${head.repository}, branch ${quoted(head.branch)}`;
  const doing = `list the pull requests from ${branch} to ${owner}/${repo}`;
  const request = { owner, repo, state: "open", head: `${head.owner}:${head.branch}`, per_page: PER_PAGE } as const;
  const { data } = await asking(doing, () =>
    client.request("GET /repos/{owner}/{repo}/pulls", { ...request, request: abortedBy(signal) }),
  );
  const ofBranch = expecting(PULLS, data, doing).filter(
    (pull) => pull.head.ref === head.branch && isSameName(pull.head.repo?.full_name, head.repository),
  );
  const [pull, ...others] = ofBranch.filter((one) => one.head.sha === head.sha);
  if (pull !== undefined && others.length === 0) return { kind: "found", number: pull.number };
  if (pull !== undefined) {
    const numbers = [pull, ...others].map(({ number }) => `#${number}`).join(", ");
    return { kind: "none", reason: `several pull requests have the commit ${head.sha} as their head: ${numbers}` };
  }
  const [moved] = ofBranch;
  if (moved !== undefined) return { kind: "none", reason: `the pull request has moved on to ${quoted(moved.head.sha)}` };
  return { kind: "none", reason: `no open pull request comes from ${branch}` };
}

/** GitHub's names of owners and repositories keep their case and do not tell by it. */
function isSameName(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
