import type { Artifact } from "../artifacts/list.js";
import { computeOf } from "../compute/cost.js";
import type { ArtifactChange, Comparison } from "../diff/comparison.js";
import type { Inspection } from "../formats/inspection.js";
import { type ModelSummary, summaryOf } from "../model/summary.js";
import type { Revisions } from "./revisions.js";
import { compareSides, type Difference, type SideOptions } from "./sides.js";
import { type SurroundingOptions, surroundingsOf } from "./surroundings.js";
import { isUnchanged } from "./unchanged.js";
import { distinctBytes } from "./values.js";

/** `valueBytes` of 0 read no values. */
export interface CompareOptions extends SideOptions, SurroundingOptions {}

export interface ComparedArtifact {
  readonly comparison: Comparison;
  /** Bytes read of the files concerned, structure and values, and bytes of these files in all. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

/**
 * Compares both sides of an artifact, and head with what stands around it. Only summaries leave: nodes and positions are freed with
 * each artifact. A side whose values cannot be had costs nothing else in the review.
 */
export async function compareArtifact(
  artifact: Artifact,
  revisions: Revisions,
  options: CompareOptions,
  signal?: AbortSignal,
): Promise<ComparedArtifact> {
  const path = artifact.head ?? artifact.base ?? "";
  const sides = await compareSides(artifact, revisions, options, signal);
  const around = await surroundingsOf(artifact, path, sides, revisions, options, signal);
  const { base, head, difference, valueBytes } = sides;
  const comparison: Comparison = {
    path,
    change: changeOf(artifact),
    ...(artifact.evidence === undefined || artifact.base === undefined
      ? {}
      : { from: { path: artifact.base, evidence: artifact.evidence } }),
    ...(base === undefined ? {} : { base: summarised(base) }),
    ...(head === undefined ? {} : { head: summarised(head) }),
    ...((await isUnchanged(base, head, revisions, signal)) ? ofSameFile(difference) : difference),
    ...around.told,
  };
  return {
    comparison,
    bytesRead:
      distinctBytes(base, valueBytes.base + around.ownBytes.base) +
      distinctBytes(head, valueBytes.head + around.ownBytes.head) +
      around.bytesRead,
    bytesTotal: (base?.size ?? 0) + (head?.size ?? 0) + around.bytesTotal,
  };
}

/** What was not compared is the same in the same bytes. */
function ofSameFile({ changes, tensors, kinship, ignoredMetadata }: Difference): Difference & Pick<Comparison, "isSameFile"> {
  const { identical, changed, unmeasured } = tensors;
  return {
    isSameFile: true,
    changes,
    tensors: { identical: identical + unmeasured, changed, unmeasured: 0 },
    ...(kinship === undefined ? {} : { kinship }),
    ...(ignoredMetadata === undefined ? {} : { ignoredMetadata }),
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
