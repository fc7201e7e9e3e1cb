import type { FactChange } from "../diff/change.js";
import type { Comparison } from "../diff/comparison.js";
import { licenceOf } from "../metadata/licences.js";
import type { FieldId } from "../model/fields.js";
import type { Fact } from "../model/metadata.js";
import type { ModelSummary } from "../model/summary.js";
import { joined, type Message, say } from "./message.js";
import { changesOf, modelsOf } from "./sides.js";

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

/** What states facts: a model, or what is known of one whose bytes are not. */
export type Stating = Pick<ModelSummary, "facts">;

/**
 * What both sides state, for rules about changes: undefined for a side that is absent or could not be read. Of a model whose bytes
 * cannot be had no more is known than how the files beside it changed.
 */
export function statingOf(comparison: Comparison): { readonly base?: Stating; readonly head?: Stating } {
  const { base, head } = comparison;
  if (base?.status !== "unavailable" && head?.status !== "unavailable") return modelsOf(comparison);
  const changes = changesOf(comparison, "fact-changed");
  return {
    ...(base === undefined ? {} : { base: { facts: changes.flatMap((change) => change.base) } }),
    ...(head === undefined
      ? {}
      : { head: head.status === "read" ? head.model : { facts: changes.flatMap((change) => change.head) } }),
  };
}

/** What is said of a field, in order; blank values and placeholders say nothing. */
export function factsOf(model: Stating | undefined, field: FieldId): readonly Fact[] {
  return (model?.facts ?? []).filter((fact) => fact.field === field && !isBlank(fact.value));
}

/**
 * The licences that are stated. Files have one key for the id and one for the name: a name beside an id that is known is no other
 * licence, and neither is an id such as `other`, which says that the name is the licence.
 */
export function licenceFactsOf(model: Stating | undefined): readonly Fact[] {
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
export function literalFactsOf(model: ModelSummary | undefined, field: FieldId): readonly Fact[] {
  return (model?.facts ?? []).filter((fact) => fact.field === field);
}

/** Labels by the source that names them. Those that nobody named, `LABEL_0` and so on, are only numbers. */
export function labelsBySource(model: ModelSummary | undefined): ReadonlyMap<string, readonly Fact[]> {
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

/** As one list, where several sources state the same sequence: what the first of them says. */
export function firstSource(facts: readonly Fact[]): readonly Fact[] {
  const source = facts[0]?.source;
  return facts.filter((fact) => fact.source === source);
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
