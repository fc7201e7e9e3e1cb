import type { FieldId } from "../model/fields.js";
import type { Fact } from "../model/metadata.js";

/** Facts of one model, taken field by field: what was never taken is left for those who show the rest. */
export interface Stated {
  /** Distinct values that are not empty, in their order. */
  all(field: FieldId): readonly string[];
  /** The first value; other ones stay. */
  first(field: FieldId): string | undefined;
  /** The first value that is understood, as it is understood; other ones stay. */
  firstOf<T>(field: FieldId, understood: (value: string) => T | undefined): T | undefined;
  /** The first value for a subject. */
  of(field: FieldId, subject: string): string | undefined;
  /** Facts of the field with their subjects, the first ones where a number is given. */
  facts(field: FieldId, atMost?: number): readonly Fact[];
  /** What was not taken, in the order of the model, each field, subject and value once. */
  rest(): readonly Fact[];
}

export function statedIn(facts: readonly Fact[]): Stated {
  const byField = new Map<FieldId, Fact[]>();
  for (const fact of facts) {
    const group = byField.get(fact.field);
    if (group === undefined) byField.set(fact.field, [fact]);
    else group.push(fact);
  }
  // Who says the same as one that was taken says nothing more.
  const taken = new Set<string>();
  const ofField = (field: FieldId) => (byField.get(field) ?? []).filter(({ value }) => value.trim() !== "");
  const take = (fact: Fact | undefined) => {
    if (fact !== undefined) taken.add(identityOf(fact));
    return fact?.value;
  };
  return {
    all: (field) => [...new Set(ofField(field).map((fact) => take(fact) ?? ""))],
    first: (field) => take(ofField(field)[0]),
    firstOf(field, understood) {
      for (const fact of ofField(field)) {
        const meaning = understood(fact.value);
        if (meaning === undefined) continue;
        take(fact);
        return meaning;
      }
      return undefined;
    },
    of: (field, subject) => take(ofField(field).find((fact) => fact.subject === subject)),
    facts(field, atMost) {
      const found = distinct(ofField(field)).slice(0, atMost);
      for (const fact of found) take(fact);
      return found;
    },
    rest: () => distinct(facts).filter((fact) => !taken.has(identityOf(fact))),
  };
}

function distinct(facts: readonly Fact[]): readonly Fact[] {
  const first = new Map<string, Fact>();
  for (const fact of facts) if (!first.has(identityOf(fact))) first.set(identityOf(fact), fact);
  return [...first.values()];
}

function identityOf({ field, subject, value }: Fact): string {
  return JSON.stringify([field, subject ?? null, value]);
}
