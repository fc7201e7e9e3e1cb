import type { ByteSource } from "../bytes/source.js";
import type { Structure } from "../diff/kinship/tensor.js";
import type { Measure } from "../diff/measure.js";
import { numberReader, numbersOf } from "./numbers.js";
import { isByElement, type Measurable, measurableOf, type Placed, type TensorPair } from "./plan.js";
import { numericalRank } from "./rank.js";

/** Of a matrix, the part whose rank is taken: the rank of a part is that of the whole as long as it is smaller than the part. */
const PART = 192;
/** A rank is low up to a third of the part: adapters are made with 4 to 64. */
const LOW_SHARE = 3;
/** A rank below a third of less than this is no rank to speak of. */
const MIN_PART = 16;
/** Numbers beyond one for each row, which a multiple explains by itself. */
const MIN_FREEDOM = 64;
/** Rows are read whole, from the first on. */
const ROW_BYTES = 8 * 1024 * 1024;
/** What rounding of stored weights leaves of the difference, in squared steps: a uniform error within half a step of each side. */
const ROUNDING = 4 / 12;
/** Share of the squared norm that is left when the sums of a merge were rounded. */
const RESIDUAL = 1e-6;

/**
 * What relates two matrices beyond that they are related: the rank of their difference, when it is low, or that each row was only
 * scaled. Judged by their first rows and columns, up to 192 each. Higher dimensions than two count as columns, as the weights of a
 * convolution do.
 */
export async function relationOf(
  pair: TensorPair,
  { x: base, y: head }: Readonly<Record<"x" | "y", ByteSource>>,
  signal?: AbortSignal,
): Promise<Structure> {
  const measurable = measurableOf(pair);
  const size = sizeOf(pair);
  if (measurable === undefined || size === undefined || !isByElement(measurable)) return {};
  const { x, y } = measurable;
  const before = await partOf(x, size, base, signal);
  const after = await partOf(y, size, head, signal);
  if (isRescaled(before, after, size)) return { isRescaled: true };
  let noise = 0;
  let energy = 0;
  const difference = after.map((value, at) => {
    const change = value - (before[at] ?? 0);
    energy += change * change;
    noise += ROUNDING * ((2 ** -x.elements.precision * (before[at] ?? 0)) ** 2 + (2 ** -y.elements.precision * value) ** 2);
    return change;
  });
  const residual = Math.max(RESIDUAL, (4 * noise) / energy);
  // Rounding that makes up a tenth of a change hides what the change was.
  if (!(residual < 0.1) || Math.min(size.rows, size.columns) < MIN_PART) return {};
  const { rows, columns } = size;
  const rank = numericalRank({ rows, columns, values: difference }, residual, Math.floor(Math.min(rows, columns) / LOW_SHARE));
  return rank === undefined ? {} : { rank };
}

/** Whether what changed is, but for a thousandth of its energy, that each row was multiplied by a number of its own. */
function isRescaled(before: Float64Array, after: Float64Array, { rows, columns }: PartSize): boolean {
  // Few numbers are multiples of each other by chance.
  if (rows * (columns - 1) < MIN_FREEDOM) return false;
  let [change, rest] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const places = Array.from({ length: columns }, (_, column) => row * columns + column);
    const sum = (of: (x: number, y: number) => number) =>
      places.reduce((total, at) => total + of(before[at] ?? 0, after[at] ?? 0), 0);
    const factor = sum((x, y) => x * y) / sum((x) => x * x);
    change += sum((x, y) => (y - x) ** 2);
    rest += sum((x, y) => (y - factor * x) ** 2);
  }
  return rest <= 1e-3 * change && Number.isFinite(change);
}

interface PartSize {
  readonly rows: number;
  readonly columns: number;
  /** Of the whole tensor. */
  readonly width: number;
}

function sizeOf({ base, head }: TensorPair): PartSize | undefined {
  if (base.shape.length < 2 || base.shape.join() !== head.shape.join()) return undefined;
  const height = base.shape[0] ?? 0;
  const width = base.parameters / height;
  const rows = Math.min(height, PART, Math.floor(ROW_BYTES / (8 * width)));
  const columns = Math.min(width, PART);
  return { rows, columns, width };
}

async function partOf({ elements, offset }: Placed, size: PartSize, source: ByteSource, signal?: AbortSignal) {
  const { rows, columns, width } = size;
  const count = (rows - 1) * width + columns;
  const bytes = await source.read(offset, Math.ceil((count * elements.bits) / 8), signal);
  const read = numberReader(bytes, elements);
  return Float64Array.from({ length: rows * columns }, (_, at) => read(Math.floor(at / columns) * width + (at % columns)));
}

/** Tensors whose values are looked through for a new arrangement; larger ones would have to be held in memory. */
const ARRANGED_BYTES = 64 * 1024 * 1024;

/** Whether head holds exactly the values of base in other places. Cheap when the sums of the measure already say that it does not. */
export async function arrangementOf(
  pair: TensorPair,
  measure: Measure | undefined,
  { x: base, y: head }: Readonly<Record<"x" | "y", ByteSource>>,
  signal?: AbortSignal,
): Promise<Structure["arrangement"]> {
  const measurable = measurableOf(pair);
  if (measurable === undefined || !isByElement(measurable) || !mayBeArranged(pair, measurable, measure)) return undefined;
  const { x, y, bytes } = measurable;
  const before = new Uint8Array(await base.read(x.offset, bytes, signal));
  const after = new Uint8Array(await head.read(y.offset, bytes, signal));
  const width = x.elements.bits / 8;
  if (pair.base.shape.join() !== pair.head.shape.join() && Buffer.compare(before, after) === 0) return "reshaped";
  if (isTransposed(pair, before, after, width)) return "transposed";
  return isSameMultiset(before, after, width) ? "permuted" : undefined;
}

function mayBeArranged({ base, head }: TensorPair, { x, bytes }: Measurable, measure: Measure | undefined): boolean {
  if (base.dtype !== head.dtype || base.parameters !== head.parameters || x.elements.bits < 8 || bytes > ARRANGED_BYTES)
    return false;
  if (measure === undefined) return base.shape.join() !== head.shape.join();
  const { base: before, head: after } = measure;
  const isClose = (a: number | null, b: number | null) => a !== null && b !== null && Math.abs(a - b) <= 1e-5 * Math.abs(a);
  return before.min === after.min && before.max === after.max && before.zeros === after.zeros && isClose(before.norm, after.norm);
}

function isTransposed({ base, head }: TensorPair, before: Uint8Array, after: Uint8Array, width: number): boolean {
  const [rows = 0, columns = 0] = base.shape;
  if (base.shape.length !== 2 || head.shape[0] !== columns || head.shape[1] !== rows) return false;
  if (rows === 1 || columns === 1) return false;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [from, to] = [(row * columns + column) * width, (column * rows + row) * width];
      for (let byte = 0; byte < width; byte++) if (before[from + byte] !== after[to + byte]) return false;
    }
  }
  return true;
}

/** Whether a quantised matrix holds the transposed values of the other one, but for half a step of each and a few that were clipped. */
export async function isSameTurned(
  pair: TensorPair,
  { x: base, y: head }: Readonly<Record<"x" | "y", ByteSource>>,
  signal?: AbortSignal,
): Promise<boolean> {
  const measurable = measurableOf(pair);
  const [rows = 0, columns = 0] = pair.base.shape;
  if (measurable === undefined || !isByElement(measurable) || measurable.bytes > ARRANGED_BYTES) return false;
  const { x, y } = measurable;
  if (x.rows !== undefined || y.rows !== undefined) return false;
  const before = await allNumbers(x, rows * columns, base, signal);
  const after = await allNumbers(y, rows * columns, head, signal);
  const tolerance = [x, y].reduce((sum, { elements: { precision, floor } }) => sum + (Number.isFinite(precision) ? floor : 0), 0);
  let beyond = 0;
  for (const [at, value] of before.entries()) {
    const turned = after[(at % columns) * rows + Math.floor(at / columns)] ?? 0;
    if (!(Math.abs(turned - value) <= tolerance + 2 ** -20 * Math.abs(value))) beyond++;
  }
  return beyond <= 0.01 * before.length;
}

async function allNumbers({ elements, offset }: Placed, count: number, source: ByteSource, signal?: AbortSignal) {
  return numbersOf(await source.read(offset, Math.ceil((count * elements.bits) / 8), signal), elements, count);
}

/** Sorting decides it for certain, whatever somebody may have made collide. */
function isSameMultiset(before: Uint8Array, after: Uint8Array, width: number): boolean {
  const [a, b] = [sortedElements(before, width), sortedElements(after, width)];
  return a.length === b.length && a.every((value, at) => value === b[at]);
}

function sortedElements(bytes: Uint8Array, width: number): Uint8Array | Uint16Array | Uint32Array | BigUint64Array {
  const { buffer } = bytes;
  if (width === 1) return new Uint8Array(buffer).sort();
  if (width === 2) return new Uint16Array(buffer).sort();
  return width === 4 ? new Uint32Array(buffer).sort() : new BigUint64Array(buffer).sort();
}
