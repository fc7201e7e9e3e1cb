import { inflated, inflatedRaw } from "../bytes/compression.js";
import type { ByteSource } from "../bytes/source.js";
import { unzstd } from "../encodings/zstd/frame.js";
import {
  type ByteRange,
  type ChunkFilter,
  DTYPE_BITS,
  type DType,
  type Packing,
  type Tensor,
  type TensorValues,
} from "../model/tensor.js";
import { isInBlocks, orderedBlocks, swapped } from "./byte-order.js";

type Stored = Extract<TensorValues, { kind: "stored" }>;
type Chunks = Extract<Packing, { kind: "chunks" }>;

/** Held in memory, of both sides at once, for as long as a tensor is looked at. Exporters write what is larger in one piece, in order. */
export const MOST_UNPACKED_BYTES = 32 * 1024 * 1024;
/** Each is a read and a stream of its own. */
const MOST_CHUNKS = 65_536;
/** What a chunk may have beside its elements: a checksum, and the frame of a zlib stream. */
const CHUNK_OVERHEAD_BYTES = 1024;

/** Whether the bytes of a tensor have to be put in order before they are its elements one after the other. */
export function isPacked({ strides, byteOrder, packing }: Stored): boolean {
  return strides !== undefined || byteOrder !== undefined || packing !== undefined;
}

/**
 * The elements in row-major order as little-endian bytes. Undefined where they are too many, packed in a way that is not undone, or
 * the bytes do not give as many as the tensor declares.
 */
export async function unpackedElements(
  { dtype, shape, bytes: size }: Pick<Tensor, "dtype" | "shape" | "bytes">,
  stored: Stored,
  source: ByteSource,
  signal?: AbortSignal,
): Promise<Uint8Array | undefined> {
  const width = widthOf(dtype);
  const read = stored.ranges.reduce((sum, { length }) => sum + length, 0);
  const isLarge = Math.max(size, read) > MOST_UNPACKED_BYTES || stored.ranges.length > MOST_CHUNKS;
  if (isLarge || stored.encoding !== "elements" || stored.indices !== undefined) return undefined;
  if (isInBlocks(dtype)) return orderedBlocks(dtype, size, stored, source, signal);
  if (width === undefined) return undefined;
  const raw = await rawElements(stored, { shape, width, size }, source, signal);
  const ordered = raw && (stored.strides === undefined ? raw : stridden(raw, shape, stored.strides, width));
  if (ordered?.length !== size) return undefined;
  return stored.byteOrder === "big" ? swapped(ordered, dtype.startsWith("complex") ? width / 2 : width) : ordered;
}

/** Bytes of one element; undefined of dtypes that share bytes or have no width. */
function widthOf(dtype: DType): number | undefined {
  const bits = new Map<string, number>(Object.entries(DTYPE_BITS)).get(dtype);
  return bits === undefined || bits % 8 !== 0 ? undefined : bits / 8;
}

interface Layout {
  readonly shape: readonly number[];
  readonly width: number;
  readonly size: number;
}

async function rawElements(
  { ranges, packing, strides }: Stored,
  layout: Layout,
  source: ByteSource,
  signal?: AbortSignal,
): Promise<Uint8Array | undefined> {
  if (packing?.kind === "chunks") {
    const into = new Uint8Array(layout.size);
    const chunks = chunksOf(layout.shape, packing.shape);
    const { within } = packing;
    const outer = within && (await unpackedStream(ranges, within.size, source, signal));
    const places = within?.ranges ?? ranges;
    if (chunks.length !== places.length || (within !== undefined && outer === undefined)) return undefined;
    for (const [index, { offset, length }] of places.entries()) {
      // A chunk that was never written is zeros.
      if (length === 0) continue;
      const filtered = outer?.subarray(offset, offset + length) ?? (await source.read(offset, length, signal));
      const chunk = unfiltered(filtered, packing, layout.width);
      if (chunk === undefined) return undefined;
      place(chunk, packing.shape, chunks[index] ?? [], layout, into);
    }
    return into;
  }
  const parts: Uint8Array[] = [];
  for (const { offset, length } of ranges) parts.push(new Uint8Array(await source.read(offset, length, signal)));
  const bytes = joined(parts);
  if (packing === undefined) return bytes;
  const isStridden = strides !== undefined;
  if (packing.size > MOST_UNPACKED_BYTES + packing.skip || packing.skip > packing.size) return undefined;
  return inflatedRaw(bytes, packing.size)?.subarray(packing.skip, isStridden ? undefined : packing.skip + layout.size);
}

/** The last stream that was unpacked of each source: many small tensors stand in one. */
const UNPACKED = new WeakMap<ByteSource, { readonly offset: number; readonly bytes: Uint8Array }>();

async function unpackedStream(
  [range, more]: readonly ByteRange[],
  size: number,
  source: ByteSource,
  signal?: AbortSignal,
): Promise<Uint8Array | undefined> {
  if (range === undefined || more !== undefined || size > MOST_UNPACKED_BYTES) return undefined;
  const known = UNPACKED.get(source);
  if (known?.offset === range.offset) return known.bytes;
  const bytes = unzstd(await source.read(range.offset, range.length, signal), size);
  if (bytes?.length !== size) return undefined;
  UNPACKED.set(source, { offset: range.offset, bytes });
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only, more] = parts;
  if (only !== undefined && more === undefined) return only;
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The first element of every chunk, in row-major order of the chunks. */
function chunksOf(shape: readonly number[], chunk: readonly number[]): readonly (readonly number[])[] {
  let places: readonly (readonly number[])[] = [[]];
  for (const [dimension, size] of shape.entries()) {
    const step = chunk[dimension] ?? 0;
    if (step < 1) return [];
    const starts = Array.from({ length: Math.ceil(size / step) }, (_, index) => index * step);
    if (places.length * starts.length > MOST_CHUNKS) return [];
    places = places.flatMap((place) => starts.map((start) => [...place, start]));
  }
  return places;
}

function unfiltered(chunk: Uint8Array, { shape, filters }: Chunks, width: number): Uint8Array | undefined {
  const size = shape.reduce((product, length) => product * length, width);
  if (size > MOST_UNPACKED_BYTES) return undefined;
  let bytes: Uint8Array | undefined = chunk;
  for (const filter of filters.toReversed()) bytes = bytes && UNDO[filter](bytes, width, size);
  return bytes?.length === size ? bytes : undefined;
}

const UNDO: Readonly<Record<ChunkFilter, (bytes: Uint8Array, width: number, size: number) => Uint8Array | undefined>> = {
  deflate: (bytes, _, size) => inflated(bytes, size + CHUNK_OVERHEAD_BYTES),
  zstd: (bytes, _, size) => unzstd(bytes, size + CHUNK_OVERHEAD_BYTES),
  // The checksum is not judged: what is compared are the values that a loader may take as well.
  fletcher32: (bytes) => (bytes.length < 4 ? undefined : bytes.subarray(0, -4)),
  shuffle(bytes, width) {
    const count = Math.floor(bytes.length / width);
    const plain = new Uint8Array(bytes);
    for (let byte = 0; byte < width; byte++) {
      for (let index = 0; index < count; index++) plain[index * width + byte] = bytes[byte * count + index] ?? 0;
    }
    return plain;
  },
};

/** Copies the part of a chunk that lies within the tensor, row by row. */
function place(
  chunk: Uint8Array,
  chunkShape: readonly number[],
  start: readonly number[],
  { shape, width }: Layout,
  into: Uint8Array,
): void {
  const last = shape.length - 1;
  const extents = shape.map((length, dimension) => Math.min(chunkShape[dimension] ?? 0, length - (start[dimension] ?? 0)));
  const [steps, chunkSteps] = [rowMajor(shape), rowMajor(chunkShape)];
  const rowBytes = (last < 0 ? 1 : (extents[last] ?? 0)) * width;
  const copy = (dimension: number, to: number, from: number) => {
    if (dimension >= last) {
      into.set(chunk.subarray(from * width, from * width + rowBytes), to * width);
      return;
    }
    for (let index = 0; index < (extents[dimension] ?? 0); index++)
      copy(dimension + 1, to + index * (steps[dimension] ?? 0), from + index * (chunkSteps[dimension] ?? 0));
  };
  copy(
    0,
    start.reduce((sum, index, dimension) => sum + index * (steps[dimension] ?? 0), 0),
    0,
  );
}

function rowMajor(shape: readonly number[]): readonly number[] {
  return shape.map((_, dimension) => shape.slice(dimension + 1).reduce((product, length) => product * length, 1));
}

/** Gathers elements by their steps; undefined where a step leaves the bytes. */
function stridden(
  bytes: Uint8Array,
  shape: readonly number[],
  strides: readonly number[],
  width: number,
): Uint8Array | undefined {
  const count = shape.reduce((product, length) => product * length, 1);
  const reach = shape.reduce((sum, length, dimension) => sum + (length - 1) * (strides[dimension] ?? 0), 0);
  if (count > 0 && ((reach + 1) * width > bytes.length || strides.some((step) => step < 0))) return undefined;
  const into = new Uint8Array(count * width);
  const at = shape.map(() => 0);
  let from = 0;
  for (let index = 0; index < count; index++) {
    for (let byte = 0; byte < width; byte++) into[index * width + byte] = bytes[from * width + byte] ?? 0;
    // The next place, the last dimension first.
    for (let dimension = shape.length - 1; dimension >= 0; dimension--) {
      const step = strides[dimension] ?? 0;
      const next = (at[dimension] ?? 0) + 1;
      from += step;
      if (next < (shape[dimension] ?? 0)) {
        at[dimension] = next;
        break;
      }
      at[dimension] = 0;
      from -= next * step;
    }
  }
  return into;
}
