import { type Finding, SEVERITIES, type Severity } from "../policy/finding.js";
import type { Counts, Verdict } from "./review.js";

/** From which severity on a review fails; `never` reports and does not fail. */
export const FAIL_ON = ["error", "warning", "never"] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** The decision, made once, from findings alone. Waived findings stay visible and do not count. */
export function verdictOf(findings: readonly Finding[], failOn: FailOn = "error"): Verdict {
  const active = findings.filter(({ waiver }) => waiver === undefined);
  const worst = active.reduce((rank, { severity }) => Math.max(rank, SEVERITIES.indexOf(severity)), -1);
  if (failOn !== "never" && worst >= SEVERITIES.indexOf(failOn)) return "fail";
  return worst >= SEVERITIES.indexOf("warning") ? "warn" : "pass";
}

export function countsOf(findings: readonly Finding[], models: number): Counts {
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity && finding.waiver === undefined).length;
  return {
    models,
    errors: count("error"),
    warnings: count("warning"),
    notes: count("note"),
    waived: findings.filter(({ waiver }) => waiver !== undefined).length,
  };
}

/** Exit codes of both hosts: 2 is for what could not run at all. */
export const EXIT_CODES = { pass: 0, warn: 0, fail: 1 } as const satisfies Record<Verdict, number>;
export const EXIT_COULD_NOT_RUN = 2;
