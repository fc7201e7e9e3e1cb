import { licenceOf } from "../../metadata/licences.js";
import { numberIn } from "../../metadata/numbers.js";
import { FIELDS, type FieldKind, fieldOf } from "../../model/fields.js";
import type { Fact, Stated as Facts } from "../../model/metadata.js";
import { isBlank, licenceFactsOf } from "../stated.js";

export type Scalar = string | number | boolean;

/** What a model states, in the shape that a schema is written for, with the facts it comes from. Keys may be anybody's. */
export type Stated =
  | { readonly kind: "scalar"; readonly value: Scalar; readonly fact: Fact }
  | { readonly kind: "list"; readonly items: readonly Stated[] }
  | { readonly kind: "object"; readonly members: ReadonlyMap<string, Stated> }
  /** Places that say different things: what is asked of the value is asked of each. */
  | { readonly kind: "contested"; readonly values: readonly Stated[] };

/** The fields that are stated under their ids, nested at the dots. A blank and what templates hold state nothing. */
export function documentOf(model: Pick<Facts, "facts">): Stated {
  const byField = new Map<string, Fact[]>();
  for (const fact of [...licenceFactsOf(model), ...model.facts.filter(({ field }) => field !== "license")]) {
    if (isLiteral(fact) ? fact.value === "" : isBlank(fact.value)) continue;
    const known = byField.get(fact.field);
    if (known === undefined) byField.set(fact.field, [fact]);
    else known.push(fact);
  }
  const root = new Map<string, Stated>();
  const groups = new Map<string, Map<string, Stated>>();
  for (const { id, kind } of FIELDS) {
    const facts = byField.get(id);
    if (facts === undefined) continue;
    const dot = id.indexOf(".");
    const group = dot < 0 ? "" : id.slice(0, dot);
    const members = group === "" ? root : (groups.get(group) ?? new Map<string, Stated>());
    if (group !== "") groups.set(group, members);
    members.set(id.slice(dot + 1), fieldValueOf(kind, facts));
    if (group !== "") root.set(group, { kind: "object", members });
  }
  return { kind: "object", members: root };
}

/** A token or a label may look like a placeholder. */
function isLiteral({ field }: Fact): boolean {
  return field.startsWith("tokenizer.") || fieldOf(field).kind === "sequence";
}

function fieldValueOf(kind: FieldKind, facts: readonly Fact[]): Stated {
  switch (kind) {
    case "set":
      return { kind: "list", items: distinct(facts.map(scalarOf)) };
    case "sequence":
      return agreed(grouped(facts, ({ source }) => source).map((items) => ({ kind: "list", items: items.map(scalarOf) })));
    case "setting":
    case "metric":
      return { kind: "object", members: membersOf(facts) };
    case "text":
    case "prose":
    case "number":
    case "licence":
      return agreed(facts.map(scalarOf));
  }
}

function membersOf(facts: readonly Fact[]): ReadonlyMap<string, Stated> {
  const subjects = grouped(facts, ({ subject = "" }) => subject);
  return new Map(subjects.map((stated) => [stated[0]?.subject ?? "", agreed(stated.map(scalarOf))]));
}

/** Once each; one value alone is that value. */
function agreed(values: readonly Stated[]): Stated {
  const different = distinct(values);
  const [first] = different;
  return first !== undefined && different.length === 1 ? first : { kind: "contested", values: different };
}

function distinct(values: readonly Stated[]): readonly Stated[] {
  const seen = new Map<string, Stated>();
  for (const value of values) {
    const meaning = meaningOf(value);
    if (!seen.has(meaning)) seen.set(meaning, value);
  }
  return [...seen.values()];
}

/** Equal when two values of one field are. */
export function meaningOf(value: Stated): string {
  if (value.kind === "scalar") return JSON.stringify(value.value);
  return value.kind === "list" ? `[${value.items.map(meaningOf).join()}]` : "";
}

function grouped(facts: readonly Fact[], keyOf: (fact: Fact) => string): readonly (readonly Fact[])[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const known = groups.get(keyOf(fact));
    if (known === undefined) groups.set(keyOf(fact), [fact]);
    else known.push(fact);
  }
  return [...groups.values()];
}

/** Versions, hashes and tokens are text even where they look like numbers: 1.10 is not 1.1. */
const MAY_BE_NUMBERS: readonly string[] = ["training.hyperparameters", "preprocessing"];

function scalarOf(fact: Fact): Stated {
  const { field, value } = fact;
  const { kind } = fieldOf(field);
  if (kind === "licence") return { kind: "scalar", value: licenceText(value), fact };
  const isTyped = kind === "number" || kind === "metric" || MAY_BE_NUMBERS.includes(field);
  return { kind: "scalar", value: isTyped ? typed(value) : value, fact };
}

/** `mit` in a card and `The MIT License` in a file are one value, and so are both in a schema. */
export function licenceText(text: string): string {
  return licenceOf(text).known?.spdx ?? text;
}

function typed(text: string): Scalar {
  const trimmed = text.trim();
  if (trimmed === "true" || trimmed === "false") return trimmed === "true";
  const number = numberIn(trimmed);
  // A percentage is no plain number: 91 % and 91 are different claims.
  return number === undefined || number.unit !== "" ? text : number.value;
}
