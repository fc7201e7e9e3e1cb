import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { deliverAnnotations } from "../hosts/github/annotations.js";
import type { GitHubClient } from "../hosts/github/client.js";
import type { Inputs } from "../hosts/github/inputs.js";
import { printLog } from "../hosts/github/log.js";
import { deliverOutputs } from "../hosts/github/outputs.js";
import { COMMENT_LIMIT } from "../hosts/github/post-comment.js";
import type { Revisions } from "../hosts/github/revisions.js";
import { deliverSummary, MAX_SUMMARY_BYTES } from "../hosts/github/summary.js";
import type { Environment } from "../hosts/github/trigger.js";
import { annotationsOf } from "../report/annotations.js";
import { REPORTERS } from "../report/index.js";
import type { Review } from "../review/review.js";
import { postComment } from "./comment.js";

export interface Destination {
  readonly inputs: Inputs;
  readonly revisions: Revisions;
  readonly client: GitHubClient | undefined;
  readonly environment: Environment;
  write(text: string): void;
}

/** A UTF-16 code unit takes at most three bytes of the summary's megabyte. */
const SUMMARY_LIMIT = Math.floor(MAX_SUMMARY_BYTES / 3) - 1000;

/** Says the result everywhere it is looked for. The verdict stands whatever of it GitHub refuses. */
export async function deliver(review: Review, destination: Destination, signal?: AbortSignal): Promise<void> {
  const { environment, write } = destination;
  printLog(REPORTERS.terminal(review, { width: 120 }), write);
  deliverAnnotations(annotationsOf(review));
  const summary = await deliverSummary(
    environment.GITHUB_STEP_SUMMARY,
    REPORTERS.markdown(review, { limit: SUMMARY_LIMIT, fullReport: "the report in JSON" }),
  );
  if (summary.kind === "refused") notice("The job summary is missing", summary.reason);
  const files = await writeReports(review, destination);
  const saying = {
    text: REPORTERS.markdown(review, { limit: COMMENT_LIMIT, fullReport: "the job summary" }),
    modelsChanged: review.comparisons.length > 0,
    verdict: review.verdict,
    ...(review.head.commit === null ? {} : { head: review.head.commit }),
  };
  const comment = await postComment(saying, destination, signal);
  if (comment.kind === "refused")
    notice("The comment could not be posted", `${comment.reason} The verdict and the job summary stand.`);
  if ("isShared" in comment)
    notice(
      "Two comments in one",
      "Another step or job of this run wrote the same comment: give each its own input `comment-key`.",
    );
  if (comment.kind === "skipped") printLog(`No comment: ${comment.reason}.`, write);
  deliverOutputs([
    ["verdict", review.verdict],
    ["models", review.counts.models],
    ["errors", review.counts.errors],
    ["warnings", review.counts.warnings],
    ["waived", review.counts.waived],
    ["report-json", files.json],
    ["report-markdown", files.markdown],
    ["comment-url", "url" in comment ? comment.url : ""],
  ]);
}

function notice(title: string, message: string): void {
  deliverAnnotations([{ level: "notice", title, message }]);
}

async function writeReports(review: Review, { inputs, environment }: Destination): Promise<{ json: string; markdown: string }> {
  const workspace = environment.GITHUB_WORKSPACE ?? ".";
  const folder =
    inputs.reportDirectory === undefined
      ? join(environment.RUNNER_TEMP ?? workspace, "model-review")
      : resolve(workspace, inputs.reportDirectory);
  const files = { json: join(folder, "review.json"), markdown: join(folder, "review.md") };
  await mkdir(folder, { recursive: true });
  await writeFile(files.json, REPORTERS.json(review, {}));
  await writeFile(files.markdown, REPORTERS.markdown(review, {}));
  return files;
}
