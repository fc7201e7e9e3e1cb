import { resolve } from "node:path";
import { UsageError } from "../errors.js";
import { type GitBlobs, gitBlobs } from "./git-blobs.js";
import { type Environment, type Git, gitIn, reasonOf } from "./git-command.js";
import { defaultBranchOf, mergeBaseOf, resolveRevision } from "./git-history.js";
import { isObjectId, type ObjectHash } from "./git-object-id.js";
import { gitRemote } from "./git-remote.js";
import { gitTree } from "./git-tree.js";
import type { TemporaryOptions } from "./temporary.js";
import type { Tree } from "./tree.js";

export interface GitOptions extends TemporaryOptions {
  /** Where missing objects are fetched from; `origin` by default, or else the first remote there is. */
  readonly remote?: string;
  /** Of the process, by default. */
  readonly environment?: Environment;
}

/** A local repository. Its trees and their sources live as long as it does. */
export interface GitRepository extends AsyncDisposable {
  /** The root of the working tree, an absolute path; undefined in a bare repository. */
  readonly workingTree: string | undefined;
  readonly objectHash: ObjectHash;
  /** For other readers of the same repository. */
  readonly git: Git;
  readonly blobs: GitBlobs;
  /** The full id of the commit a revision names; UsageError when there is none. */
  resolve(revision: string, signal?: AbortSignal): Promise<string>;
  /** The best common ancestor of two commits, by full id; of several always the same. UsageError when there is none. */
  mergeBase(a: string, b: string, signal?: AbortSignal): Promise<string>;
  /** Makes sure that a commit, by full id, and its files can be read. SourceError when it cannot be had. */
  fetchCommit(id: string, signal?: AbortSignal): Promise<void>;
  /** A full reference name, such as `refs/remotes/origin/main`. */
  defaultBranch(signal?: AbortSignal): Promise<string | undefined>;
  /** The files of a commit, by full id, which is fetched if need be. */
  tree(commit: string, signal?: AbortSignal): Promise<Tree>;
}

/** The repository that contains `directory`, which may be bare, a linked working tree, or a folder within. */
export async function openGitRepository(
  directory: string,
  options: GitOptions = {},
  signal?: AbortSignal,
): Promise<GitRepository> {
  const environment = options.environment ?? process.env;
  const { root, isWorkingTree, objectHash } = await discover(gitIn(resolve(directory), environment), directory, signal);
  const git = gitIn(root, environment);
  const remote = gitRemote(git, options.remote);
  const blobs = gitBlobs(git, remote, options);

  const fetchCommit = async (id: string, caller?: AbortSignal) => {
    assertId(id);
    if (!(await blobs.has(id, caller))) await remote.fetchCommit(id, caller);
  };

  return {
    workingTree: isWorkingTree ? root : undefined,
    objectHash,
    git,
    blobs,
    resolve: (revision, caller) => resolveRevision(git, revision, caller),
    async mergeBase(a, b, caller) {
      await fetchCommit(a, caller);
      await fetchCommit(b, caller);
      return mergeBaseOf(git, remote, a, b, caller);
    },
    fetchCommit,
    defaultBranch: (caller) => defaultBranchOf(git, caller),
    async tree(commit, caller) {
      await fetchCommit(commit, caller);
      return gitTree(git, blobs, commit);
    },
    [Symbol.asyncDispose]: () => blobs[Symbol.asyncDispose](),
  };
}

interface Discovery {
  readonly root: string;
  readonly isWorkingTree: boolean;
  readonly objectHash: ObjectHash;
}

async function discover(git: Git, directory: string, signal?: AbortSignal): Promise<Discovery> {
  const facts = await git.run(["rev-parse", "--is-inside-work-tree", "--show-object-format"], {}, signal);
  if (facts.exitCode !== 0) throw notRepository(directory, facts.stderr);
  const [isInside, objectHash] = facts.stdout.toString().split(/\r?\n/);
  if (objectHash !== "sha1" && objectHash !== "sha256") {
    throw new UsageError("git-object-format", `${directory}: names its objects by ${objectHash}, which is not known.`);
  }
  const isWorkingTree = isInside === "true";
  const root = await git.output(["rev-parse", isWorkingTree ? "--show-toplevel" : "--absolute-git-dir"], {}, signal);
  // Only the line feed git added: a directory's own name may end in white space.
  return { root: root.toString().replace(/\r?\n$/, ""), isWorkingTree, objectHash };
}

function notRepository(directory: string, stderr: string): UsageError {
  if (stderr.includes("not a git repository")) {
    const remedy = "Name one with `--repo`, or compare two files with `model-review diff`.";
    return new UsageError("not-a-repository", `${directory}: is not inside of a git repository. ${remedy}`);
  }
  if (stderr.includes("dubious ownership")) {
    const remedy = "Run `git config --global --add safe.directory` with its path if you trust it.";
    return new UsageError("repository-not-trusted", `${directory}: the repository belongs to another user. ${remedy}`);
  }
  return new UsageError("not-a-repository", `${directory}: cannot be used as a git repository: ${reasonOf(stderr)}`);
}

function assertId(id: string): void {
  if (!isObjectId(id)) throw new UsageError("commit-malformed", `${JSON.stringify(id)} is not a full commit id.`);
}
