import type { ByteSource } from "../bytes/source.js";
import { ArtifactError } from "../errors.js";
import { maskedCrc32c } from "./crc32c.js";
import { unsnappied } from "./snappy.js";

/** One entry of a table: keys ascend by their bytes. */
export interface TableEntry {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
  /** Where the value stands in the file; of a compressed block, where the block begins. */
  readonly offset: number;
}

/** What the entries of one table may take. */
export interface TableLimits {
  /** Bytes read from the file. */
  readonly bytes: number;
  readonly entries: number;
}

// https://github.com/google/leveldb/blob/main/doc/table_format.md: two block handles, padding, a magic number.
const FOOTER_BYTES = 48;
const MAGIC = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];
// The byte that says how a block is compressed, and a masked CRC-32C.
const TRAILER_BYTES = 5;
const NOT_COMPRESSED = 0;
const SNAPPY = 1;
// Offset, length and the byte count of a varint of 64 bits that is exact as a number.
const LONGEST_VARINT_BYTES = 8;
// The longest real keys name a variable: a few hundred bytes. Each may repeat all but one byte of the one before.
const LONGEST_KEY_BYTES = 4096;

/** Every entry of a table, its checksums confirmed. Throws ArtifactError for what is damaged. */
export async function readTable(
  source: ByteSource,
  path: string,
  limits: TableLimits,
  signal?: AbortSignal,
): Promise<readonly TableEntry[]> {
  const refuse: Refuse = (code, message, offset) => new ArtifactError(code, message, { path, offset });
  if (source.size < FOOTER_BYTES) throw refuse("table-truncated", "The file is too short for a table: copy it again.", 0);
  const footerAt = source.size - FOOTER_BYTES;
  const footer = await source.read(footerAt, FOOTER_BYTES, signal);
  if (MAGIC.some((byte, at) => footer[FOOTER_BYTES - MAGIC.length + at] !== byte)) {
    const message = "The file does not end as a table does: it is cut short or damaged; copy it again.";
    throw refuse("table-truncated", message, footerAt);
  }
  const at = { position: 0 };
  // The handle of the meta index, which holds filters that nobody needs.
  handleOf(footer, at, footerAt, refuse);
  const index = handleOf(footer, at, footerAt, refuse);
  const read = { source, limits: { ...limits }, footerAt, refuse, signal };
  const entries: TableEntry[] = [];
  for (const { value, offset } of await readBlock(index, read)) {
    for (const entry of await readBlock(handleOf(value, { position: 0 }, offset, refuse), read)) entries.push(entry);
  }
  return entries;
}

type Refuse = (code: string, message: string, offset: number) => ArtifactError;

interface BlockHandle {
  readonly offset: number;
  readonly length: number;
}

interface TableReading {
  readonly source: ByteSource;
  /** What is left. */
  readonly limits: { bytes: number; entries: number };
  readonly footerAt: number;
  readonly refuse: Refuse;
  readonly signal: AbortSignal | undefined;
}

async function readBlock({ offset, length }: BlockHandle, reading: TableReading): Promise<readonly TableEntry[]> {
  const { source, limits, footerAt, refuse, signal } = reading;
  if (offset + length + TRAILER_BYTES > footerAt) {
    // Where the block is said to be, unless that is behind the file.
    const at = Math.min(offset, footerAt);
    throw refuse("table-malformed", "A block lies beyond the end of the table: the file is damaged; copy it again.", at);
  }
  limits.bytes -= length + TRAILER_BYTES;
  if (limits.bytes < 0) throw refuse("too-much-structure", "The table is larger than what one artifact may take.", offset);
  const bytes = await source.read(offset, length + TRAILER_BYTES, signal);
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + length, TRAILER_BYTES);
  const compression = trailer.getUint8(0);
  if (trailer.getUint32(1, true) !== maskedCrc32c(bytes.subarray(0, length + 1))) {
    throw refuse("table-checksum", "A block does not have its checksum: the file is damaged; copy it again.", offset);
  }
  const stored = bytes.subarray(0, length);
  if (compression === NOT_COMPRESSED) return entriesOf(stored, offset, reading);
  if (compression !== SNAPPY) {
    throw refuse("table-compressed", "A block is compressed in an unknown way: only Snappy is read.", offset + length);
  }
  const plain = unsnappied(stored);
  limits.bytes -= plain?.length ?? 0;
  if (plain === undefined || limits.bytes < 0) {
    throw refuse("table-compressed", "A block is no stream of Snappy, or too large: the file is damaged; copy it again.", offset);
  }
  return entriesOf(plain, offset, reading, offset);
}

/**
 * Entries that share the beginning of their key with the one before, then the places of those that do not. `fixed` is the place of a
 * block whose bytes are not those of the file.
 */
function entriesOf(block: Uint8Array, start: number, { limits, refuse }: TableReading, fixed?: number): readonly TableEntry[] {
  const placeOf = (at: number) => fixed ?? start + at;
  const malformed = (at: number) =>
    refuse("table-malformed", "An entry of the table leaves its block: the file is damaged; copy it again.", placeOf(at));
  if (block.length < 4) throw malformed(0);
  const restarts = new DataView(block.buffer, block.byteOffset + block.length - 4, 4).getUint32(0, true);
  const end = block.length - 4 - 4 * restarts;
  if (end < 0) throw malformed(block.length - 4);
  const entries: TableEntry[] = [];
  const at = { position: 0 };
  let key: Uint8Array = new Uint8Array(0);
  while (at.position < end) {
    const entryAt = at.position;
    const [shared, unshared, valueBytes] = [varintOf(block, at, end), varintOf(block, at, end), varintOf(block, at, end)];
    if (shared === undefined || unshared === undefined || valueBytes === undefined) throw malformed(entryAt);
    if (shared > key.length || at.position + unshared + valueBytes > end) throw malformed(entryAt);
    if (shared + unshared > LONGEST_KEY_BYTES) {
      throw refuse("table-malformed", `A key is longer than ${LONGEST_KEY_BYTES} bytes: no writer makes such.`, placeOf(entryAt));
    }
    limits.entries--;
    if (limits.entries < 0)
      throw refuse("too-many-entries", "The table has more entries than one artifact may.", placeOf(entryAt));
    const whole = new Uint8Array(shared + unshared);
    whole.set(key.subarray(0, shared));
    whole.set(block.subarray(at.position, at.position + unshared), shared);
    key = whole;
    const valueAt = at.position + unshared;
    entries.push({ key, value: block.subarray(valueAt, valueAt + valueBytes), offset: placeOf(valueAt) });
    at.position = valueAt + valueBytes;
  }
  return entries;
}

function handleOf(bytes: Uint8Array, at: { position: number }, start: number, refuse: Refuse): BlockHandle {
  const [offset, length] = [varintOf(bytes, at, bytes.length), varintOf(bytes, at, bytes.length)];
  if (offset === undefined || length === undefined) {
    throw refuse("table-malformed", "The place of a block is no pair of numbers: the file is damaged; copy it again.", start);
  }
  return { offset, length };
}

/** Undefined when it has no end, or does not fit a number. */
function varintOf(bytes: Uint8Array, at: { position: number }, end: number): number | undefined {
  let value = 0;
  for (let index = 0; index < LONGEST_VARINT_BYTES; index++) {
    const byte = bytes[at.position];
    if (byte === undefined || at.position >= end) return undefined;
    at.position++;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return Number.isSafeInteger(value) ? value : undefined;
  }
  return undefined;
}
