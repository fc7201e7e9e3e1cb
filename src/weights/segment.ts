import type { Kernel } from "./kernel/kernel.js";

/** How far apart two dtypes may be to be the same number; `relative` is −1 for one dtype, whose bits are compared. */
export interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}

/** A run of pairs of elements, measured in one go by one thread. */
export interface Segment extends Tolerance {
  /** Pairs of numbers. */
  readonly elements: number;
  /** Number of its first block of 4,096 within the tensor. */
  readonly block: number;
  /** One of so many blocks is counted in the histogram: it costs more than all the rest. */
  readonly every: number;
  readonly x: SegmentSide;
  readonly y: SegmentSide;
  /** Elements of a row, where rows of a side have scales of their own: the run holds whole rows. */
  readonly row?: number;
}

export interface SegmentSide {
  readonly code: number;
  readonly bits: number;
  readonly table?: Float32Array;
  /** Of each row of the run: its values are those of the table, less the zero point, times the scale. */
  readonly scales?: Float64Array;
  readonly zeroPoints?: Float64Array;
  /** Place in the table of the value that is the scale of a row, where the others stay what they are. */
  readonly scaleAt?: number;
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
  // The kernel's memory: statistics, two tables, its own blocks up to 128 KiB, the chunks, then its codebooks.
  const [tableX, tableY, chunkX, chunkY] = [1024, 2048, 131_072, 393_216];
  const CHUNK_BYTES = 262_144;
  const BLOCK = 4096;
  const { x, y, every, relative } = segment;
  const widest = Math.max(x.bits, y.bits) / 8;
  const chunk = Math.floor(CHUNK_BYTES / widest / BLOCK) * BLOCK;
  const bytes = new Uint8Array(memory.buffer);
  if (x.table !== undefined) new Float32Array(memory.buffer, tableX, x.table.length).set(x.table);
  if (y.table !== undefined) new Float32Array(memory.buffer, tableY, y.table.length).set(y.table);
  exports.reset();
  const run = segment.row ?? segment.elements;
  for (let start = 0; start < segment.elements; start += run) {
    let absolute = segment.absolute;
    for (const [{ table, scales, zeroPoints, scaleAt }, at] of [[x, tableX] as const, [y, tableY] as const]) {
      if (table === undefined || scales === undefined || zeroPoints === undefined) continue;
      const [scale = 1, zero = 0] = [scales[start / run], zeroPoints[start / run]];
      const scaled = new Float32Array(memory.buffer, at, table.length);
      if (scaleAt !== undefined) {
        scaled[scaleAt] = scale;
        continue;
      }
      for (let value = 0; value < table.length; value++) scaled[value] = ((table[value] ?? 0) - zero) * scale;
      // Half a step, as of a tensor that has one scale.
      absolute += 0.5 * scale * (1 + 2 ** -16);
    }
    for (let done = 0; done < run; done += chunk) {
      const count = Math.min(chunk, run - done);
      for (const [side, at] of [[x, chunkX] as const, [y, chunkY] as const]) {
        const length = Math.ceil((count * side.bits) / 8);
        read(side, side.offset + ((start + done) * side.bits) / 8, bytes.subarray(at, at + length));
      }
      const block = segment.block + Math.floor((start + done) / BLOCK);
      const normals = [x.normal, y.normal] as const;
      exports.measure(x.code, chunkX, tableX, y.code, chunkY, tableY, count, block, every, relative, absolute, ...normals);
    }
  }
  return new Float64Array(memory.buffer, 0, 74).slice();
}
