import { resolve } from "node:path";
import { dvcTree } from "../artifacts/dvc-tree.js";
import { largeObjects } from "../artifacts/large-objects.js";
import { openGitRepository } from "../bytes/git.js";
import { transferLimitsFor } from "../bytes/http-budget.js";
import { lfsTree } from "../bytes/lfs.js";
import { lfsPlacesOf } from "../bytes/lfs-git.js";
import { worktreeTree } from "../bytes/worktree.js";
import { UsageError } from "../errors.js";
import { pathProblems } from "../policy/selection.js";
import { DEFAULT_POLICY_PATH, policyAt } from "../review/policy.js";
import { review, VALUE_BYTES } from "../review/run.js";
import { VERSION } from "../review/version.js";
import { deliverReview, headHashes, JUDGE_OPTIONS, judgement, progressLine, REPORT_FORMATS } from "./judged.js";
import { choiceOf, parseOptions } from "./options.js";
import { policyFile } from "./policy-file.js";
import type { Terminal } from "./terminal.js";

const OPTIONS = {
  ...JUDGE_OPTIONS,
  base: { type: "string" },
  head: { type: "string" },
  repo: { type: "string" },
  paths: { type: "string", multiple: true },
} as const;

/** Reviews merge base … head of a local repository. */
export async function reviewCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseOptions("review", args, OPTIONS, { min: 0, max: 0 });
  const format = choiceOf("--format", values.format, REPORT_FORMATS, "terminal");
  const paths = values.paths ?? [];
  const [problem] = pathProblems(paths);
  if (problem !== undefined) throw new UsageError("wrong-paths", `--paths ${problem}`);

  const { signal } = terminal;
  await using repository = await openGitRepository(resolve(terminal.directory, values.repo ?? "."), {}, signal);
  const headCommit = await repository.resolve(values.head ?? "HEAD", signal);
  const baseName = values.base ?? (await repository.defaultBranch(signal));
  if (baseName === undefined) {
    throw new UsageError("no-base", "The repository has no default branch to compare with. Name a base with --base.");
  }
  const baseTip = await repository.resolve(baseName, signal);
  const baseCommit = await repository.mergeBase(baseTip, headCommit, signal);
  const judged = judgement(values, terminal);
  await using objects = largeObjects({
    limits: transferLimitsFor(judged.weights === "always" ? VALUE_BYTES.always : undefined),
    lfsPlaces: (caller) => lfsPlacesOf(repository.git, process.env, caller),
    workingTree: repository.workingTree,
  });
  const asked = values.head;
  await using base = lfsTree(await repository.tree(baseCommit, signal), objects.lfs);
  const headTree = asked === undefined ? await worktreeTree(repository) : await repository.tree(headCommit, signal);
  await using head = lfsTree(headTree, objects.lfs);
  // The tip, where the change is to go: a branch that began before the policy did is judged by it all the same.
  await using tip = await repository.tree(baseTip, signal);
  const policy =
    values.policy === undefined
      ? await policyAt(tip, DEFAULT_POLICY_PATH, baseTip, signal)
      : await policyFile(values.policy, terminal.directory);
  const revision = asked === undefined ? { name: "working tree", commit: null } : { name: asked, commit: headCommit };
  const result = await review(
    {
      base: { tree: base, revision: { name: baseName, commit: baseCommit } },
      head: { tree: head, revision },
      policy,
      paths,
      ...judged,
      openDvcObject: objects.dvc(base),
      version: VERSION,
      onProgress: progressLine(terminal),
    },
    signal,
  );
  const side = { files: head, dvc: dvcTree(head, objects.dvc(base)) };
  const hashes = format === "cyclonedx" ? await headHashes(result, side, judged.weights, terminal) : undefined;
  return deliverReview(result, format, values.output, terminal, hashes);
}
