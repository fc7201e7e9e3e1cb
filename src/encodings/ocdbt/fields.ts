import { ArtifactError } from "../../errors.js";

/** A node's bytes, read field by field. https://google.github.io/tensorstore/kvstore/ocdbt/ */
export interface Fields {
  readonly bytes: Uint8Array;
  at: number;
  readonly refuse: Refuse;
}

/** The failure of the file that a node stands in. */
export type Refuse = (code: string, message: string) => ArtifactError;

/** `offset` is where the node begins: its fields have no place of their own in the file once it is unpacked. */
export function refusingAt(path: string, offset: number): Refuse {
  return (code, message) => new ArtifactError(code, message, { path, offset });
}

// 64 bits in groups of 7.
const LONGEST_VARINT_BYTES = 10;

/** Approximate beyond 2^53: no place in a file is. */
export function varintOf(fields: Fields): number {
  let value = 0;
  for (let index = 0; index < LONGEST_VARINT_BYTES; index++) {
    const byte = byteOf(fields);
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return value;
  }
  throw malformed(fields);
}

export function byteOf(fields: Fields): number {
  const byte = fields.bytes[fields.at++];
  if (byte === undefined) throw malformed(fields);
  return byte;
}

export function bytesOf(fields: Fields, length: number): Uint8Array {
  if (length > fields.bytes.length - fields.at) throw malformed(fields);
  fields.at += length;
  return fields.bytes.subarray(fields.at - length, fields.at);
}

/** What is left of what one store may take. */
export interface StoreAllowance {
  /** Bytes read and unpacked. */
  bytes: number;
  /** Items kept in memory. */
  entries: number;
}

/** Accounts for items that are about to be kept in memory. */
export function reserve(allowance: StoreAllowance, entries: number, refuse: Refuse): void {
  allowance.entries -= entries;
  if (allowance.entries < 0)
    throw refuse("too-many-entries", "The key-value store holds more items than one artifact may: split the model.");
}

/** How many entries follow, each of which takes at least a byte. */
export function countOf(fields: Fields, allowance: StoreAllowance): number {
  const count = varintOf(fields);
  if (count > fields.bytes.length - fields.at) throw malformed(fields);
  reserve(allowance, count, fields.refuse);
  return count;
}

/** One number of each entry: nodes are stored by columns. */
export function columnOf(fields: Fields, count: number): readonly number[] {
  return Array.from({ length: count }, () => varintOf(fields));
}

export function malformed({ refuse }: Fields): ArtifactError {
  return refuse("ocdbt-malformed", "A node of the key-value store leaves its bytes or does not fill them: save it again.");
}
