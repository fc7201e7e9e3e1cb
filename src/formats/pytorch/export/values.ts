import type { JsonEntry, JsonObject, JsonValue } from "../../../encodings/json.js";

/** Accessors that give nothing where the file holds something else than the schema says. */
export function fieldOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return value?.kind === "object" ? value.entries.find((entry) => entry.key === key)?.value : undefined;
}

export function objectOf(value: JsonValue | undefined): JsonObject | undefined {
  return value?.kind === "object" ? value : undefined;
}

export function entriesOf(value: JsonValue | undefined): readonly JsonEntry[] {
  return value?.kind === "object" ? value.entries : [];
}

export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return value?.kind === "array" ? value.items : [];
}

export function textOf(value: JsonValue | undefined): string | undefined {
  return value?.kind === "string" ? value.value : undefined;
}

export function integerOf(value: JsonValue | undefined): number | undefined {
  return value?.kind === "integer" ? value.value : undefined;
}

/** The kind and the content of a union, which is an object of one entry. */
export function unionOf(value: JsonValue | undefined): readonly [kind: string, content: JsonValue] | undefined {
  const entry = entriesOf(value).find((one) => one.value.kind !== "null") ?? entriesOf(value)[0];
  return entry === undefined ? undefined : [entry.key, entry.value];
}
