import type { Repository } from "./client.js";

/** What started the workflow, as the runner tells it. */
export interface WorkflowEvent {
  readonly name: string;
  readonly payload: unknown;
  /** GITHUB_SHA and GITHUB_REF: on pull requests the test merge commit, elsewhere what was pushed or chosen. */
  readonly sha: string;
  readonly ref: string;
  /** GITHUB_REPOSITORY, `owner/name`: scheduled events have it nowhere else. */
  readonly repository?: string | undefined;
}

export interface RevisionInputs {
  readonly baseRef?: string | undefined;
  readonly headRef?: string | undefined;
}

/** The two revisions an event is about. Branch tips and what users typed are revisions, not yet a merge base. */
export type Revisions = PullRequestRevisions | MergeGroupRevisions | PushRevisions | ManualRevisions;

export interface PullRequestRevisions {
  readonly kind: "pull-request";
  readonly repository: Repository;
  readonly number: number;
  readonly headSha: string;
  /** Tip of the base branch when the event happened. The merge base is found from it, it is not it. */
  readonly baseSha: string;
  readonly baseRef: string;
  readonly headRef: string;
  /** `owner/name`; undefined when the fork has been deleted. */
  readonly headRepo: string | undefined;
  /** From another repository: the token is read-only there under `pull_request`. */
  readonly isFork: boolean;
  /** Runs with the base's rights (`pull_request_target`): read by API, never check out. */
  readonly isPrivileged: boolean;
  readonly action: string;
  readonly title: string;
  readonly author: string;
  readonly isDraft: boolean;
  readonly labels: readonly string[];
}

export interface MergeGroupRevisions {
  readonly kind: "merge-group";
  readonly repository: Repository;
  readonly baseSha: string;
  readonly headSha: string;
  readonly baseRef: string;
  /** The pull request that this group adds to the queue. Its labels count; comments it gets none from here. */
  readonly queued: number | undefined;
}

export interface PushRevisions {
  readonly kind: "push";
  readonly repository: Repository;
  /** Undefined when the push created the branch: compare with the default branch then. */
  readonly before: string | undefined;
  readonly after: string;
  readonly ref: string;
  readonly defaultBranch: string | undefined;
}

export interface ManualRevisions {
  readonly kind: "manual";
  readonly repository: Repository;
  /** Branches, tags or object ids as the workflow's author wrote them. */
  readonly baseRef: string;
  readonly headRef: string;
  /** The pull request to comment on, when the event has one. */
  readonly number: number | undefined;
  /** That pull request's head when the event happened. */
  readonly pullHead: string | undefined;
  /** As of a pull request: read by API, never check out. */
  readonly isPrivileged: boolean;
}
