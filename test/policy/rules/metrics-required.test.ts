import { added, addedUnread, describeRule, fact, removed } from "./cases.js";

const stating = (...subjects: readonly string[]) =>
  added({ facts: subjects.map((subject) => fact("metrics", "0.9", { subject })) });

describeRule("metrics/required", {
  flagged: {
    "none is stated": {
      comparisons: added({}),
      options: { metrics: ["accuracy", "f1 on squad"] },
      says: "Metrics `accuracy` and `f1 on squad` are not stated.",
    },
    "on another dataset": {
      comparisons: stating("f1 on glue"),
      options: { metrics: ["f1 on squad"] },
      says: "Metric `f1 on squad` is not stated.",
    },
    "on another split": {
      comparisons: stating("f1 on squad (train)", "f1 on squad"),
      options: { metrics: ["f1 on squad (test)"] },
      says: "Metric `f1 on squad (test)` is not stated.",
    },
  },
  allowed: {
    "a file that was not read may state it": { comparisons: addedUnread(), options: { metrics: ["accuracy"] } },
    "on any dataset": { comparisons: stating("accuracy on imagenet-1k (test)"), options: { metrics: ["Accuracy"] } },
    "in other letters": {
      comparisons: stating("Top-5 Accuracy on ImageNet (test)"),
      options: { metrics: ["top_5_accuracy on imagenet"] },
    },
    "a dataset with parentheses": {
      comparisons: stating("wer on fleurs (de) (test)"),
      options: { metrics: ["wer on fleurs (de) (test)"] },
    },
    "a removed model": { comparisons: removed(), options: { metrics: ["accuracy"] } },
  },
});
