import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openGitRepository } from "../bytes/git.js";
import { memoryTree } from "../bytes/memory-tree.js";
import type { Tree } from "../bytes/tree.js";
import { DEFAULT_POLICY_PATH, policyAt } from "../review/policy.js";
import type { Review } from "../review/review.js";
import { review } from "../review/run.js";
import { VERSION } from "../review/version.js";
import { type Files, filesBelow } from "./folder-files.js";
import { commitFiles, hasGit, initRepository } from "./history.js";
import { deliverReview, REPORT_FORMATS } from "./judged.js";
import { choiceOf, parseOptions } from "./options.js";
import type { Terminal } from "./terminal.js";

/** Reviews the sample pull request as a git history in a temporary folder; without git its two revisions are compared in memory. */
export async function demoCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseOptions("demo", args, { format: { type: "string" }, output: { type: "string" } }, { min: 0, max: 0 });
  const format = choiceOf("--format", values.format, REPORT_FORMATS, "terminal");
  const base = await filesBelow(join(terminal.examples, "demo", "base"));
  const head = new Map([...base, ...(await filesBelow(join(terminal.examples, "demo", "head")))]);
  const folder = (await hasGit()) ? await temporaryFolder() : undefined;
  const result =
    folder === undefined
      ? await reviewInMemory(base, head, terminal.signal)
      : await reviewHistory(folder, base, head, terminal.signal);
  await deliverReview(result, format, values.output, terminal);
  // The sample is meant to fail its policy: showing it is what was asked for, and that worked.
  return 0;
}

/** Undefined where none can be made: the sample fits into memory as well. */
async function temporaryFolder(): Promise<string | undefined> {
  return mkdtemp(join(tmpdir(), "model-review-demo-")).catch(() => undefined);
}

async function reviewHistory(folder: string, base: Files, head: Files, signal: AbortSignal): Promise<Review> {
  try {
    await initRepository(folder);
    const baseCommit = await commitFiles(folder, base, "Add the digit classifier");
    const headCommit = await commitFiles(folder, head, "Adapt the classifier to odd and even");
    await using repository = await openGitRepository(folder, {}, signal);
    await using baseTree = await repository.tree(baseCommit, signal);
    await using headTree = await repository.tree(headCommit, signal);
    return await reviewTrees([baseTree, headTree], [baseCommit, headCommit], signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function reviewInMemory(base: Files, head: Files, signal: AbortSignal): Promise<Review> {
  return reviewTrees([memoryTree("base", base), memoryTree("head", head)], [null, null], signal);
}

async function reviewTrees(
  [base, head]: readonly [Tree, Tree],
  [baseCommit, headCommit]: readonly [string | null, string | null],
  signal: AbortSignal,
): Promise<Review> {
  return review(
    {
      base: { tree: base, revision: { name: "main", commit: baseCommit } },
      head: { tree: head, revision: { name: "odd-even", commit: headCommit } },
      policy: await policyAt(base, DEFAULT_POLICY_PATH, baseCommit, signal),
      version: VERSION,
    },
    signal,
  );
}
