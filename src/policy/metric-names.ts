/** `accuracy`, `accuracy on imagenet-1k` or `accuracy on imagenet-1k (test)`: how facts and policies name a metric. */
export interface MetricName {
  readonly metric: string;
  readonly dataset?: string;
  readonly split?: string;
}

export function metricNameOf(text: string): MetricName {
  const at = text.indexOf(" on ");
  if (at < 0) return { metric: folded(text) };
  const metric = folded(text.slice(0, at));
  const rest = text.slice(at + " on ".length).trim();
  const open = rest.endsWith(")") ? rest.lastIndexOf(" (") : -1;
  if (open < 0) return { metric, dataset: folded(rest) };
  return { metric, dataset: folded(rest.slice(0, open)), split: folded(rest.slice(open + 2, -1)) };
}

/** Whether a name that leaves things open covers one that says more. */
export function covers(wanted: MetricName, stated: MetricName): boolean {
  return (
    wanted.metric === stated.metric &&
    (wanted.dataset === undefined || wanted.dataset === stated.dataset) &&
    (wanted.split === undefined || wanted.split === stated.split)
  );
}

/** `Top-5 Accuracy` and `top_5_accuracy` are one. */
function folded(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
}
