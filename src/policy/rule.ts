import type { ZodType } from "zod";
import type { Comparison } from "../diff/comparison.js";
import type { IgnoredMetadata } from "../diff/metadata.js";
import type { PolicyProblem } from "../errors.js";
import type { Finding, SeveritySetting } from "./finding.js";
import type { Message } from "./message.js";
import type { Waiver } from "./policy.js";

/** What a rule yields: where and what. It knows nothing of severities, waivers or reporters. */
export interface Observation {
  readonly message: Message;
  /** Defaults to the path of the comparison. */
  readonly path?: string;
  readonly at?: Finding["at"];
}

/** A review rule names the path: no single comparison stands behind it. */
export interface PlacedObservation extends Observation {
  readonly path: string;
}

/** What rules that look beyond one artifact can see. */
export interface Surroundings {
  readonly comparisons: readonly Comparison[];
  /** Changed files that look like a part of a model (weights, shards, index) and that no model of the head revision refers to. */
  readonly orphans: readonly string[];
  /** Changed folders that DVC tracks as one and of which nobody knows the files, with the reason. */
  readonly unlisted: readonly { readonly path: string; readonly reason: string }[];
  /** Present when the range edits the policy file and what it makes of it cannot be read. */
  readonly editedPolicy?: { readonly path: string; readonly problems: readonly PolicyProblem[] } | undefined;
}

/** Of the pull request, as they are now; or why that is not known. */
export type Labels =
  | { readonly kind: "known"; readonly names: readonly string[] }
  | { readonly kind: "unknown"; readonly reason: string };

/** `expired`, or bound to a label that the pull request does not have, or of which nobody knows whether it has it. */
export type WaiverState = "in-force" | "expired" | "label-missing" | "labels-unknown";

/** A waiver once the findings are known. */
export interface JudgedWaiver {
  readonly waiver: Waiver;
  readonly state: WaiverState;
  /** Until its last day, on which it is 0; undefined when it has none, or nobody said which day it is. */
  readonly daysLeft?: number;
  /** Findings that it covers, or would cover if it were in force. */
  readonly covers: number;
  /** True when its rule judged at least one of its paths. */
  readonly isConcerned: boolean;
  /** Why the labels are not known. */
  readonly reason?: string;
}

interface RuleFacts<Options> {
  /** `area/what-happened`. */
  readonly id: string;
  /** One line: what it means when this rule speaks. */
  readonly title: string;
  /** In the `recommended` preset. */
  readonly severity: SeveritySetting;
  /** In the `strict` preset, when it differs. */
  readonly strict?: SeveritySetting;
  /** Why it matters, for someone who has never met it. Plain sentences. */
  readonly why: string;
  /** How to satisfy it, in words that are right for every format. */
  readonly fix: string;
  /** The same for models of one format, by its id, where its tools have names for what to do. */
  readonly fixFor?: Readonly<Record<string, string>>;
  /** Options beside `severity`: an object schema. All have defaults, except in rules that are off until configured. */
  readonly options: ZodType<Options>;
  /** Of rules that say nothing without options: some to start from, as a line of a policy. */
  readonly example?: string;
}

/** `artifact` rules judge one comparison, `review` rules all of them together, `waivers` rules the waivers once they were applied. */
export type Rule<Options = unknown> = RuleFacts<Options> &
  (
    | {
        readonly scope: "artifact";
        /** `ignored` is what the policy ignores: the changes are without it, and what both sides state is with it. */
        evaluate(comparison: Comparison, options: Options, ignored: IgnoredMetadata): Iterable<Observation>;
      }
    | { readonly scope: "review"; evaluate(surroundings: Surroundings, options: Options): Iterable<PlacedObservation> }
    | { readonly scope: "waivers"; evaluate(waivers: readonly JudgedWaiver[], options: Options): Iterable<Observation> }
  );

/** Checks a rule's shape and infers the type of its options. */
export function defineRule<Options>(rule: Rule<Options>): Rule<Options> {
  return rule;
}
