import { z } from "zod";
import { BYTES, PERCENT } from "../options.js";
import { bytesText, grouped } from "../quantities.js";
import { defineRule } from "../rule.js";
import { sizeMessages } from "../size-limits.js";

export const bytes = defineRule({
  id: "size/bytes",
  title: "The files of the model are larger than the policy allows",
  severity: "off",
  scope: "artifact",
  why: "Everyone who clones the repository or installs the product downloads these bytes, and git keeps every version for ever.",
  fix: "Store the weights in a smaller type, move them out of the repository, or agree on a higher limit in the policy.",
  example: "max: 2 GiB",
  options: z
    .strictObject({
      max: BYTES.optional().describe("the most bytes the files of a model may have together, such as 2 GiB"),
      growth: PERCENT.optional().describe("how much a model may grow over its base, such as 10%"),
    })
    .refine(({ max, growth }) => max !== undefined || growth !== undefined, "Set `max`, `growth` or both, such as max: 2 GiB.")
    .meta({ anyOf: [{ required: ["max"] }, { required: ["growth"] }] }),
  *evaluate({ base, head }, limits) {
    if (head === undefined) return;
    for (const message of sizeMessages(base?.size, head.size, limits, (size) => `${bytesText(size)} (${grouped(size)} bytes)`)) {
      yield { message };
    }
  },
});
