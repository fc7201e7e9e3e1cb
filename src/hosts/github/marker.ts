import { createHash } from "node:crypto";
import type { Verdict } from "../../review/review.js";

/** One workflow run; a later run, or a later attempt of the same one, knows better. */
export interface Run {
  readonly id: number;
  readonly attempt: number;
}

/** What our comment says about itself in an invisible first line. */
export interface Marker {
  readonly key: string;
  readonly run: Run | undefined;
  /** Of the text below; markers of earlier versions do not say it. */
  readonly verdict: Verdict | undefined;
  /** The commit of the last failure, this one's or an earlier one's that has been resolved since. */
  readonly failed: string | undefined;
}

const MARKER = new RegExp(
  [
    /^<!-- model-review v1 key=(?<key>[0-9a-f]{8})/,
    /(?: run=(?<id>\d{1,15})\/(?<attempt>\d{1,9}))?/,
    /(?: verdict=(?<verdict>pass|warn|fail))?/,
    /(?: failed=(?<failed>[0-9a-f]{40,64}))? -->\n?/,
  ]
    .map(({ source }) => source)
    .join(""),
);

/** Eight hexadecimal digits for what tells comments of one pull request apart: workflow, job, `comment-key`. */
export function commentKeyOf(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 8);
}

/** The marker line followed by the text: what is posted. At most 160 characters longer than the text. */
export function markedText({ key, run, verdict, failed }: Marker, text: string): string {
  const facts = [
    `key=${key}`,
    ...(run === undefined ? [] : [`run=${run.id}/${run.attempt}`]),
    ...(verdict === undefined ? [] : [`verdict=${verdict}`]),
    ...(failed === undefined ? [] : [`failed=${failed}`]),
  ];
  return `<!-- model-review v1 ${facts.join(" ")} -->\n${text}`;
}

/** The marker a comment begins with, and the text after it; undefined when there is none. Quoted or pasted later on does not count. */
export function unmarked(body: string): { readonly marker: Marker; readonly text: string } | undefined {
  const lines = body.replaceAll("\r\n", "\n");
  const found = MARKER.exec(lines);
  if (found === null) return undefined;
  const { key = "", id, attempt, verdict, failed } = found.groups ?? {};
  const run = id === undefined ? undefined : { id: Number(id), attempt: Number(attempt) };
  return { marker: { key, run, verdict: verdict as Verdict | undefined, failed }, text: lines.slice(found[0].length) };
}

export function isLater(run: Run | undefined, than: Run | undefined): boolean {
  if (run === undefined || than === undefined) return false;
  return run.id > than.id || (run.id === than.id && run.attempt > than.attempt);
}

export function isSameRun(run: Run | undefined, other: Run | undefined): boolean {
  return run !== undefined && other !== undefined && !isLater(run, other) && !isLater(other, run);
}
