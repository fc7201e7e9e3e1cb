import type { Comparison } from "../diff/comparison.js";
import type { Finding } from "../policy/finding.js";

export const VERDICTS = ["pass", "warn", "fail"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Everything a reporter needs, as plain data: equal to itself after a round trip through JSON. */
export interface Review {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: "model-review"; readonly version: string };
  readonly base: Revision;
  readonly head: Revision;
  readonly policy: PolicyOrigin;
  /** Present when the policy has waivers with a last day: the day they were judged on, in UTC. */
  readonly judgedOn?: string;
  /** Present when the range itself edits the policy file: what the edited one would decide. It decides nothing here. */
  readonly editedPolicy?: EditedPolicy;
  readonly verdict: Verdict;
  readonly counts: Counts;
  /** Sorted by path. */
  readonly comparisons: readonly Comparison[];
  /** Most severe first, then by path, then by rule. */
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
}

export interface Revision {
  /** What the caller asked for: a branch, a tag, a file name. */
  readonly name: string;
  /** The full commit id, null where there is none (two files, a working tree). */
  readonly commit: string | null;
}

export interface PolicyOrigin {
  /** Path of the policy file, null when the preset alone decides. */
  readonly path: string | null;
  readonly preset: string;
  /** The commit the file was read from; null for a file on disk or inline text. */
  readonly commit: string | null;
}

export type EditedPolicy =
  /** `removed`: what the preset alone would decide. */
  | {
      readonly kind: "valid" | "removed";
      readonly verdict: Verdict;
      readonly counts: Counts;
      /** What it would do to single findings, most severe first; absent when there is nothing. */
      readonly effects?: readonly PolicyEffect[];
      /** Effects beyond those listed. */
      readonly moreEffects?: number;
    }
  /** Read with the line and column of each problem, counted from 1. */
  | {
      readonly kind: "invalid";
      readonly problems: readonly { readonly message: string; readonly line: number; readonly column: number }[];
    };

export const OUTCOMES = ["none", "note", "warning", "error", "waived"] as const;
/** What a policy makes of an observation: no finding, one of a severity, or a waived one. */
export type Outcome = (typeof OUTCOMES)[number];

/** Findings of one rule at one path that the base's policy and the edited one judge differently. */
export interface PolicyEffect {
  readonly rule: string;
  readonly path: string;
  readonly base: Outcome;
  readonly edited: Outcome;
  readonly findings: number;
}

export interface Counts {
  readonly models: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly waived: number;
}

export interface Coverage {
  /** Changed artifacts of which the head, or of removed ones the base, was read. */
  readonly examined: number;
  readonly changed: number;
  /** Over both sides of the changed artifacts and the siblings that added ones were compared with: structure and tensor values. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
  /** Changed files of the range in all, models or not. */
  readonly changedFiles: number;
  /** Changed models that the policy or the caller's `paths` leave out. */
  readonly leftOut: number;
}
