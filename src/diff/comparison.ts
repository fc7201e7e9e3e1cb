import type { Inspection } from "../formats/inspection.js";
import type { ModelSummary } from "../model/summary.js";
import type { Change } from "./change.js";
import type { DeclaredBase } from "./declared-base.js";
import type { Health } from "./health.js";
import type { ModelKinship } from "./kinship/model.js";

export const ARTIFACT_CHANGES = ["added", "removed", "modified", "renamed"] as const;
export type ArtifactChange = (typeof ARTIFACT_CHANGES)[number];

/** One artifact at base and head, and every difference between the two. */
export interface Comparison {
  /** Of the main file at head; at base when the artifact was removed. */
  readonly path: string;
  readonly change: ArtifactChange;
  /** Where a renamed artifact was, and how it was recognised: equal bytes, or likeness of names and shapes. */
  readonly from?: { readonly path: string; readonly evidence: "same-bytes" | "likeness" };
  /** Every file of the model has the same bytes on both sides: what changed stands beside it. Absent when not, or not known. */
  readonly isSameFile?: true;
  readonly base?: Inspection<ModelSummary>;
  readonly head?: Inspection<ModelSummary>;
  readonly changes: readonly Change[];
  readonly tensors: TensorTally;
  /** Names in head of the unmeasured tensors, at most 1,000; absent when there is none. */
  readonly unmeasured?: readonly string[];
  /** How head came from base, by their weights; only when both were read. */
  readonly kinship?: ModelKinship;
  /** Values of head that are no ordinary weights; only where a rule asks for it and values were read. */
  readonly health?: Health;
  /** Present when values that are there were not read. */
  readonly skipped?: SkippedValues;
  /** Other files of the head revision whose bytes equal the main file's. */
  readonly twins: readonly string[];
  /** Other models of the same folder that hold large tensors of the same types and sizes; only for added artifacts. */
  readonly siblings: readonly SiblingWeights[];
  /** Models of the folder that might be siblings and could not be read; absent when there is none. */
  readonly unreadSiblings?: readonly string[];
  /** Models of another format beside a changed one that hold tensors of its sizes; only where a rule asks for it. */
  readonly formatSiblings?: readonly FormatSibling[];
  /** Base models that head states, as far as they are in the repository; only where a rule asks for it. */
  readonly declaredBases?: readonly DeclaredBase[];
  /** How the head's metadata record stands to its model; absent when the head was removed or could not be read. */
  readonly record?: RecordState;
  /** Differences of metadata that the policy ignores, such as timestamps. */
  readonly ignoredMetadata?: number;
}

export const RECORD_STATUSES = ["absent", "in-sync", "stale", "unverified", "unreadable"] as const;
export type RecordStatus = (typeof RECORD_STATUSES)[number];

/** The metadata record beside a model, `<model>.metadata.yml`, compared with what the model says now. */
export interface RecordState {
  readonly path: string;
  /** `unverified`: what was compared agrees, and bytes of the model were too many to be digested, or could not be had. */
  readonly status: RecordStatus;
  /** Keys of the record that say something else than the model, sorted. */
  readonly differing: readonly string[];
  /**
   * The whole text that would be in sync, of a record that is `stale`, or `absent` and missed: there before, or asked for by the policy.
   * Absent when too many bytes would have to be digested to know it.
   */
  readonly expected?: string;
  /** What keeps it from being read, when the status is `unreadable`. */
  readonly problem?: { readonly message: string; readonly line: number; readonly column: number };
}

/** Tensors that both sides have, by what is known of their values. */
export interface TensorTally {
  readonly identical: number;
  readonly changed: number;
  /** In both, same shape and dtype, but their bytes were not compared. */
  readonly unmeasured: number;
}

export const SKIP_REASONS = ["budget", "never"] as const;

/** Tensors that both sides have and whose values nobody compared. */
export interface SkippedValues {
  readonly tensors: number;
  /** Of their elements at head. */
  readonly bytes: number;
  /** More than the budget of values covers, or the caller wants no values at all. */
  readonly reason: (typeof SKIP_REASONS)[number];
  /** Of how many of them both files state a checksum of one kind, and of how many of these it differs: a hint, and no proof. */
  readonly checksums?: { readonly stated: number; readonly differing: number };
}

export interface SiblingWeights {
  readonly path: string;
  /** Tensors of 1,024 elements and more that both have, by dtype and number of elements. */
  readonly shared: number;
  /** Of these, the ones with equal bytes, by their names in the added model. */
  readonly identical: readonly string[];
}

/** How many large floating-point tensors of the model have their values in a sibling as well. */
export type FormatSibling =
  | {
      readonly path: string;
      readonly isWhole: true;
      readonly same: { readonly base: number; readonly head: number };
      /** Tensors of head that the sibling does not have, by their names, at most 100. */
      readonly apart: readonly string[];
    }
  /** Not all values were read: nobody knows. */
  | { readonly path: string; readonly isWhole: false };
