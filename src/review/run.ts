import { changedFiles } from "../artifacts/changed.js";
import { withChangedCompanions } from "../artifacts/companions/changed.js";
import { withNewContent } from "../artifacts/content.js";
import { withDvcOuts } from "../artifacts/dvc-changed.js";
import { dvcTree } from "../artifacts/dvc-tree.js";
import { type Artifact, listArtifacts } from "../artifacts/list.js";
import { ownerByName } from "../artifacts/owner-by-name.js";
import { joinRenamed } from "../artifacts/renames.js";
import { mapConcurrently } from "../bytes/concurrency.js";
import type { OpenDvcObject } from "../bytes/dvc-object.js";
import type { Tree } from "../bytes/tree.js";
import type { Comparison } from "../diff/comparison.js";
import { evaluate } from "../policy/evaluate.js";
import { ignoredMetadata } from "../policy/ignored-metadata.js";
import { needsOf } from "../policy/needs.js";
import type { Policy } from "../policy/policy.js";
import { recordRequirement } from "../policy/required-records.js";
import type { Labels } from "../policy/rule.js";
import { modelSelection } from "../policy/selection.js";
import { modelFinder } from "./base-names.js";
import { type ComparedArtifact, compareArtifact } from "./compare.js";
import { NO_NEIGHBOURS, neighbourhoodOf } from "./neighbourhood.js";
import { DEFAULT_POLICY_PATH, editedPolicyOf, type LoadedPolicy } from "./policy.js";
import { policyEffects } from "./policy-effects.js";
import type { Coverage, EditedPolicy, Review, Revision } from "./review.js";
import type { Revisions } from "./revisions.js";
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
  /** Where contents are that DVC keeps outside of git; without it they cannot be had. */
  readonly openDvcObject?: OpenDvcObject;
  /** The day of the review in UTC, `2027-03-31`. Without it no waiver with a last day holds. */
  readonly today?: string;
  /** Of the pull request; without them it has none. */
  readonly labels?: Labels;
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
  const trees = { base: dvcTree(base.tree, request.openDvcObject), head: dvcTree(head.tree, request.openDvcObject) };
  const changed = await changedFiles(base.tree, head.tree, signal);
  const altered = await withNewContent(changed, base.tree, head.tree, signal);
  const { files, unlisted } = await withDvcOuts(altered, trees.base, trees.head, signal);
  const owners = await withChangedCompanions(files, files, trees.base, trees.head, signal);
  const isSelected = modelSelection(policy.policy, request.paths);
  const listed = await listArtifacts([...files, ...owners], trees.base, trees.head, isSelected, signal);
  const artifacts = await joinRenamed(listed.artifacts, files, trees.base, trees.head, signal);
  const compared = await compareAll(artifacts, trees, request, signal);

  const comparisons = compared.map(({ comparison }) => comparison);
  const orphans = orphansOf(
    listed.parts.filter(isSelected),
    files.filter(({ head: after }) => after !== undefined).map(({ path }) => path),
    comparisons,
  );
  const folders = unlisted.filter(({ path }) => isSelected(path));
  const circumstances = { policyPath: policy.origin.path ?? DEFAULT_POLICY_PATH, today: request.today, labels: request.labels };
  const surroundings = { comparisons, orphans, unlisted: folders, ...circumstances };
  const present = evaluate({ policy: policy.policy, ...surroundings });
  const edited = await editedPolicyOf(policy, changed, head.tree, signal, (other) => {
    const selects = modelSelection(other, request.paths);
    const selected = comparisons.filter(({ path }) => selects(path));
    const wouldBe = evaluate({
      ...surroundings,
      policy: other,
      comparisons: selected,
      orphans: orphans.filter(selects),
      unlisted: folders.filter(({ path }) => selects(path)),
    });
    const decided = { verdict: verdictOf(wouldBe, failOn), counts: countsOf(wouldBe, selected.length) };
    return { ...decided, ...policyEffects(present, wouldBe) };
  });
  const editedPolicy = invalid(edited, policy);
  const findings = editedPolicy === undefined ? present : evaluate({ policy: policy.policy, ...surroundings, editedPolicy });
  return {
    schemaVersion: 1,
    tool: { name: "model-review", version: request.version },
    base: base.revision,
    head: head.revision,
    policy: policy.origin,
    ...judgedOn(policy.policy, request.today),
    ...(edited === undefined ? {} : { editedPolicy: edited }),
    verdict: verdictOf(findings, failOn),
    counts: countsOf(findings, comparisons.length),
    comparisons,
    findings,
    coverage: coverageOf(compared, changed.length, listed.leftOut),
  };
}

/** Said only where it decides something: the same commits give the same report on every day otherwise. */
export function judgedOn({ waivers }: Policy, today: string | undefined): { readonly judgedOn?: string } {
  return today !== undefined && waivers.some(({ until }) => until !== undefined) ? { judgedOn: today } : {};
}

function invalid(edited: EditedPolicy | undefined, { origin }: LoadedPolicy) {
  return edited?.kind === "invalid" ? { path: origin.path ?? DEFAULT_POLICY_PATH, problems: edited.problems } : undefined;
}

async function compareAll(
  artifacts: readonly Artifact[],
  trees: Revisions,
  request: ReviewRequest,
  signal?: AbortSignal,
): Promise<readonly ComparedArtifact[]> {
  const { weights = "auto", onProgress } = request;
  const valueBytes = request.valueBytes ?? VALUE_BYTES[weights];
  const neighbourhood = artifacts.length === 0 ? NO_NEIGHBOURS : await neighbourhoodOf(trees.head, signal);
  const ignored = ignoredMetadata(request.policy.policy.metadata);
  const thresholds = request.policy.policy.kinship;
  const requiresRecord = recordRequirement(request.policy.policy);
  const needs = needsOf(request.policy.policy);
  const findModel = modelFinder(trees.head, neighbourhood);
  let done = 0;
  const results = await mapConcurrently(artifacts, ARTIFACTS_AT_ONCE, async (artifact) => {
    const options = { valueBytes, thresholds, neighbourhood, ignored, requiresRecord, needs, findModel };
    const result = await compareArtifact(artifact, trees, options, signal);
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
  return parts.filter((path) => present.has(path) && !owned.has(path) && !unread.has(ownerByName(path)));
}

export function coverageOf(compared: readonly ComparedArtifact[], changedFileCount: number, leftOut = 0): Coverage {
  return {
    examined: compared.filter(({ comparison: { base, head } }) => (head ?? base)?.status === "read").length,
    changed: compared.length,
    bytesRead: compared.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
    bytesTotal: compared.reduce((sum, { bytesTotal }) => sum + bytesTotal, 0),
    changedFiles: changedFileCount,
    leftOut,
  };
}
