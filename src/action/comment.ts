import type { CommentResult } from "../hosts/github/deliver-comment.js";
import { commentKeyOf } from "../hosts/github/marker.js";
import { patienceOf } from "../hosts/github/patience.js";
import { commentOn, type Saying } from "../hosts/github/post-comment.js";
import type { Revisions } from "../hosts/github/revisions.js";
import { runOf } from "../hosts/github/trigger.js";
import type { Destination } from "./deliver.js";

/** Says it on the pull request of the event, if there is one, in the comment of this workflow, job and key. */
export async function postComment(saying: Saying, destination: Destination, signal?: AbortSignal): Promise<CommentResult> {
  const { inputs, revisions, client, environment } = destination;
  const expectedHead = pullHeadOf(revisions);
  const place = {
    repository: revisions.repository,
    number: "number" in revisions ? revisions.number : undefined,
    expectedHead,
    client,
    app: inputs.app,
    connection: () => patienceOf(environment),
    key: commentKeyOf([environment.GITHUB_WORKFLOW ?? "", environment.GITHUB_JOB ?? "", inputs.commentKey ?? ""]),
    mode: inputs.comment,
    run: runOf(environment),
  };
  const result = await commentOn(place, { ...(expectedHead === undefined ? {} : { head: expectedHead }), ...saying }, signal);
  const isFromFork = revisions.kind === "pull-request" && revisions.isFork;
  if (result.kind !== "refused" || !isFromFork) return result;
  return { ...result, reason: `${result.reason} ${FORK_ADVICE}` };
}

function pullHeadOf(revisions: Revisions): string | undefined {
  if (revisions.kind === "pull-request") return revisions.headSha;
  return revisions.kind === "manual" ? revisions.pullHead : undefined;
}

const FORK_ADVICE =
  "The token of a pull request from a fork may only read: post its comment from a second workflow, as docs/forks.md of Model Review shows.";
