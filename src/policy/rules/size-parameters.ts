import { z } from "zod";
import { parameterCountOf } from "../../model/summary.js";
import { COUNT, PERCENT } from "../options.js";
import { grouped } from "../quantities.js";
import { defineRule } from "../rule.js";
import { modelsOf } from "../sides.js";
import { sizeMessages } from "../size-limits.js";

export const parameters = defineRule({
  id: "size/parameters",
  title: "The model has more parameters than the policy allows",
  severity: "off",
  scope: "artifact",
  why: "Parameters decide how much memory a model needs and how long it computes. Growth goes unnoticed in review, because a binary file shows no difference.",
  fix: "Make the model smaller, or agree on a higher limit in the policy.",
  example: "max: 100M",
  options: z
    .strictObject({
      max: COUNT.optional().describe("the most parameters a model may have, such as 100M"),
      growth: PERCENT.optional().describe("how much a model may grow over its base, such as 10%"),
    })
    .refine(({ max, growth }) => max !== undefined || growth !== undefined, "Set `max`, `growth` or both, such as max: 100M.")
    .meta({ anyOf: [{ required: ["max"] }, { required: ["growth"] }] }),
  *evaluate(comparison, limits) {
    const { base, head } = modelsOf(comparison);
    if (head === undefined) return;
    for (const message of sizeMessages(
      base === undefined ? undefined : parameterCountOf(base),
      parameterCountOf(head),
      limits,
      (count) => `${grouped(count)} parameters`,
    )) {
      yield { message };
    }
  },
});
