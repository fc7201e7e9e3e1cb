import { diffArrays } from "diff";
import type { LineChange } from "./change.js";

export interface LineDifference {
  readonly lines: readonly LineChange[];
  readonly omitted: number;
}

// A description or a template is a few pages; longer texts are compared by their beginning.
const MAX_CHARACTERS = 200_000;
const MAX_LINES = 2_000;
// The time grows with the lines times the edits. Texts that are further apart have nothing in common worth finding.
const MAX_EDITS = 400;
const MAX_SHOWN_LINES = 60;
// Around a change, for orientation.
const KEPT_LINES = 2;
const MAX_LINE_CHARACTERS = 300;

/** A text diff, line by line, in time and size that do not depend on what the texts say. */
export function lineDifference(base: string, head: string): LineDifference {
  const [before, after] = [linesOf(base), linesOf(head)];
  const parts = diffArrays(before, after, { maxEditLength: MAX_EDITS });
  const all: readonly LineChange[] =
    parts === undefined
      ? [...before.map((text) => line("removed", text)), ...after.map((text) => line("added", text))]
      : parts.flatMap(({ added, removed, value }) =>
          value.map((text) => line(added === true ? "added" : removed === true ? "removed" : "kept", text)),
        );
  const told = nearChanges(all);
  const lines = told.slice(0, MAX_SHOWN_LINES).map(({ kind, text }) => ({ kind, text: cut(text) }));
  // What differs behind the limits is a difference too.
  return { lines, omitted: told.length === 0 && base !== head ? 1 : told.length - lines.length };
}

function line(kind: LineChange["kind"], text: string): LineChange {
  return { kind, text };
}

// Chat templates are often one line: they are told by their statements, prose by its sentences.
const LONG_LINE_CHARACTERS = 160;
const WITHIN_LINE = /(?<=%\}|\}\}|[.!?] )/;

function linesOf(text: string): string[] {
  const lines = text
    .slice(0, MAX_CHARACTERS)
    .split(/\r\n|\r|\n/)
    .flatMap((one) => (one.length > LONG_LINE_CHARACTERS ? one.split(WITHIN_LINE) : [one]));
  return lines.slice(0, MAX_LINES);
}

function nearChanges(all: readonly LineChange[]): readonly LineChange[] {
  const near = new Set<number>();
  for (const [index, { kind }] of all.entries()) {
    if (kind === "kept") continue;
    for (let place = index - KEPT_LINES; place <= index + KEPT_LINES; place += 1) near.add(place);
  }
  const told: LineChange[] = [];
  for (const [index, one] of all.entries()) {
    if (near.has(index)) told.push(one);
    else if (told.at(-1)?.kind !== "skipped") told.push({ kind: "skipped", text: "" });
  }
  return told.at(-1)?.kind === "skipped" ? told.slice(0, -1) : told;
}

function cut(text: string): string {
  return text.length > MAX_LINE_CHARACTERS ? `${text.slice(0, MAX_LINE_CHARACTERS - 1)}…` : text;
}
