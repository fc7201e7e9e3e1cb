import { z } from "zod";
import { frozenMessage } from "../frozen.js";
import { NAME_PATTERNS } from "../options.js";
import { defineRule } from "../rule.js";

export const frozen = defineRule({
  id: "weights/frozen",
  title: "A tensor that must not change is not shown to be the same",
  severity: "off",
  scope: "artifact",
  why: "A frozen backbone is what several heads, calibrations or approvals rely on. A layer left trainable by mistake changes it a little, and no size, shape or name shows it.",
  fix: "Restore the tensors from the base (or train again with them frozen), or take their names out of the list.",
  example: 'tensors: ["backbone.*"]',
  options: z.strictObject({
    tensors: NAME_PATTERNS.min(1, "List at least one tensor name or pattern, such as backbone.*.").describe(
      "names of the tensors that must stay identical; * is any text, ? one character",
    ),
  }),
  *evaluate(comparison, { tensors }) {
    const message = frozenMessage(comparison, tensors);
    if (message !== undefined) yield { message };
  },
});
