import { added, addedUnread, betweenUnread, describeRule, fact, removed } from "./cases.js";

const result = (subject: string) => fact("metrics", "0.9", { subject });
const stating = (...subjects: readonly string[]) => added({ facts: subjects.map(result) });

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
    "taken away from beside a model that could not be read": {
      comparisons: betweenUnread([result("accuracy on imagenet-1k"), result("f1")], [result("f1")]),
      options: { metrics: ["accuracy", "f1", "bleu"] },
      says: "Metric `accuracy` is no longer stated beside the model.",
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
