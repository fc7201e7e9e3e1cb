import type { Artifact } from "../artifacts/list.js";
import { artifactFile } from "../artifacts/open.js";
import type { Tree } from "../bytes/tree.js";
import { compareModels } from "../diff/compare.js";
import type { ArtifactChange, Comparison } from "../diff/comparison.js";
import { inspect } from "../formats/inspect.js";
import type { Inspection } from "../formats/inspection.js";
import { type ModelSummary, summaryOf } from "../model/summary.js";
import { siblingWeights } from "./siblings.js";
import { digestsOf, distinctBytes } from "./values.js";

export interface Revisions {
  readonly base: Tree;
  readonly head: Tree;
}

export interface CompareOptions {
  /** Bytes of tensor values that may be read on each side of one artifact; 0 reads none. */
  readonly valueBytes: number;
  /** Paths at head by content id, to find copies. */
  readonly copies: ReadonlyMap<string, readonly string[]>;
}

export interface ComparedArtifact {
  readonly comparison: Comparison;
  /** Bytes read of the files concerned, structure and values, and bytes of these files in all. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

/** Inspects both sides of an artifact and compares them. Only summaries leave: nodes and positions are freed with each artifact. */
export async function compareArtifact(
  artifact: Artifact,
  { base, head }: Revisions,
  options: CompareOptions,
  signal?: AbortSignal,
): Promise<ComparedArtifact> {
  const before = artifact.base === undefined ? undefined : await inspect(artifactFile(base, artifact.base, signal), {}, signal);
  const after = artifact.head === undefined ? undefined : await inspect(artifactFile(head, artifact.head, signal), {}, signal);
  let valueBytes = { base: 0, head: 0 };
  let difference: Pick<Comparison, "changes" | "tensors"> = { changes: [], tensors: { identical: 0, changed: 0, unmeasured: 0 } };
  if (before?.status === "read" && after?.status === "read") {
    const sides = [
      { model: before.model, tree: base },
      { model: after.model, tree: head },
    ] as const;
    const values = await digestsOf(...sides, options.valueBytes, signal);
    valueBytes = values.bytesRead;
    difference = compareModels(before.model, after.model, values.digests);
  }
  const path = artifact.head ?? artifact.base ?? "";
  const siblings =
    before === undefined && after?.status === "read"
      ? await siblingWeights(path, after.model, head, options.valueBytes, signal)
      : { found: [], ownValueBytes: 0, bytesRead: 0, bytesTotal: 0 };
  const comparison: Comparison = {
    path,
    change: changeOf(artifact),
    ...(artifact.evidence === undefined || artifact.base === undefined
      ? {}
      : { from: { path: artifact.base, evidence: artifact.evidence } }),
    ...(before === undefined ? {} : { base: summarised(before) }),
    ...(after === undefined ? {} : { head: summarised(after) }),
    ...difference,
    twins: await twinsOf(artifact, head, options, signal),
    siblings: siblings.found,
  };
  return {
    comparison,
    bytesRead:
      distinctBytes(before, valueBytes.base) +
      distinctBytes(after, valueBytes.head + siblings.ownValueBytes) +
      siblings.bytesRead,
    bytesTotal: (before?.size ?? 0) + (after?.size ?? 0) + siblings.bytesTotal,
  };
}

function changeOf({ base, head }: Artifact): ArtifactChange {
  if (base === undefined) return "added";
  if (head === undefined) return "removed";
  return base === head ? "modified" : "renamed";
}

export function summarised(inspection: Inspection): Inspection<ModelSummary> {
  return inspection.status === "read" ? { ...inspection, model: summaryOf(inspection.model) } : inspection;
}

async function twinsOf(
  { head: path }: Artifact,
  head: Tree,
  { copies }: CompareOptions,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const entry = path === undefined ? undefined : await head.find(path, signal);
  return (copies.get(entry?.id ?? "") ?? []).filter((other) => other !== path);
}
