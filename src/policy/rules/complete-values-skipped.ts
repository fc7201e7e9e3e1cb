import type { SkippedValues } from "../../diff/comparison.js";
import { ours, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { bytesText, counted, grouped } from "../quantities.js";
import { defineRule } from "../rule.js";

const REASONS = {
  budget: "they are more than the budget covers",
  never: "this review reads no values",
} satisfies Record<SkippedValues["reason"], string>;

export const valuesSkipped = defineRule({
  id: "complete/values-skipped",
  title: "The values of some tensors were not compared",
  severity: "note",
  strict: "warning",
  scope: "artifact",
  why: "Names, types and shapes can stay as they were while the numbers change. Of tensors whose values were not read, nobody can say whether they were trained further, replaced, or left alone.",
  fix: "Allow more with the input `weights`, such as `always` or `auto 8 GB`, or with `--weights always` on the command line.",
  options: NO_OPTIONS,
  *evaluate({ skipped, health }) {
    if (skipped === undefined) {
      if (health?.unread === undefined) return;
      const { tensors, bytes } = health.unread;
      const amount = say`${counted(tensors, "tensor")} (${ours(bytesText(bytes))})`;
      yield {
        message: say`The values of ${amount} were not searched for NaN and other faults: they are more than the budget covers, or could not be had.`,
      };
      return;
    }
    const { tensors, bytes, reason, checksums } = skipped;
    const amount = say`${counted(tensors, "tensor")} (${ours(bytesText(bytes))})`;
    const hint =
      checksums === undefined
        ? say``
        : say` By the checksums that the files state, which is a hint and no proof, ${ours(grouped(checksums.differing))} of ${ours(grouped(checksums.stated))} changed.`;
    yield { message: say`The values of ${amount} were not compared: ${ours(REASONS[reason])}.${hint}` };
  },
});
