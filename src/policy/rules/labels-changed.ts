import { joined, listed, type Message, ours, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { agreeing, counted, grouped } from "../quantities.js";
import { defineRule } from "../rule.js";
import { comparableOf, factChangesOf, labelsBySource, placeOf } from "../stated.js";

export const labelsChanged = defineRule({
  id: "labels/changed",
  title: "The outputs stand for other classes",
  severity: "warning",
  strict: "error",
  scope: "artifact",
  why: "Programs know a class by its position. When labels move, every caller gets right-looking answers that mean something else, and nothing fails.",
  fix: "Add new labels at the end and keep the others where they are, or release the model as a new major version.",
  options: NO_OPTIONS,
  *evaluate(comparison, _, ignored) {
    if (factChangesOf(comparison, "labels").length === 0) return;
    const sides = labelsOf(comparableOf(comparison, ignored));
    if (sides === undefined) return;
    const message = sentenceOf(sides.base, sides.head);
    if (message !== undefined) yield { message: say`${message}${sides.place}` };
  },
});

interface Sides {
  readonly base: readonly string[];
  readonly head: readonly string[];
  readonly place: Message;
}

/** The lists of a source that has both, before those of sources that differ; undefined without a base to compare with. */
function labelsOf({ base, head }: ReturnType<typeof comparableOf>): Sides | undefined {
  if (base === undefined || head === undefined) return undefined;
  const [before, after] = [labelsBySource(base), labelsBySource(head)];
  if (before.size === 0) return undefined;
  const shared = [...before.keys()].find((source) => after.has(source) && !isEqual(before.get(source), after.get(source)));
  const [lost, kept] = [shared ?? [...before.keys()][0], shared ?? [...after.keys()][0]];
  const facts = after.get(kept ?? "") ?? [];
  const [first] = facts;
  return {
    base: (before.get(lost ?? "") ?? []).map(({ value }) => value),
    head: facts.map(({ value }) => value),
    place: first === undefined ? [] : say` Stated in ${placeOf(first)}.`,
  };
}

function isEqual(a: readonly { value: string }[] = [], b: readonly { value: string }[] = []): boolean {
  return a.length === b.length && a.every(({ value }, index) => value === b[index]?.value);
}

function sentenceOf(base: readonly string[], head: readonly string[]): Message | undefined {
  if (head.length === 0)
    return say`The ${counted(base.length, "label")} of the base ${agreeing(base.length, "is", "are")} no longer stated.`;
  const at = base.findIndex((label, index) => label !== head[index]);
  const count = ours(`${grouped(base.length)} to ${grouped(head.length)}`);
  if (at < 0) {
    const added = head.slice(base.length);
    if (added.length === 0) return undefined;
    return say`${counted(added.length, "label")} ${agreeing(added.length, "was", "were")} added at the end: ${listed(added)}. Classes went from ${count}.`;
  }
  const [before, after] = [new Set(base), new Set(head)];
  const [removed, added] = [base.filter((label) => !after.has(label)), head.filter((label) => !before.has(label))];
  if (base.length === head.length) {
    if (removed.length === 0 && added.length === 0)
      return say`The labels stand in another order, so that outputs mean other classes: ${positionsOf(base, head)}.`;
    return say`Labels were replaced: ${positionsOf(base, head)}.`;
  }
  const clauses = [
    ...(removed.length === 0 ? [] : [say`${listed(removed)} removed`]),
    ...(added.length === 0 ? [] : [say`${listed(added)} added`]),
  ];
  const what = clauses.length === 0 ? [] : say`: ${joined(clauses)}`;
  const shift = at < head.length ? say` From position ${at} on, outputs mean other classes.` : [];
  return say`Labels changed${what}.${shift} Classes went from ${count}.`;
}

/** Counted from 0, as programs do. */
function positionsOf(base: readonly string[], head: readonly string[]): Message {
  const moved = base.flatMap((label, index) => {
    const successor = head[index];
    return successor === undefined || successor === label ? [] : [say`position ${index} was ${label} and is ${successor}`];
  });
  return joined(moved, "; ", 3);
}
