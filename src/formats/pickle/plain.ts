import type { PickleValue } from "../../encodings/pickle/value.js";
import { literalOf } from "./literal.js";

/** Wrappers around a model have a dozen settings. */
const MAX_ENTRIES = 200;
const MAX_KEY_CHARACTERS = 300;

/**
 * What a dictionary, or an object in its attributes, keeps under names without objects in between: numbers, texts, lists of them. Of a
 * class that nobody knows it is all that can be compared.
 */
export function plainEntriesOf(value: PickleValue): readonly (readonly [string, string])[] {
  const states = value.kind === "object" ? value.states : [value];
  const entries = states.flatMap((state) => (state.kind === "dict" ? state.entries : []));
  const plain = entries.flatMap(([key, item]) =>
    key.kind === "string" && key.value.length <= MAX_KEY_CHARACTERS && PLAIN.has(item.kind) ? [[key.value, item] as const] : [],
  );
  return plain.slice(0, MAX_ENTRIES).map(([key, item]) => [key, literalOf(item)]);
}

const PLAIN: ReadonlySet<PickleValue["kind"]> = new Set([
  "none",
  "bool",
  "int",
  "float",
  "string",
  "tuple",
  "list",
  "set",
  "dict",
]);
