import { SourceError, UsageError } from "../../errors.js";
import type { AppCredentials } from "./app.js";
import type { ConnectionOptions, GitHubClient, Repository } from "./client.js";
import type { CommentMode } from "./comment-mode.js";
import type { CommentResult } from "./deliver-comment.js";
import type { Run } from "./marker.js";
import type { Told } from "./resolved.js";

/** What is to be said on the pull request, and what decides whether it is. */
export interface Saying extends Told {
  /** Markdown of at most COMMENT_LIMIT characters. */
  readonly text: string;
  readonly modelsChanged: boolean;
}

/** GitHub's limit is 65,536 characters; the marker, a line about what was resolved, and a margin for other ways to count stay free. */
export const COMMENT_LIMIT = 65_000;

/** What the pull request was when it was reviewed. */
export interface Expected {
  readonly headSha: string;
  /** Absent when the caller named the base, wherever the pull request is to go. */
  readonly baseRef?: string;
}

/** Where it is to be said, and as whom. */
export interface Place {
  readonly repository: Repository;
  /** Of the pull request; undefined when there is none. */
  readonly number: number | undefined;
  /** Nothing is posted when the pull request has another head, or wants to go to another branch, by now. */
  readonly expected?: Expected | undefined;
  /** Reads the pull request, and comments unless an app does. */
  readonly client: GitHubClient | undefined;
  readonly app: AppCredentials | undefined;
  /** How the requests of the app are made; a UsageError when that cannot be told. */
  readonly connection: () => ConnectionOptions;
  /** From commentKeyOf. */
  readonly key: string;
  readonly mode: CommentMode | undefined;
  readonly run: Run | undefined;
}

/** Brings our comment of this key up to date. Whatever stands in its way is a value: the verdict stands without it. */
export async function commentOn(place: Place, saying: Saying, signal?: AbortSignal): Promise<CommentResult> {
  const { number, client, repository, key, run, mode = "on-change" } = place;
  if (number === undefined) return { kind: "skipped", reason: "the event has no pull request" };
  if (mode === "never") return { kind: "skipped", reason: "`comment: never`" };
  try {
    const author = await authorOf(place);
    if (author === undefined) return { kind: "skipped", reason: "there is no token" };
    const moved = await movedTo(place, client ?? author.client, number, signal);
    if (moved !== undefined) return { kind: "skipped", reason: `the pull request has moved on to ${moved}` };
    const { deliverComment } = await import("./deliver-comment.js");
    const delivery = { key, mode, ...saying, ...(run === undefined ? {} : { run }) };
    return await deliverComment({ ...author, repository, number }, delivery, signal);
  } catch (error) {
    if (error instanceof SourceError || error instanceof UsageError) return { kind: "refused", reason: error.message };
    throw error;
  }
}

/** Each way is loaded only when it is taken. */
async function authorOf(place: Place): Promise<{ client: GitHubClient; us?: string } | undefined> {
  const { app, client, repository, connection } = place;
  if (app === undefined) return client && { client };
  const { appIdentity } = await import("./app.js");
  const identity = await appIdentity(app, repository, connection());
  return { client: identity.client, us: identity.login };
}

async function movedTo(
  { expected, repository }: Place,
  client: GitHubClient,
  number: number,
  signal?: AbortSignal,
): Promise<string | undefined> {
  if (expected === undefined) return undefined;
  const { livePull } = await import("./pull.js");
  const { headSha, baseRef } = await livePull(client, repository, number, signal);
  if (headSha !== expected.headSha) return headSha;
  return expected.baseRef === undefined || baseRef === expected.baseRef ? undefined : `the branch ${baseRef}`;
}
