/** How large a value can be: the sizes of all that may stand at one place of an expression, none of it looked at. */
export type Extent =
  | {
      readonly kind: "known";
      /** Characters of a text. */
      readonly text: number;
      /** Of a list or map. */
      readonly members: number;
      /** Of each member. */
      readonly member?: Extent;
      /** Of a record, by name. */
      readonly fields?: ReadonlyMap<string, Extent>;
    }
  /** Of a value whose form nobody knows: no text, list or map in it is larger than `size`, and neither are all together. */
  | { readonly kind: "opaque"; readonly size: number };

export const SCALAR: Extent = { kind: "known", text: 0, members: 0 };
/** Characters that are compared, copied or searched in the time of one step. */
export const CHARACTERS_PER_STEP = 8;

export function text(characters: number): Extent {
  return { kind: "known", text: characters, members: 0 };
}

export function list(members: number, member: Extent): Extent {
  return { kind: "known", text: 0, members, member };
}

/** What holds these, in a form nobody knows. */
export function opaque(extents: readonly Extent[]): Extent {
  return { kind: "opaque", size: extents.reduce((sum, extent) => sum + visitsOf(extent), 0) * CHARACTERS_PER_STEP };
}

/** Of a value of an expression's context. */
export function extentOf(value: unknown): Extent {
  const noted = unnoted();
  note(noted, value);
  return noted;
}

export function textOf(extent: Extent): number {
  return extent.kind === "opaque" ? extent.size : extent.text;
}

export function membersOf(extent: Extent): number {
  return extent.kind === "opaque" ? extent.size : extent.members;
}

export function memberOf(extent: Extent): Extent {
  return extent.kind === "opaque" ? extent : (extent.member ?? SCALAR);
}

/** A key of a map is written like a field of a record. */
export function fieldOf(extent: Extent, name: string): Extent {
  return extent.kind === "opaque" ? extent : (extent.fields?.get(name) ?? memberOf(extent));
}

/** Steps that it takes to look at all of it. */
export function visitsOf(extent: Extent): number {
  if (extent.kind === "opaque") return 1 + extent.size;
  const ofMembers = extent.member === undefined ? 0 : extent.members * visitsOf(extent.member);
  const ofFields = [...(extent.fields?.values() ?? [])].reduce((sum, field) => sum + visitsOf(field), 0);
  return 1 + extent.text / CHARACTERS_PER_STEP + ofMembers + ofFields;
}

/** Of a value that is one or the other. */
export function either(a: Extent, b: Extent): Extent {
  if (a.kind === "opaque" || b.kind === "opaque") {
    return { kind: "opaque", size: Math.max(...[a, b].map((one) => (one.kind === "opaque" ? one.size : sizeOf(one)))) };
  }
  const fields = new Map(a.fields);
  for (const [name, field] of b.fields ?? []) fields.set(name, either(fields.get(name) ?? SCALAR, field));
  const member = a.member === undefined || b.member === undefined ? (a.member ?? b.member) : either(a.member, b.member);
  return {
    kind: "known",
    text: Math.max(a.text, b.text),
    members: Math.max(a.members, b.members),
    ...(member === undefined ? {} : { member }),
    ...(fields.size === 0 ? {} : { fields }),
  };
}

function sizeOf(extent: Extent): number {
  return visitsOf(extent) * CHARACTERS_PER_STEP;
}

/** An extent that grows while the values of a model are looked at: a new one for each of 100,000 tensors would cost more than the rules. */
interface Noted {
  readonly kind: "known";
  text: number;
  members: number;
  member?: Noted;
  fields?: Map<string, Noted>;
}

function unnoted(): Noted {
  return { kind: "known", text: 0, members: 0 };
}

function note(noted: Noted, value: unknown): void {
  if (typeof value === "string") noted.text = Math.max(noted.text, value.length);
  else if (value instanceof Map) noteMembers(noted, value.size, value.size === 0 ? [] : [...value.keys(), ...value.values()]);
  else if (Array.isArray(value)) noteMembers(noted, value.length, value);
  else if (typeof value === "object" && value !== null) {
    noted.fields ??= new Map();
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner !== "string" && typeof inner !== "object") continue;
      const field = noted.fields.get(name) ?? unnoted();
      noted.fields.set(name, field);
      note(field, inner);
    }
  }
}

function noteMembers(noted: Noted, size: number, members: readonly unknown[]): void {
  noted.members = Math.max(noted.members, size);
  noted.member ??= unnoted();
  for (const member of members) note(noted.member, member);
}
