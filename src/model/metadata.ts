import type { CodeReference } from "./code.js";
import type { FieldId } from "./fields.js";

/** One entry that a file states about its model, as it stands there. Keys may repeat; unknown keys are kept. */
export interface MetadataEntry {
  readonly key: string;
  readonly value: string;
  /** Where it stands: a part of the model file, such as `metadata_props`, or the path of the file beside it. */
  readonly source: string;
  /** Of a file that is text, counted from 1. */
  readonly line?: number;
}

/** What an entry means in the vocabulary of `FIELDS`. A field of several values is several facts, in their order. */
export interface Fact {
  readonly field: FieldId;
  /** What the value is of, in fields that hold one for each of several things: a hyper-parameter's name, a metric, a dataset. */
  readonly subject?: string;
  readonly value: string;
  /** As of the entry that states it; the key goes on into nested values: `model-index[0].results[0].metrics[1].value`. */
  readonly source: string;
  readonly key: string;
  readonly line?: number;
}

export const COMPANION_KINDS = ["record", "card", "config", "adapter", "tokenizer", "mlflow", "dvc"] as const;
export type CompanionKind = (typeof COMPANION_KINDS)[number];

/** A file that states facts about a model and is no part of it. */
export interface Companion {
  /** From the root of the tree. */
  readonly path: string;
  readonly kind: CompanionKind;
  /** What keeps it, or a part of it, from being read. What else it states is kept. */
  readonly problems: readonly CompanionProblem[];
}

export interface CompanionProblem {
  /** May quote the file. */
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** Its bytes could not be had: trying again later may help, and nothing is known of what it states. */
  readonly isUnavailable?: true;
}

/** What is stated about a model, in it and beside it. */
export interface Stated {
  readonly metadata: readonly MetadataEntry[];
  readonly facts: readonly Fact[];
  readonly companions: readonly Companion[];
  /** What would run, as far as it is known. */
  readonly code: readonly CodeReference[];
}
