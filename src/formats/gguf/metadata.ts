import type { Reading } from "../../bytes/cursor.js";
import { sha256 } from "../../bytes/sha256.js";
import type { MetadataEntry } from "../../model/metadata.js";
import { readArray } from "./arrays.js";
import { checkFits, checkMost, type Fields, readName, readString, readUint32, textOf } from "./fields.js";
import { ARRAY_TYPE, readScalar, STRING_TYPE, scalarOf, UINT32_TYPE } from "./scalars.js";

export interface Metadata {
  readonly entries: readonly MetadataEntry[];
  /** Bytes to whose multiples the values of each tensor are moved. */
  readonly alignment: number;
}

export const METADATA_SOURCE = "metadata";

// The specification's own limit.
const MAX_KEY_BYTES = 65_535;
// The length of a key, a type, and a value of one byte.
const SMALLEST_PAIR_BYTES = 13;
// Other readers stop here as well; models have about 50, and each costs about 500 bytes of memory.
const MAX_PAIRS = 100_000;
const ALIGNMENT_KEY = "general.alignment";
const DEFAULT_ALIGNMENT = 32;

// One line of a table for each token: a digest tells that they changed, and the number of tokens is what they say about the model.
const TABLES: ReadonlySet<string> = new Set(
  ["tokens", "scores", "token_type", "merges", "added_tokens", "precompiled_charsmap"].map((name) => `tokenizer.ggml.${name}`),
);

/** `count` pairs of a key and a value. Values become text; keys that stand twice are refused, since readers disagree which one holds. */
export function* readMetadata(fields: Fields, count: number, at: number): Reading<Metadata> {
  const { cursor } = fields;
  checkFits(fields, count, SMALLEST_PAIR_BYTES, "metadata entries", at);
  checkMost(fields, count, MAX_PAIRS, "metadata entries", at);
  const entries = new Map<string, MetadataEntry>();
  let alignment = DEFAULT_ALIGNMENT;
  for (let index = 0; index < count; index++) {
    cursor.reserve(1);
    const start = cursor.position;
    const key = yield* readName(fields, "The key of a metadata entry", MAX_KEY_BYTES);
    if (key === "") throw cursor.refusal("key-empty", "A metadata entry has an empty key, which llama.cpp refuses.", start);
    if (entries.has(key))
      throw cursor.refusal("key-twice", "A metadata key stands twice: readers disagree which one holds.", start);
    const typeAt = cursor.position;
    const type = yield* readUint32(fields);
    const value = yield* readValue(fields, type, TABLES.has(key), typeAt);
    if (key === ALIGNMENT_KEY) alignment = alignmentOf(fields, type, value, start);
    entries.set(key, { key, value, source: METADATA_SOURCE });
  }
  return { entries: [...entries.values()], alignment };
}

function* readValue(fields: Fields, type: number, isTable: boolean, at: number): Reading<string> {
  const scalar = scalarOf(type);
  if (scalar !== undefined) return yield* readScalar(fields, type, scalar);
  if (type === ARRAY_TYPE) return yield* readArray(fields, isTable);
  if (type === STRING_TYPE) return textOrDigest(yield* readString(fields, "The value of a metadata entry"));
  throw fields.cursor.refusal("metadata-type", `A metadata entry is of type ${type}, which the format does not have.`, at);
}

/** What is no text is told apart all the same. */
function textOrDigest(bytes: Uint8Array): string {
  const text = textOf(bytes);
  if (text !== undefined) return text;
  const hash = sha256();
  hash.update(bytes);
  return `${bytes.length} bytes that are not UTF-8, sha256 ${hash.hex()}`;
}

function alignmentOf({ cursor }: Fields, type: number, value: string, at: number): number {
  const alignment = Number(value);
  if (type === UINT32_TYPE && alignment > 0 && Number.isInteger(Math.log2(alignment))) return alignment;
  const problem = `\`${ALIGNMENT_KEY}\` is no power of two in an unsigned 32-bit integer`;
  throw cursor.refusal("alignment", `${problem}: write the file again.`, at);
}
