import { ABSENCE_REASONS, type AbsenceReason } from "../../model/tensor.js";
import { joined, type Message, ours, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { agreeing, bytesText, counted } from "../quantities.js";
import { defineRule } from "../rule.js";
import { modelsOf } from "../sides.js";

/** Undefined where another rule speaks. */
const WHERE_IT_FAILS = {
  missing: (file) => say`${file}, which is not in this revision`,
  "out-of-range": (file) => say`${file}, beyond its end`,
  unavailable: (file) => say`${file}, which could not be read`,
  "unsafe-path": undefined,
} satisfies Record<AbsenceReason, ((file: string) => Message) | undefined>;

export const externalMissing = defineRule({
  id: "complete/external-missing",
  title: "Weights that the model refers to are not there",
  severity: "error",
  scope: "artifact",
  why: "The model cannot be loaded by anyone who checks this revision out. On the author's disk the data file is still there, so nobody notices until someone else tries.",
  fix: "Commit the data file beside the model under the name the model uses, or export with the weights inside the file.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const absences = modelsOf(comparison).head?.absences ?? [];
    const clauses = ABSENCE_REASONS.flatMap((reason) =>
      absences
        .filter((absence) => absence.reason === reason)
        .flatMap(({ path, tensors, bytes }) => {
          const where = WHERE_IT_FAILS[reason]?.(path);
          if (where === undefined) return [];
          return [say`${counted(tensors, "tensor")} ${agreeing(tensors, "needs", "need")} ${ours(bytesText(bytes))} of ${where}`];
        }),
    );
    if (clauses.length > 0) yield { message: say`${joined(clauses)}.` };
  },
});
