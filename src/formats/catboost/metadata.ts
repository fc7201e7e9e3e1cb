import { type JsonValue, readJson } from "../../encodings/json.js";
import { ArtifactError } from "../../errors.js";
import type { MetadataEntry } from "../../model/metadata.js";

/** Values that CatBoost writes as JSON: how it was trained, what its classes are called, what it wrote beside the model. */
const JSON_KEYS: ReadonlySet<string> = new Set(["params", "class_params", "output_options", "training"]);
// Of CatBoost itself some hundred settings, nine deep.
const LIMITS = { depth: 32, entries: 50_000 };

/** Settings one by one, by their place; what is no JSON stays as it is. */
export function metadataOf(info: readonly (readonly [key: string, value: string])[], path: string): readonly MetadataEntry[] {
  return info.flatMap(([key, value]) => {
    const settings = JSON_KEYS.has(key) ? settingsIn(value, path) : undefined;
    return settings === undefined ? [entry(key, value)] : entriesIn(key, settings);
  });
}

function settingsIn(text: string, path: string): JsonValue | undefined {
  const bytes = new TextEncoder().encode(text);
  try {
    const { root } = readJson(bytes, { limits: { ...LIMITS, stringLength: bytes.length }, path });
    return root.kind === "object" ? root : undefined;
  } catch (error) {
    if (error instanceof ArtifactError) return undefined;
    throw error;
  }
}

function entriesIn(place: string, value: JsonValue): readonly MetadataEntry[] {
  if (value.kind === "object") return value.entries.flatMap(({ key, value: inner }) => entriesIn(`${place}.${key}`, inner));
  // Settings that are left empty say nothing.
  if (value.kind === "null" || (value.kind === "array" && value.items.length === 0)) return [];
  const text = value.kind === "string" ? value.value : written(value);
  return text === "" ? [] : [entry(place, text)];
}

function written(value: JsonValue): string {
  switch (value.kind) {
    case "null":
      return "null";
    case "string":
      return JSON.stringify(value.value);
    case "number":
      return value.text;
    case "integer":
    case "boolean":
      return String(value.value);
    case "array":
      return `[${value.items.map(written).join(",")}]`;
    case "object":
      return `{${value.entries.map(({ key, value: inner }) => `${JSON.stringify(key)}:${written(inner)}`).join(",")}}`;
  }
}

function entry(key: string, value: string): MetadataEntry {
  return { key, value, source: "info" };
}
