import type { ByteSource } from "../bytes/source.js";
import type { ZeroRows } from "../diff/kinship/tensor.js";
import { numberReader } from "./numbers.js";
import { isByElement, measurableOf, type Placed, type TensorPair } from "./plan.js";

/** Larger tensors are left alone: their rows would have to be read once more. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Whole rows are read as far as they fit, so that memory stays flat. */
const CHUNK_BYTES = 4 * 1024 * 1024;

/**
 * How many rows hold nothing but zeros on each side. Undefined for lists, for blocks, whose rounding makes zeros, for tensors of other
 * shapes, and for large ones.
 */
export async function zeroRowsOf(
  pair: TensorPair,
  { x: base, y: head }: Readonly<Record<"x" | "y", ByteSource>>,
  signal?: AbortSignal,
): Promise<ZeroRows | undefined> {
  const measurable = measurableOf(pair);
  const [rows = 0] = pair.base.shape;
  if (
    measurable === undefined ||
    !isByElement(measurable) ||
    pair.base.shape.length < 2 ||
    pair.base.shape.join() !== pair.head.shape.join()
  )
    return undefined;
  const { x, y, bytes, numbers } = measurable;
  const width = numbers / rows;
  if (bytes > MOST_BYTES || [x, y].some(({ elements }) => (width * elements.bits) % 8 !== 0)) return undefined;
  const counted = async (side: Placed, source: ByteSource) => zeroRowsIn(side, source, rows, width, signal);
  return { base: await counted(x, base), head: await counted(y, head), of: rows };
}

async function zeroRowsIn({ elements, offset }: Placed, source: ByteSource, rows: number, width: number, signal?: AbortSignal) {
  const rowBytes = (width * elements.bits) / 8;
  const perChunk = Math.max(1, Math.floor(CHUNK_BYTES / rowBytes));
  let count = 0;
  for (let first = 0; first < rows; first += perChunk) {
    const some = Math.min(perChunk, rows - first);
    const read = numberReader(await source.read(offset + first * rowBytes, some * rowBytes, signal), elements);
    for (let row = 0; row < some; row++) if (isZero(read, row * width, width)) count++;
  }
  return count;
}

function isZero(read: (index: number) => number, start: number, width: number): boolean {
  for (let at = start; at < start + width; at++) if (read(at) !== 0) return false;
  return true;
}
