import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { SourceError } from "../errors.js";
import { deliverAnnotations } from "../hosts/github/annotations.js";
import type { GitHubClient } from "../hosts/github/client.js";
import type { CommentResult } from "../hosts/github/deliver-comment.js";
import type { Inputs } from "../hosts/github/inputs.js";
import { printLog } from "../hosts/github/log.js";
import { commentKeyOf } from "../hosts/github/marker.js";
import { deliverOutputs } from "../hosts/github/outputs.js";
import type { Revisions } from "../hosts/github/revisions.js";
import { deliverSummary, MAX_SUMMARY_BYTES } from "../hosts/github/summary.js";
import { type Environment, runOf } from "../hosts/github/trigger.js";
import { annotationsOf } from "../report/annotations.js";
import { REPORTERS } from "../report/index.js";
import type { Review } from "../review/review.js";

export interface Destination {
  readonly inputs: Inputs;
  readonly revisions: Revisions;
  readonly client: GitHubClient | undefined;
  readonly environment: Environment;
  write(text: string): void;
}

/** GitHub's limit is 65,536 characters; the marker line, and a margin for what it may count otherwise, stay free. */
const COMMENT_LIMIT = 65_000;
/** A UTF-16 code unit takes at most three bytes of the summary's megabyte. */
const SUMMARY_LIMIT = Math.floor(MAX_SUMMARY_BYTES / 3) - 1000;

/** Says the result everywhere it is looked for. The verdict stands whatever of it GitHub refuses. */
export async function deliver(review: Review, destination: Destination): Promise<void> {
  const { environment, write } = destination;
  printLog(REPORTERS.terminal(review, { width: 120 }), write);
  deliverAnnotations(annotationsOf(review));
  const summary = await deliverSummary(environment.GITHUB_STEP_SUMMARY, REPORTERS.markdown(review, { limit: SUMMARY_LIMIT }));
  if (summary.kind === "refused") notice("The job summary is missing", summary.reason);
  const files = await writeReports(review, destination);
  const comment = await postComment(review, destination);
  if (comment.kind === "refused")
    notice("The comment could not be posted", `${comment.reason} The verdict and the job summary stand.`);
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

async function postComment(review: Review, { inputs, revisions, client, environment }: Destination): Promise<CommentResult> {
  const number = "number" in revisions ? revisions.number : undefined;
  if (number === undefined) return { kind: "skipped", reason: "the event has no pull request" };
  if (client === undefined) return { kind: "skipped", reason: "there is no token" };
  const { deliverComment } = await import("../hosts/github/deliver-comment.js");
  const { livePull } = await import("../hosts/github/pull.js");
  if (revisions.kind === "pull-request") {
    try {
      const live = await livePull(client, revisions.repository, number);
      if (live.headSha !== revisions.headSha)
        return { kind: "skipped", reason: `the pull request has moved on to ${live.headSha}` };
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return { kind: "refused", reason: error.message };
    }
  }
  const run = runOf(environment);
  const key = commentKeyOf([environment.GITHUB_WORKFLOW ?? "", environment.GITHUB_JOB ?? "", inputs.commentKey ?? ""]);
  return deliverComment(
    { client, repository: revisions.repository, number },
    {
      key,
      text: REPORTERS.markdown(review, { limit: COMMENT_LIMIT, fullReport: "the job summary" }),
      mode: inputs.comment ?? "on-change",
      modelsChanged: review.comparisons.length > 0,
      failed: review.verdict === "fail",
      ...(run === undefined ? {} : { run }),
    },
  );
}
