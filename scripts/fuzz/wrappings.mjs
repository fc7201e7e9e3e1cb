import {
  constants,
  crc32,
  deflateRawSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateRawSync,
  inflateSync,
  zstdCompressSync,
  zstdDecompressSync,
} from "node:zlib";
import { crc32c, maskedCrc32c } from "../../build/encodings/crc32c.js";
import { joined } from "./changes.mjs";

/** Fixtures unpack to less; changed ones may claim anything. */
const MAX_UNPACKED_BYTES = 1024 * 1024;

/**
 * What stands in packed streams and under checksums, where a change of the file's own bytes ends at the first check: parts that can be
 * changed, and the file with others in their place. Undefined of what is not wrapped.
 */
export function unwrapped(bytes) {
  try {
    return zip(bytes) ?? stream(bytes) ?? table(bytes) ?? node(bytes);
  } catch {
    // Damaged by an earlier change: only its bytes can be changed on.
    return undefined;
  }
}

const LOCAL = 0x04034b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;

/** The entries of an archive; in place of changed ones stand stored or deflated bytes with the right sizes and checksum. */
function zip(bytes) {
  const view = viewOf(bytes);
  const endAt = bytes.length - 22;
  if (endAt < 0 || view.getUint32(0, true) !== LOCAL || view.getUint32(endAt, true) !== END) return undefined;
  const entries = [];
  let at = view.getUint32(endAt + 16, true);
  for (let left = view.getUint16(endAt + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== LISTED) return undefined;
    const [method, packedBytes] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const header = view.getUint32(at + 42, true);
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const packed = bytes.subarray(start, start + packedBytes);
    const content = method === 0 ? packed : new Uint8Array(inflateRawSync(packed, { maxOutputLength: MAX_UNPACKED_BYTES }));
    entries.push({ name: bytes.subarray(at + 46, at + 46 + name), method, content });
    at += 46 + name + extra + comment;
  }
  return {
    parts: entries.map(({ content }) => content),
    whole: (parts) => zipOf(entries.map((entry, i) => ({ ...entry, content: parts[i] }))),
  };
}

function zipOf(entries) {
  const [content, directory] = [[], []];
  let offset = 0;
  for (const { name, method, content: plain } of entries) {
    const packed = method === 0 ? plain : new Uint8Array(deflateRawSync(plain));
    const local = headerOf(30, LOCAL, 4, { name, method, plain, packed });
    const listed = headerOf(46, LISTED, 6, { name, method, plain, packed });
    viewOf(listed).setUint32(42, offset, true);
    content.push(local, name, packed);
    directory.push(listed, name);
    offset += local.length + name.length + packed.length;
  }
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, END, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  view.setUint32(16, offset, true);
  return joined(...content, ...directory, end);
}

/** From the version on both headers have the same fields, the directory's two bytes later. */
function headerOf(length, signature, start, { name, method, plain, packed }) {
  const header = new Uint8Array(length);
  const view = viewOf(header);
  view.setUint32(0, signature, true);
  view.setUint16(start, 20, true);
  view.setUint16(start + 4, method, true);
  view.setUint32(start + 10, crc32(plain), true);
  view.setUint32(start + 14, packed.length, true);
  view.setUint32(start + 18, plain.length, true);
  view.setUint16(start + 22, name.length, true);
  return header;
}

/** A file that is one stream of gzip or zlib. */
function stream(bytes) {
  const options = { maxOutputLength: MAX_UNPACKED_BYTES };
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return { parts: [new Uint8Array(gunzipSync(bytes, options))], whole: ([plain]) => new Uint8Array(gzipSync(plain)) };
  if (bytes[0] === 0x78 && (bytes[0] * 256 + bytes[1]) % 31 === 0)
    return { parts: [new Uint8Array(inflateSync(bytes, options))], whole: ([plain]) => new Uint8Array(deflateSync(plain)) };
  return undefined;
}

const NODE_MAGICS = [0x0cdb3a2a, 0x0cdb20de];
const NODE_HEADER_BYTES = 14;
const SKIPPED = [0x50, 0x2a, 0x4d, 0x18];

/** A file that is a manifest or one node of a key-value store. What names it also names its length, which is kept where that is possible. */
function node(bytes) {
  const view = viewOf(bytes);
  if (bytes.length < 32 || !NODE_MAGICS.includes(view.getUint32(0)) || view.getUint32(4, true) !== bytes.length) return undefined;
  const body = bytes.subarray(NODE_HEADER_BYTES, -4);
  const isPacked = bytes[NODE_HEADER_BYTES - 1] === 1;
  const part = isPacked ? new Uint8Array(zstdDecompressSync(body, { maxOutputLength: MAX_UNPACKED_BYTES })) : body;
  return {
    parts: [part],
    whole([plain]) {
      const params = { [constants.ZSTD_c_compressionLevel]: 19 };
      const packed = isPacked ? new Uint8Array(zstdCompressSync(plain, { params })) : plain;
      const rest = body.length - packed.length;
      // A frame that readers skip, of which the header alone takes 8 bytes.
      const filling = isPacked && rest >= 8 ? [...SKIPPED, rest - 8, (rest - 8) >> 8, 0, 0, ...new Uint8Array(rest - 8)] : [];
      const whole = joined(bytes.subarray(0, NODE_HEADER_BYTES), packed, Uint8Array.from(filling), new Uint8Array(4));
      viewOf(whole).setUint32(4, whole.length, true);
      viewOf(whole).setUint32(whole.length - 4, crc32c(whole.subarray(0, -4)), true);
      return whole;
    },
  };
}

const TABLE_MAGIC = 0x57fb808b;
const FOOTER_BYTES = 48;
const TRAILER_BYTES = 5;

/** The blocks of a LevelDB table, as TensorFlow indexes checkpoints with: where they end is found by their checksums. */
function table(bytes) {
  if (bytes.length < FOOTER_BYTES || viewOf(bytes).getUint32(bytes.length - 8) !== TABLE_MAGIC) return undefined;
  const blocks = [];
  let start = 0;
  for (let end = TRAILER_BYTES; end <= bytes.length - FOOTER_BYTES; end++) {
    if (viewOf(bytes).getUint32(end - 4, true) !== maskedCrc32c(bytes.subarray(start, end - 4))) continue;
    blocks.push({ start, end });
    start = end;
  }
  return {
    parts: blocks.map(({ start: from, end }) => bytes.subarray(from, end - 4)),
    whole(parts) {
      // Blocks stay where the index says that they are.
      const copy = bytes.slice();
      for (const [index, { start: from, end }] of blocks.entries()) {
        const part = parts[index].subarray(0, end - 4 - from);
        copy.set(part, from);
        viewOf(copy).setUint32(end - 4, maskedCrc32c(copy.subarray(from, end - 4)), true);
      }
      return copy;
    },
  };
}

function viewOf(bytes) {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
