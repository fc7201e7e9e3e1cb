import { withoutDvc } from "../artifacts/dvc-tree.js";
import type { Tree } from "../bytes/tree.js";
import { evaluate } from "../policy/evaluate.js";
import { ignoredMetadata } from "../policy/ignored-metadata.js";
import { needsOf } from "../policy/needs.js";
import { recordRequirement } from "../policy/required-records.js";
import type { Labels } from "../policy/rule.js";
import { compareArtifact } from "./compare.js";
import { NO_NEIGHBOURS } from "./neighbourhood.js";
import { DEFAULT_POLICY_PATH, type LoadedPolicy } from "./policy.js";
import type { Review, Revision } from "./review.js";
import { coverageOf, judgedOn, VALUE_BYTES, type WeightReading } from "./run.js";
import { countsOf, type FailOn, verdictOf } from "./verdict.js";

interface FileAt {
  readonly tree: Tree;
  readonly path: string;
  readonly revision: Revision;
}

export interface FilesRequest {
  readonly base: FileAt;
  readonly head: FileAt;
  readonly policy: LoadedPolicy;
  readonly failOn: FailOn;
  readonly weights: WeightReading;
  readonly today?: string;
  readonly labels?: Labels;
  readonly version: string;
}

/** A review of two files that the caller names, whatever else changed around them. */
export async function reviewFiles(request: FilesRequest, signal?: AbortSignal): Promise<Review> {
  const { base, head, policy, failOn } = request;
  const artifact = { base: base.path, head: head.path, isHint: false };
  const options = {
    valueBytes: VALUE_BYTES[request.weights],
    thresholds: policy.policy.kinship,
    neighbourhood: NO_NEIGHBOURS,
    ignored: ignoredMetadata(policy.policy.metadata),
    requiresRecord: recordRequirement(policy.policy),
    needs: needsOf(policy.policy),
    // Whatever stands around the two files is no part of the question.
    findModel: async () => undefined,
  };
  const trees = { base: withoutDvc(base.tree), head: withoutDvc(head.tree) };
  const compared = await compareArtifact(artifact, trees, options, signal);
  const comparisons = [{ ...compared.comparison, change: "modified" as const }];
  const { today, labels } = request;
  const policyPath = policy.origin.path ?? DEFAULT_POLICY_PATH;
  const findings = evaluate({ policy: policy.policy, policyPath, comparisons, orphans: [], unlisted: [], today, labels });
  return {
    schemaVersion: 1,
    tool: { name: "model-review", version: request.version },
    base: base.revision,
    head: head.revision,
    policy: policy.origin,
    ...judgedOn(policy.policy, today),
    verdict: verdictOf(findings, failOn),
    counts: countsOf(findings, 1),
    comparisons,
    findings,
    coverage: coverageOf([compared], 1),
  };
}
