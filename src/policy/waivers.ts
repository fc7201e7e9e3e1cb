import { daysBetween } from "./dates.js";
import type { Finding } from "./finding.js";
import { type Matcher, pathMatcher } from "./glob.js";
import type { Policy, Waiver } from "./policy.js";
import type { JudgedWaiver, Labels } from "./rule.js";

/** When and where a review happens, as far as waivers depend on it. */
export interface Circumstances {
  /** The day of the review, `2027-03-31`. Without it no waiver with a last day holds. */
  readonly today?: string | undefined;
  /** Of the pull request. Without them it has none. */
  readonly labels?: Labels | undefined;
}

export interface Waived {
  readonly findings: readonly Finding[];
  readonly waivers: readonly JudgedWaiver[];
}

/** Marks what waivers cover: the first one in force is named. `wasJudged` tells whether a rule looked at a waiver's paths. */
export function waived(
  findings: readonly Finding[],
  { waivers }: Policy,
  circumstances: Circumstances,
  wasJudged: (rule: string, matches: Matcher) => boolean,
): Waived {
  if (waivers.length === 0) return { findings, waivers: [] };
  const candidates = waivers.map((waiver): Candidate => {
    const matches = waiver.paths.length === 0 ? () => true : pathMatcher(waiver.paths);
    return { waiver, matches, covers: 0, ...stateOf(waiver, circumstances) };
  });
  const byRule = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { rule } = candidate.waiver;
    byRule.set(rule, [...(byRule.get(rule) ?? []), candidate]);
  }
  const marked = findings.map((finding): Finding => {
    const covering = (byRule.get(finding.rule) ?? []).filter(({ matches }) => matches(finding.path));
    for (const candidate of covering) candidate.covers += 1;
    const first = covering.find(({ state }) => state === "in-force");
    return first === undefined ? finding : { ...finding, waiver: shownOf(first.waiver) };
  });
  const judged = candidates.map(({ matches, ...candidate }): JudgedWaiver => {
    return { ...candidate, isConcerned: candidate.covers > 0 || wasJudged(candidate.waiver.rule, matches) };
  });
  return { findings: marked, waivers: judged };
}

type State = Pick<JudgedWaiver, "state" | "daysLeft" | "reason">;
type Candidate = State & { readonly waiver: Waiver; readonly matches: Matcher; covers: number };

/** On a given day, for a pull request with given labels. */
export function stateOf({ until, label }: Waiver, { today, labels = { kind: "known", names: [] } }: Circumstances): State {
  if (until !== undefined && today === undefined) return { state: "expired" };
  const days = until === undefined || today === undefined ? {} : { daysLeft: daysBetween(today, until) };
  if (days.daysLeft !== undefined && days.daysLeft < 0) return { state: "expired", ...days };
  if (label === undefined) return { state: "in-force", ...days };
  if (labels.kind === "unknown") return { state: "labels-unknown", reason: labels.reason, ...days };
  // GitHub keeps the case of labels and does not tell them apart by it.
  const has = labels.names.some((name) => name.toLowerCase() === label.toLowerCase());
  return { state: has ? "in-force" : "label-missing", ...days };
}

function shownOf({ reason, owner, until, label }: Waiver): NonNullable<Finding["waiver"]> {
  return {
    reason,
    ...(owner === undefined ? {} : { owner }),
    ...(until === undefined ? {} : { until }),
    ...(label === undefined ? {} : { label }),
  };
}
