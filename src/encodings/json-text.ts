import type { JsonValue } from "./json.js";

/** A value as compact JSON text, keys in file order and numbers as they were spelled. */
export function jsonTextOf(value: JsonValue): string {
  switch (value.kind) {
    case "null":
      return "null";
    case "boolean":
    case "integer":
      return String(value.value);
    case "number":
      return value.text;
    case "string":
      return JSON.stringify(value.value);
    case "array":
      return `[${value.items.map(jsonTextOf).join(",")}]`;
    case "object":
      return `{${value.entries.map((entry) => `${JSON.stringify(entry.key)}:${jsonTextOf(entry.value)}`).join(",")}}`;
  }
}
