import { decodeHuffman, type HuffmanTable, readHuffmanTable } from "./huffman.js";

/** Bytes that stand in a block as they are, to be put between copies. */
export interface Literals {
  readonly bytes: Uint8Array;
  /** What of the block they take. */
  readonly length: number;
  /** For blocks that use the one before. */
  readonly table: HuffmanTable | undefined;
}

const [RAW, REPEATED, COMPRESSED] = [0, 1, 2];
const JUMP_TABLE_BYTES = 6;

/** https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1.3.1. Undefined when damaged, or when there are more than `atMost`. */
export function readLiterals(block: Uint8Array, atMost: number, previous: HuffmanTable | undefined): Literals | undefined {
  const kind = (block[0] ?? 0) & 3;
  const format = ((block[0] ?? 0) >> 2) & 3;
  if (kind === RAW || kind === REPEATED) {
    const header = format === 1 ? 2 : format === 3 ? 3 : 1;
    const size = littleOf(block, header) >>> (header === 1 ? 3 : 4);
    const length = header + (kind === RAW ? size : 1);
    if (length > block.length || size > atMost) return undefined;
    const bytes = kind === RAW ? block.subarray(header, length) : new Uint8Array(size).fill(block[header] ?? 0);
    return { bytes, length, table: previous };
  }
  const header = format < 2 ? 3 : format + 2;
  const width = format < 2 ? 10 : format === 2 ? 14 : 18;
  const fields = littleOf(block, header);
  const size = Math.floor(fields / 16) % 2 ** width;
  const length = header + Math.floor(fields / 2 ** (4 + width));
  if (header > block.length || length > block.length || size > atMost) return undefined;
  const packed = block.subarray(header, length);
  const read = kind === COMPRESSED ? readHuffmanTable(packed) : previous && { table: previous, length: 0 };
  const bytes = read && streamsOf(read.table, packed.subarray(read.length), size, format === 0 ? 1 : 4);
  return bytes && { bytes, length, table: read?.table };
}

function streamsOf(table: HuffmanTable, packed: Uint8Array, size: number, streams: 1 | 4): Uint8Array | undefined {
  const into = new Uint8Array(size);
  if (streams === 1) return decodeHuffman(table, packed, into) ? into : undefined;
  const part = (size + 3) >>> 2;
  let start = JUMP_TABLE_BYTES;
  for (let index = 0; index < 4; index++) {
    const end = index === 3 ? packed.length : start + (packed[2 * index] ?? 0) + 256 * (packed[2 * index + 1] ?? 0);
    if (end > packed.length || part * Math.min(index, 3) > size) return undefined;
    const target = into.subarray(part * index, index === 3 ? size : part * (index + 1));
    if (!decodeHuffman(table, packed.subarray(start, end), target)) return undefined;
    start = end;
  }
  return into;
}

function littleOf(bytes: Uint8Array, count: number): number {
  let value = 0;
  for (let index = 0; index < count; index++) value += (bytes[index] ?? 0) * 256 ** index;
  return value;
}
