import { SourceError } from "../errors.js";
import { deliverAnnotations } from "../hosts/github/annotations.js";
import { printLog } from "../hosts/github/log.js";
import type { LivePull } from "../hosts/github/pull.js";
import type { PullRequestRevisions, Revisions } from "../hosts/github/revisions.js";
import { runOf } from "../hosts/github/trigger.js";
import type { Destination } from "./deliver.js";

export const WITHOUT_TOKEN = "Without the input `token` the pull request cannot be read.";

export interface Current {
  readonly revisions: Revisions;
  /** Undefined when the event has no pull request, or it could not be read. */
  readonly pull: LivePull | undefined;
  /** Why it could not. */
  readonly unread?: string;
}

/**
 * The revisions of the event with the base that the pull request has now. A re-run brings its first run's payload, which may be weeks
 * old: unless the pull request can be read, nobody knows what such a verdict would be about, and a SourceError says so.
 */
export async function currentRevisions(
  { revisions, client, environment, write }: Destination,
  signal: AbortSignal,
): Promise<Current> {
  if (revisions.kind !== "pull-request") return { revisions, pull: undefined };
  const isRerun = (runOf(environment)?.attempt ?? 1) > 1;
  if (client === undefined) {
    if (isRerun) notice("The event may be out of date", "This is a re-run, and without a token the pull request cannot be read.");
    return { revisions, pull: undefined, unread: WITHOUT_TOKEN };
  }
  const { livePull } = await import("../hosts/github/pull.js");
  try {
    const pull = await livePull(client, revisions.repository, revisions.number, signal);
    return { revisions: broughtUpToDate(revisions, pull, write), pull };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    if (isRerun) throw outOfDate(error);
    // A first run starts within moments of its event, and a permission to read contents is enough for it.
    printLog(`The base is that of the event: ${error.message}`, write);
    return { revisions, pull: undefined, unread: error.message };
  }
}

function broughtUpToDate(
  revisions: PullRequestRevisions,
  { headSha, baseRef, baseSha }: LivePull,
  write: (text: string) => void,
): PullRequestRevisions {
  if (headSha !== revisions.headSha) {
    const message = `This run reviews ${revisions.headSha}, which its event is about; the pull request is at ${headSha} by now.`;
    notice("The pull request has moved on", message);
  }
  if (baseRef === revisions.baseRef) return revisions;
  printLog(`The pull request goes to ${baseRef} now; at the time of the event it went to ${revisions.baseRef}.`, write);
  return { ...revisions, baseRef, baseSha };
}

function outOfDate(cause: SourceError): SourceError {
  const remedy = "Grant the job `pull-requests: read`, or push a commit to start a new run.";
  const message = `This is a re-run, and its event may be out of date: the pull request must be read. ${cause.message} ${remedy}`;
  return new SourceError("event-out-of-date", message, { cause });
}

function notice(title: string, message: string): void {
  deliverAnnotations([{ level: "notice", title, message }]);
}
