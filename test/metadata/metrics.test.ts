import { describe, expect, it } from "vitest";
import { directionOf } from "../../src/metadata/metrics.js";
import { numberIn } from "../../src/metadata/numbers.js";

describe("directionOf", () => {
  it.each([
    "accuracy",
    "eval_accuracy",
    "top-5 accuracy",
    "Top-1 Accuracy on imagenet-1k (test)",
    "acc@1",
    "f1",
    "macro-F1",
    "f1_weighted",
    "roc_auc",
    "AUROC",
    "mAP",
    "mAP50-95(B)",
    "metrics/mAP50(B)",
    "mean_average_precision",
    "mIoU",
    "iou@0.5",
    "r2",
    "R2 Score",
    "bleu",
    "BLEU-4",
    "sacrebleu",
    "rouge1",
    "rougeL",
    "exact_match",
    "pass@1",
    "ndcg@10",
    "recall@5",
    "cosine_accuracy",
    "spearman_cosine",
    "matthews_correlation",
    "eval_samples_per_second",
    "win_rate",
    "PSNR",
    "accuracy on loss",
  ])("more %s is better", (metric) => expect(directionOf(metric)).toBe("more"));

  it.each([
    "loss",
    "val/loss",
    "train_loss",
    "wer",
    "Wer",
    "test_wer on common_voice (test)",
    "cer",
    "perplexity",
    "ppl",
    "rmse",
    "MAE",
    "mean_squared_error",
    "log_loss",
    "fid",
    "FID-50k",
    "latency_ms",
    "eer",
    "error_rate",
    "false_positive_rate",
    "bits_per_byte",
    "eval_runtime",
    "lpips",
    "brier_score",
    "hamming_loss",
  ])("less %s is better", (metric) => expect(directionOf(metric)).toBe("less"));

  it.each(["", "score", "epoch", "step", "num_samples", "vibes", "accuracy_loss", "toString", "__proto__"])(
    "does not know %j",
    (metric) => expect(directionOf(metric)).toBeNull(),
  );
});

describe("numberIn", () => {
  it.each([
    ["0.912", 0.912, ""],
    [" 1e-5 ", 0.00001, ""],
    ["+.5", 0.5, ""],
    ["91.2 %", 91.2, "%"],
    ["-3%", -3, "%"],
  ])("%j", (text, value, unit) => expect(numberIn(text)).toEqual({ value, unit }));

  it.each(["", "%", "1.2.3", "0x10", "1,000", "1_000", "NaN", "Infinity", "1e999", "12 ms", "0.91 (±0.02)", "1".repeat(41)])(
    "%j is none",
    (text) => expect(numberIn(text)).toBeUndefined(),
  );
});
