import type { Tensor, TensorValues } from "../model/tensor.js";
import { type BlockElements, blockElementsOf, blockOf, scaledBlocks } from "./blocks.js";
import { type Elements, elementsOf, scaledElements } from "./elements.js";
import type { Segment, SegmentSide, Tolerance } from "./segment.js";

/** Two tensors whose values are compared, element by element from the first on: as many as the smaller one has. */
export interface TensorPair {
  readonly base: Tensor;
  readonly head: Tensor;
  /** Of sides that are quantised. */
  readonly scaling?: { readonly base?: Scaling; readonly head?: Scaling };
}

/** One scale and zero point for the whole tensor, or one for each place along a dimension: as many of the one as of the other. */
export interface Scaling {
  /** The dimension, where it is not that of rows. */
  readonly axis?: number;
  readonly scales: Float64Array;
  readonly zeroPoints: Float64Array;
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
  /** Elements of one row, where each has a scale of its own. */
  readonly row?: number;
}

export interface Placed {
  readonly elements: Elements;
  /** Where each row has a scale of its own. */
  readonly rows?: Scaling;
  readonly path: string;
  /** Of the first element, in bytes. */
  readonly offset: number;
}

/** Runs of a whole tensor: small enough that threads end together, large enough that starting one costs nothing. */
const SEGMENT_ELEMENTS = 4 * 1024 * 1024;
/** Of a tensor that is sampled: a chunk of the kernel's memory. */
export const SAMPLE_ELEMENTS = 64 * 1024;
const BLOCK_ELEMENTS = 4096;
/** Of tensors of more than so many blocks, the histogram is taken of one in so many, and in the largest of one in 256. */
const HISTOGRAM_BLOCKS = 16;
const RAREST_HISTOGRAM = 256;

/** Whether elements can be read one by one, and not only by the kernel. */
export function isByElement({ x, y }: Measurable): boolean {
  return blockOf(x.elements) === 1 && blockOf(y.elements) === 1;
}

/** Undefined where values are absent, sparse, no numbers, scattered over the file, or scaled along another dimension than rows. */
export function measurableOf(pair: TensorPair): Measurable | undefined {
  const [x, y] = [placeOf(pair.base, pair.scaling?.base), placeOf(pair.head, pair.scaling?.head)];
  if (x === undefined || y === undefined || x.elements.numbers !== y.elements.numbers) return undefined;
  const numbers = Math.min(pair.base.parameters, pair.head.parameters) * x.elements.numbers;
  const bytes = Math.ceil((numbers * Math.max(x.elements.bits, y.elements.bits)) / 8);
  // Tensors of other shapes may end inside of a block of the larger one.
  if (numbers === 0 || [x, y].some(({ elements }) => numbers % blockOf(elements) !== 0)) return undefined;
  if (x.rows === undefined && y.rows === undefined) return { pair, x, y, numbers, bytes };
  const row = widthOf(pair.base);
  // Rows have to begin with a byte, and with a block.
  const isWhole = ({ elements }: Placed) => (row * elements.bits) % 8 === 0 && row % blockOf(elements) === 0;
  const areWhole = row === widthOf(pair.head) && [x, y].every(isWhole);
  return areWhole ? { pair, x, y, numbers, bytes, row } : undefined;
}

/** Whether a side stands for numbers in steps, within half of which it is the same. The numbers of blocks are compared as they are. */
export function isOfSteps({ base, head, scaling }: TensorPair): boolean {
  const isOf = ({ dtype }: Tensor, own: Scaling | undefined) => own !== undefined && blockElementsOf(dtype) === undefined;
  return isOf(base, scaling?.base) || isOf(head, scaling?.head);
}

function widthOf({ shape, parameters }: Tensor): number {
  return parameters / (shape[0] ?? 1);
}

function placeOf({ dtype, values, shape }: Tensor, scaling: Scaling | undefined): Placed | undefined {
  const blocks = blockElementsOf(dtype);
  const plain = elementsOf(dtype) ?? blocks;
  if (plain === undefined || !isPlain(values)) return undefined;
  const [range, more] = values.ranges;
  if (range === undefined || more !== undefined) return undefined;
  const place = { path: values.path, offset: range.offset };
  if (scaling === undefined || (blocks !== undefined && blocks.scaleAt === undefined)) return { ...place, elements: plain };
  if (scaling.axis !== undefined) return undefined;
  const { scales, zeroPoints } = scaling;
  const [scale, second] = scales;
  if (scale === undefined || plain.table === undefined || !scales.every((one) => one > 0 && one < Number.POSITIVE_INFINITY))
    return undefined;
  if (second === undefined) {
    const elements = blocks === undefined ? scaledElements(plain, scale, zeroPoints[0] ?? 0) : scaledBlocks(blocks, scale);
    return { ...place, elements };
  }
  const elements = blocks ?? scaledElements(plain);
  return scales.length === shape[0] ? { ...place, elements, rows: scaling } : undefined;
}

function isPlain(values: TensorValues): values is Extract<TensorValues, { kind: "stored" }> {
  if (values.kind !== "stored" || values.encoding !== "elements" || values.indices !== undefined) return false;
  return values.strides === undefined && values.byteOrder === undefined && values.packing === undefined;
}

/** The runs that are measured of a pair, and how many of its numbers they cover. */
export interface Plan {
  readonly segments: readonly Segment[];
  readonly numbers: number;
}

export type Descriptors = Readonly<Record<"x" | "y", number>>;

/** The whole pair, or runs at even distances that add up to about `share` of it. */
export function planOf({ x, y, numbers, row }: Measurable, share: number, descriptors: Descriptors): Plan {
  const most = share < 1 ? SAMPLE_ELEMENTS : SEGMENT_ELEMENTS;
  const size = row === undefined ? most : Math.max(1, Math.floor(most / row)) * row;
  const runs = Math.ceil(numbers / size);
  const count = Math.min(runs, Math.max(1, Math.floor(runs * share)));
  const every = histogramStep(numbers);
  const tolerance = toleranceOf(x, y);
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
      x: sideOf(x, start, row, elements, descriptors.x),
      y: sideOf(y, start, row, elements, descriptors.y),
      ...tolerance,
      ...(row === undefined ? {} : { row }),
    });
  }
  return { segments, numbers: covered };
}

/**
 * One of so many blocks of a tensor is counted in the histogram. Rarer the larger the tensor is, and never of fewer than sixteen blocks
 * of a large one: 65,536 pairs tell a distribution.
 */
export function histogramStep(numbers: number): number {
  const blocks = Math.ceil(numbers / BLOCK_ELEMENTS);
  if (blocks <= HISTOGRAM_BLOCKS) return 1;
  return Math.min(RAREST_HISTOGRAM, Math.max(HISTOGRAM_BLOCKS, Math.floor(blocks / HISTOGRAM_BLOCKS)));
}

function sideOf({ elements, offset, rows }: Placed, start: number, row = 1, count = 0, descriptor = -1): SegmentSide {
  const { code, bits, table, normal, scaleAt }: Elements & Pick<BlockElements, "scaleAt"> = elements;
  const [from, to] = [start / row, (start + count) / row];
  return {
    code,
    bits,
    normal,
    ...(table === undefined ? {} : { table }),
    ...(rows === undefined ? {} : { scales: rows.scales.slice(from, to), zeroPoints: rows.zeroPoints.slice(from, to) }),
    ...(rows === undefined || scaleAt === undefined ? {} : { scaleAt }),
    offset: offset + (start * bits) / 8,
    descriptor,
  };
}

/** Two dtypes hold the same number when they are within half a step of the narrower one. */
function toleranceOf({ elements: x, rows }: Placed, { elements: y, rows: others }: Placed): Tolerance {
  const isOneDtype = x.code === y.code && x.table === y.table && rows === undefined && others === undefined;
  if (isOneDtype) return { relative: -1, absolute: 0 };
  const inexact = [x, y].filter(({ precision }) => Number.isFinite(precision));
  const relative = inexact.reduce((most, { precision }) => Math.max(most, 2 ** -precision), 0);
  return { relative, absolute: inexact.reduce((sum, { floor }) => sum + floor, 0) };
}
