import type { Kernel } from "./kernel/kernel.js";

/** A run of pairs of elements, measured in one go by one thread. */
export interface Segment {
  /** Pairs of numbers. */
  readonly elements: number;
  /** Number of its first block of 4,096 within the tensor. */
  readonly block: number;
  /** One of so many blocks is counted in the histogram: it costs more than all the rest. */
  readonly every: number;
  readonly x: SegmentSide;
  readonly y: SegmentSide;
  /** How far apart two dtypes may be to be the same number; `relative` is −1 for one dtype, whose bits are compared. */
  readonly relative: number;
  readonly absolute: number;
}

export interface SegmentSide {
  readonly code: number;
  readonly bits: number;
  readonly table?: Float32Array;
  /** Smallest normal number of the dtype; 0 where there are no denormals. */
  readonly normal: number;
  /** Where the first element is, in bytes, and the file it is in. */
  readonly offset: number;
  readonly descriptor: number;
}

/** Fills `target` with the bytes of a side's file from `offset` on. */
export type ReadInto = (side: SegmentSide, offset: number, target: Uint8Array) => void;

/**
 * Measures one segment: bytes go from the file straight into the kernel's memory, in chunks that stay in the second-level cache.
 * Returns the kernel's sums. Worker threads get this function as text, so it may use nothing from outside of it.
 */
export function measureSegment({ memory, exports }: Kernel, segment: Segment, read: ReadInto): Float64Array {
  // The kernel's memory: statistics, two tables, its own blocks up to 128 KiB, then the chunks.
  const [tableX, tableY, chunkX, chunkY] = [1024, 2048, 131_072, 393_216];
  const CHUNK_BYTES = 262_144;
  const BLOCK = 4096;
  const { x, y, every } = segment;
  const widest = Math.max(x.bits, y.bits) / 8;
  const chunk = Math.floor(CHUNK_BYTES / widest / BLOCK) * BLOCK;
  const bytes = new Uint8Array(memory.buffer);
  if (x.table !== undefined) new Float32Array(memory.buffer, tableX, x.table.length).set(x.table);
  if (y.table !== undefined) new Float32Array(memory.buffer, tableY, y.table.length).set(y.table);
  exports.reset();
  for (let done = 0; done < segment.elements; done += chunk) {
    const count = Math.min(chunk, segment.elements - done);
    for (const [side, at] of [[x, chunkX] as const, [y, chunkY] as const]) {
      const length = Math.ceil((count * side.bits) / 8);
      read(side, side.offset + (done * side.bits) / 8, bytes.subarray(at, at + length));
    }
    const block = segment.block + done / BLOCK;
    const { relative, absolute } = segment;
    const normals = [x.normal, y.normal] as const;
    exports.measure(x.code, chunkX, tableX, y.code, chunkY, tableY, count, block, every, relative, absolute, ...normals);
  }
  return new Float64Array(memory.buffer, 0, 74).slice();
}
