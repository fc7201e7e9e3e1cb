import type { Inspection } from "../formats/inspection.js";
import type { ModelSummary } from "../model/summary.js";
import type { Finding } from "../policy/finding.js";
import type { Review } from "../review/review.js";
import { plainOf } from "./quote-plain.js";
import type { Reporter } from "./reporter.js";

/** Of both documents; schema/*.schema.json describe them. */
export const JSON_SCHEMA_VERSION = 1;

/** One review. Messages are given as text and in parts: what is ours and what is the file's. */
export const jsonReporter: Reporter = (review) => `${JSON.stringify(reviewJson(review), undefined, 2)}\n`;

export function reviewJson(review: Review): object {
  const { schemaVersion, tool, base, head, policy, judgedOn, editedPolicy, verdict, counts, comparisons, findings, coverage } =
    review;
  return {
    schemaVersion,
    tool,
    base,
    head,
    policy,
    ...(judgedOn === undefined ? {} : { judgedOn }),
    ...(editedPolicy === undefined ? {} : { editedPolicy }),
    verdict,
    counts,
    comparisons,
    findings: findings.map(findingJson),
    coverage,
  };
}

/** Every inspection carries the version, so that one element of the array can stand alone. */
export function inspectionsJson(inspections: readonly Inspection<ModelSummary>[]): readonly object[] {
  return inspections.map((inspection) => ({ schemaVersion: JSON_SCHEMA_VERSION, ...inspection }));
}

function findingJson({ rule, severity, path, at, message, waiver }: Finding): object {
  return {
    rule,
    severity,
    path,
    ...(at === undefined ? {} : { at }),
    message: plainOf(message),
    messageParts: message,
    ...(waiver === undefined ? {} : { waiver }),
  };
}
