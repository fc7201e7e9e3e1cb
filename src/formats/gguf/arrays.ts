import type { Reading } from "../../bytes/cursor.js";
import { type Sha256, sha256 } from "../../bytes/sha256.js";
import { checkFits, type Fields, readCount, readString, readUint32, textOf } from "./fields.js";
import { ARRAY_TYPE, readScalar, type Scalar, STRING_TYPE, scalarOf } from "./scalars.js";

// Tags, languages, numbers by layer: what a person reads through. A vocabulary has 30,000 elements and more.
const MAX_LISTED_ELEMENTS = 256;
const MAX_LISTED_CHARACTERS = 16_384;
// The largest vocabularies have 262,144 tokens and twice as many merges; other readers stop at 1,000,000 or at 2^30.
const MAX_ARRAY_ELEMENTS = 10_000_000;
// The specification allows arrays of arrays, llama.cpp none; nobody needs more than a table of tables.
const MAX_ARRAY_DEPTH = 4;
// A row for each layer is what they are for.
const MAX_INNER_ARRAYS = 100_000;
// Of the entries that a file may have: each takes as long as so many strings.
const ENTRIES_OF_AN_ARRAY = 16;
const HASHED_BYTES = 32 * 1024;

// An array: type and count. A string: its length.
const SMALLEST_ARRAY_BYTES = 12;
const SMALLEST_STRING_BYTES = 8;

/**
 * An array as text: its members in brackets while they are few, otherwise how many there are and the SHA-256 of their bytes, numbers
 * little-endian, each string behind its 64-bit length. `isTable`: never its members.
 */
export function* readArray(fields: Fields, isTable: boolean, depth = 1): Reading<string> {
  const { cursor } = fields;
  const at = cursor.position;
  if (depth > MAX_ARRAY_DEPTH) throw cursor.refusal("arrays-too-deep", `Arrays are nested more than ${MAX_ARRAY_DEPTH} deep.`);
  const type = yield* readUint32(fields);
  const scalar = scalarOf(type);
  if (scalar === undefined && type !== STRING_TYPE && type !== ARRAY_TYPE) {
    throw cursor.refusal("metadata-type", `The elements of an array are of type ${type}, which the format does not have.`, at);
  }
  const count = yield* readCount(fields);
  const smallest = scalar?.bytes ?? (type === STRING_TYPE ? SMALLEST_STRING_BYTES : SMALLEST_ARRAY_BYTES);
  checkFits(fields, count, smallest, "elements of an array", at);
  const most = type === ARRAY_TYPE ? MAX_INNER_ARRAYS : MAX_ARRAY_ELEMENTS;
  if (count > most) {
    throw cursor.refusal("array-too-long", `An array has ${count} elements, more than the ${most} that are read.`, at);
  }
  const isListed = !isTable && count <= MAX_LISTED_ELEMENTS;
  if (scalar !== undefined)
    return yield* isListed ? listedNumbers(fields, type, scalar, count) : hashedNumbers(fields, scalar, count);
  if (type === STRING_TYPE) return yield* readStrings(fields, count, isListed);
  return yield* readArrays(fields, count, isTable, depth);
}

function* listedNumbers(fields: Fields, type: number, scalar: Scalar, count: number): Reading<string> {
  fields.cursor.reserve(count);
  const members: string[] = [];
  for (let index = 0; index < count; index++) members.push(yield* readScalar(fields, type, scalar));
  return `[${members.join(", ")}]`;
}

function* hashedNumbers({ cursor, isBigEndian }: Fields, { title, bytes }: Scalar, count: number): Reading<string> {
  const hash = sha256();
  const end = cursor.position + count * bytes;
  while (cursor.position < end) {
    const length = Math.min(HASHED_BYTES, end - cursor.position);
    yield* cursor.need(length);
    const chunk = cursor.bytesOf({ start: cursor.position, end: cursor.position + length });
    hash.update(isBigEndian ? turned(chunk, bytes) : chunk);
    cursor.position += length;
  }
  return summary(count, `${title} numbers`, hash);
}

/** The same elements with their bytes in the other order. */
function turned(elements: Uint8Array, width: number): Uint8Array {
  return elements.map((_, at) => elements[at - (at % width) + width - 1 - (at % width)] ?? 0);
}

function* readStrings(fields: Fields, count: number, isListed: boolean): Reading<string> {
  const hash = sha256();
  const members: string[] = [];
  const length = new DataView(new ArrayBuffer(8));
  let characters = isListed ? 0 : Number.POSITIVE_INFINITY;
  for (let index = 0; index < count; index++) {
    const bytes = yield* readString(fields, "an element of an array");
    length.setUint32(0, bytes.length, true);
    hash.update(new Uint8Array(length.buffer));
    hash.update(bytes);
    if (characters > MAX_LISTED_CHARACTERS) continue;
    const text = textOf(bytes);
    characters += text?.length ?? Number.POSITIVE_INFINITY;
    fields.cursor.reserve(1);
    if (text !== undefined) members.push(text);
  }
  return characters <= MAX_LISTED_CHARACTERS ? JSON.stringify(members) : summary(count, "strings", hash);
}

function* readArrays(fields: Fields, count: number, isTable: boolean, depth: number): Reading<string> {
  const hash = sha256();
  fields.cursor.reserve(count * ENTRIES_OF_AN_ARRAY);
  const members: string[] = [];
  let characters = count <= MAX_LISTED_ELEMENTS ? 0 : Number.POSITIVE_INFINITY;
  for (let index = 0; index < count; index++) {
    const text = yield* readArray(fields, isTable, depth + 1);
    hash.update(new TextEncoder().encode(`${text}\n`));
    characters += text.length;
    if (characters <= MAX_LISTED_CHARACTERS) members.push(text);
  }
  return characters <= MAX_LISTED_CHARACTERS ? `[${members.join(", ")}]` : summary(count, "arrays", hash);
}

function summary(count: number, what: string, hash: Sha256): string {
  return `${count} ${what}, sha256 ${hash.hex()}`;
}
