import { z } from "zod";
import { macsMessages } from "../macs-limits.js";
import { COUNT, PERCENT } from "../options.js";
import { defineRule } from "../rule.js";
import { modelsOf } from "../sides.js";

// More sizes than that no model leaves open.
const MAX_DIMENSIONS = 32;

export const macs = defineRule({
  id: "size/macs",
  title: "The model computes more than the policy allows",
  severity: "off",
  scope: "artifact",
  why: "Multiply-accumulate operations (MACs) decide how long a run takes and what it costs. A model can compute several times as much with the same number of parameters, such as after a change of the input's size, and a binary file shows no difference.",
  fix: "Make the model or its input smaller, or agree on a higher limit in the policy. Where sizes are not fixed, say under `dimensions` for which sizes the limit holds; where nodes are not counted, lower `coverage`.",
  example: "max: 2 G",
  options: z
    .strictObject({
      max: COUNT.optional().describe("the most MACs that one run may take, such as 2 G"),
      growth: PERCENT.optional().describe("how much they may grow over the base, such as 10%"),
      dimensions: z
        .record(z.string().max(100, "A name has at most 100 characters."), COUNT)
        .refine((sizes) => Object.keys(sizes).length <= MAX_DIMENSIONS, `At most ${MAX_DIMENSIONS} dimensions can be given.`)
        .default({})
        .describe("sizes of dimensions that the model leaves open, by name, such as batch: 1"),
      coverage: PERCENT.default(100).describe(
        "the least share of the nodes that may have MACs that must be counted, such as 90%",
      ),
    })
    .refine(({ max, growth }) => max !== undefined || growth !== undefined, "Set `max`, `growth` or both, such as max: 2 G.")
    .meta({ anyOf: [{ required: ["max"] }, { required: ["growth"] }] }),
  *evaluate(comparison, limits) {
    const { base, head } = modelsOf(comparison);
    if (head?.compute === undefined) return;
    const dimensions = new Map(Object.entries(limits.dimensions));
    for (const message of macsMessages(base?.compute, head.compute, { ...limits, dimensions })) yield { message };
  },
});
