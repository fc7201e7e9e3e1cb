import { numberIn } from "../metadata/numbers.js";
import { FIELDS, type Field, type FieldId, fieldOf } from "../model/fields.js";
import type { Fact } from "../model/metadata.js";
import type { RecordValue } from "./content.js";

/** What a record is to say of one field. */
export interface Statement {
  readonly field: FieldId;
  readonly value: RecordValue;
}

/** A record is read by people: longer texts and lists stay where they are. */
const MAX_CHARACTERS = 2_000;
const MAX_MEMBERS = 200;
/** Of longer names only the start is read from a record, which would make another thing of what they name. */
const MAX_SUBJECT_CHARACTERS = 300;

/**
 * The facts that other sources state, in the order of the catalogue: of each field what the first source says, since where sources
 * differ a person has to decide. Fields that change with every export are left out: what was written once would be wrong the next time.
 */
export function statementsOf(facts: readonly Fact[], recordPath: string): readonly Statement[] {
  const byField = new Map<FieldId, Fact[]>();
  for (const fact of facts) {
    if (fact.source === recordPath || !isStateable(fact)) continue;
    const group = byField.get(fact.field);
    if (group === undefined) byField.set(fact.field, [fact]);
    else group.push(fact);
  }
  return (FIELDS as readonly (Field & { id: FieldId })[]).flatMap((field): Statement[] => {
    const stated = byField.get(field.id) ?? [];
    if (stated.length === 0 || stated.length > MAX_MEMBERS || field.isVolatile === true) return [];
    if (stated.some(({ value, subject = "" }) => value.length > MAX_CHARACTERS || subject.length > MAX_SUBJECT_CHARACTERS))
      return [];
    return [{ field: field.id, value: stateableOf(field, stated) }];
  });
}

/** A record that says `accuracy: good` would be a wrong one. */
function isStateable({ field, value }: Fact): boolean {
  const { kind } = fieldOf(field);
  if (value.trim() === "") return false;
  return (kind !== "number" && kind !== "metric") || numberIn(value) !== undefined;
}

function stateableOf({ kind }: Field, stated: readonly Fact[]): RecordValue {
  if (kind === "setting" || kind === "metric") {
    const bySubject = new Map<string, RecordValue>();
    for (const { subject = "", value } of stated) if (!bySubject.has(subject)) bySubject.set(subject, scalarOf(value, kind));
    return bySubject;
  }
  const [first] = stated;
  const values = [...new Set(stated.filter(({ source }) => source === first?.source).map(({ value }) => value))];
  const isList = (kind === "set" || kind === "sequence" || kind === "licence") && values.length > 1;
  return isList ? values : scalarOf(values[0] ?? "", kind);
}

/** Numbers as numbers where both spellings are the same, so that nothing is rounded; other ones, `0.10` or `91 %`, as they are. */
function scalarOf(value: string, kind: Field["kind"]): string | number {
  const isNumber = kind === "number" || kind === "metric" || kind === "setting";
  return isNumber && /^-?\d/.test(value) && String(Number(value)) === value ? Number(value) : value;
}
