import type { Verdict } from "../../review/review.js";
import type { Marker } from "./marker.js";

/** A verdict and the text that tells it. */
export interface Told {
  readonly text: string;
  readonly verdict: Verdict;
  /** The full id of the commit it is about, where that is known. */
  readonly head?: string;
}

const RESOLVED = {
  pass: "the findings of",
  warn: "the errors of",
} as const satisfies Record<Exclude<Verdict, "fail">, string>;

/**
 * The text as it is to stand in place of an earlier comment's. What failed before and does not any more says so in its first line,
 * until something fails again: a reviewer who saw red must not take it for a first pass, and running again must change nothing.
 */
export function followingText(told: Told, earlier: Marker | undefined): { text: string; failed: string | undefined } {
  const { text, verdict, head } = told;
  if (verdict === "fail") return { text, failed: head };
  const failed = earlier?.failed;
  if (failed === undefined) return { text, failed };
  return { text: `**Resolved:** ${RESOLVED[verdict]} \`${failed.slice(0, 7)}\` no longer apply.\n\n${text}`, failed };
}
