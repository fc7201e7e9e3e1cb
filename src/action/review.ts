import { dvcTree } from "../artifacts/dvc-tree.js";
import { UsageError } from "../errors.js";
import type { Annotation } from "../hosts/github/annotations.js";
import { livePull } from "../hosts/github/pull.js";
import { pathProblems } from "../policy/selection.js";
import { HASH_BYTES, type ReviewHashes, reviewHashes } from "../review/file-hashes.js";
import type { Review } from "../review/review.js";
import { review } from "../review/run.js";
import { VERSION } from "../review/version.js";
import { assertCounted } from "./count.js";
import type { Destination } from "./deliver.js";
import { labelsOf } from "./labels.js";
import { openCommits } from "./open.js";
import { policyOf, policyRevision } from "./policy.js";
import type { Current } from "./pull.js";
import { isPrivileged, rangeOf } from "./range.js";
import { workflowAdvice } from "./workflow.js";

export interface Reviewed {
  readonly review: Review;
  /** Digests of the files of its models. */
  readonly hashes: ReviewHashes;
  /** What is to be said of the workflow itself. It decides nothing. */
  readonly advice: readonly Annotation[];
}

/** Reviews what the event is about. `current` has the pull request as it is now, where it is known. */
export async function reviewOf(
  { inputs, revisions, client, environment, write, today }: Destination,
  current: Current,
  signal: AbortSignal,
): Promise<Reviewed> {
  const { pull } = current;
  const [problem] = pathProblems(inputs.paths ?? []);
  if (problem !== undefined) throw new UsageError("paths", `Input \`paths\`: ${problem}`);
  const { repository } = revisions;
  const headRepository = revisions.kind === "pull-request" ? revisions.headRepo : undefined;
  const { token, weights } = inputs;
  const origin = { isPrivileged: isPrivileged(revisions), repository, headRepository, token, weights };
  await using commits = await openCommits(origin, client, environment, inputs.workingDirectory, signal);
  const range = await rangeOf(revisions, commits, write);
  const policyAt = await policyRevision(inputs.policyRef, range.tip, range.head.commit, commits);
  const policy = await policyOf(inputs.policy, policyAt, client, signal);
  const [base, head] = [await commits.tree(range.base.commit), await commits.tree(range.head.commit)];
  if (pull !== undefined && client !== undefined) {
    const again = async () => livePull(client, revisions.repository, pull.number, signal);
    await assertCounted({ pull, range, base, head, commits, again }, signal);
  }
  // The runner takes the workflow of the head, except for events that run with the base's rights.
  const workflowTree = origin.isPrivileged ? await commits.tree(range.tip) : head;
  const advice = await workflowAdvice(environment, revisions.repository, workflowTree, signal);
  const result = await review(
    {
      base: { tree: base, revision: range.base },
      head: { tree: head, revision: range.head },
      policy,
      ...(inputs.paths === undefined ? {} : { paths: inputs.paths }),
      failOn: inputs.failOn ?? "error",
      weights: inputs.weights?.mode ?? "auto",
      ...(inputs.weights?.bytes === undefined ? {} : { valueBytes: inputs.weights.bytes }),
      openDvcObject: commits.dvcObjects(base),
      today,
      labels: await labelsOf(policy.policy, current, { revisions, client }, signal),
      version: VERSION,
    },
    signal,
  );
  const sides = {
    base: { files: base, dvc: dvcTree(base, commits.dvcObjects(base)) },
    head: { files: head, dvc: dvcTree(head, commits.dvcObjects(base)) },
  };
  const hashes = await reviewHashes(result, sides, inputs.weights?.mode === "never" ? 0 : HASH_BYTES, signal);
  return { review: result, hashes, advice };
}
