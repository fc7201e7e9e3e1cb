import { type FieldId, type FieldKind, fieldOf } from "../model/fields.js";
import type { Fact } from "../model/metadata.js";
import { licenceOf } from "./licences.js";
import { numberIn } from "./numbers.js";

/** All that is stated of one field, or of one subject of it. */
export interface Subject {
  readonly field: FieldId;
  readonly subject?: string;
  readonly facts: readonly Fact[];
}

/** What one place says: a value, or the members of a list. */
export interface Statement {
  readonly facts: readonly Fact[];
  /** Equal when two statements say the same. */
  readonly meaning: string;
}

/** Fields and subjects in the order in which they are first stated. */
export function subjectsOf(facts: readonly Fact[]): readonly Subject[] {
  const subjects = new Map<string, { field: FieldId; subject?: string; facts: Fact[] }>();
  for (const fact of facts) {
    const { field, subject } = fact;
    const id = subjectId(fact);
    const known = subjects.get(id);
    if (known === undefined) subjects.set(id, { field, ...(subject === undefined ? {} : { subject }), facts: [fact] });
    else known.facts.push(fact);
  }
  return [...subjects.values()];
}

export function subjectId({ field, subject }: Pick<Fact, "field" | "subject">): string {
  return subject === undefined ? field : `${field}\0${subject}`;
}

/** Lists are said by a whole source, all else by each fact. */
export function statementsOf({ field, facts }: Subject): readonly Statement[] {
  const { kind } = fieldOf(field);
  if (kind !== "set" && kind !== "sequence") {
    return facts.map((fact) => ({ facts: [fact], meaning: meaningOf(fact.value, kind, field) }));
  }
  const bySource = new Map<string, Fact[]>();
  for (const fact of facts) {
    const known = bySource.get(fact.source);
    if (known === undefined) bySource.set(fact.source, [fact]);
    else known.push(fact);
  }
  return [...bySource.values()].map((members) => {
    const values = members.map(({ value }) => value);
    return { facts: members, meaning: JSON.stringify(kind === "set" ? [...new Set(values)].sort() : values) };
  });
}

/** Values that differ only in how they are written have one meaning. */
export function meaningOf(value: string, kind: FieldKind, field: FieldId): string {
  const text = value.trim();
  if (kind === "licence") return licenceOf(text).known?.spdx ?? text.toLowerCase();
  const isNumber = kind === "number" || kind === "metric" || field === "training.hyperparameters";
  const number = isNumber ? numberIn(text) : undefined;
  return number === undefined ? text : `${number.value}${number.unit}`;
}
