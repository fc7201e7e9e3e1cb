import { memorySource } from "../bytes/memory.js";
import type { ByteSource } from "../bytes/source.js";
import type { Measure } from "../diff/measure.js";
import type { DType, Tensor } from "../model/tensor.js";
import type { Elements } from "./elements.js";
import { fetchedMeasurer } from "./fetched.js";
import { inOnePiece } from "./gathered.js";
import { numberReader } from "./numbers.js";
import { histogramStep, isByElement, measurableOf, type Placed, planOf, type TensorPair } from "./plan.js";
import { measureOf, type Sums } from "./sums.js";

type Open = (path: string) => Promise<ByteSource | undefined>;

/** Of the larger side; both are held twice, as they stand and turned. */
const PART_BYTES = 4 * 1024 * 1024;
/** What one place along the dimensions before the scaled one holds at most. */
const MOST_PART_BYTES = 16 * 1024 * 1024;
/** A row of a part costs as much as this many of its elements, beside them: shorter ones are avoided where memory allows. */
const ROW_PLACES = 64;
const BLOCK_ELEMENTS = 4096;

/** A pair of which a side has scales along another dimension than rows. */
export function isTurned({ scaling }: TensorPair): boolean {
  return axisOf(scaling?.base) + axisOf(scaling?.head) > 0;
}

function axisOf(scaling: { readonly axis?: number } | undefined): number {
  return scaling?.axis ?? 0;
}

export interface TurnedMeasure {
  readonly measure?: Measure;
  readonly bytesRead: { readonly base: number; readonly head: number };
}

const NOTHING: TurnedMeasure = { bytesRead: { base: 0, head: 0 } };

/**
 * Measures such a pair part by part, each turned so that the scaled dimension comes first and what was a column is a row with a scale
 * of its own. Nothing is measured where two sides are scaled along different dimensions, or more than `budgetBytes` would be read.
 */
export async function measureTurned(
  { base, head, scaling }: TensorPair,
  open: Readonly<Record<"base" | "head", Open>>,
  budgetBytes: number,
  signal?: AbortSignal,
): Promise<TurnedMeasure> {
  const sides = [scaling?.base, scaling?.head].filter((one) => one !== undefined && one.scales.length > 1);
  const [axis = 0, other = axis] = sides.map(axisOf);
  if (axis !== other || base.shape.join() !== head.shape.join() || Math.max(base.bytes, head.bytes) > budgetBytes) return NOTHING;
  const placed = await inOnePiece({ base, head }, open, signal);
  const measurable = placed && measurableOf(placed.pair);
  if (placed === undefined || measurable === undefined || !isByElement(measurable)) return NOTHING;
  const { x, y, numbers } = measurable;
  const size = sizeOf(base.shape, axis);
  const place = size.count * size.inner;
  const widest = Math.max(x.elements.bits, y.elements.bits) / 8;
  if (place * widest > MOST_PART_BYTES || [x, y].some(({ elements }) => (place * elements.bits) % 8 !== 0)) return NOTHING;
  const measure = await fetchedMeasurer();
  const within = (bytes: number) => Math.floor(bytes / (place * widest));
  const perPart = Math.max(1, within(PART_BYTES), Math.min(ROW_PLACES, within(MOST_PART_BYTES)));
  const sums: Sums[] = [];
  for (let first = 0; first < size.outer; first += perPart) {
    const part = { ...size, outer: Math.min(perPart, size.outer - first) };
    const before = await turned(base, x, placed.sources.x, first, part, signal);
    const after = await turned(head, y, placed.sources.y, first, part, signal);
    const rows = measurableOf({ base: before.tensor, head: after.tensor, scaling: firstOf(scaling) });
    if (rows === undefined) return NOTHING;
    const { segments } = planOf(rows, 1, { x: -1, y: -1 });
    const block = Math.floor((first * place) / BLOCK_ELEMENTS);
    const counted = segments.map((one) => ({ ...one, block: block + one.block, every: histogramStep(numbers) }));
    const fetched = await measure({ segments: counted, numbers: rows.numbers }, { x: before.source, y: after.source }, signal);
    sums.push(...fetched.sums);
  }
  return { measure: measureOf(sums, numbers, 1, true), bytesRead: { base: base.bytes, head: head.bytes } };
}

interface Size {
  /** Places along the dimensions before the scaled one, along it, and along those after it. */
  readonly outer: number;
  readonly count: number;
  readonly inner: number;
}

function sizeOf(shape: readonly number[], axis: number): Size {
  const product = (sizes: readonly number[]) => sizes.reduce((total, one) => total * one, 1);
  return { outer: product(shape.slice(0, axis)), count: shape[axis] ?? 1, inner: product(shape.slice(axis + 1)) };
}

function firstOf(scaling: TensorPair["scaling"]): NonNullable<TensorPair["scaling"]> {
  const rows = (one: NonNullable<TensorPair["scaling"]>["base"]) => one && { scales: one.scales, zeroPoints: one.zeroPoints };
  const [before, after] = [rows(scaling?.base), rows(scaling?.head)];
  return { ...(before === undefined ? {} : { base: before }), ...(after === undefined ? {} : { head: after }) };
}

/** `outer` places from `first` on as a matrix whose rows are the places along the scaled dimension; elements of a byte at least. */
async function turned(tensor: Tensor, side: Placed, source: ByteSource, first: number, size: Size, signal?: AbortSignal) {
  const { outer, count, inner } = size;
  const parameters = outer * count * inner;
  const { bits } = side.elements;
  const start = side.offset + (first * count * inner * bits) / 8;
  const read = await source.read(start, (parameters * bits) / 8, signal);
  const { bytes, dtype } =
    bits < 8 ? unpacked(read, side.elements, tensor.dtype, parameters) : { bytes: read, dtype: tensor.dtype };
  const width = bytes.length / parameters;
  const result = new Uint8Array(bytes.length);
  const run = inner * width;
  for (let place = 0; place < outer; place++) {
    for (let at = 0; at < count; at++) {
      const [from, to] = [(place * count + at) * run, (at * outer + place) * run];
      for (let byte = 0; byte < run; byte++) result[to + byte] = bytes[from + byte] ?? 0;
    }
  }
  const ranges = [{ offset: 0, length: result.length }];
  const values = { kind: "stored", encoding: "elements", path: "", ranges } as const;
  const matrix: Tensor = { ...tensor, dtype, shape: [count, outer * inner], parameters, bytes: result.length, values };
  return { tensor: matrix, source: memorySource(result) };
}

/** Integers of 4 and 2 bits as those of 8. */
function unpacked(bytes: Uint8Array, elements: Elements, dtype: DType, count: number) {
  const read = numberReader(bytes, elements);
  const wide: DType = dtype.startsWith("u") ? "uint8" : "int8";
  return { bytes: Uint8Array.from({ length: count }, (_, at) => read(at)), dtype: wide };
}
