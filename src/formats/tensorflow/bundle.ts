import { crc32c } from "../../encodings/crc32c.js";
import type { TableEntry } from "../../encodings/leveldb-table.js";
import { type PeekedField, peekFields } from "../../encodings/protobuf-peek.js";
import { ArtifactError } from "../../errors.js";

/** BundleHeaderProto of tensorflow/core/protobuf/tensor_bundle.proto. */
export interface BundleHeader {
  readonly shards: number;
  readonly isBigEndian: boolean;
  readonly version: number;
}

/** BundleEntryProto: a tensor of the checkpoint. */
export interface BundleEntry {
  readonly dtype: number;
  readonly shape: readonly number[];
  readonly shard: number;
  /** Bytes in the shard. */
  readonly offset: number;
  readonly size: number;
  /** CRC-32C of these bytes, unmasked. */
  readonly checksum: number;
  /** The tensor is stored in slices, and this entry only lists them. */
  readonly isSliced: boolean;
  /** Where the entry stands in the index. */
  readonly at: number;
}

const [VARINT, LENGTH, FIXED32] = [0, 2, 5];
// TensorFlow itself stops at 254.
const LARGEST_RANK = 254;
// What LevelDB adds to a checksum after it rotated it.
const MASK_DELTA = 0xa282ead8;

export function bundleHeaderOf({ value, offset }: TableEntry, path: string): BundleHeader {
  const header = { shards: 0, isBigEndian: false, version: 0 };
  for (const field of fieldsOf(value, 0, value.length, offset, path)) {
    if (field.number === 1) header.shards = numberOf(field, offset, path);
    if (field.number === 2) header.isBigEndian = numberOf(field, offset, path) === 1;
    if (field.number !== 3 || field.type !== LENGTH) continue;
    for (const inner of fieldsOf(value, field.start, field.end, offset, path)) {
      if (inner.number === 1) header.version = numberOf(inner, offset, path);
    }
  }
  return header;
}

export function bundleEntryOf({ value, offset: at }: TableEntry, path: string): BundleEntry {
  const entry = { dtype: 0, shape: [] as readonly number[], shard: 0, offset: 0, size: 0, checksum: 0, isSliced: false, at };
  for (const field of fieldsOf(value, 0, value.length, at, path)) {
    if (field.number === 1) entry.dtype = numberOf(field, at, path);
    if (field.number === 2 && field.type === LENGTH) entry.shape = shapeOf(value, field, at, path);
    if (field.number === 3) entry.shard = numberOf(field, at, path);
    if (field.number === 4) entry.offset = numberOf(field, at, path);
    if (field.number === 5) entry.size = numberOf(field, at, path);
    if (field.number === 6 && field.type === FIXED32) entry.checksum = checksumAt(value, field.start);
    if (field.number === 7) entry.isSliced = true;
  }
  return entry;
}

/** Whether the bytes are those that the checkpoint was written with. */
export function hasChecksum(bytes: Uint8Array, { checksum }: BundleEntry): boolean {
  return crc32c(bytes) === checksum;
}

function checksumAt(value: Uint8Array, start: number): number {
  const masked = new DataView(value.buffer, value.byteOffset + start, 4).getUint32(0, true);
  const rotated = (masked - MASK_DELTA) >>> 0;
  return ((rotated >>> 17) | (rotated << 15)) >>> 0;
}

/** TensorShapeProto. */
function shapeOf(value: Uint8Array, shape: PeekedField, at: number, path: string): readonly number[] {
  const sizes: number[] = [];
  for (const dimension of fieldsOf(value, shape.start, shape.end, at, path)) {
    if (dimension.number !== 2 || dimension.type !== LENGTH) continue;
    let size = 0;
    for (const field of fieldsOf(value, dimension.start, dimension.end, at, path)) {
      if (field.number === 1) size = numberOf(field, at, path);
    }
    if (sizes.length === LARGEST_RANK) throw malformed(at, path);
    sizes.push(size);
  }
  return sizes;
}

/** The fields of a message that is all at hand: to its last byte, or the file is at fault. */
function* fieldsOf(value: Uint8Array, start: number, end: number, at: number, path: string): Generator<PeekedField> {
  let position = start;
  for (const field of peekFields(value, start, end)) {
    if (field.isBroken) throw malformed(at, path);
    position = field.end;
    yield field;
  }
  if (position !== end) throw malformed(at, path);
}

function numberOf({ type, value }: PeekedField, at: number, path: string): number {
  // Negative numbers take ten bytes, and are beyond 2^53 as they stand there.
  if (type !== VARINT || !Number.isSafeInteger(value)) throw malformed(at, path);
  return value;
}

function malformed(offset: number, path: string): ArtifactError {
  const problem = "An entry of the checkpoint's index is no description of a tensor: the file is damaged; save it again.";
  return new ArtifactError("checkpoint-entry", problem, { path, offset });
}
