import { realpath } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { type DvcTree, dvcTree } from "../artifacts/dvc-tree.js";
import { largeObjects } from "../artifacts/large-objects.js";
import { openGitRepository } from "../bytes/git.js";
import { transferLimitsFor } from "../bytes/http-budget.js";
import { lfsTree } from "../bytes/lfs.js";
import { lfsPlacesOf } from "../bytes/lfs-git.js";
import { memoryTree } from "../bytes/memory-tree.js";
import { worktreeTree } from "../bytes/worktree.js";
import { UsageError } from "../errors.js";
import type { Terminal } from "./terminal.js";

export interface WorkingTree {
  /** What git tracks or would track, with the contents of Git LFS and of DVC's local cache. */
  readonly tree: DvcTree;
  /** Absolute, without links. */
  readonly root: string;
}

/** The working tree of a local repository, for as long as `use` takes. Remotes of DVC are not asked: the tree itself would name them. */
export async function withWorkingTree<Result>(
  directory: string,
  signal: AbortSignal,
  use: (workingTree: WorkingTree) => Promise<Result>,
): Promise<Result> {
  await using repository = await openGitRepository(directory, {}, signal);
  if (repository.workingTree === undefined) {
    const remedy = "Name a clone that has its files checked out with `--repo`.";
    throw new UsageError("no-working-tree", `${directory}: is a bare repository, without files to work on. ${remedy}`);
  }
  const files = await worktreeTree(repository);
  await using objects = largeObjects({
    limits: transferLimitsFor(undefined),
    lfsPlaces: (caller) => lfsPlacesOf(repository.git, process.env, caller),
    workingTree: repository.workingTree,
  });
  await using tree = dvcTree(lfsTree(files, objects.lfs), objects.dvc(memoryTree("nothing", new Map())));
  return await use({ tree, root: await realpath(repository.workingTree) });
}

/** Where the commands that work on a repository find it, and from where their paths count. */
export function repositoryFolder(repo: string | undefined, { directory }: Terminal): string {
  return resolve(directory, repo ?? ".");
}

/** A path that the caller named, from the root of the repository; the root itself is the empty string. */
export async function pathWithin(root: string, name: string, directory: string): Promise<string> {
  const path = relative(root, resolve(await realpath(directory), name));
  if (isAbsolute(path) || path.split(sep)[0] === "..")
    throw new UsageError("outside", `${name}: is outside of the repository ${root}.`);
  return path.split(sep).join("/");
}
