import { licenceOf } from "../metadata/licences.js";
import { directionOf } from "../metadata/metrics.js";
import { numberIn } from "../metadata/numbers.js";
import { type Statement, type Subject, statementsOf, subjectId, subjectsOf } from "../metadata/statements.js";
import { FIELDS, type FieldId, type FieldKind, fieldOf } from "../model/fields.js";
import type { Fact } from "../model/metadata.js";
import type { FactChange, FactDifference } from "./change.js";
import { lineDifference } from "./lines.js";

const ORDER: ReadonlyMap<string, number> = new Map(FIELDS.map(({ id }, index) => [id, index]));

/** Field by field, whatever the sources are that state it, in the order of the catalogue. */
export function factChanges(base: readonly Fact[], head: readonly Fact[]): readonly FactChange[] {
  const [before, after] = [byId(base), byId(head)];
  const ids = [...before.keys(), ...[...after.keys()].filter((id) => !before.has(id))];
  const changes = ids.flatMap((id): FactChange[] => {
    const [lost, gained] = [before.get(id), after.get(id)];
    const { field, subject } = lost ?? gained ?? { field: "name" };
    const difference = differenceOf(lost, gained);
    if (difference === undefined) return [];
    const of = subject === undefined ? {} : { subject };
    return [{ kind: "fact-changed", field, ...of, base: lost?.facts ?? [], head: gained?.facts ?? [], difference }];
  });
  return changes.sort((a, b) => (ORDER.get(a.field) ?? 0) - (ORDER.get(b.field) ?? 0));
}

function byId(facts: readonly Fact[]): ReadonlyMap<string, Subject> {
  return new Map(subjectsOf(facts).map((subject) => [subjectId(subject), subject]));
}

function differenceOf(base: Subject | undefined, head: Subject | undefined): FactDifference | undefined {
  if (base === undefined) return { kind: "added" };
  if (head === undefined) return { kind: "removed" };
  return COMPARED[fieldOf(base.field).kind](base, head);
}

type Compare = (base: Subject, head: Subject) => FactDifference | undefined;

const COMPARED = {
  text: valuesDifference,
  setting: valuesDifference,
  number: valuesDifference,
  metric: valuesDifference,
  prose: proseDifference,
  licence: licenceDifference,
  set: setDifference,
  sequence: sequenceDifference,
} satisfies Record<FieldKind, Compare>;

function valuesDifference(base: Subject, head: Subject): FactDifference | undefined {
  const [before, after] = [meaningsOf(base), meaningsOf(head)];
  if (isSameSet(before, after)) return undefined;
  const numbers = before.size === 1 && after.size === 1 ? numbersOf(base, head) : undefined;
  if (numbers === undefined) return { kind: "replaced" };
  if (base.field !== "metrics") return { kind: "number", ...numbers };
  return { kind: "metric", ...numbers, better: directionOf(base.subject ?? "") };
}

/** Of fields whose values are numbers; versions are not, whatever they look like. */
function numbersOf({ field, facts: [from] }: Subject, { facts: [to] }: Subject): { base: number; head: number } | undefined {
  const isNumber = ["number", "metric"].includes(fieldOf(field).kind) || field === NUMERIC_SETTING;
  const [base, head] = [numberIn(from?.value ?? ""), numberIn(to?.value ?? "")];
  if (!isNumber || base === undefined || head === undefined || base.unit !== head.unit) return undefined;
  return { base: base.value, head: head.value };
}

const NUMERIC_SETTING: FieldId = "training.hyperparameters";

function proseDifference(base: Subject, head: Subject): FactDifference | undefined {
  const pair = differingPair(base, head);
  if (pair === undefined) return undefined;
  return { kind: "lines", ...lineDifference(proseOf(pair.base), proseOf(pair.head)) };
}

function proseOf({ facts: [fact] }: Statement): string {
  return fact?.value ?? "";
}

function licenceDifference(base: Subject, head: Subject): FactDifference | undefined {
  const [before, after] = [meaningsOf(base), meaningsOf(head)];
  if (isSameSet(before, after)) {
    const [spelled, respelled] = [spellingsOf(base), spellingsOf(head)];
    // One of several spellings that agree came or went: nothing is said anew.
    if ([...respelled].some((text) => spelled.has(text))) return undefined;
    return { kind: "licence", relation: "respelled" };
  }
  const lost = base.facts.filter(({ value }) => !after.has(meaningOfLicence(value)));
  const gained = head.facts.filter(({ value }) => !before.has(meaningOfLicence(value)));
  const differing = lost.length === 0 ? [base.facts, gained] : gained.length === 0 ? [lost, head.facts] : [lost, gained];
  // Neither side has one of the other: how they stand to each other is known where all of them are.
  const isKnown = differing.flat().every(({ value }) => licenceOf(value).known !== undefined);
  return { kind: "licence", relation: isKnown ? "different" : "unknown" };
}

function meaningOfLicence(value: string): string {
  return licenceOf(value).known?.spdx ?? value.trim().toLowerCase();
}

function spellingsOf({ facts }: Subject): ReadonlySet<string> {
  return new Set(facts.map(({ value }) => value.trim()));
}

/** Over all sources: a member that one more or one fewer of them names is no change. */
function setDifference(base: Subject, head: Subject): FactDifference | undefined {
  const [before, after] = [membersOf(base), membersOf(head)];
  const [added, removed] = [[...after].filter((one) => !before.has(one)), [...before].filter((one) => !after.has(one))];
  return added.length + removed.length === 0 ? undefined : { kind: "members", added, removed, reordered: false };
}

function membersOf({ facts }: Subject): ReadonlySet<string> {
  return new Set(facts.map(({ value }) => value.trim()));
}

function sequenceDifference(base: Subject, head: Subject): FactDifference | undefined {
  const pair = differingPair(base, head);
  if (pair === undefined) return undefined;
  const [before, after] = [pair.base.facts.map(({ value }) => value), pair.head.facts.map(({ value }) => value)];
  const [removed, added] = [without(before, after), without(after, before)];
  const [kept, there] = [without(before, removed), without(after, added)];
  return { kind: "members", added, removed, reordered: kept.some((value, index) => value !== there[index]) };
}

/** The list less one member for each of the others; a member that stands twice has to be taken twice. */
function without(list: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const one of others) counts.set(one, (counts.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const count = counts.get(one) ?? 0;
    if (count > 0) counts.set(one, count - 1);
    return count === 0;
  });
}

/** What to compare where several sources speak: one that says another thing than before, else the first of each side. */
function differingPair(base: Subject, head: Subject): { base: Statement; head: Statement } | undefined {
  const [before, after] = [statementsOf(base), statementsOf(head)];
  if (isSameSet(new Set(before.map(({ meaning }) => meaning)), new Set(after.map(({ meaning }) => meaning)))) return undefined;
  const earlier = new Map(before.map((statement) => [statement.facts[0]?.source, statement]));
  for (const statement of after) {
    const known = earlier.get(statement.facts[0]?.source);
    if (known !== undefined && known.meaning !== statement.meaning) return { base: known, head: statement };
  }
  const [first] = before;
  const other = after.find(({ meaning }) => meaning !== first?.meaning);
  const another = before.find(({ meaning }) => meaning !== after[0]?.meaning);
  if (first !== undefined && other !== undefined) return { base: first, head: other };
  return another !== undefined && after[0] !== undefined ? { base: another, head: after[0] } : undefined;
}

function meaningsOf(subject: Subject): ReadonlySet<string> {
  return new Set(statementsOf(subject).map(({ meaning }) => meaning));
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
