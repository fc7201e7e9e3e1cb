import type { FakeApp } from "./app.js";
import description from "./openapi.json" with { type: "json" };
import type { FakeComment, FakePull, FakeRepository, FakeUser } from "./state.js";

// GitHub's own examples, so that every field is there; what matters to a test is filled in from the state.
const {
  "issue-comment": comment,
  "pull-request": pull,
  "commit-comparison": comparison,
  "git-commit-2": commit,
  "pull-request-simple-items": simplePulls,
  installation,
  "installation-token": installationToken,
} = description.components.examples;
const WHEN = "2026-01-02T03:04:05Z";

export function commentBody(api: string, { id, repository, number, author, body }: FakeComment): object {
  return {
    ...structuredClone(comment.value),
    id,
    url: `${api}/repos/${repository}/issues/comments/${id}`,
    html_url: `https://github.com/${repository}/pull/${number}#issuecomment-${id}`,
    issue_url: `${api}/repos/${repository}/issues/${number}`,
    body,
    user: userBody(author),
    created_at: WHEN,
    updated_at: WHEN,
  };
}

export function pullBody(api: string, { owner, name }: FakeRepository, wanted: FakePull, changedFiles: number): object {
  const { head, base, ...rest } = structuredClone(pull.value);
  const full = `${owner}/${name}`;
  const { headRepo = full } = wanted;
  const [label] = rest.labels;
  return {
    ...rest,
    url: `${api}/repos/${full}/pulls/${wanted.number}`,
    number: wanted.number,
    title: wanted.title,
    state: wanted.state,
    // The example's teams lack a field that the schema demands.
    requested_teams: [],
    draft: false,
    merged: false,
    labels: (wanted.labels ?? []).map((one) => ({ ...label, name: one })),
    head: {
      ...head,
      ref: wanted.headRef,
      sha: wanted.headSha,
      repo: headRepo === null ? null : { ...head.repo, full_name: headRepo },
    },
    base: { ...base, ref: wanted.baseRef, sha: wanted.baseSha, repo: { ...base.repo, full_name: full } },
    changed_files: changedFiles,
  };
}

/** As it stands in lists: without counts, and without what it takes time to know. */
export function simplePullBody(api: string, repository: FakeRepository, wanted: FakePull): object {
  const [example] = simplePulls.value;
  const whole = Object.entries(pullBody(api, repository, wanted, 0));
  return { ...structuredClone(example), ...Object.fromEntries(whole.filter(([key]) => key in (example ?? {}))) };
}

export function installationBody({ id: appId, slug, permissions }: FakeApp, id: number): object {
  return { ...structuredClone(installation.value), id, app_id: appId, app_slug: slug, permissions };
}

export function installationTokenBody(token: string, permissions: Readonly<Record<string, string>>): object {
  const { repositories: _repositories, ...rest } = structuredClone(installationToken.value);
  return { ...rest, token, permissions, expires_at: new Date(Date.now() + 3_600_000).toISOString() };
}

export interface Comparison {
  readonly base: string;
  readonly mergeBase: string;
  readonly ahead: number;
  readonly behind: number;
  /** Of the page that was asked for. */
  readonly commits: readonly string[];
  readonly isFirstPage: boolean;
}

export function comparisonBody({ base, mergeBase, ahead, behind, commits, isFirstPage }: Comparison): object {
  const { files, ...rest } = structuredClone(comparison.value);
  const named = (sha: string) => ({ ...structuredClone(rest.base_commit), sha });
  return {
    ...rest,
    base_commit: named(base),
    merge_base_commit: named(mergeBase),
    status: statusOf(ahead, behind),
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    commits: commits.map(named),
    ...(isFirstPage && { files }),
  };
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return "diverged";
  if (ahead > 0) return "ahead";
  return behind > 0 ? "behind" : "identical";
}

export function gitCommitBody(sha: string, tree: string, message: string, parents: readonly string[]): object {
  const { tree: treeExample, ...rest } = structuredClone(commit.value);
  const [parent] = rest.parents;
  return { ...rest, sha, message, tree: { ...treeExample, sha: tree }, parents: parents.map((one) => ({ ...parent, sha: one })) };
}

function userBody({ login, type }: FakeUser): object {
  return { ...structuredClone(comment.value.user), login, type };
}
