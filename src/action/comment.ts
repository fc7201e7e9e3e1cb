import { SourceError } from "../errors.js";
import type { CommentResult } from "../hosts/github/deliver-comment.js";
import { commentKeyOf } from "../hosts/github/marker.js";
import { runOf } from "../hosts/github/trigger.js";
import type { Destination } from "./deliver.js";

/** What is to be said on the pull request, and what decides whether it is. */
export interface Saying {
  /** Markdown of at most COMMENT_LIMIT characters. */
  readonly text: string;
  readonly modelsChanged: boolean;
  readonly failed: boolean;
}

/** GitHub's limit is 65,536 characters; the marker line, and a margin for what it may count otherwise, stay free. */
export const COMMENT_LIMIT = 65_000;

/** Brings the comment of this workflow, job and key up to date. What GitHub refuses is a value: the verdict stands without it. */
export async function postComment(
  saying: Saying,
  { inputs, revisions, client, environment }: Destination,
): Promise<CommentResult> {
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
  const conversation = { client, repository: revisions.repository, number };
  return deliverComment(conversation, {
    key,
    mode: inputs.comment ?? "on-change",
    ...saying,
    ...(run === undefined ? {} : { run }),
  });
}
