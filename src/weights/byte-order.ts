import type { ByteSource } from "../bytes/source.js";
import { BLOCK_DTYPES, type BlockLayout, type DType, type TensorValues } from "../model/tensor.js";

type Stored = Extract<TensorValues, { kind: "stored" }>;

const LAYOUTS: ReadonlyMap<string, BlockLayout> = new Map<string, BlockLayout>(Object.entries(BLOCK_DTYPES));

export function isInBlocks(dtype: DType): boolean {
  return LAYOUTS.has(dtype);
}

/** Elements of `width` bytes in the other order. */
export function swapped(bytes: Uint8Array, width: number): Uint8Array {
  const into = new Uint8Array(bytes.length);
  for (let start = 0; start < bytes.length; start += width) {
    for (let byte = 0; byte < width; byte++) into[start + byte] = bytes[start + width - 1 - byte] ?? 0;
  }
  return into;
}

/** `size` bytes of big-endian blocks as little-endian ones. Undefined of types whose order is not certain, and of blocks in pieces. */
export async function orderedBlocks(
  dtype: DType,
  size: number,
  { ranges, strides, packing, byteOrder }: Stored,
  source: ByteSource,
  signal?: AbortSignal,
): Promise<Uint8Array | undefined> {
  const { bytes: step = 1, words } = LAYOUTS.get(dtype) ?? {};
  const [range, more] = ranges;
  const isPlain = byteOrder === "big" && strides === undefined && packing === undefined && more === undefined;
  if (words === undefined || !isPlain || range?.length !== size || size % step !== 0) return undefined;
  const blocks = new Uint8Array(await source.read(range.offset, size, signal));
  for (let start = 0; start < size; start += step) {
    for (const [at, count] of words) {
      const from = start + at;
      blocks.set(swapped(blocks.subarray(from, from + 2 * count), 2), from);
    }
  }
  return blocks;
}
