import type { Artifact } from "../artifacts/list.js";
import type { Change } from "../diff/change.js";
import { compareModels } from "../diff/compare.js";
import type { Comparison } from "../diff/comparison.js";
import { codeChanges } from "../diff/facts.js";
import { type IgnoredMetadata, type MetadataDifference, metadataChanges } from "../diff/metadata.js";
import { unavailable } from "../formats/inspect.js";
import { type Inspection, statedOf } from "../formats/inspection.js";
import { besideOf } from "../metadata/beside.js";
import type { Stated } from "../model/metadata.js";
import { type KnownOfHead, NOTHING_KNOWN } from "./health.js";
import { inspectAt } from "./inspect-at.js";
import type { Revisions } from "./revisions.js";
import { compareValues, type ValueOptions } from "./values.js";

export interface SideOptions extends ValueOptions {
  /** By the policy. */
  readonly ignored: IgnoredMetadata;
}

export interface ComparedSides {
  readonly base: Inspection | undefined;
  readonly head: Inspection | undefined;
  readonly difference: Difference;
  /** Bytes read of values. */
  readonly valueBytes: { readonly base: number; readonly head: number };
  readonly known: KnownOfHead;
}

/** What there is to tell of two sides. */
export type Difference = Pick<Comparison, "changes" | "tensors" | "unmeasured" | "kinship" | "skipped" | "ignoredMetadata">;

const NO_DIFFERENCE: Difference = { changes: [], tensors: { identical: 0, changed: 0, unmeasured: 0 } };

/** Inspects both sides of an artifact and compares them. A side whose values cannot be had becomes unavailable. */
export async function compareSides(
  artifact: Artifact,
  revisions: Revisions,
  options: SideOptions,
  signal?: AbortSignal,
): Promise<ComparedSides> {
  const base = artifact.base === undefined ? undefined : await inspectAt(revisions.base, artifact.base, signal);
  const head = artifact.head === undefined ? undefined : await inspectAt(revisions.head, artifact.head, signal);
  if (base?.status !== "read" || head?.status !== "read") return besideAlone(base, head, options);
  const { values, match, bytesRead, failure } = await compareValues(
    { model: base.model, tree: revisions.base },
    { model: head.model, tree: revisions.head },
    options,
    signal,
  );
  const known = { match: match.tensors, values };
  if (failure !== undefined) {
    const [before, after] =
      failure.side === "base" ? [unavailable(base, failure.error), head] : [base, unavailable(head, failure.error)];
    return { ...besideAlone(before, after, options), valueBytes: bytesRead, known };
  }
  const { unread, unmeasured, ignoredMetadata, ...compared } = compareModels(
    base.model,
    head.model,
    values,
    options.ignored,
    match,
  );
  const difference: Difference = {
    ...compared,
    ...(unmeasured.length === 0 ? {} : { unmeasured }),
    ...(unread.tensors === 0 ? {} : { skipped: { ...unread, reason: options.valueBytes === 0 ? "never" : "budget" } }),
    ...(ignoredMetadata === 0 ? {} : { ignoredMetadata }),
  };
  return { base, head, difference, valueBytes: bytesRead, known };
}

/** Where not both sides could be read. What a removed model stated is not told as lost: with the model, all of it went. */
function besideAlone(base: Inspection | undefined, head: Inspection | undefined, { ignored }: SideOptions): ComparedSides {
  const sides = { base, head, valueBytes: { base: 0, head: 0 }, known: NOTHING_KNOWN };
  const isOneUnread = [base, head].some((side) => side !== undefined && side.status !== "read");
  if (head === undefined || !isOneUnread) return { ...sides, difference: NO_DIFFERENCE };
  const { changes, ignored: ignoredMetadata } = changesBeside(base, head, ignored);
  return { ...sides, difference: { ...NO_DIFFERENCE, changes, ...(ignoredMetadata === 0 ? {} : { ignoredMetadata }) } };
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
  const stated = difference.changes.filter((change) => !isKept(change));
  return { ...difference, changes: [...codeChanges(lost, gained), ...stated] };
}
