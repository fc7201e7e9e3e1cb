import { changedFiles } from "../artifacts/changed.js";
import { type Artifact, listArtifacts } from "../artifacts/list.js";
import { joinRenamed } from "../artifacts/renames.js";
import { shardIndexOf } from "../artifacts/shards.js";
import { mapConcurrently } from "../bytes/concurrency.js";
import type { Tree } from "../bytes/tree.js";
import type { Comparison } from "../diff/comparison.js";
import { evaluate } from "../policy/evaluate.js";
import { modelSelection } from "../policy/selection.js";
import { type ComparedArtifact, compareArtifact } from "./compare.js";
import { NO_NEIGHBOURS, neighbourhoodOf } from "./neighbourhood.js";
import { DEFAULT_POLICY_PATH, editedPolicyOf, type LoadedPolicy } from "./policy.js";
import type { Coverage, EditedPolicy, Review, Revision } from "./review.js";
import { countsOf, type FailOn, verdictOf } from "./verdict.js";

export interface ReviewRequest {
  readonly base: { readonly tree: Tree; readonly revision: Revision };
  readonly head: { readonly tree: Tree; readonly revision: Revision };
  readonly policy: LoadedPolicy;
  /** Globs that narrow the policy's own selection. */
  readonly paths?: readonly string[];
  readonly failOn?: FailOn;
  readonly weights?: WeightReading;
  /** Bytes of tensor values that may be read on each side of an artifact, instead of what `weights` stands for. */
  readonly valueBytes?: number;
  readonly version: string;
  /** Told after each model, for a progress line. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** `auto` reads values up to a budget, `always` without one, `never` compares headers alone. */
export type WeightReading = "auto" | "always" | "never";

/** Per side of an artifact: above what GitHub stores outside of LFS, and about a second of hashing per gigabyte. */
export const VALUE_BYTES = { auto: 2 * 1024 ** 3, always: Number.POSITIVE_INFINITY, never: 0 } as const satisfies Record<
  WeightReading,
  number
>;

/** Reading waits for disks and networks more than it computes; memory grows with each artifact in flight. */
const ARTIFACTS_AT_ONCE = 4;

/** From two revisions to a review: what changed, what it means, and the verdict. */
export async function review(request: ReviewRequest, signal?: AbortSignal): Promise<Review> {
  const { base, head, policy, failOn = "error" } = request;
  const changed = await changedFiles(base.tree, head.tree, signal);
  const isSelected = modelSelection(policy.policy, request.paths);
  const listed = await listArtifacts(changed, base.tree, head.tree, isSelected, signal);
  const artifacts = await joinRenamed(listed.artifacts, changed, base.tree, head.tree, signal);
  const compared = await compareAll(artifacts, request, signal);

  const comparisons = compared.map(({ comparison }) => comparison);
  const orphans = orphansOf(
    listed.parts.filter(isSelected),
    changed.filter(({ head: after }) => after !== undefined).map(({ path }) => path),
    comparisons,
  );
  const edited = await editedPolicyOf(policy, changed, head.tree, signal, (other) => {
    const selects = modelSelection(other, request.paths);
    const selected = comparisons.filter(({ path }) => selects(path));
    const wouldBe = evaluate({ policy: other, comparisons: selected, orphans: orphans.filter(selects) });
    return { verdict: verdictOf(wouldBe, failOn), counts: countsOf(wouldBe, selected.length) };
  });
  const findings = evaluate({ policy: policy.policy, comparisons, orphans, editedPolicy: invalid(edited, policy) });
  return {
    schemaVersion: 1,
    tool: { name: "model-review", version: request.version },
    base: base.revision,
    head: head.revision,
    policy: policy.origin,
    ...(edited === undefined ? {} : { editedPolicy: edited }),
    verdict: verdictOf(findings, failOn),
    counts: countsOf(findings, comparisons.length),
    comparisons,
    findings,
    coverage: coverageOf(compared, changed.length),
  };
}

function invalid(edited: EditedPolicy | undefined, { origin }: LoadedPolicy) {
  return edited?.kind === "invalid" ? { path: origin.path ?? DEFAULT_POLICY_PATH, problems: edited.problems } : undefined;
}

async function compareAll(
  artifacts: readonly Artifact[],
  request: ReviewRequest,
  signal?: AbortSignal,
): Promise<readonly ComparedArtifact[]> {
  const { base, head, weights = "auto", onProgress } = request;
  const valueBytes = request.valueBytes ?? VALUE_BYTES[weights];
  const neighbourhood = artifacts.length === 0 ? NO_NEIGHBOURS : await neighbourhoodOf(head.tree, signal);
  let done = 0;
  const results = await mapConcurrently(artifacts, ARTIFACTS_AT_ONCE, async (artifact) => {
    const trees = { base: base.tree, head: head.tree };
    const result = await compareArtifact(artifact, trees, { valueBytes, neighbourhood }, signal);
    onProgress?.(++done, artifacts.length);
    return artifact.isHint && !isModel(result.comparison) ? [] : [result];
  });
  return results.flat();
}

/** A name that only hints at a model counts when the content of one side is of a known format, of several, or unknown. */
function isModel({ base, head }: Comparison): boolean {
  return [base, head].some((side) => side !== undefined && (side.format !== null || side.status !== "unreadable"));
}

/** Parts of models that were added or changed and that no model of the review owns. What an unread index owns is not known. */
function orphansOf(parts: readonly string[], atHead: readonly string[], comparisons: readonly Comparison[]): readonly string[] {
  const present = new Set(atHead);
  const owned = new Set<string>();
  const unread = new Set<string | undefined>();
  for (const { path, base, head } of comparisons) {
    if (head !== undefined && head.status !== "read") unread.add(path);
    for (const side of [base, head]) {
      if (side?.format !== undefined && side.format !== null) owned.add(side.path);
      if (side?.status === "read") for (const { path } of side.model.files) owned.add(path);
    }
  }
  return parts.filter((path) => present.has(path) && !owned.has(path) && !unread.has(shardIndexOf(path)));
}

export function coverageOf(compared: readonly ComparedArtifact[], changedFileCount: number): Coverage {
  return {
    examined: compared.filter(({ comparison: { base, head } }) => (head ?? base)?.status === "read").length,
    changed: compared.length,
    bytesRead: compared.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
    bytesTotal: compared.reduce((sum, { bytesTotal }) => sum + bytesTotal, 0),
    changedFiles: changedFileCount,
  };
}
