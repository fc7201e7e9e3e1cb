import { z } from "zod";
import { say } from "../message.js";
import { covers, metricNameOf } from "../metric-names.js";
import { NAMES } from "../options.js";
import { agreeing, named } from "../quantities.js";
import { defineRule } from "../rule.js";
import { factsOf, statingOf } from "../stated.js";

export const metricsRequired = defineRule({
  id: "metrics/required",
  title: "Metrics that the policy asks for are not stated",
  severity: "off",
  scope: "artifact",
  why: "Whether a model is good enough to ship is decided by numbers. When they are not with the model, they are not there to be compared with those of the next one. A file that was not read may state them, so nothing is said about it.",
  fix: "State the result under `model-index` in the model card, or under `metrics` in the record of the model, by metric, dataset and split.",
  options: z.strictObject({
    metrics: NAMES.min(1, "List at least one metric, such as accuracy.").describe(
      "`accuracy` on any dataset, `accuracy on imagenet-1k`, or `accuracy on imagenet-1k (test)`; case does not count",
    ),
  }),
  *evaluate(comparison, { metrics }) {
    const { head } = statingOf(comparison);
    // A file that was not read may state them.
    if (head?.isWhole !== true) return;
    const stated = factsOf(head, "metrics").map(({ subject }) => metricNameOf(subject ?? ""));
    const missing = metrics.filter((metric) => !stated.some((name) => covers(metricNameOf(metric), name)));
    if (missing.length > 0)
      yield { message: say`${named("Metric", missing)} ${agreeing(missing.length, "is", "are")} not stated.` };
  },
});
