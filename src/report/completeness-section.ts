import type { Comparison } from "../diff/comparison.js";
import type { Absence, ModelSummary } from "../model/summary.js";
import { ours, quoting, say } from "../policy/message.js";
import { bytesText } from "../policy/quantities.js";
import { counted } from "./figures.js";
import { list, type Section, section } from "./section.js";
import { headModel } from "./sides.js";
import type { Text } from "./text.js";

/** What is missing and what is odd about the files. */
export function completenessSection(comparison: Comparison, atMost: number): readonly Section[] {
  const head = headModel(comparison);
  return head === undefined ? [] : section("Completeness", list(remarksOf(head), atMost));
}

/** Empty when the model has all it needs and nothing is odd. */
export function remarksOf(model: ModelSummary): Text[] {
  const absences = model.absences.map(
    ({ path, reason, detail, tensors, bytes }) =>
      say`${path} ${ours(`${REASONS[reason]}: ${counted(tensors, "tensor")}, ${bytesText(bytes)}`)}${detail === "" ? [] : say` (${quoting(detail)})`}`,
  );
  const anomalies = model.anomalies.map(({ subject, detail }) => say`${subject}: ${quoting(detail)}`);
  return absences.length + anomalies.length === 0 ? [] : [...absences, ...anomalies];
}

const REASONS = {
  missing: "is not there",
  "out-of-range": "does not hold what the model says",
  "unsafe-path": "is no safe path and was not opened",
  unavailable: "could not be fetched",
} satisfies Record<Absence["reason"], string>;
