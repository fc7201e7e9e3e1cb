import { z } from "zod";
import type { FactChange } from "../../diff/change.js";
import { type Message, ours, say } from "../message.js";
import { covers, metricNameOf } from "../metric-names.js";
import { LOSS, type Loss, MAX_ENTRIES } from "../options.js";
import { percentText } from "../quantities.js";
import { defineRule } from "../rule.js";
import { changesOf } from "../sides.js";
import { placeOf } from "../stated.js";

const DIRECTIONS = ["more", "less"] as const;

export const metricsRegression = defineRule({
  id: "metrics/regression",
  title: "A metric is worse than that of the base",
  severity: "warning",
  scope: "artifact",
  why: "A model that replaces a better one makes the product worse, and the numbers that say so stand in files that reviewers skip.",
  fix: "Keep the model of the base, find out what made the new one worse, or agree on a larger budget for this metric.",
  options: z.strictObject({
    budget: LOSS.prefault("1%").describe("what any metric may lose: 1% of the base, or an amount such as 0.005"),
    metrics: z
      .array(
        z.strictObject({
          name: z
            .string()
            .min(1, "Write a metric, such as accuracy.")
            .describe("`accuracy`, `accuracy on imagenet-1k`, or `accuracy on imagenet-1k (test)`; case does not count"),
          budget: LOSS.optional().describe("what this metric may lose"),
          better: z
            .enum(DIRECTIONS, `Write ${DIRECTIONS.join(" or ")}.`)
            .optional()
            .describe("whether more or less of it is better, where that is not known or otherwise than usual"),
        }),
      )
      .max(MAX_ENTRIES, `A list has at most ${MAX_ENTRIES} entries.`)
      .default([])
      .describe("settings for single metrics; of those that fit the last one decides"),
  }),
  *evaluate(comparison, { budget, metrics }) {
    for (const change of changesOf(comparison, "fact-changed")) {
      if (change.difference.kind !== "metric") continue;
      const name = metricNameOf(change.subject ?? "");
      const setting = metrics.findLast((entry) => covers(metricNameOf(entry.name), name));
      const better = setting?.better ?? change.difference.better;
      // Of a metric of which nobody knows the direction, no number is worse than another.
      if (better === null) continue;
      const { base, head } = change.difference;
      const lost = better === "more" ? base - head : head - base;
      const allowed = setting?.budget ?? budget;
      if (lost > 0 && exceeds(lost, base, allowed)) yield { message: sentenceOf(change, base, head, allowed) };
    }
  },
});

/** A share of nothing is nothing. Sums such as 0.9 - 0.89 are not exact in binary: what is hardly more is not more. */
function exceeds(lost: number, base: number, budget: Loss): boolean {
  const allowed = budget.kind === "amount" ? budget.amount : (Math.abs(base) * budget.percent) / 100;
  return lost > allowed + Math.abs(base) * 1e-9;
}

function sentenceOf({ subject = "", head: facts }: FactChange, base: number, head: number, budget: Loss): Message {
  const [fact] = facts;
  const place = fact === undefined ? [] : say` (${placeOf(fact)})`;
  const limit = budget.kind === "amount" ? numberText(budget.amount) : percentText(budget.percent);
  return say`${subject} went from ${ours(numberText(base))} to ${ours(numberText(head))}${place}; it may lose ${ours(limit)}.`;
}

/** Six digits at most: more are noise. */
function numberText(amount: number): string {
  return String(Number(amount.toPrecision(6)));
}
