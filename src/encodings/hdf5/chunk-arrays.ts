import type { ChunkEntry, ChunkIndex } from "./chunks.js";
import type { Fields } from "./fields.js";
import { expectSignature } from "./fields.js";
import type { Hdf5File } from "./file.js";

type Entries = readonly (readonly [number: number, entry: ChunkEntry])[];

/** Chunks that are numbered, and the bytes of one of them. */
export interface Numbered {
  readonly total: number;
  readonly bytes: number;
}

/** What one index says of how its elements are written. */
interface Elements {
  readonly file: Hdf5File;
  readonly grid: Numbered;
  /** Bytes of the size of a filtered chunk; undefined where none is filtered. */
  readonly sizeBytes: number | undefined;
  readonly bytes: number;
  readonly found: [number, ChunkEntry][];
}

const CHECKSUM_BYTES = 4;

export async function arrayEntries(
  file: Hdf5File,
  { kind, sizeBytes }: ChunkIndex,
  address: number,
  grid: Numbered,
): Promise<Entries> {
  const array = { file, grid, sizeBytes };
  return kind === "fixed-array" ? fixedArray(array, address) : extensibleArray(array, address);
}

/** `sizeBytes` holds for chunks that are filtered. */
interface ArrayFile {
  readonly file: Hdf5File;
  readonly grid: Numbered;
  readonly sizeBytes: number;
}

function elementsAt({ file, grid, sizeBytes }: ArrayFile, client: number, bytes: number, header: Fields): Elements {
  const isFiltered = client === 1;
  const { addressBytes } = file.layout;
  const expected = isFiltered ? addressBytes + sizeBytes + 4 : addressBytes;
  if (client > 1 || bytes !== expected)
    throw header.refusal("hdf5-chunks", "An index of chunks has entries of an impossible size.");
  return { file, grid, sizeBytes: isFiltered ? sizeBytes : undefined, bytes, found: [] };
}

/** Reads `count` entries, of which the first is that of chunk `start`. */
function take({ grid, sizeBytes, found }: Elements, fields: Fields, start: number, count: number): void {
  for (let index = 0; index < count; index++) {
    const address = fields.address();
    const size = sizeBytes === undefined ? grid.bytes : fields.uint(sizeBytes);
    const mask = sizeBytes === undefined ? 0 : fields.u32();
    if (start + index < grid.total) found.push([start + index, { address, size, mask }]);
  }
}

async function fixedArray(array: ArrayFile, address: number): Promise<Entries> {
  const { file, grid } = array;
  const { addressBytes, lengthBytes } = file.layout;
  const header = await file.fieldsAt(address, 8 + lengthBytes + addressBytes);
  expectSignature(header, "FAHD");
  header.skip(1);
  const [client, bytes, pageBits] = [header.u8(), header.u8(), header.u8()];
  const count = header.size();
  const block = header.address();
  const elements = elementsAt(array, client, bytes, header);
  if (block === undefined) return [];
  if (count > grid.total)
    throw header.refusal("hdf5-chunks", "An index lists more chunks than the shape has: the file is damaged.");
  const start = block + 6 + addressBytes;
  expectSignature(await file.fieldsAt(block, 4), "FADB");
  const perPage = 2 ** Math.min(pageBits, 32);
  if (count <= perPage) take(elements, await file.fieldsAt(start, count * bytes), 0, count);
  else await readPages(elements, { start, count, first: 0, perPage, written: undefined });
  return elements.found;
}

interface Pages {
  /** Of the bitmap, or of the first page where the bitmap is given. */
  readonly start: number;
  readonly count: number;
  /** Number of the first chunk. */
  readonly first: number;
  readonly perPage: number;
  /** Which pages were written; it stands before them, with a checksum, where it is undefined. */
  readonly written: WrittenPages | undefined;
}

/** One bit a page, the most significant one first. */
interface WrittenPages {
  readonly bits: Uint8Array;
  /** The bit of the first page. */
  readonly from: number;
}

async function readPages(elements: Elements, { start, count, first, perPage, written }: Pages): Promise<void> {
  const { file, bytes } = elements;
  const pages = Math.ceil(count / perPage);
  const bitmapBytes = Math.ceil(pages / 8);
  const { bits, from } = written ?? { bits: (await file.fieldsAt(start, bitmapBytes)).bytes(bitmapBytes), from: 0 };
  let at = written === undefined ? start + bitmapBytes + CHECKSUM_BYTES : start;
  for (let page = 0; page < pages; page++) {
    const size = Math.min(perPage, count - page * perPage);
    const bit = from + page;
    const isWritten = ((bits[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0;
    if (isWritten) take(elements, await file.fieldsAt(at, size * bytes), first + page * perPage, size);
    at += size * bytes + CHECKSUM_BYTES;
  }
}

/** How an extensible array grows. https://docs.hdfgroup.org/archive/support/HDF5/doc/H5.format.html#AppendixC */
interface Growth {
  readonly client: Elements;
  readonly offsetBytes: number;
  readonly inIndex: number;
  readonly minElements: number;
  readonly minPointers: number;
  readonly perPage: number;
  readonly superBlocks: number;
}

// 2^32 chunks are more than this reader follows by far.
const MAX_INDEX_BITS = 64;

async function extensibleArray(array: ArrayFile, address: number): Promise<Entries> {
  const { file } = array;
  const { addressBytes, lengthBytes } = file.layout;
  const header = await file.fieldsAt(address, 12 + 6 * lengthBytes + addressBytes);
  expectSignature(header, "EAHD");
  header.skip(1);
  const [client, bytes, indexBits, inIndex] = [header.u8(), header.u8(), header.u8(), header.u8()];
  const [minElements, minPointers, pageBits] = [header.u8(), header.u8(), header.u8()];
  header.skip(6 * lengthBytes);
  const index = header.address();
  const elements = elementsAt(array, client, bytes, header);
  const isPower = (value: number) => value > 0 && Number.isInteger(Math.log2(value));
  if (!isPower(minElements) || !isPower(minPointers) || indexBits > MAX_INDEX_BITS || indexBits < Math.log2(minElements)) {
    throw header.refusal("hdf5-chunks", "An index of chunks has impossible sizes: the file is damaged.");
  }
  if (index === undefined) return [];
  const superBlocks = 1 + indexBits - Math.log2(minElements);
  const growth: Growth = {
    client: elements,
    offsetBytes: Math.ceil(indexBits / 8),
    inIndex,
    minElements,
    minPointers,
    perPage: 2 ** Math.min(pageBits, 32),
    superBlocks,
  };
  await readIndexBlock(growth, index);
  return elements.found;
}

async function readIndexBlock(growth: Growth, address: number): Promise<void> {
  const { client, inIndex, minPointers, superBlocks } = growth;
  const { file, grid, bytes } = client;
  const { addressBytes } = file.layout;
  const dataBlocks = 2 * (minPointers - 1);
  const direct = Math.min(superBlocks, 2 * Math.log2(minPointers));
  const length = 6 + addressBytes + inIndex * bytes + (dataBlocks + superBlocks - direct) * addressBytes;
  const block = await file.fieldsAt(address, length);
  expectSignature(block, "EAIB");
  block.skip(2 + addressBytes);
  take(client, block, 0, inIndex);
  let first = inIndex;
  for (let index = 0; index < superBlocks && first < grid.total; index++) {
    const blocks = 2 ** Math.floor(index / 2);
    const size = growth.minElements * 2 ** Math.floor((index + 1) / 2);
    if (index < direct) {
      for (let part = 0; part < blocks && first < grid.total; part++, first += size) {
        const at = block.address();
        if (at !== undefined) await readDataBlock(growth, at, first, size, undefined);
      }
    } else {
      const at = block.address();
      if (at !== undefined) await readSuperBlock(growth, at, first, { blocks, size });
      first += blocks * size;
    }
  }
}

async function readSuperBlock(
  growth: Growth,
  address: number,
  first: number,
  { blocks, size }: { readonly blocks: number; readonly size: number },
): Promise<void> {
  const { client, offsetBytes, perPage } = growth;
  const { file, grid } = client;
  const { addressBytes } = file.layout;
  const bitmapBytes = size > perPage ? Math.ceil(size / perPage / 8) : 0;
  const block = await file.fieldsAt(address, 6 + addressBytes + offsetBytes + blocks * (bitmapBytes + addressBytes));
  expectSignature(block, "EASB");
  block.skip(2 + addressBytes + offsetBytes);
  const bitmap = block.bytes(blocks * bitmapBytes);
  for (let part = 0; part < blocks && first + part * size < grid.total; part++) {
    const at = block.address();
    if (at !== undefined)
      await readDataBlock(growth, at, first + part * size, size, { bits: bitmap, from: part * Math.ceil(size / perPage) });
  }
}

async function readDataBlock(
  { client, offsetBytes, perPage }: Growth,
  address: number,
  first: number,
  size: number,
  written: WrittenPages | undefined,
): Promise<void> {
  const { file, grid, bytes } = client;
  expectSignature(await file.fieldsAt(address, 4), "EADB");
  const start = address + 6 + file.layout.addressBytes + offsetBytes;
  const count = Math.min(size, grid.total - first);
  if (size > perPage && written !== undefined) {
    await readPages(client, { start: start + CHECKSUM_BYTES, count, first, perPage, written });
  } else take(client, await file.fieldsAt(start, count * bytes), first, count);
}
