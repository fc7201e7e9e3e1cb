import type { ByteRange } from "../../model/tensor.js";
import { type ChunkGrid, type ChunkIndex, chunkSizeBytes, gridOf, readChunks } from "./chunks.js";
import type { Fields } from "./fields.js";
import type { Hdf5File } from "./file.js";
import { type Filter, readFilters } from "./filters.js";
import { MESSAGE, type Message, messageOf } from "./header.js";
import { localHeap } from "./links.js";
import { elementsOf } from "./types.js";

/** Where the elements of a dataset are. Ranges count from the start of the file. */
export type Hdf5Storage =
  /** Undefined where nothing was ever written. */
  | { readonly kind: "contiguous"; readonly range: ByteRange | undefined }
  | { readonly kind: "chunked"; readonly chunk: readonly number[]; readonly ranges: readonly ByteRange[] }
  /** In other files, which are never opened. */
  | { readonly kind: "external"; readonly files: readonly string[] }
  /** Put together from other datasets, which may be in other files. */
  | { readonly kind: "virtual" }
  | { readonly kind: "not-followed"; readonly reason: string }
  /** The shape asks for more than the file stores. */
  | { readonly kind: "short"; readonly reason: string };

/** What is stored, as the dataspace and the type describe it. */
export interface StoredSpace {
  readonly shape: readonly number[];
  readonly limits: readonly (number | undefined)[];
  readonly elementBytes: number;
}

export interface StoredElements {
  readonly storage: Hdf5Storage;
  /** In the order in which they were applied. */
  readonly filters: readonly Filter[];
}

export async function readStorage(file: Hdf5File, messages: readonly Message[], space: StoredSpace): Promise<StoredElements> {
  const filterMessage = await messageOf(file, messages, MESSAGE.filters);
  const filters = filterMessage === undefined ? [] : readFilters(filterMessage);
  const external = await messageOf(file, messages, MESSAGE.externalFiles);
  if (external !== undefined) return { storage: { kind: "external", files: await externalFiles(file, external) }, filters };
  const layout = await messageOf(file, messages, MESSAGE.layout);
  if (layout === undefined) return { storage: { kind: "not-followed", reason: "it has no layout" }, filters };
  const storage = await storageOf(file, layout, { ...space, filters });
  if (!isUnwritten(storage) || !(await hasFillValue(file, messages))) return { storage, filters };
  return {
    storage: { kind: "not-followed", reason: "parts of it were never written and stand for a value other than zero" },
    filters,
  };
}

interface Elements extends StoredSpace {
  readonly filters: readonly Filter[];
}

const COMPACT = 0;
const CONTIGUOUS = 1;
const CHUNKED = 2;
const VIRTUAL = 3;

async function storageOf(file: Hdf5File, fields: Fields, elements: Elements): Promise<Hdf5Storage> {
  const version = fields.u8();
  if (version < 1 || version > 5) return { kind: "not-followed", reason: "its layout is of a version newer than this reader" };
  const needed = elementsOf(elements.shape) * elements.elementBytes;
  if (version < 3) return oldStorage(file, fields, elements);
  switch (fields.u8()) {
    case COMPACT:
      return compactOf(fields, fields.u16(), needed);
    case CONTIGUOUS: {
      const address = fields.address();
      return contiguousOf(file, address, fields.size(), needed);
    }
    case CHUNKED:
      return version === 3 ? chunkedVersion3(file, fields, elements) : chunkedVersion4(file, fields, elements, version);
    case VIRTUAL:
      return { kind: "virtual" };
    default:
      return { kind: "not-followed", reason: "its layout is of an unknown class" };
  }
}

/** Versions 1 and 2 state the shape again, and not the length. */
async function oldStorage(file: Hdf5File, fields: Fields, elements: Elements): Promise<Hdf5Storage> {
  const needed = elementsOf(elements.shape) * elements.elementBytes;
  const rank = fields.u8();
  const kind = fields.u8();
  fields.skip(5);
  const address = kind === COMPACT ? undefined : fields.address();
  const sizes = Array.from({ length: rank }, () => fields.u32());
  if (kind === COMPACT) return compactOf(fields, fields.u32(), needed);
  if (kind === CONTIGUOUS) return contiguousOf(file, address, needed, needed);
  if (kind !== CHUNKED) return { kind: "not-followed", reason: "its layout is of an unknown class" };
  return listed(file, gridOf(elements, sizes.slice(0, -1)), { kind: "btree1", address, sizeBytes: 4 }, elements);
}

function compactOf(fields: Fields, length: number, needed: number): Hdf5Storage {
  const range = { offset: fields.offset + fields.at(), length };
  fields.skip(length);
  return lengthChecked(range, needed);
}

function contiguousOf(file: Hdf5File, address: number | undefined, length: number, needed: number): Hdf5Storage {
  if (address === undefined) return { kind: "contiguous", range: undefined };
  const offset = file.layout.base + address;
  if (offset + length > file.size) return { kind: "short", reason: "its values end beyond the end of the file" };
  return lengthChecked({ offset, length }, needed);
}

function lengthChecked(range: ByteRange, needed: number): Hdf5Storage {
  if (range.length < needed)
    return { kind: "short", reason: "its shape asks for more bytes than are stored (as in CVE-2026-0897)" };
  return { kind: "contiguous", range: { offset: range.offset, length: needed } };
}

function chunkedVersion3(file: Hdf5File, fields: Fields, elements: Elements): Promise<Hdf5Storage> {
  const rank = fields.u8();
  const address = fields.address();
  const sizes = Array.from({ length: rank }, () => fields.u32());
  // The last one is the size of an element.
  return listed(file, gridOf(elements, sizes.slice(0, -1)), { kind: "btree1", address, sizeBytes: 4 }, elements);
}

const INDEX_KINDS = [undefined, "single", "implicit", "fixed-array", "extensible-array", "btree2"] as const;

/** Version 5, of HDF5 2.0, differs in one thing: sizes of filtered chunks take as many bytes as every length in the file. */
function chunkedVersion4(file: Hdf5File, fields: Fields, elements: Elements, version: number): Promise<Hdf5Storage> {
  const flags = fields.u8();
  const rank = fields.u8();
  const width = fields.u8();
  const sizes = Array.from({ length: rank }, () => fields.uint(width));
  const kind = INDEX_KINDS[fields.u8()];
  if (kind === undefined) return Promise.resolve({ kind: "not-followed", reason: "its chunks have an index of an unknown kind" });
  let single: { size: number; mask: number } | undefined;
  if (kind === "single" && (flags & 2) !== 0) single = { size: fields.size(), mask: fields.u32() };
  // What each kind says of its own shape stands again in its header.
  const settings = { single: 0, implicit: 0, "fixed-array": 1, "extensible-array": 5, btree2: 6 };
  if (single === undefined) fields.skip(settings[kind]);
  const address = fields.address();
  const grid = gridOf(elements, sizes.slice(0, -1));
  const sizeBytes = version > 4 ? file.layout.lengthBytes : chunkSizeBytes(grid?.bytes ?? 0);
  return listed(file, grid, { kind, address, sizeBytes, ...(single === undefined ? {} : { single }) }, elements);
}

async function listed(
  file: Hdf5File,
  grid: ChunkGrid | undefined,
  index: ChunkIndex,
  { filters }: Elements,
): Promise<Hdf5Storage> {
  if (grid === undefined) return { kind: "not-followed", reason: "its chunks do not fit its shape" };
  return readChunks(file, grid, index, filters.length > 0);
}

function isUnwritten(storage: Hdf5Storage): boolean {
  if (storage.kind === "contiguous") return storage.range === undefined;
  return storage.kind === "chunked" && storage.ranges.some(({ length }) => length === 0);
}

/** Whether what was never written stands for something else than zeros. */
async function hasFillValue(file: Hdf5File, messages: readonly Message[]): Promise<boolean> {
  const old = await messageOf(file, messages, MESSAGE.oldFillValue);
  if (old !== undefined) return isFilled(old.bytes(old.u32()));
  const fields = await messageOf(file, messages, MESSAGE.fillValue);
  if (fields === undefined) return false;
  const version = fields.u8();
  let hasValue: boolean;
  if (version < 3) {
    fields.skip(2);
    hasValue = fields.u8() === 1 && fields.left() >= 4;
  } else hasValue = (fields.u8() & 0x20) !== 0;
  return hasValue && isFilled(fields.bytes(fields.u32()));
}

function isFilled(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte !== 0);
}

// A list of hundreds of files is no model.
const MAX_EXTERNAL_FILES = 1000;

async function externalFiles(file: Hdf5File, fields: Fields): Promise<readonly string[]> {
  fields.skip(6);
  const used = Math.min(fields.u16(), MAX_EXTERNAL_FILES);
  const heap = fields.address();
  const places = Array.from({ length: used }, () => {
    const name = fields.size();
    fields.skip(2 * file.layout.lengthBytes);
    return name;
  });
  if (heap === undefined) return [];
  const names = await localHeap(file, heap);
  return places.map((place) => {
    names.seek(place);
    const name = names.text();
    file.reserveText(name.length);
    return name;
  });
}
