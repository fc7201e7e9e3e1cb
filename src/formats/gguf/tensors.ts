import type { Cursor, Reading } from "../../bytes/cursor.js";
import { quoted } from "../../encodings/quoted.js";
import { type StoredDType, storedDTypeOf } from "./dtypes.js";
import { checkFits, checkMost, type Fields, readCount, readName, readUint32 } from "./fields.js";

/** A tensor as the file describes it, not yet placed. */
export interface TensorEntry extends StoredDType {
  readonly name: string;
  /** Row-major: the file lists the dimension whose elements are neighbours first. */
  readonly shape: readonly number[];
  readonly parameters: number;
  /** Bytes of its values; undefined for a type newer than this reader. */
  readonly bytes: number | undefined;
  /** Of the values, from the first byte of all values. */
  readonly begin: number;
  /** Where the description stands in the file. */
  readonly offset: number;
}

// GGML_MAX_DIMS of every program that loads such files.
const MAX_DIMENSIONS = 4;
// Programs stop at 64 or 128 bytes; names of other tools' tensors that are kept run longer.
const MAX_NAME_BYTES = 4096;
// Large models have some thousands, since experts are stacked; each costs about 1.4 kB of memory until a report is written.
const MAX_TENSORS = 100_000;
// Length of the name, number of dimensions, type, offset.
const SMALLEST_ENTRY_BYTES = 24;

export function* readTensors(fields: Fields, count: number, at: number): Reading<readonly TensorEntry[]> {
  const { cursor } = fields;
  checkFits(fields, count, SMALLEST_ENTRY_BYTES, "tensors", at);
  checkMost(fields, count, MAX_TENSORS, "tensors", at);
  const entries = new Map<string, TensorEntry>();
  for (let index = 0; index < count; index++) {
    const entry = yield* readTensor(fields);
    if (entries.has(entry.name)) throw refusal(cursor, entry, "tensor-twice", "another tensor has the same name");
    entries.set(entry.name, entry);
  }
  return [...entries.values()];
}

function* readTensor(fields: Fields): Reading<TensorEntry> {
  const { cursor } = fields;
  const offset = cursor.position;
  const name = yield* readName(fields, "The name of a tensor", MAX_NAME_BYTES);
  const refuse = (code: string, problem: string): never => {
    throw refusal(cursor, { name, offset }, code, problem);
  };
  const rank = yield* readUint32(fields);
  if (rank > MAX_DIMENSIONS)
    refuse("tensor-dimensions", `it has ${rank} dimensions, and ${MAX_DIMENSIONS} is the most there may be`);
  cursor.reserve(1 + rank);
  const dimensions: number[] = [];
  for (let index = 0; index < rank; index++) dimensions.push(yield* readCount(fields));
  const stored = storedDTypeOf(yield* readUint32(fields));
  const begin = yield* readCount(fields);
  // Beyond 2^53 products are rounded, and stay beyond it.
  const parameters = dimensions.reduce((product, size) => product * size, 1);
  if (![...dimensions, parameters].every(Number.isSafeInteger)) refuse("tensor-too-large", "it has more than 2^53 elements");
  const { block } = stored;
  if (block !== undefined && (dimensions[0] ?? 1) % block.elements !== 0) {
    refuse(
      "tensor-blocks",
      `its rows have ${dimensions[0] ?? 1} elements, which is no multiple of the ${block.elements} of a block`,
    );
  }
  const bytes = block === undefined ? undefined : (parameters / block.elements) * block.bytes;
  return { name, shape: dimensions.reverse(), ...stored, parameters, bytes, begin, offset };
}

export function refusal(cursor: Cursor, { name, offset }: Pick<TensorEntry, "name" | "offset">, code: string, problem: string) {
  return cursor.refusal(code, `Tensor ${quoted(name)}: ${problem}.`, offset);
}
