import { z } from "zod";
import { abortedBy } from "./aborting.js";
import type { GitHubClient, Repository } from "./client.js";
import { asking, expecting } from "./failure.js";

/** A pull request as it is now, which on a re-run is not what the event's payload says. */
export interface LivePull {
  readonly number: number;
  readonly state: "open" | "closed";
  readonly isMerged: boolean;
  readonly isDraft: boolean;
  readonly title: string;
  readonly headSha: string;
  /** The branch the pull request wants to go to, and its tip when the pull request was last updated: not the merge base. */
  readonly baseRef: string;
  readonly baseSha: string;
  readonly changedFiles: number;
  readonly labels: readonly string[];
}

const PULL = z.looseObject({
  number: z.number(),
  state: z.enum(["open", "closed"]),
  merged: z.boolean().optional(),
  draft: z.boolean().optional(),
  title: z.string(),
  head: z.looseObject({ sha: z.string() }),
  base: z.looseObject({ ref: z.string(), sha: z.string() }),
  changed_files: z.number().int().nonnegative(),
  labels: z.array(z.looseObject({ name: z.string() })),
});

export async function livePull(
  client: GitHubClient,
  { owner, name: repo }: Repository,
  number: number,
  signal?: AbortSignal,
): Promise<LivePull> {
  const doing = `read pull request #${number} of ${owner}/${repo}`;
  const { data } = await asking(doing, () =>
    client.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
      owner,
      repo,
      pull_number: number,
      request: abortedBy(signal),
    }),
  );
  const pull = expecting(PULL, data, doing);
  return {
    number: pull.number,
    state: pull.state,
    isMerged: pull.merged ?? false,
    isDraft: pull.draft ?? false,
    title: pull.title,
    headSha: pull.head.sha,
    baseRef: pull.base.ref,
    baseSha: pull.base.sha,
    changedFiles: pull.changed_files,
    labels: pull.labels.map((label) => label.name),
  };
}
