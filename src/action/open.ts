import { resolve } from "node:path";
import type { OpenDvcObject } from "../bytes/dvc-object.js";
import { type GitRepository, openGitRepository } from "../bytes/git.js";
import { isObjectId } from "../bytes/git-object-id.js";
import { githubRepository } from "../bytes/github.js";
import { lfsTree } from "../bytes/lfs.js";
import { memoryTree } from "../bytes/memory-tree.js";
import type { TemporaryOptions } from "../bytes/temporary.js";
import type { Tree } from "../bytes/tree.js";
import { SourceError, UsageError } from "../errors.js";
import type { GitHubClient, Repository } from "../hosts/github/client.js";
import { commitOf, mergeBaseOf } from "../hosts/github/commits.js";
import { gitObjects } from "../hosts/github/objects.js";
import type { Environment } from "../hosts/github/trigger.js";
import { type ObjectOrigin, objectsOf } from "./objects.js";

/** Where commits are read from: a checkout where there is one, GitHub's API, or both. */
export interface Commits extends AsyncDisposable {
  /** The full id of the commit that a branch, tag or id names. */
  resolve(revision: string): Promise<string>;
  /** The full id of a branch's tip. A tag of the same name is never meant, for anybody who pushes tags could then choose the base. */
  branch(name: string): Promise<string>;
  mergeBase(base: string, head: string): Promise<string>;
  /** Lives as long as this does. Of no commit: nothing at all. */
  tree(commit: string | null): Promise<Tree>;
  /** Opens what DVC keeps outside of git; `base` says which remotes there are. */
  dvcObjects(base: Tree): OpenDvcObject;
}

/** What the event and the inputs say about where commits are, and the objects that their pointers stand for. */
export interface Origin extends ObjectOrigin {
  readonly isPrivileged: boolean;
}

/**
 * A checkout is read as it stands and fetches what it lacks; without one, or when it cannot be fetched into, commits are read through
 * the API. Privileged events read through the API alone: nothing of the pull request is ever in the workspace.
 */
export async function openCommits(
  origin: Origin,
  client: GitHubClient | undefined,
  environment: Environment,
  workingDirectory: string | undefined,
  signal?: AbortSignal,
): Promise<Commits> {
  const { isPrivileged, repository } = origin;
  const local = isPrivileged ? undefined : await checkout(environment, workingDirectory, signal);
  if (local === undefined && client === undefined) {
    const remedy = "Set the input `token`, or run actions/checkout before this step.";
    throw new UsageError("no-source", `There is neither a checkout nor a token to read commits with. ${remedy}`);
  }
  const viaApi = client === undefined ? undefined : apiCommits(client, repository, temporaryOf(environment), signal);
  const viaGit = local === undefined ? undefined : localCommits(local, signal);
  const objects = objectsOf(origin, local, environment, temporaryOf(environment));
  const trees = new Map<string, Tree>();
  return {
    resolve: (revision) => firstOf([viaApi, viaGit], (commits) => commits.resolve(revision)),
    branch: (name) => firstOf([viaApi, viaGit], (commits) => commits.branch(name)),
    mergeBase: (base, head) => firstOf([viaApi, viaGit], (commits) => commits.mergeBase(base, head)),
    async tree(commit) {
      if (commit === null) return memoryTree("nothing", new Map());
      const tree = trees.get(commit) ?? lfsTree(await firstOf([viaGit, viaApi], (commits) => commits.tree(commit)), objects.lfs);
      trees.set(commit, tree);
      return tree;
    },
    dvcObjects: objects.dvc,
    async [Symbol.asyncDispose]() {
      for (const tree of trees.values()) await tree[Symbol.asyncDispose]();
      await objects[Symbol.asyncDispose]();
      await viaApi?.[Symbol.asyncDispose]();
      await local?.[Symbol.asyncDispose]();
    },
  };
}

async function checkout(
  environment: Environment,
  workingDirectory: string | undefined,
  signal?: AbortSignal,
): Promise<GitRepository | undefined> {
  const directory = resolve(environment.GITHUB_WORKSPACE ?? ".", workingDirectory ?? ".");
  try {
    return await openGitRepository(directory, temporaryOf(environment), signal);
  } catch (error) {
    // No git, or no checkout: the API remains. Asked for by name, a folder that is no repository is a mistake to tell.
    if (workingDirectory === undefined && (error instanceof UsageError || error instanceof SourceError)) return undefined;
    throw error;
  }
}

/** The runner empties this folder after the job, whatever becomes of the process. */
function temporaryOf({ RUNNER_TEMP }: Environment): TemporaryOptions {
  return RUNNER_TEMP === undefined ? {} : { temporaryDirectory: RUNNER_TEMP };
}

function apiCommits(client: GitHubClient, repository: Repository, temporary: TemporaryOptions, signal?: AbortSignal) {
  const objects = githubRepository(gitObjects(client, repository), temporary);
  return {
    resolve: (revision: string) => commitOf(client, repository, revision, signal),
    branch: (name: string) => commitOf(client, repository, `heads/${name}`, signal),
    mergeBase: (base: string, head: string) => mergeBaseOf(client, repository, base, head, signal),
    tree: async (commit: string) => objects.tree(commit),
    [Symbol.asyncDispose]: () => objects[Symbol.asyncDispose](),
  };
}

/**
 * A checkout of one commit has no other commit and no branch: both are had from its remote.
 * A full one keeps branches as remote-tracking references; a local branch of the same name may be stale.
 */
function localCommits(local: GitRepository, signal?: AbortSignal) {
  return {
    async resolve(revision: string): Promise<string> {
      if (isObjectId(revision)) {
        await local.fetchCommit(revision, signal);
        return local.resolve(revision, signal);
      }
      try {
        return await local.resolve(`refs/remotes/origin/${revision}`, signal).catch(() => local.resolve(revision, signal));
      } catch (error) {
        const tip = await branchAtOrigin(local, revision, signal);
        if (tip === undefined) throw error;
        return tip;
      }
    },
    async branch(name: string): Promise<string> {
      const tracked = await local.resolve(`refs/remotes/origin/${name}`, signal).catch(() => undefined);
      return tracked ?? (await branchAtOrigin(local, name, signal)) ?? local.resolve(`refs/heads/${name}`, signal);
    },
    mergeBase: (base: string, head: string) => local.mergeBase(base, head, signal),
    tree: (commit: string) => local.tree(commit, signal),
  };
}

async function branchAtOrigin({ git }: GitRepository, branch: string, signal?: AbortSignal): Promise<string | undefined> {
  const name = `refs/heads/${branch}`;
  const { stdout } = await git.run(["ls-remote", "origin", name], { lazy: true }, signal);
  const references = stdout
    .toString()
    .split("\n")
    .map((line) => line.split("\t"));
  // What is asked for is a pattern to git, which matches the ends of other names too.
  return references.find(([, reference]) => reference === name)?.[0];
}

/** The first source that has an answer; the last one's failure is the one to tell. */
async function firstOf<Source, Answer>(
  sources: readonly (Source | undefined)[],
  ask: (source: Source) => Promise<Answer>,
): Promise<Answer> {
  const present = sources.filter((source) => source !== undefined);
  for (const [index, source] of present.entries()) {
    try {
      return await ask(source);
    } catch (error) {
      const isLast = index === present.length - 1;
      if (isLast || !(error instanceof SourceError || error instanceof UsageError)) throw error;
    }
  }
  throw new UsageError("no-source", "There is neither a checkout nor a token to read commits with.");
}
