import type { Budget } from "../../bytes/budget.js";
import { ArtifactError } from "../../errors.js";
import { entryOf, type JsonObject, type JsonValue, readJson } from "../json.js";

// Models inside of models, each of whose layers adds six levels.
const MAX_DEPTH = 400;
// The longest text in a configuration is marshalled code, which is far shorter.
const MAX_TEXT_CHARACTERS = 64 * 1024 * 1024;

/** A configuration as Keras writes it: JSON in which Python lets NaN and Infinity stand. */
export function readConfig(text: string, path: string, budget: Budget): JsonValue {
  const bytes = new TextEncoder().encode(quotedNumbers(text));
  try {
    return readJson(bytes, { path, limits: { depth: MAX_DEPTH, entries: budget.entries, stringLength: MAX_TEXT_CHARACTERS } })
      .root;
  } catch (error) {
    // Places count within the text, which has none in the file that a person could look up.
    if (error instanceof ArtifactError)
      throw new ArtifactError(error.code, `Configuration: ${error.message}`, { path }, { cause: error });
    throw error;
  }
}

const BARE_WORDS = ["NaN", "Infinity", "-Infinity"];

/** Puts the three words that are no JSON into quotes, outside of texts. By hand: a pattern would keep a place for each character. */
function quotedNumbers(text: string): string {
  if (!text.includes("NaN") && !text.includes("Infinity")) return text;
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; ) {
    if (text[at] === '"') {
      at = textEnd(text, at);
      continue;
    }
    const word = BARE_WORDS.find((one) => text.startsWith(one, at));
    if (word !== undefined) {
      parts.push(text.slice(start, at), `"${word}"`);
      start = at + word.length;
    }
    at += word?.length ?? 1;
  }
  return [...parts, text.slice(start)].join("");
}

/** Behind the quote that ends the text which begins at `at`. */
function textEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
  return end + 1;
}

export function objectAt(value: JsonValue | undefined, key: string): JsonObject | undefined {
  const inner = valueAt(value, key);
  return inner?.kind === "object" ? inner : undefined;
}

export function textAt(value: JsonValue | undefined, key: string): string | undefined {
  const inner = valueAt(value, key);
  return inner?.kind === "string" ? inner.value : undefined;
}

export function itemsAt(value: JsonValue | undefined, key: string): readonly JsonValue[] | undefined {
  const inner = valueAt(value, key);
  return inner?.kind === "array" ? inner.items : undefined;
}

export function valueAt(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return value?.kind === "object" ? entryOf(value, key) : undefined;
}

/** `[null, 16]` as a shape: null where a size is left open. Undefined for anything else. */
export function shapeIn(value: JsonValue | undefined): readonly (number | null)[] | undefined {
  if (value?.kind !== "array") return undefined;
  const sizes = value.items.map((item) => (item.kind === "integer" && item.value >= 0 ? item.value : null));
  return value.items.every(({ kind }) => kind === "integer" || kind === "null") ? sizes : undefined;
}

/** The type of a layer's values: a name, or a policy that has one. */
export function dtypeIn(config: JsonValue | undefined): string | undefined {
  const held = objectAt(objectAt(config, "dtype"), "config");
  // A policy of quantisation names the one that it came from: values between layers are of that one.
  const policy = textAt(config, "dtype") ?? textAt(held, "name") ?? textAt(held, "source_name");
  const mixed = policy?.startsWith("mixed_") === true ? policy.slice("mixed_".length) : policy;
  return mixed === undefined || !/^[a-z][a-z0-9_]{0,31}$/.test(mixed) ? undefined : mixed;
}

/** Settings pass through single precision: the shortest decimal that is the same number there, so that 0.001 reads as 0.001. */
export function plainNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || Math.fround(value) !== value) return value;
  for (let digits = 1; digits <= 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}
