import type { FactChange, FactDifference, LineChange } from "../diff/change.js";
import { meaningOf } from "../metadata/statements.js";
import { fieldOf, type SectionId } from "../model/fields.js";
import type { Fact } from "../model/metadata.js";
import { listed, type Message, ours, say } from "../policy/message.js";
import { counted } from "../policy/quantities.js";
import { left, list, type Part, table } from "./section.js";
import type { Text } from "./text.js";

const NOTHING: Text = ["–"];
// Of members and of values that differ between sources.
const SHOWN_VALUES = 5;
const SHOWN_PLACES = 3;

/** What is stated otherwise than at the base: the field, both sides in the words of its kind, and where it stands now. */
export function changedFacts(changes: readonly FactChange[], section: SectionId, atMost: number): readonly Part[] {
  const own = changes.filter(({ field }) => fieldOf(field).section === section);
  const columns = [left("Field"), left("Base"), left("Head"), left("Stated in")];
  const texts = own.flatMap((change) => (change.difference.kind === "lines" ? lineParts(change, change.difference, atMost) : []));
  return [...table(columns, own.map(changeRow), atMost), ...texts];
}

/** What is stated about a model that has no base. */
export function statedFacts(facts: readonly Fact[], section: SectionId, atMost: number): readonly Part[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts.filter(({ field }) => fieldOf(field).section === section)) {
    const key = JSON.stringify([fact.field, fact.subject]);
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const rows = [...groups.values()].flatMap((group): (readonly Text[])[] => {
    const [first] = group;
    return first === undefined ? [] : [[labelOf(first), valuesOf(group), placesOf(group)]];
  });
  return table([left("Field"), left("Value"), left("Stated in")], rows, atMost);
}

function changeRow(change: FactChange): readonly Text[] {
  const { base, head, difference } = change;
  return [labelOf(change), ...sidesOf(base, head, difference), placesOf(head.length > 0 ? head : base)];
}

function labelOf({ field, subject }: Pick<Fact, "field" | "subject">): Text {
  const title = ours(fieldOf(field).title);
  return subject === undefined ? title : say`${title} ${subject}`;
}

function sidesOf(base: readonly Fact[], head: readonly Fact[], difference: FactDifference): readonly [Text, Text] {
  const [before, after] = [valuesOf(base), valuesOf(head)];
  switch (difference.kind) {
    case "added":
      return [NOTHING, after];
    case "removed":
      return [before, NOTHING];
    case "replaced":
      return [before, after];
    case "number":
      return [before, say`${after} (${ours(signed(difference.head - difference.base))})`];
    case "metric":
      return [before, say`${after} (${ours(metricText(difference))})`];
    case "licence":
      return [before, say`${after}${LICENCE_WORDS[difference.relation]}`];
    case "members":
      return [counted(distinct(base), "member"), membersText(distinct(head), difference)];
    case "lines": {
      return [linesText(difference, "removed"), linesText(difference, "added")];
    }
  }
}

/** Lines that are left out are of either kind: what is counted is then only a part. */
function linesText({ lines, omitted }: Extract<FactDifference, { kind: "lines" }>, kind: "added" | "removed"): Text {
  const count = lines.filter((one) => one.kind === kind).length;
  if (omitted === 0) return say`${counted(count, "line")} ${ours(kind)}`;
  return count === 0 ? ours("lines left out") : say`${counted(count, "line")} or more ${ours(kind)}`;
}

/** Several sources may state the same members. */
function distinct(facts: readonly Fact[]): number {
  return new Set(facts.map(({ value }) => value)).size;
}

const LICENCE_WORDS = {
  respelled: ours(" (the same licence)"),
  different: [],
  unknown: ours(" (not both are SPDX expressions)"),
} satisfies Record<string, Message>;

function metricText({ base, head, better }: Extract<FactDifference, { kind: "metric" }>): string {
  const change = signed(head - base);
  if (better === null || head === base) return change;
  return `${change}, ${head > base === (better === "more") ? "better" : "worse"}`;
}

/** Without the digits that binary arithmetic adds. */
function signed(difference: number): string {
  const text = String(Number(difference.toPrecision(6)));
  return difference > 0 ? `+${text}` : text.replace("-", "−");
}

function membersText(count: number, { added, removed, reordered }: Extract<FactDifference, { kind: "members" }>): Text {
  const parts = [
    ...(added.length === 0 ? [] : [say`added ${listed(added, SHOWN_VALUES)}`]),
    ...(removed.length === 0 ? [] : [say`removed ${listed(removed, SHOWN_VALUES)}`]),
    ...(reordered ? [ours("in another order")] : []),
  ];
  const said = parts.flatMap((part, index) => (index === 0 ? part : ["; ", ...part]));
  return [...counted(count, "member"), ...(said.length === 0 ? [] : [": ", ...said])];
}

function lineParts(
  change: FactChange,
  { lines, omitted }: Extract<FactDifference, { kind: "lines" }>,
  atMost: number,
): readonly Part[] {
  const changed = lines.filter(({ kind }) => kind !== "kept");
  // What is skipped before the first change and behind the last is not between two of them.
  const [first, last] = [changed.findIndex(isChange), changed.findLastIndex(isChange)];
  const items = changed.slice(first, last + 1).map(({ kind, text }): Text => {
    if (kind === "skipped") return ours("…");
    return kind === "added" ? say`+ ${text}` : say`− ${text}`;
  });
  const left = ours(omitted === 0 ? ":" : `, ${omitted} lines left out:`);
  return items.length === 0 ? [] : [{ kind: "line", text: say`${labelOf(change)}${left}` }, ...list(items, atMost)];
}

function isChange({ kind }: LineChange): boolean {
  return kind === "added" || kind === "removed";
}

/** One of those that differ only in how they are written. */
function valuesOf(facts: readonly Fact[]): Text {
  const meanings = new Map<string, string>();
  for (const { field, value } of facts) {
    const meaning = meaningOf(value, fieldOf(field).kind, field);
    if (!meanings.has(meaning)) meanings.set(meaning, value);
  }
  return listed([...meanings.values()], SHOWN_VALUES);
}

function placesOf(facts: readonly Fact[]): Text {
  const places = new Set(facts.map(({ source, line }) => (line === undefined ? source : `${source}:${line}`)));
  return listed([...places], SHOWN_PLACES);
}
