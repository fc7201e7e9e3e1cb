import { entryOf, type JsonArray, type JsonObject, type JsonValue } from "../../encodings/json.js";
import { ArtifactError } from "../../errors.js";

/** A model as it was decoded, and all of its bytes, which arrays of numbers still stand in. */
export interface Document {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly root: JsonValue;
}

export function refusal(code: string, problem: string, path: string, offset: number): ArtifactError {
  return new ArtifactError(code, `${problem}: save the model again with XGBoost.`, { path, offset });
}

/** What stands at these keys, one within the other; a part that is missing is refused. `what` names it in a message. */
export function objectAt(root: JsonValue, keys: readonly string[], path: string): JsonObject {
  let value: JsonValue | undefined = root;
  for (const key of keys) value = value?.kind === "object" ? entryOf(value, key) : undefined;
  if (value?.kind === "object") return value;
  throw refusal("xgboost-malformed", `The model has no \`${keys.join(".")}\``, path, root.offset);
}

export function objectIn(object: JsonObject, key: string): JsonObject | undefined {
  const value = entryOf(object, key);
  return value?.kind === "object" ? value : undefined;
}

export function arrayIn(object: JsonObject, key: string): JsonArray | undefined {
  const value = entryOf(object, key);
  return value?.kind === "array" ? value : undefined;
}

/** Texts and numbers as they are written; undefined for anything else. */
export function textOf(value: JsonValue | undefined): string | undefined {
  switch (value?.kind) {
    case "string":
      return value.value;
    case "integer":
    case "boolean":
      return String(value.value);
    case "number":
      return value.text;
    default:
      return undefined;
  }
}

export function textIn(object: JsonObject | undefined, key: string): string | undefined {
  return object && textOf(entryOf(object, key));
}

/** A whole number from 0 on; parameters are written as text. */
export function countIn(object: JsonObject | undefined, key: string): number | undefined {
  const text = textIn(object, key);
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
