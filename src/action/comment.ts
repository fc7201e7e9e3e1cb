import { deliverAnnotations } from "../hosts/github/annotations.js";
import type { CommentResult } from "../hosts/github/deliver-comment.js";
import { printLog } from "../hosts/github/log.js";
import { commentKeyOf } from "../hosts/github/marker.js";
import { patienceOf } from "../hosts/github/patience.js";
import { commentOn, type Expected, type Saying } from "../hosts/github/post-comment.js";
import type { Revisions } from "../hosts/github/revisions.js";
import { runOf } from "../hosts/github/trigger.js";
import type { Destination } from "./deliver.js";

/**
 * Says it on the pull request of the event, if there is one, in the comment of this workflow, job and key; and says so where there is
 * none, or one that others write too.
 */
export async function postComment(saying: Saying, destination: Destination, signal?: AbortSignal): Promise<CommentResult> {
  const result = await posted(saying, destination, signal);
  if (result.kind === "refused")
    notice("The comment could not be posted", `${result.reason} The verdict and the job summary stand.`);
  if ("isShared" in result)
    notice(
      "Two comments in one",
      "Another step or job of this run wrote the same comment: give each its own input `comment-key`.",
    );
  if (result.kind === "skipped") printLog(`No comment: ${result.reason}.`, destination.write);
  return result;
}

async function posted(saying: Saying, destination: Destination, signal?: AbortSignal): Promise<CommentResult> {
  const { inputs, revisions, client, environment } = destination;
  const expected = expectedOf(revisions);
  const place = {
    repository: revisions.repository,
    number: "number" in revisions ? revisions.number : undefined,
    expected,
    client,
    app: inputs.app,
    connection: () => patienceOf(environment),
    key: commentKeyOf([environment.GITHUB_WORKFLOW ?? "", environment.GITHUB_JOB ?? "", inputs.commentKey ?? ""]),
    mode: inputs.comment,
    run: runOf(environment),
  };
  const result = await commentOn(place, { ...(expected === undefined ? {} : { head: expected.headSha }), ...saying }, signal);
  const isFromFork = revisions.kind === "pull-request" && revisions.isFork;
  if (result.kind !== "refused" || !isFromFork) return result;
  return { ...result, reason: `${result.reason} ${FORK_ADVICE}` };
}

function notice(title: string, message: string): void {
  deliverAnnotations([{ level: "notice", title, message }]);
}

function expectedOf(revisions: Revisions): Expected | undefined {
  if (revisions.kind === "pull-request") return { headSha: revisions.headSha, baseRef: revisions.baseRef };
  const headSha = revisions.kind === "manual" ? revisions.pullHead : undefined;
  return headSha === undefined ? undefined : { headSha };
}

const FORK_ADVICE =
  "The token of a pull request from a fork may only read: post its comment from a second workflow, as docs/forks.md of Model Review shows.";
