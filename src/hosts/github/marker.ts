import { createHash } from "node:crypto";

/** One workflow run; a later run, or a later attempt of the same one, knows better. */
export interface Run {
  readonly id: number;
  readonly attempt: number;
}

/** What our comment says about itself in an invisible first line. */
export interface Marker {
  readonly key: string;
  readonly run: Run | undefined;
}

const MARKER = /^<!-- model-review v1 key=([0-9a-f]{8})(?: run=(\d{1,15})\/(\d{1,9}))? -->\n?/;

/** Eight hexadecimal digits for what tells comments of one pull request apart: workflow, job, `comment-key`. */
export function commentKeyOf(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 8);
}

/** The marker line followed by the text: what is posted. At most 64 characters longer than the text. */
export function markedText(marker: Marker, text: string): string {
  const run = marker.run === undefined ? "" : ` run=${marker.run.id}/${marker.run.attempt}`;
  return `<!-- model-review v1 key=${marker.key}${run} -->\n${text}`;
}

/** The marker a comment begins with, and the text after it; undefined when there is none. Quoted or pasted later on does not count. */
export function unmarked(body: string): { readonly marker: Marker; readonly text: string } | undefined {
  const found = MARKER.exec(body.replaceAll("\r\n", "\n"));
  if (found === null) return undefined;
  const [line, key = "", id, attempt] = found;
  const run = id === undefined ? undefined : { id: Number(id), attempt: Number(attempt) };
  return { marker: { key, run }, text: body.replaceAll("\r\n", "\n").slice(line.length) };
}

export function isLater(run: Run | undefined, than: Run | undefined): boolean {
  if (run === undefined || than === undefined) return false;
  return run.id > than.id || (run.id === than.id && run.attempt > than.attempt);
}
