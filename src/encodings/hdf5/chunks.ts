import type { ByteRange } from "../../model/tensor.js";
import { visitRecords } from "./btree2.js";
import { arrayEntries } from "./chunk-arrays.js";
import { expectSignature } from "./fields.js";
import type { Hdf5File } from "./file.js";
import type { Hdf5Storage, StoredSpace } from "./layout.js";
import { elementsOf } from "./types.js";

/** How a shape is cut into chunks. */
export interface ChunkGrid {
  readonly chunk: readonly number[];
  /** Chunks along each dimension, those at the border included. */
  readonly counts: readonly number[];
  /** The same at the greatest size, undefined for a dimension without limit. */
  readonly most: readonly (number | undefined)[];
  readonly total: number;
  /** Bytes of one chunk, not filtered. */
  readonly bytes: number;
}

export interface ChunkIndex {
  readonly kind: "btree1" | "single" | "implicit" | "fixed-array" | "extensible-array" | "btree2";
  readonly address: number | undefined;
  /** Of the one chunk, when it is filtered. */
  readonly single?: { readonly size: number; readonly mask: number };
  /** Bytes in which the size of a filtered chunk is written, where an index lists it. */
  readonly sizeBytes: number;
}

/** Where one chunk stands. `mask`: bits of filters that were left out for it. */
export interface ChunkEntry {
  readonly address: number | undefined;
  readonly size: number;
  readonly mask: number;
}

export function gridOf({ shape, limits, elementBytes }: StoredSpace, chunk: readonly number[]): ChunkGrid | undefined {
  if (chunk.length !== shape.length || chunk.some((size) => size === 0)) return undefined;
  const along = (size: number, dimension: number) => Math.ceil(size / (chunk[dimension] ?? 1));
  const counts = shape.map(along);
  const most = limits.map((size, dimension) => (size === undefined ? undefined : along(size, dimension)));
  return { chunk, counts, most, total: elementsOf(counts), bytes: elementsOf(chunk) * elementBytes };
}

/** How chunks are numbered where an index does not name their places: the dimensions from the slowest to the fastest. */
export interface Numbering {
  readonly dimensions: readonly number[];
  /** Chunks along each of them. */
  readonly counts: readonly number[];
  readonly total: number;
}

/** By the greatest sizes, not the present ones; the dimension without limit stands first. */
export function numberingOf({ counts, most }: ChunkGrid): Numbering {
  const all = counts.map((_, dimension) => dimension);
  const isOpen = (dimension: number) => most[dimension] === undefined;
  const dimensions = [...all.filter(isOpen), ...all.filter((dimension) => !isOpen(dimension))];
  const sizes = dimensions.map((dimension) => most[dimension] ?? counts[dimension] ?? 0);
  return { dimensions, counts: sizes, total: elementsOf(sizes) };
}

/** Place by place, from the fastest dimension on. */
function scaledOf({ dimensions, counts }: Numbering, number: number): readonly number[] {
  const scaled: number[] = dimensions.map(() => 0);
  let rest = number;
  for (let index = dimensions.length - 1; index >= 0; index--) {
    const count = counts[index] ?? 1;
    scaled[dimensions[index] ?? 0] = rest % count;
    rest = Math.floor(rest / count);
  }
  return scaled;
}

// A tensor of more chunks than this was cut to pieces of a few hundred bytes; their places alone would take hundreds of MB.
const MAX_CHUNKS = 1_000_000;

/** The range of each chunk in row-major order, an empty one for a chunk that was never written. */
export async function readChunks(file: Hdf5File, grid: ChunkGrid, index: ChunkIndex, isFiltered: boolean): Promise<Hdf5Storage> {
  const { chunk, total, bytes } = grid;
  if (total > MAX_CHUNKS) {
    const reason = `its shape asks for ${total} chunks, which is more than this reader follows (a shape far larger than what is stored: CVE-2026-0897)`;
    return { kind: "short", reason };
  }
  file.reserve(total);
  if (isNumbered(index) && numberingOf(grid).total > MAX_CHUNKS) {
    return { kind: "not-followed", reason: "its chunks are numbered by sizes that are far beyond its shape" };
  }
  const ranges: ByteRange[] = Array.from({ length: total }, () => ({ offset: 0, length: 0 }));
  let problem: string | undefined;
  const place = (position: number | undefined, { address, size, mask }: ChunkEntry): void => {
    if (address === undefined) return;
    // Chunks that were cut off by making the dataset smaller stay in the index.
    if (position === undefined || position >= total) return;
    const offset = file.layout.base + address;
    if (mask !== 0) problem ??= "some of its chunks leave filters out";
    else if (offset + size > file.size) problem ??= "a chunk of it ends beyond the end of the file";
    else if (!isFiltered && size < bytes) problem ??= "a chunk of it holds fewer bytes than its shape asks for";
    else ranges[position] = { offset, length: isFiltered ? size : bytes };
  };
  if (index.address !== undefined) await visitChunks(file, grid, index, isFiltered, place);
  if (problem !== undefined) return { kind: problem.startsWith("some") ? "not-followed" : "short", reason: problem };
  return { kind: "chunked", chunk, ranges };
}

function isNumbered({ kind }: ChunkIndex): boolean {
  return kind !== "btree1" && kind !== "btree2";
}

type Place = (position: number | undefined, entry: ChunkEntry) => void;

async function visitChunks(file: Hdf5File, grid: ChunkGrid, index: ChunkIndex, isFiltered: boolean, place: Place): Promise<void> {
  const address = index.address ?? 0;
  const { bytes } = grid;
  switch (index.kind) {
    case "single":
      return place(0, { address, size: index.single?.size ?? bytes, mask: index.single?.mask ?? 0 });
    case "implicit": {
      const numbering = numberingOf(grid);
      for (let number = 0; number < numbering.total; number++) {
        place(positionOf(grid, scaledOf(numbering, number)), { address: address + number * bytes, size: bytes, mask: 0 });
      }
      return;
    }
    case "btree1":
      return visitBtree1({ file, grid, place, seen: new Set() }, address, MAX_TREE_DEPTH);
    case "btree2":
      return visitBtree2(file, grid, address, isFiltered ? index.sizeBytes : undefined, place);
    default: {
      const numbering = numberingOf(grid);
      for (const [number, entry] of await arrayEntries(file, index, address, { bytes, total: numbering.total })) {
        place(positionOf(grid, scaledOf(numbering, number)), entry);
      }
    }
  }
}

// Nodes hold up to 64 children: six levels are more than any disk.
const MAX_TREE_DEPTH = 16;

interface Walk {
  readonly file: Hdf5File;
  readonly grid: ChunkGrid;
  readonly place: Place;
  readonly seen: Set<number>;
}

async function visitBtree1(walk: Walk, address: number, depth: number): Promise<void> {
  const { file, grid, place, seen } = walk;
  if (seen.has(address)) throw file.refusal("hdf5-btree", "A node of a B-tree stands in it twice: the file is damaged.", address);
  seen.add(address);
  const { addressBytes } = file.layout;
  const head = await file.fieldsAt(address, 8);
  expectSignature(head, "TREE");
  const type = head.u8();
  const level = head.u8();
  const count = head.u16();
  if (type !== 1 || depth === 0) throw head.refusal("hdf5-btree", "The B-tree of a dataset is damaged or without end.");
  file.reserve(count + 1);
  const rank = grid.chunk.length;
  const node = await file.fieldsAt(address + 8 + 2 * addressBytes, count * (16 + 8 * rank + addressBytes));
  for (let index = 0; index < count; index++) {
    const [size, mask] = [node.u32(), node.u32()];
    const scaled = grid.chunk.map((chunk) => node.uint(8) / chunk);
    node.skip(8);
    const child = node.address();
    if (child === undefined) throw node.refusal("hdf5-btree", "A node of a B-tree has a child without a place.");
    if (level > 0) await visitBtree1(walk, child, depth - 1);
    else place(positionOf(grid, scaled), { address: child, size, mask });
  }
}

/** `sizeBytes` is undefined where chunks are not filtered. */
async function visitBtree2(
  file: Hdf5File,
  grid: ChunkGrid,
  address: number,
  sizeBytes: number | undefined,
  place: Place,
): Promise<void> {
  await visitRecords(file, address, (record) => {
    const at = record.address();
    const size = sizeBytes === undefined ? grid.bytes : record.uint(sizeBytes);
    const mask = sizeBytes === undefined ? 0 : record.u32();
    place(
      positionOf(
        grid,
        grid.chunk.map(() => record.uint(8)),
      ),
      { address: at, size, mask },
    );
  });
}

/** Bytes in which layouts of version 4 write the size of a filtered chunk: one more than that of the chunk itself takes. */
export function chunkSizeBytes(bytes: number): number {
  return Math.min(8, 1 + Math.floor((Math.floor(Math.log2(Math.max(1, bytes))) + 8) / 8));
}

/** The place of a chunk in row-major order; undefined outside of the grid. */
function positionOf({ counts }: ChunkGrid, scaled: readonly number[]): number | undefined {
  let position = 0;
  for (const [dimension, count] of counts.entries()) {
    const at = scaled[dimension] ?? 0;
    if (!Number.isInteger(at) || at < 0 || at >= count) return undefined;
    position = position * count + at;
  }
  return position;
}
