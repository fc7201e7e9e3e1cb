/** Whether more of a metric is better; null when that is not known. */
export type MetricDirection = "more" | "less" | null;

/** Words of metrics' names of which more is better. */
const MORE: readonly string[] = [
  "accuracy",
  "acc",
  "precision",
  "recall",
  "sensitivity",
  "specificity",
  "tpr",
  "tnr",
  "f1",
  "f2",
  "fbeta",
  "fscore",
  "auc",
  "auroc",
  "rocauc",
  "auprc",
  "prauc",
  "ap",
  "map",
  "mar",
  "ar",
  "iou",
  "miou",
  "giou",
  "jaccard",
  "dice",
  "kappa",
  "mcc",
  "correlation",
  "pearson",
  "pearsonr",
  "spearman",
  "spearmanr",
  "bleu",
  "sacrebleu",
  "rouge",
  "rougel",
  "rougelsum",
  "meteor",
  "chrf",
  "bertscore",
  "cider",
  "spice",
  "em",
  "ndcg",
  "mrr",
  "hits",
  "hit",
  "pass",
  "winrate",
  "r2",
  "psnr",
  "ssim",
  "silhouette",
  "elo",
  "mos",
  "pesq",
  "stoi",
  "throughput",
  "fps",
  "speedup",
];

/** Words of metrics' names of which less is better. */
const LESS: readonly string[] = [
  "loss",
  "error",
  "err",
  "wer",
  "cer",
  "ter",
  "mer",
  "wil",
  "eer",
  "der",
  "per",
  "fpr",
  "fnr",
  "far",
  "frr",
  "mae",
  "mse",
  "rmse",
  "mape",
  "smape",
  "wape",
  "rmsle",
  "msle",
  "nll",
  "bpb",
  "bpc",
  "brier",
  "ece",
  "perplexity",
  "ppl",
  "fid",
  "kid",
  "fvd",
  "lpips",
  "mcd",
  "divergence",
  "distance",
  "latency",
  "runtime",
  "toxicity",
  "hallucination",
];

/** Names of several words whose words alone would say nothing, or the contrary. */
const PHRASES: readonly (readonly [RegExp, "more" | "less"])[] = [
  [/\bexact match\b/, "more"],
  [/\bmean average precision\b/, "more"],
  [/\bexplained variance\b/, "more"],
  [/\bper second\b/, "more"],
  [/\bwin rate\b/, "more"],
  [/\br squared\b/, "more"],
  [/\bfalse (?:positive|negative|acceptance|rejection|discovery)\b/, "less"],
  [/\bbits per (?:byte|character|char|dim)\b/, "less"],
  [/\bwall (?:clock )?time\b/, "less"],
];

const DIRECTIONS: ReadonlyMap<string, "more" | "less"> = new Map([
  ...MORE.map((word) => [word, "more"] as const),
  ...LESS.map((word) => [word, "less"] as const),
]);

// Longer ones are not names.
const MAX_CHARACTERS = 200;

/**
 * Whether more of it is better, by the words of its name: `eval_accuracy`, `val/loss`, `top-5 accuracy`, `mAP50-95(B)`,
 * `wer on librispeech (test)`. Null when no word is known or two contradict each other.
 */
export function directionOf(metric: string): MetricDirection {
  const name = metric.slice(0, MAX_CHARACTERS).split(" on ")[0] ?? "";
  const words = wordsOf(name);
  const spelled = words.join(" ");
  const phrase = PHRASES.find(([pattern]) => pattern.test(spelled));
  if (phrase !== undefined) return phrase[1];
  const known = new Set(words.flatMap((word) => DIRECTIONS.get(word) ?? DIRECTIONS.get(word.replace(/\d+$/, "")) ?? []));
  const [direction = null] = known;
  return known.size === 1 ? direction : null;
}

/** In lower case; parts of a compound word are words too, and `mAP` is one. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z]{2})([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}
