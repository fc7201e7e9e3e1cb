import { PolicyError } from "../errors.js";
import { type Annotation, deliverAnnotations, MAX_ANNOTATIONS_PER_LEVEL } from "../hosts/github/annotations.js";
import { type FailedRun, failedRunOf } from "../hosts/github/failed-run.js";
import type { PolicyInput } from "../hosts/github/inputs.js";
import { printLog } from "../hosts/github/log.js";
import { deliverOutputs } from "../hosts/github/outputs.js";
import { deliverSummary } from "../hosts/github/summary.js";
import type { Environment } from "../hosts/github/trigger.js";
import { DEFAULT_POLICY_PATH } from "../review/policy.js";
import { postComment } from "./comment.js";
import type { Destination } from "./deliver.js";

/**
 * What could not run says so wherever a result would stand: annotation, job summary, outputs, and the comment when it is known which
 * pull request it is about, so that an older verdict does not stay there. A bug also prints its stack.
 */
export async function deliverFailure(
  error: unknown,
  environment: Environment,
  destination: Destination | undefined,
  write: (text: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  const failed = failedRunOf(error);
  const { text, stack } = failed;
  deliverAnnotations(annotationsOf(error, failed, destination));
  await deliverSummary(environment.GITHUB_STEP_SUMMARY, text);
  if (stack !== undefined) printLog(stack, write);
  const comment =
    destination === undefined
      ? undefined
      : await postComment({ text, modelsChanged: false, verdict: "fail" }, destination, signal);
  deliverOutputs([
    ["verdict", "fail"],
    ["comment-url", comment !== undefined && "url" in comment ? comment.url : ""],
  ]);
}

/** One at each mistake of a policy that is a file here, as many as GitHub shows; everything else is told in one. */
function annotationsOf(
  error: unknown,
  { title, message }: FailedRun,
  destination: Destination | undefined,
): readonly Annotation[] {
  const file = destination === undefined ? undefined : policyFileOf(destination.inputs.policy);
  if (!(error instanceof PolicyError) || file === undefined) return [{ level: "error", title, message }];
  const isMore = error.problems.length > MAX_ANNOTATIONS_PER_LEVEL;
  const shown = isMore ? error.problems.slice(0, MAX_ANNOTATIONS_PER_LEVEL - 1) : error.problems;
  // The place stands in the text too, because the log shows nothing but that.
  const placed = shown.map(
    ({ line, column, message: what }): Annotation => ({
      level: "error",
      title,
      message: `${file}:${line}:${column}: ${what}`,
      file,
      line,
      column,
    }),
  );
  return isMore ? [...placed, { level: "error", title, message: "There are more mistakes: see the job summary.", file }] : placed;
}

/** A policy of the workflow, or of another repository, is no file here. */
function policyFileOf(input: PolicyInput | undefined): string | undefined {
  if (input === undefined) return DEFAULT_POLICY_PATH;
  return input.kind === "path" ? input.path : undefined;
}
