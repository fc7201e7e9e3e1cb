import { SourceError, UsageError } from "../errors.js";
import { type Git, reasonOf } from "./git-command.js";
import { isObjectId } from "./git-object-id.js";
import { DEPTH_REMEDY, type GitRemote, shallowCommits } from "./git-remote.js";

/** Commits to fetch behind the boundary, step by step: 43,000 in all. What is older is better fetched by the checkout step. */
const DEEPEN_STEPS = [32, 128, 512, 2048, 8192, 32_768];

/** The full id of the commit a revision names; a UsageError that says what to do when there is none. */
export async function resolveRevision(git: Git, revision: string, signal?: AbortSignal): Promise<string> {
  // Told from an option of git by the first character: git itself allows no reference to begin so.
  if (revision === "" || revision.startsWith("-") || revision.includes("\0")) {
    throw new UsageError("revision-malformed", `${quoted(revision)} is not a revision: name a branch, a tag or a commit.`);
  }
  const object = await verify(git, revision, signal);
  if (object === undefined) throw await unknownRevision(git, revision, signal);
  // In two steps: `:/text^{commit}` would search for the suffix as well.
  const commit = await verify(git, `${object}^{commit}`, signal);
  if (commit === undefined) throw await notCommit(git, revision, object, signal);
  return commit;
}

/**
 * The best common ancestor of two commits. Where there are several (branches merged into each other crosswise), the one
 * with the smallest id: each of them is right, and the same one must be taken every time.
 * A shallow history is deepened from the remote until no hidden commit could be a better answer.
 */
export async function mergeBaseOf(git: Git, remote: GitRemote, a: string, b: string, signal?: AbortSignal): Promise<string> {
  for (const step of [...DEEPEN_STEPS, undefined]) {
    const bases = await basesOf(git, a, b, signal);
    const boundary = await openBoundary(git, [a, b], bases, signal);
    if (boundary.length === 0) {
      const first = bases[0];
      if (first !== undefined) return first;
      const message = `${a} and ${b} have no common ancestor: compare two commits of one history, or name the base explicitly.`;
      throw new UsageError("histories-unrelated", message);
    }
    if (step !== undefined) await remote.deepen(boundary, step, signal);
  }
  throw new SourceError(
    "history-missing",
    `The clone is shallow, and the merge base of ${a} and ${b} is too far back. ${DEPTH_REMEDY}`,
  );
}

/**
 * The branch pull requests are most likely made against, as a full reference name such as `refs/remotes/origin/main`:
 * what `origin` says, then `main`, then `master`; the remote's before the local one, which may be behind.
 */
export async function defaultBranchOf(git: Git, signal?: AbortSignal): Promise<string | undefined> {
  const head = await git.run(["symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"], {}, signal);
  const names = ["main", "master"].flatMap((name) => [`refs/remotes/origin/${name}`, `refs/heads/${name}`]);
  if (head.exitCode === 0) names.unshift(head.stdout.toString().trim());
  for (const name of names) {
    if ((await verify(git, name, signal)) !== undefined) return name;
  }
  return undefined;
}

/** The id of the object a revision names. A full id is its own answer, whether the object is there or not. */
async function verify(git: Git, revision: string, signal?: AbortSignal): Promise<string | undefined> {
  const result = await git.run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision], {}, signal);
  const id = result.stdout.toString().trim();
  return result.exitCode === 0 && isObjectId(id) ? id : undefined;
}

async function unknownRevision(git: Git, revision: string, signal?: AbortSignal): Promise<UsageError> {
  const branch = await git.run(["symbolic-ref", "--quiet", "--short", "HEAD"], {}, signal);
  const current = branch.stdout.toString().trim();
  const isUnborn = branch.exitCode === 0 && (await verify(git, "HEAD", signal)) === undefined;
  if (isUnborn && (revision === "HEAD" || revision === "@" || revision === current)) {
    return new UsageError("revision-unborn", `The branch ${quoted(current)} has no commit yet: commit something first.`);
  }
  if ((await verify(git, `refs/remotes/origin/${revision}`, signal)) !== undefined) {
    return new UsageError(
      "revision-unknown",
      `There is no local branch ${quoted(revision)}: did you mean ${quoted(`origin/${revision}`)}?`,
    );
  }
  const hint =
    (await shallowCommits(git, signal)).size > 0
      ? `The clone is shallow: ${DEPTH_REMEDY}`
      : "`git branch --all` lists the branches.";
  return new UsageError(
    "revision-unknown",
    `No branch, tag or commit is called ${quoted(revision)}: check the spelling. ${hint}`,
  );
}

async function notCommit(git: Git, revision: string, object: string, signal?: AbortSignal): Promise<UsageError> {
  const type = await git.run(["cat-file", "-t", object], {}, signal);
  if (type.exitCode === 0) {
    return new UsageError("revision-not-commit", `${quoted(revision)} names a ${type.stdout.toString().trim()}, not a commit.`);
  }
  const remedy = `run \`git fetch origin ${object}\`, or check out with \`fetch-depth: 0\`.`;
  return new UsageError("commit-missing", `The commit ${object} is not in this repository: ${remedy}`);
}

async function basesOf(git: Git, a: string, b: string, signal?: AbortSignal): Promise<readonly string[]> {
  const result = await git.run(["merge-base", "--all", "--end-of-options", a, b], {}, signal);
  if (result.exitCode !== 0 && result.exitCode !== 1)
    throw new SourceError("git-failed", `git merge-base failed: ${reasonOf(result.stderr)}`);
  return idsOf(result.stdout).sort();
}

/** Boundary commits that a better common ancestor could hide behind: those that are no ancestors of a known one. */
async function openBoundary(git: Git, tips: readonly string[], bases: readonly string[], signal?: AbortSignal) {
  const shallow = await shallowCommits(git, signal);
  if (shallow.size === 0) return [];
  const roots = await git.output(
    ["rev-list", "--max-parents=0", "--end-of-options", ...tips, ...bases.map((id) => `^${id}`)],
    {},
    signal,
  );
  return idsOf(roots).filter((id) => shallow.has(id));
}

function idsOf(output: Buffer): string[] {
  return output.toString().split("\n").filter(isObjectId);
}

function quoted(revision: string): string {
  return JSON.stringify(revision);
}
