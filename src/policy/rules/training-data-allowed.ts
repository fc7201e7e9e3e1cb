import { z } from "zod";
import type { Fact } from "../../model/metadata.js";
import { type Matcher, namePattern } from "../glob.js";
import { say } from "../message.js";
import { NAME_PATTERNS } from "../options.js";
import { agreeing } from "../quantities.js";
import { defineRule } from "../rule.js";
import { factsOf, placed, statingOf } from "../stated.js";

export const trainingDataAllowed = defineRule({
  id: "training-data/allowed",
  title: "The model was trained on data that the policy does not allow",
  severity: "off",
  scope: "artifact",
  why: "Some data may not be used: it is personal, licensed for research only, or the test set itself. A model that has seen it cannot forget it, and has to be trained again.",
  fix: "Train without the data, correct the name that is stated, or have the dataset added to the list.",
  example: "allow: [imagenet-1k]",
  options: z
    .strictObject({
      allow: NAME_PATTERNS.min(1, "List at least one dataset, such as imagenet-1k.")
        .optional()
        .describe("datasets that may be used, all others may not; * is any text, case does not count"),
      deny: NAME_PATTERNS.min(1, "List at least one dataset, such as internal/*.")
        .optional()
        .describe("datasets that may not be used, whatever `allow` says"),
    })
    .refine(
      ({ allow, deny }) => allow !== undefined || deny !== undefined,
      "Set `allow`, `deny` or both, such as allow: [imagenet-1k].",
    ),
  *evaluate(comparison, { allow, deny }) {
    const datasets = factsOf(statingOf(comparison).head, "training.datasets");
    const allowed = allow === undefined ? () => true : anyOf(allow);
    const denied = anyOf(deny ?? []);
    const refused = datasets.filter(({ value }) => denied(value.toLowerCase()) || !allowed(value.toLowerCase()));
    if (refused.length === 0) return;
    const count = new Set(refused.map(({ value }: Fact) => value)).size;
    yield {
      message: say`${agreeing(count, "Dataset", "Datasets")} ${placed(refused)} ${agreeing(count, "is", "are")} not allowed by the policy.`,
    };
  },
});

function anyOf(patterns: readonly string[]): Matcher {
  const matchers = patterns.map((pattern) => namePattern(pattern.toLowerCase()));
  return (name) => matchers.some((matches) => matches(name));
}
