import { crc32c } from "../../encodings/crc32c.js";
import type { ByteRange } from "../../model/tensor.js";

// https://zarr-specs.readthedocs.io, sharding_indexed: of each chunk its offset and length, then a CRC-32C of them.
const ENTRY_BYTES = 16;
const CHECKSUM_BYTES = 4;
const NOT_THERE = 0xffff_ffff_ffff_ffffn;

export function indexBytesOf(chunks: number): number {
  return chunks * ENTRY_BYTES + CHECKSUM_BYTES;
}

/** Where chunks stand in their shard of so many bytes, undefined of each that was never written. Undefined when the index is damaged. */
export function chunkRangesOf(index: Uint8Array, size: number): readonly (ByteRange | undefined)[] | undefined {
  const view = new DataView(index.buffer, index.byteOffset, index.length);
  const end = index.length - CHECKSUM_BYTES;
  if (view.getUint32(end, true) !== crc32c(index.subarray(0, end))) return undefined;
  const ranges: (ByteRange | undefined)[] = [];
  for (let at = 0; at < end; at += ENTRY_BYTES) {
    const [offset, length] = [view.getBigUint64(at, true), view.getBigUint64(at + 8, true)];
    const isThere = offset !== NOT_THERE || length !== NOT_THERE;
    if (isThere && offset + length > BigInt(size)) return undefined;
    ranges.push(isThere ? { offset: Number(offset), length: Number(length) } : undefined);
  }
  return ranges;
}
