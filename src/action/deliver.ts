import { type Annotation, deliverAnnotations } from "../hosts/github/annotations.js";
import type { GitHubClient } from "../hosts/github/client.js";
import type { Inputs } from "../hosts/github/inputs.js";
import { printLog } from "../hosts/github/log.js";
import { deliverOutputs } from "../hosts/github/outputs.js";
import { COMMENT_LIMIT } from "../hosts/github/post-comment.js";
import type { Revisions } from "../hosts/github/revisions.js";
import { deliverSummary, MAX_SUMMARY_BYTES } from "../hosts/github/summary.js";
import type { Environment } from "../hosts/github/trigger.js";
import { annotationsOf } from "../report/annotations.js";
import { bytesOf } from "../report/fit.js";
import { REPORTERS } from "../report/index.js";
import { markdownOf } from "../report/quote-markdown.js";
import type { Review } from "../review/review.js";
import { postComment } from "./comment.js";
import { writeReports } from "./report-files.js";
import type { Reviewed } from "./review.js";

export interface Destination {
  readonly inputs: Inputs;
  readonly revisions: Revisions;
  readonly client: GitHubClient | undefined;
  readonly environment: Environment;
  /** The day in UTC, `2027-03-31`. */
  readonly today: string;
  write(text: string): void;
}

/** Says the result everywhere it is looked for. The verdict stands whatever of it GitHub refuses. */
export async function deliver(
  { review, hashes, advice }: Reviewed,
  destination: Destination,
  signal?: AbortSignal,
): Promise<void> {
  const { environment, write } = destination;
  // First, because it alone can fail the run: then nothing of a verdict has been said yet.
  const files = await writeReports(review, hashes, destination);
  printLog(REPORTERS.terminal(review, { width: 120 }), write);
  deliverAnnotations([...advice, ...annotationsOf(review)]);
  const summary = await deliverSummary(environment.GITHUB_STEP_SUMMARY, summaryOf(review, advice));
  if (summary.kind === "refused")
    deliverAnnotations([{ level: "notice", title: "The job summary is missing", message: summary.reason }]);
  const saying = {
    text: REPORTERS.markdown(review, { limit: COMMENT_LIMIT, fullReport: "the job summary" }),
    modelsChanged: review.comparisons.length > 0,
    verdict: review.verdict,
    ...(review.head.commit === null ? {} : { head: review.head.commit }),
  };
  const comment = await postComment(saying, destination, signal);
  deliverOutputs([
    ["verdict", review.verdict],
    ["models", review.counts.models],
    ["errors", review.counts.errors],
    ["warnings", review.counts.warnings],
    ["waived", review.counts.waived],
    ["report-json", files.json],
    ["report-markdown", files.markdown],
    ["report-sarif", files.sarif],
    ["report-bom", files.bom],
    ["comment-url", "url" in comment ? comment.url : ""],
  ]);
}

/** As much of the review as the summary takes, and below it what is to be said of the workflow. */
function summaryOf(review: Review, advice: readonly Annotation[]): string {
  const remarks = advice.map(({ file, message }) => {
    const place = typeof file === "string" ? [{ value: file }, ": "] : [];
    return `\n⚠️ ${markdownOf([...place, { sentence: message }])}\n`;
  });
  const below = remarks.join("");
  const limit = MAX_SUMMARY_BYTES - bytesOf(below);
  return REPORTERS.markdown(review, { limit, fullReport: "the report in JSON" }) + below;
}
