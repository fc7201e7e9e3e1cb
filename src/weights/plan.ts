import type { Tensor, TensorValues } from "../model/tensor.js";
import { type Elements, elementsOf, scaledElements } from "./elements.js";
import type { Segment, SegmentSide } from "./segment.js";

/** Two tensors whose values are compared, element by element from the first on: as many as the smaller one has. */
export interface TensorPair {
  readonly base: Tensor;
  readonly head: Tensor;
  /** Of sides that are quantised. */
  readonly scaling?: { readonly base?: Scaling; readonly head?: Scaling };
}

/** One scale and zero point for the whole tensor, or one for each of its rows. */
export interface Scaling {
  readonly scales: ArrayLike<number>;
  readonly zeroPoints: ArrayLike<number>;
}

/** A pair whose elements the kernel can read where they stand. */
export interface Measurable {
  readonly pair: TensorPair;
  readonly x: Placed;
  readonly y: Placed;
  /** Pairs of numbers; a complex element is two. */
  readonly numbers: number;
  /** Bytes of the larger side. */
  readonly bytes: number;
}

export interface Placed {
  readonly elements: Elements;
  /** Where each row has a scale of its own. */
  readonly rows?: readonly Elements[];
  readonly path: string;
  /** Of the first element, in bytes. */
  readonly offset: number;
}

/** Runs of a whole tensor: small enough that threads end together, large enough that starting one costs nothing. */
const SEGMENT_ELEMENTS = 4 * 1024 * 1024;
/** Of a tensor that is sampled: a chunk of the kernel's memory. */
export const SAMPLE_ELEMENTS = 64 * 1024;
const BLOCK_ELEMENTS = 4096;
/** Of tensors of more than so many blocks, the histogram is taken of one in so many. */
const HISTOGRAM_BLOCKS = 16;

/** Undefined where values are absent, sparse, no numbers, or scattered over the file. */
export function measurableOf(pair: TensorPair): Measurable | undefined {
  const [x, y] = [placeOf(pair.base, pair.scaling?.base), placeOf(pair.head, pair.scaling?.head)];
  if (x === undefined || y === undefined || x.elements.numbers !== y.elements.numbers) return undefined;
  const numbers = Math.min(pair.base.parameters, pair.head.parameters) * x.elements.numbers;
  const bytes = Math.ceil((numbers * Math.max(x.elements.bits, y.elements.bits)) / 8);
  return numbers === 0 ? undefined : { pair, x, y, numbers, bytes };
}

function placeOf({ dtype, values, shape, parameters }: Tensor, scaling: Scaling | undefined): Placed | undefined {
  const plain = elementsOf(dtype);
  if (plain === undefined || !isPlain(values)) return undefined;
  const [range, more] = values.ranges;
  if (range === undefined || more !== undefined) return undefined;
  const place = { path: values.path, offset: range.offset };
  if (scaling === undefined) return { ...place, elements: plain };
  const { scales, zeroPoints } = scaling;
  const rows = Array.from(scales, (scale, row) => scaledElements(plain, scale, zeroPoints[row] ?? 0) ?? []).flat();
  const [elements] = rows;
  if (elements === undefined || rows.length < scales.length) return undefined;
  if (rows.length === 1) return { ...place, elements };
  // Rows have to begin with a byte.
  const isOfRows = rows.length === shape[0] && ((parameters / rows.length) * plain.bits) % 8 === 0;
  return isOfRows ? { ...place, elements, rows } : undefined;
}

function isPlain(values: TensorValues): values is Extract<TensorValues, { kind: "stored" }> {
  return values.kind === "stored" && values.encoding === "elements" && values.indices === undefined;
}

/** The runs that are measured of a pair, and how many of its numbers they cover. */
export interface Plan {
  readonly segments: readonly Segment[];
  readonly numbers: number;
}

export type Descriptors = Readonly<Record<"x" | "y", number>>;

/** The whole pair, or runs at even distances that add up to about `share` of it. */
export function planOf({ x, y, numbers }: Measurable, share: number, descriptors: Descriptors): Plan {
  const rows = x.rows?.length ?? y.rows?.length;
  const size = rows !== undefined ? numbers / rows : share < 1 ? SAMPLE_ELEMENTS : SEGMENT_ELEMENTS;
  const runs = Math.ceil(numbers / size);
  const count = Math.min(runs, Math.max(1, Math.floor(runs * share)));
  const every = numbers > HISTOGRAM_BLOCKS * BLOCK_ELEMENTS ? HISTOGRAM_BLOCKS : 1;
  const segments: Segment[] = [];
  let covered = 0;
  for (let index = 0; index < count; index++) {
    // The middle of each stretch: the first and the last rows of a tensor are often special.
    const start = Math.floor(((index + (share < 1 ? 0.5 : 0)) * runs) / count) * size;
    const elements = Math.min(size, numbers - start);
    covered += elements;
    segments.push({
      elements,
      block: Math.floor(start / BLOCK_ELEMENTS),
      every,
      ...sidesOf(x, y, start, start / size, descriptors),
    });
  }
  return { segments, numbers: covered };
}

function sidesOf(x: Placed, y: Placed, start: number, run: number, descriptors: Descriptors) {
  const [from, to] = [x.rows?.[run] ?? x.elements, y.rows?.[run] ?? y.elements];
  return {
    x: sideOf(from, x.offset, start, descriptors.x),
    y: sideOf(to, y.offset, start, descriptors.y),
    ...toleranceOf(from, to),
  };
}

function sideOf({ code, bits, table, normal }: Elements, offset: number, start: number, descriptor: number): SegmentSide {
  return { code, bits, normal, ...(table === undefined ? {} : { table }), offset: offset + (start * bits) / 8, descriptor };
}

/** Two dtypes hold the same number when they are within half a step of the narrower one. */
function toleranceOf(x: Elements, y: Elements): { relative: number; absolute: number } {
  if (x.code === y.code && x.table === y.table) return { relative: -1, absolute: 0 };
  const inexact = [x, y].filter(({ precision }) => Number.isFinite(precision));
  const relative = inexact.reduce((most, { precision }) => Math.max(most, 2 ** -precision), 0);
  return { relative, absolute: inexact.reduce((sum, { floor }) => sum + floor, 0) };
}
