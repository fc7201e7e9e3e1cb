import { z } from "zod";
import { NOTHING_IGNORED } from "../../diff/metadata.js";
import type { Stated } from "../../model/metadata.js";
import { say } from "../message.js";
import { covers, type MetricName, metricNameOf } from "../metric-names.js";
import { NAMES } from "../options.js";
import { agreeing, named } from "../quantities.js";
import { defineRule } from "../rule.js";
import { comparableOf, factsOf, statingOf } from "../stated.js";

export const metricsRequired = defineRule({
  id: "metrics/required",
  title: "Metrics that the policy asks for are not stated",
  severity: "off",
  scope: "artifact",
  why: "Whether a model is good enough to ship is decided by numbers. When they are not with the model, they are not there to be compared with those of the next one. A file that was not read may state them: of it only those that were taken away from beside it are told.",
  fix: "State the result under `model-index` in the model card, or under `metrics` in the record of the model, by metric, dataset and split.",
  example: "metrics: [accuracy]",
  options: z.strictObject({
    metrics: NAMES.min(1, "List at least one metric, such as accuracy.").describe(
      "`accuracy` on any dataset, `accuracy on imagenet-1k`, or `accuracy on imagenet-1k (test)`; case does not count",
    ),
  }),
  *evaluate(comparison, { metrics }) {
    const { head } = statingOf(comparison);
    if (head === undefined) return;
    const stated = metricsOf(head);
    const missing = metrics.filter((metric) => !isAmong(metric, stated));
    // A file that was not read may state others.
    const before = head.isWhole ? undefined : metricsOf(comparableOf(comparison, NOTHING_IGNORED).base);
    const told = before === undefined ? missing : missing.filter((metric) => isAmong(metric, before));
    if (told.length === 0) return;
    const verb = agreeing(told.length, "is", "are");
    const what = head.isWhole ? say`${verb} not stated.` : say`${verb} no longer stated beside the model.`;
    yield { message: say`${named("Metric", told)} ${what}` };
  },
});

function metricsOf(stated: Pick<Stated, "facts"> | undefined): readonly MetricName[] {
  return factsOf(stated, "metrics").map(({ subject }) => metricNameOf(subject ?? ""));
}

function isAmong(metric: string, names: readonly MetricName[]): boolean {
  return names.some((name) => covers(metricNameOf(metric), name));
}
