import type { FactChange } from "../diff/change.js";
import type { Comparison } from "../diff/comparison.js";
import type { IgnoredMetadata } from "../diff/metadata.js";
import { statedOf } from "../formats/inspection.js";
import { besideOf } from "../metadata/beside.js";
import { licenceOf } from "../metadata/licences.js";
import type { FieldId } from "../model/fields.js";
import type { Fact, Stated } from "../model/metadata.js";
import { joined, type Message, say } from "./message.js";

/** What templates of model cards hold until somebody writes something, in lower case. */
const PLACEHOLDERS: readonly string[] = [
  "[more information needed]",
  "more information needed",
  "todo",
  "tbd",
  "tba",
  "fixme",
  "n/a",
  "-",
  "?",
  "...",
];

/** Whether a value says nothing: blank, or what a template holds. */
export function isBlank(value: string): boolean {
  const text = value.trim().toLowerCase();
  return text === "" || PLACEHOLDERS.includes(text);
}

/** What is stated about one side of a comparison. */
export interface Stating extends Stated {
  /** False when the model itself was not read: what is stated is, and more may be, so that nobody knows what is missing. */
  readonly isWhole: boolean;
}

interface Sides {
  readonly base?: Stating;
  readonly head?: Stating;
}

/** What both sides state; undefined where a side is absent, or nobody knows anything. */
export function statingOf({ base, head }: Comparison): Sides {
  const [before, after] = [statingAt(base), statingAt(head)];
  return { ...(before === undefined ? {} : { base: before }), ...(after === undefined ? {} : { head: after }) };
}

function statingAt(inspection: Comparison["head"]): Stating | undefined {
  const stated = statedOf(inspection);
  return stated === undefined ? undefined : { ...stated, isWhole: inspection?.status === "read" };
}

/**
 * What both sides state, for rules about what is another now or went away: without what the policy ignores, and of a base only what
 * could be seen at head. Where head was not read, that is what stands beside it.
 */
export function comparableOf(comparison: Comparison, ignored: IgnoredMetadata): Sides {
  const sides = statingOf(comparison);
  const base = sides.base === undefined ? undefined : toldOf(sides.base, ignored);
  const head = sides.head === undefined ? undefined : toldOf(sides.head, ignored);
  if (base === undefined || head === undefined) return { ...(base && { base }), ...(head && { head }) };
  return head.isWhole ? { base, head } : { base: { ...base, ...besideOf(base) }, head: { ...head, ...besideOf(head) } };
}

/** Without the facts that the policy ignores. */
export function toldOf(stating: Stating, ignored: IgnoredMetadata): Stating {
  return { ...stating, facts: stating.facts.filter((fact) => !ignored.fact(fact)) };
}

/** What is said of a field, in order; blank values and placeholders say nothing. */
export function factsOf(model: Pick<Stated, "facts"> | undefined, field: FieldId): readonly Fact[] {
  return (model?.facts ?? []).filter((fact) => fact.field === field && !isBlank(fact.value));
}

/**
 * The licences that are stated. Files have one key for the id and one for the name: a name beside an id that is known is no other
 * licence, and neither is an id such as `other`, which says that the name is the licence.
 */
export function licenceFactsOf(model: Pick<Stated, "facts"> | undefined): readonly Fact[] {
  const facts = factsOf(model, "license");
  const byKey = new Map(facts.map((fact) => [`${fact.source}\0${fact.key}`, fact]));
  const names = new Map(
    facts.flatMap((fact) => {
      const id = byKey.get(`${fact.source}\0${fact.key.replace(/[._]name$/, "")}`);
      return id === undefined || id === fact ? [] : [[id, fact] as const];
    }),
  );
  const idle = new Set([...names].map(([id, name]) => (licenceOf(id.value).known === undefined ? id : name)));
  return facts.filter((fact) => !idle.has(fact));
}

/** What is said of a field, whatever it says: a token may look like a placeholder. */
export function literalFactsOf(model: Pick<Stated, "facts"> | undefined, field: FieldId): readonly Fact[] {
  return (model?.facts ?? []).filter((fact) => fact.field === field);
}

/** Labels by the source that names them. Those that nobody named, `LABEL_0` and so on, are only numbers. */
export function labelsBySource(model: Pick<Stated, "facts"> | undefined): ReadonlyMap<string, readonly Fact[]> {
  const sources = [...bySource(literalFactsOf(model, "labels"))];
  return new Map(sources.filter(([, facts]) => facts.some(({ value }) => !/^LABEL_\d+$/.test(value))));
}

export function factChangesOf({ changes }: Comparison, ...fields: readonly FieldId[]): readonly FactChange[] {
  return changes.filter((change): change is FactChange => change.kind === "fact-changed" && fields.includes(change.field));
}

/** Values once each, in order. */
export function valuesOf(facts: readonly Fact[]): readonly string[] {
  return [...new Set(facts.map(({ value }) => value))];
}

/** ``(`README.md` line 4)`` for text, ``(`license` in `__metadata__`)`` for what has no lines. */
export function placeOf({ source, key, line }: Pick<Fact, "source" | "key" | "line">): Message {
  return line === undefined ? say`${key} in ${source}` : say`${source} line ${line}`;
}

/** ``` `MIT` (`README.md` line 4) and `mit` (`license` in `__metadata__`)```: every value with the first place that states it. */
export function placed(facts: readonly Fact[]): Message {
  const first = new Map<string, Fact>();
  for (const fact of facts) if (!first.has(fact.value)) first.set(fact.value, fact);
  return joined(
    [...first.values()].map((fact) => say`${fact.value} (${placeOf(fact)})`),
    ", ",
  );
}

/** By source, in order. */
export function bySource(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.source);
    if (group === undefined) groups.set(fact.source, [fact]);
    else group.push(fact);
  }
  return groups;
}
