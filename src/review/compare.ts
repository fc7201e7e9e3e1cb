import type { DvcTree } from "../artifacts/dvc-tree.js";
import type { Artifact } from "../artifacts/list.js";
import { computeOf } from "../compute/cost.js";
import type { Change } from "../diff/change.js";
import { compareModels } from "../diff/compare.js";
import type { ArtifactChange, Comparison, SkippedValues } from "../diff/comparison.js";
import { codeChanges } from "../diff/facts.js";
import type { Health } from "../diff/health.js";
import type { KinshipThresholds } from "../diff/kinship/thresholds.js";
import { type IgnoredMetadata, type MetadataDifference, metadataChanges } from "../diff/metadata.js";
import { unavailable } from "../formats/inspect.js";
import { type Inspection, statedOf } from "../formats/inspection.js";
import { besideOf } from "../metadata/beside.js";
import type { Stated } from "../model/metadata.js";
import { type ModelSummary, summaryOf } from "../model/summary.js";
import type { Needs } from "../policy/needs.js";
import { recordPathOf } from "../record/path.js";
import type { FindModel } from "./base-names.js";
import { checkBases } from "./declared-bases.js";
import { formatDrift } from "./format-drift.js";
import { examineHealth, NOTHING_KNOWN } from "./health.js";
import { inspectAt } from "./inspect-at.js";
import { type Neighbourhood, twinsOf } from "./neighbourhood.js";
import { type Draft, recordAt, recordStateOf } from "./record.js";
import { siblingWeights } from "./siblings.js";
import { compareValues, distinctBytes } from "./values.js";

export interface Revisions {
  readonly base: DvcTree;
  readonly head: DvcTree;
}

export interface CompareOptions {
  /** Bytes of tensor values that may be read on each side of one artifact; 0 reads none. */
  readonly valueBytes: number;
  readonly thresholds: KinshipThresholds;
  /** Of head. */
  readonly neighbourhood: Neighbourhood;
  /** By the policy. */
  readonly ignored: IgnoredMetadata;
  /** Whether the policy asks for a metadata record of the model at a path. */
  readonly requiresRecord: (path: string) => boolean;
  /** What the rules of the policy ask for at a path. */
  readonly needs: (path: string) => Needs;
  /** In head. */
  readonly findModel: FindModel;
}

export interface ComparedArtifact {
  readonly comparison: Comparison;
  /** Bytes read of the files concerned, structure and values, and bytes of these files in all. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

/**
 * Inspects both sides of an artifact and compares them. Only summaries leave: nodes and positions are freed with each artifact.
 * A side whose values cannot be had becomes unavailable, and costs nothing else in the review.
 */
export async function compareArtifact(
  artifact: Artifact,
  { base, head }: Revisions,
  options: CompareOptions,
  signal?: AbortSignal,
): Promise<ComparedArtifact> {
  let before = artifact.base === undefined ? undefined : await inspectAt(base, artifact.base, signal);
  let after = artifact.head === undefined ? undefined : await inspectAt(head, artifact.head, signal);
  let valueBytes = { base: 0, head: 0 };
  let skipped: SkippedValues | undefined;
  let known = NOTHING_KNOWN;
  let ignoredMetadata = 0;
  let difference: Pick<Comparison, "changes" | "tensors" | "unmeasured" | "kinship"> = {
    changes: [],
    tensors: { identical: 0, changed: 0, unmeasured: 0 },
  };
  if (before?.status === "read" && after?.status === "read") {
    const sides = [
      { model: before.model, tree: base },
      { model: after.model, tree: head },
    ] as const;
    const { values, match, bytesRead, failure } = await compareValues(...sides, options, signal);
    valueBytes = bytesRead;
    known = { match: match.tensors, values };
    if (failure === undefined) {
      const {
        unread,
        unmeasured,
        ignoredMetadata: ignored,
        ...compared
      } = compareModels(before.model, after.model, values, options.ignored, match);
      difference = { ...compared, ...(unmeasured.length === 0 ? {} : { unmeasured }) };
      ignoredMetadata = ignored;
      if (unread.tensors > 0) skipped = { ...unread, reason: options.valueBytes === 0 ? "never" : "budget" };
    } else if (failure.side === "base") before = unavailable(before, failure.error);
    else after = unavailable(after, failure.error);
  }
  // What a removed model stated is not told as lost: with the model, all of it went.
  if (after !== undefined && [before, after].some((side) => side !== undefined && side.status !== "read")) {
    const { changes, ignored } = changesBeside(before, after, options.ignored);
    difference = { ...difference, changes };
    ignoredMetadata = ignored;
  }
  const path = artifact.head ?? artifact.base ?? "";
  let health: Health | undefined;
  if (after?.status === "read" && options.valueBytes > 0 && options.needs(path).health) {
    const left = options.valueBytes - valueBytes.head;
    const examined = await examineHealth({ model: after.model, tree: head }, known, left, signal);
    health = examined.health;
    valueBytes = { ...valueBytes, head: valueBytes.head + examined.bytesRead };
  }
  const siblings =
    before === undefined && after?.status === "read"
      ? await siblingWeights(path, after.model, head, options, signal)
      : { found: [], unread: [], ownValueBytes: 0, bytesRead: 0, bytesTotal: 0 };
  const bases =
    after?.status === "read" && options.needs(path).bases
      ? await checkBases(
          path,
          after.model,
          head,
          { ...options, valueBytes: Math.max(0, options.valueBytes - valueBytes.head) },
          signal,
        )
      : { bases: [], ownValueBytes: 0, bytesRead: 0, bytesTotal: 0 };
  const drift =
    before?.status === "read" && after?.status === "read" && options.needs(path).formats
      ? await formatDrift(path, { base: before.model, head: after.model }, { base, head }, options, signal)
      : { siblings: [], ownValueBytes: { base: 0, head: 0 }, bytesRead: 0, bytesTotal: 0 };
  const entry = artifact.head === undefined ? undefined : await head.find(artifact.head, signal);
  // All empty files are equal, and none is a copy of another.
  const twins = entry?.kind === "file" && after?.size !== 0 ? twinsOf(path, entry.id, options.neighbourhood) : [];
  const record =
    artifact.head !== undefined && after?.status === "read"
      ? await recordStateOf(
          { path: artifact.head, model: after.model, tree: head },
          { budgetBytes: options.valueBytes, draft: async () => draftOf(path, artifact, before, base, options, signal) },
          signal,
        )
      : undefined;
  const comparison: Comparison = {
    path,
    change: changeOf(artifact),
    ...(artifact.evidence === undefined || artifact.base === undefined
      ? {}
      : { from: { path: artifact.base, evidence: artifact.evidence } }),
    ...(before === undefined ? {} : { base: summarised(before) }),
    ...(after === undefined ? {} : { head: summarised(after) }),
    ...difference,
    ...(health === undefined ? {} : { health }),
    ...(skipped === undefined ? {} : { skipped }),
    ...(ignoredMetadata === 0 ? {} : { ignoredMetadata }),
    twins,
    siblings: siblings.found,
    ...(siblings.unread.length === 0 ? {} : { unreadSiblings: siblings.unread }),
    ...(drift.siblings.length === 0 ? {} : { formatSiblings: drift.siblings }),
    ...(bases.bases.length === 0 ? {} : { declaredBases: bases.bases }),
    ...(record === undefined ? {} : { record: record.state }),
  };
  return {
    comparison,
    bytesRead:
      distinctBytes(before, valueBytes.base + drift.ownValueBytes.base) +
      distinctBytes(
        after,
        valueBytes.head + siblings.ownValueBytes + bases.ownValueBytes + drift.ownValueBytes.head + (record?.bytesRead ?? 0),
      ) +
      siblings.bytesRead +
      bases.bytesRead +
      drift.bytesRead,
    bytesTotal: (before?.size ?? 0) + (after?.size ?? 0) + siblings.bytesTotal + bases.bytesTotal + drift.bytesTotal,
  };
}

/** What was written by hand into a record that was removed comes back with it. */
async function draftOf(
  path: string,
  artifact: Artifact,
  before: Inspection | undefined,
  base: DvcTree,
  { requiresRecord }: CompareOptions,
  signal?: AbortSignal,
): Promise<Draft | undefined> {
  const hadRecord = statedOf(before)?.companions.some(({ kind }) => kind === "record") === true;
  const text = hadRecord && artifact.base !== undefined ? await recordAt(base, recordPathOf(artifact.base), signal) : undefined;
  if (typeof text === "string") return { existing: text };
  return hadRecord || requiresRecord(path) ? {} : undefined;
}

const NOTHING_STATED: Stated = { metadata: [], facts: [], companions: [], code: [] };
const NO_CHANGES: MetadataDifference = { changes: [], ignored: 0 };

/** Where a side could not be read, only what stands beside both can be compared. */
function changesBeside(before: Inspection | undefined, after: Inspection, ignored: IgnoredMetadata): MetadataDifference {
  const [base, head] = [before === undefined ? NOTHING_STATED : statedOf(before), statedOf(after)];
  if (base === undefined || head === undefined) return NO_CHANGES;
  const [lost, gained] = [besideOf(base), besideOf(head)];
  const difference = metadataChanges(lost, gained, ignored);
  // What the file says now is not lost, though nothing beside it says so any more.
  const isKept = (change: Change) =>
    change.kind === "fact-changed" &&
    change.difference.kind === "removed" &&
    head.facts.some(({ field, subject }) => field === change.field && subject === change.subject);
  return {
    ...difference,
    changes: [...codeChanges(lost, gained), ...difference.changes.filter((change) => !isKept(change))],
  };
}

function changeOf({ base, head }: Artifact): ArtifactChange {
  if (base === undefined) return "added";
  if (head === undefined) return "removed";
  return base === head ? "modified" : "renamed";
}

/** With what the model computes, which needs the nodes that a summary leaves out. */
export function summarised(inspection: Inspection): Inspection<ModelSummary> {
  if (inspection.status !== "read") return inspection;
  const compute = computeOf(inspection.model);
  return { ...inspection, model: { ...summaryOf(inspection.model), ...(compute === undefined ? {} : { compute }) } };
}
