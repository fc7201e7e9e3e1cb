import { deliverAnnotations } from "../hosts/github/annotations.js";
import { failedRunOf } from "../hosts/github/failed-run.js";
import { printLog } from "../hosts/github/log.js";
import { deliverOutputs } from "../hosts/github/outputs.js";
import { deliverSummary } from "../hosts/github/summary.js";
import type { Environment } from "../hosts/github/trigger.js";
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
  const { title, message, text, stack } = failedRunOf(error);
  deliverAnnotations([{ level: "error", title, message }]);
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
