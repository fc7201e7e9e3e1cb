import { expect, it } from "vitest";
import type { MetricDirection } from "../../../src/diff/change.js";
import { metricsRegression } from "../../../src/policy/rules/metrics-regression.js";
import { describeRule, fact, factChange, modified } from "./cases.js";

const moved = (subject: string, base: number, head: number, better: MetricDirection) => {
  const sides = [[fact("metrics", String(base), { subject })], [fact("metrics", String(head), { subject, line: 9 })]] as const;
  return modified([factChange("metrics", sides, { kind: "metric", base, head, better }, subject)]);
};

describeRule("metrics/regression", {
  flagged: {
    "less of what should be more": {
      comparisons: moved("accuracy on imagenet (test)", 0.9, 0.88, "more"),
      says: "`accuracy on imagenet (test)` went from 0.9 to 0.88 (`README.md` line 9); it may lose 1 %.",
    },
    "more of what should be less": {
      comparisons: moved("wer", 12, 12.5, "less"),
      says: "`wer` went from 12 to 12.5 (`README.md` line 9); it may lose 1 %.",
    },
    "over an amount": {
      comparisons: moved("f1", 0.9, 0.894, "more"),
      options: { budget: 0.005 },
      says: "`f1` went from 0.9 to 0.894 (`README.md` line 9); it may lose 0.005.",
    },
    "over its own budget": {
      comparisons: moved("f1 on squad", 0.9, 0.899, "more"),
      options: { budget: "50%", metrics: [{ name: "f1", budget: "0%" }] },
      says: "`f1 on squad` went from 0.9 to 0.899 (`README.md` line 9); it may lose 0 %.",
    },
    "the last one that fits decides": {
      comparisons: moved("f1 on squad", 0.9, 0.8, "more"),
      options: {
        metrics: [
          { name: "f1", budget: "50%" },
          { name: "f1 on squad", budget: "2%" },
        ],
      },
      says: "`f1 on squad` went from 0.9 to 0.8 (`README.md` line 9); it may lose 2 %.",
    },
    "of a direction that the policy knows": {
      comparisons: moved("points", 10, 8, null),
      options: { metrics: [{ name: "points", better: "more" }] },
      says: "`points` went from 10 to 8 (`README.md` line 9); it may lose 1 %.",
    },
    "from nothing": {
      comparisons: moved("loss", 0, 0.001, "less"),
      says: "`loss` went from 0 to 0.001 (`README.md` line 9); it may lose 1 %.",
    },
    "below nothing": {
      comparisons: moved("r2", -1, -1.5, "more"),
      says: "`r2` went from -1 to -1.5 (`README.md` line 9); it may lose 1 %.",
    },
  },
  allowed: {
    "more and less of what nobody knows to be good": {
      comparisons: {
        ...moved("drift", 1, 2, null),
        changes: [...moved("drift", 1, 2, null).changes, ...moved("tilt", 2, 1, null).changes],
      },
    },
    better: { comparisons: moved("accuracy", 0.9, 0.95, "more") },
    "better by less": { comparisons: moved("loss", 0.9, 0.1, "less") },
    "within the budget": { comparisons: moved("accuracy", 0.9, 0.892, "more") },
    // 0.9 - 0.89 is 0.010000000000000009 in binary.
    "exactly the budget": { comparisons: moved("accuracy", 0.9, 0.89, "more"), options: { budget: 0.01 } },
    "nobody knows what is better": { comparisons: moved("points", 10, 1, null) },
    "the policy knows better": {
      comparisons: moved("score", 10, 1, "more"),
      options: { metrics: [{ name: "score", better: "less" }] },
    },
    "no number": {
      comparisons: modified([
        factChange("metrics", [[fact("metrics", "good")], [fact("metrics", "bad")]], { kind: "replaced" }, "quality"),
      ]),
    },
  },
});

it("metrics/regression takes budgets as shares and as amounts", () => {
  for (const budget of ["1%", 0, 0.5, "12.5%"])
    expect(metricsRegression.options.safeParse({ budget }).success, `${budget}`).toBe(true);
  for (const budget of ["1", -1, "x", true, "-1%"])
    expect(metricsRegression.options.safeParse({ budget }).success, `${budget}`).toBe(false);
});
