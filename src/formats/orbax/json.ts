import { entryOf, type JsonObject, type JsonValue, readJson } from "../../encodings/json.js";
import { jsonTextOf } from "../../encodings/json-text.js";
import { ArtifactError } from "../../errors.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { Allowance } from "../allowance.js";

/** Where a text stands, for errors. */
export interface TextPlace {
  readonly path: string;
  readonly start?: number;
}

/** A JSON object. Takes from the allowance. */
export function readObject(bytes: Uint8Array, { path, start = 0 }: TextPlace, allowance: Allowance): JsonObject {
  const limits = { depth: allowance.depth, entries: allowance.entries, stringLength: bytes.length };
  const { root, entries } = readJson(bytes, { limits, path, start });
  allowance.entries -= entries;
  if (root.kind === "object") return root;
  throw new ArtifactError("orbax-malformed", "The file is no JSON object: save the checkpoint again.", { path, offset: start });
}

// What an entry of the budget stands for in memory.
const CHARACTERS_PER_ENTRY = 100;

/** What stands in a value, with the way to it for keys: `metrics.loss`. Lists stay as they are. */
export function* entriesOf(value: JsonValue, key: string, source: string, allowance: Allowance): Generator<MetadataEntry> {
  // Each value below a long key repeats it.
  allowance.entries -= Math.floor(key.length / CHARACTERS_PER_ENTRY);
  if (allowance.entries < 0) {
    throw new ArtifactError("too-many-entries", "The metadata holds more items than one artifact may.", { path: source });
  }
  if (value.kind === "null") return;
  if (value.kind !== "object") {
    yield { key, value: value.kind === "string" ? value.value : jsonTextOf(value), source };
    return;
  }
  for (const entry of value.entries)
    yield* entriesOf(entry.value, key === "" ? entry.key : `${key}.${entry.key}`, source, allowance);
}

/** Extension points of zarr are a name, or an object with a name. */
export function nameOf(value: JsonValue | undefined): string | undefined {
  if (value?.kind === "string") return value.value;
  const name = value?.kind === "object" ? entryOf(value, "name") : undefined;
  return name?.kind === "string" ? name.value : undefined;
}

/** What the configuration beside the name says. */
export function settingOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  const configuration = value?.kind === "object" ? entryOf(value, "configuration") : undefined;
  return configuration?.kind === "object" ? entryOf(configuration, key) : undefined;
}

/** Undefined of what is no list of whole numbers from `least` on. */
export function sizesOf(value: JsonValue | undefined, least: number): readonly number[] | undefined {
  if (value?.kind !== "array") return undefined;
  const sizes = value.items.flatMap((item) => (item.kind === "integer" && item.value >= least ? [item.value] : []));
  return sizes.length === value.items.length ? sizes : undefined;
}
