import { SourceError } from "../errors.js";
import type { Revisions } from "../hosts/github/revisions.js";
import type { Policy } from "../policy/policy.js";
import type { Labels } from "../policy/rule.js";
import type { Destination } from "./deliver.js";
import { type Current, WITHOUT_TOKEN } from "./pull.js";

/**
 * The labels that the pull request has now, never those of the event's payload, which may be weeks old on a re-run. Where the event
 * itself has not led to it, GitHub is asked only if a waiver depends on a label.
 */
export async function labelsOf(
  { waivers }: Policy,
  { pull, unread }: Current,
  { revisions, client }: Pick<Destination, "revisions" | "client">,
  signal: AbortSignal,
): Promise<Labels> {
  if (pull !== undefined) return { kind: "known", names: pull.labels };
  if (unread !== undefined) return { kind: "unknown", reason: unread };
  if (waivers.every(({ label }) => label === undefined)) return { kind: "known", names: [] };
  const number = numberOf(revisions);
  if (number === undefined) return { kind: "unknown", reason: "This run belongs to no pull request." };
  if (client === undefined) return { kind: "unknown", reason: WITHOUT_TOKEN };
  const { livePull } = await import("../hosts/github/pull.js");
  try {
    const { labels } = await livePull(client, revisions.repository, number, signal);
    return { kind: "known", names: labels };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { kind: "unknown", reason: error.message };
  }
}

function numberOf(revisions: Revisions): number | undefined {
  if (revisions.kind === "merge-group") return revisions.queued;
  return "number" in revisions ? revisions.number : undefined;
}
