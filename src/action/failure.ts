import { ArtifactError, PolicyError, SourceError, UsageError } from "../errors.js";
import { deliverAnnotations } from "../hosts/github/annotations.js";
import { printLog } from "../hosts/github/log.js";
import { deliverOutputs } from "../hosts/github/outputs.js";
import { deliverSummary } from "../hosts/github/summary.js";
import type { Environment } from "../hosts/github/trigger.js";
import { markdownOf } from "../report/quote-markdown.js";
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
  const { title, message } = explained(error);
  const text = `### ❌ ${title}\n\n${paragraphsOf(message)}\n`;
  deliverAnnotations([{ level: "error", title, message }]);
  await deliverSummary(environment.GITHUB_STEP_SUMMARY, text);
  if (!isKnown(error)) printLog(error instanceof Error ? String(error.stack) : String(error), write);
  const comment =
    destination === undefined
      ? undefined
      : await postComment({ text, modelsChanged: false, verdict: "fail" }, destination, signal);
  deliverOutputs([
    ["verdict", "fail"],
    ["comment-url", comment !== undefined && "url" in comment ? comment.url : ""],
  ]);
}

/** One paragraph per line: a policy has a line for each mistake, up to a limit of its own. */
function paragraphsOf(message: string): string {
  return message
    .split("\n")
    .map((line) => markdownOf([{ sentence: line }]))
    .join("\n\n");
}

function explained(error: unknown): { title: string; message: string } {
  // Its message has a line with path, line and column for each problem.
  if (error instanceof PolicyError) return { title: "Model Review: the policy cannot be used", message: error.message };
  if (isKnown(error)) return { title: "Model Review could not run", message: error.message };
  return {
    title: "Model Review has a bug",
    message: "This is a bug in Model Review, please report it: its stack is in the log.",
  };
}

function isKnown(error: unknown): error is Error {
  return [UsageError, SourceError, ArtifactError, PolicyError].some((failure) => error instanceof failure);
}
