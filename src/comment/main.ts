import { deliverAnnotations } from "../hosts/github/annotations.js";
import { type GitHubClient, githubClient } from "../hosts/github/client.js";
import { failedRunOf } from "../hosts/github/failed-run.js";
import { printLog } from "../hosts/github/log.js";
import { commentKeyOf } from "../hosts/github/marker.js";
import { deliverOutputs } from "../hosts/github/outputs.js";
import { patienceOf } from "../hosts/github/patience.js";
import { commentOn } from "../hosts/github/post-comment.js";
import { type PullHead, pullWithHead } from "../hosts/github/pulls.js";
import { deliverSummary } from "../hosts/github/summary.js";
import { type Environment, readEvent } from "../hosts/github/trigger.js";
import { type WorkflowRun, workflowRunOf } from "../hosts/github/workflow-run.js";
import { EXIT_COULD_NOT_RUN } from "../review/verdict.js";
import { type CommentInputs, readCommentInputs } from "./inputs.js";
import { sayingOfReport } from "./saying.js";

type Write = (text: string) => void;

/** Posts the report of a run that has ended on the pull request that GitHub says it was for: the report is data, and names nothing. */
export async function main(environment: Environment, write: Write, signal: AbortSignal): Promise<number> {
  try {
    const inputs = readCommentInputs(environment);
    const run = workflowRunOf(await readEvent(environment));
    const client = githubClient({ token: inputs.token, ...patienceOf(environment) });
    const pull = await pullOf(run, client, signal);
    if (pull.kind === "none") {
      deliverAnnotations([{ level: "notice", title: "There is no comment", message: `${sentence(pull.reason)}` }]);
      return delivered("", "");
    }
    return await post(pull, { inputs, run, client, environment, write }, signal);
  } catch (error) {
    if (signal.aborted) {
      write("Model Review was cancelled.\n");
      return EXIT_COULD_NOT_RUN;
    }
    const { title, message, text, stack } = failedRunOf(error);
    deliverAnnotations([{ level: "error", title, message }]);
    await deliverSummary(environment.GITHUB_STEP_SUMMARY, text);
    if (stack !== undefined) printLog(stack, write);
    delivered("", "");
    return EXIT_COULD_NOT_RUN;
  }
}

/** What another event than a pull request's started has none to comment on. */
async function pullOf({ event, head, repository }: WorkflowRun, client: GitHubClient, signal: AbortSignal) {
  const none = (reason: string) => ({ kind: "none", reason }) as const;
  if (!event.startsWith("pull_request")) return none("the run was not started by a pull request");
  if (head === undefined) return none("the fork or the branch of the pull request is gone");
  const found = await pullWithHead(client, repository, head, signal);
  return found.kind === "none" ? found : { ...found, head };
}

interface Posting {
  readonly inputs: CommentInputs;
  readonly run: WorkflowRun;
  readonly client: GitHubClient;
  readonly environment: Environment;
  readonly write: Write;
}

async function post(pull: { number: number; head: PullHead }, posting: Posting, signal: AbortSignal): Promise<number> {
  const { inputs, run, client, environment, write } = posting;
  const { saying, refusal } = await sayingOfReport(inputs.report, run, pull.head.sha, environment, signal);
  if (refusal !== undefined) deliverAnnotations([{ level: "error", title: "The report was refused", message: refusal }]);
  const place = {
    repository: run.repository,
    number: pull.number,
    client,
    app: inputs.app,
    connection: () => patienceOf(environment),
    key: commentKeyOf([environment.GITHUB_WORKFLOW ?? "", environment.GITHUB_JOB ?? "", inputs.commentKey ?? ""]),
    mode: inputs.comment,
    run: run.run,
  };
  const result = await commentOn(place, saying, signal);
  if (result.kind === "refused")
    deliverAnnotations([{ level: "error", title: "The comment could not be posted", message: result.reason }]);
  if (result.kind === "skipped") printLog(`No comment: ${result.reason}.`, write);
  const url = "url" in result ? result.url : "";
  if (url !== "") printLog(`The comment is at ${url}.`, write);
  const exitCode = delivered(url, String(pull.number));
  return refusal === undefined && result.kind !== "refused" ? exitCode : EXIT_COULD_NOT_RUN;
}

function delivered(url: string, number: string): number {
  deliverOutputs([
    ["comment-url", url],
    ["pull-request", number],
  ]);
  return 0;
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}
