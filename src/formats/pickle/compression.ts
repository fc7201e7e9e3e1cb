import { checksumOf, inflatedStream } from "../../bytes/compression.js";
import type { ByteSource } from "../../bytes/source.js";
import { ArtifactError } from "../../errors.js";

/** How joblib packs a whole pickle; `zf` is the frame of versions before 0.9.3. */
export type Compression = "zlib" | "gzip" | "zf" | "bzip2" | "xz" | "lzma" | "lz4";

/** A pickle that was unpacked, and where its packed bytes stand. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  /** Where the raw deflate stream begins in the file, and its length. */
  readonly offset: number;
  readonly packedBytes: number;
  /** Bytes of the file behind the compressed pickle. */
  readonly trailing: number;
}

// Compressed models are read whole: as much as the structure of one artifact may take otherwise.
const MAX_PACKED_BYTES = 128 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
// `ZF`, a hexadecimal number of 19 characters, and in files of Python 2 one space more.
const ZF_HEADER_BYTES = 21;

/** By the first bytes, as joblib tells them apart; undefined for a plain pickle. */
export function compressionOf(head: Uint8Array): Compression | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0] = head;
  const begins = (...bytes: readonly number[]) => bytes.every((byte, index) => head[index] === byte);
  // The first two bytes of a zlib stream are a multiple of 31; 0x78 is a window of 32 kB, which everybody uses.
  if (first === 0x78 && (first * 256 + second) % 31 === 0) return "zlib";
  if (begins(0x1f, 0x8b, 0x08)) return "gzip";
  if (begins(0x5a, 0x46, 0x30, 0x78)) return "zf";
  if (begins(0x42, 0x5a, 0x68) && fourth >= 0x31 && fourth <= 0x39) return "bzip2";
  if (begins(0xfd, 0x37, 0x7a, 0x58, 0x5a)) return "xz";
  if (begins(0x5d, 0x00) && third === 0x00) return "lzma";
  return begins(0x04, 0x22, 0x4d, 0x18) ? "lz4" : undefined;
}

/** Unpacks a whole file. Throws ArtifactError for what is too large, damaged, or packed in a way that is not read. */
export async function unpackedPickle(
  source: ByteSource,
  compression: Compression,
  path: string,
  signal?: AbortSignal,
): Promise<Unpacked> {
  const refuse = (code: string, message: string): never => {
    throw new ArtifactError(code, message, { path, offset: 0 });
  };
  if (compression !== "zlib" && compression !== "gzip" && compression !== "zf") {
    return refuse(
      "unsupported-compression",
      `The pickle is compressed with ${compression}, which this version does not read: save it with zlib or gzip, or uncompressed.`,
    );
  }
  if (source.size > MAX_PACKED_BYTES) {
    return refuse(
      "compressed-too-large",
      `A compressed pickle is unpacked as a whole, and this one has more than ${MAX_PACKED_BYTES} bytes: save it uncompressed.`,
    );
  }
  const packed = await source.read(0, source.size, signal);
  const start = compression === "gzip" ? gzipHeaderBytes(packed) : zlibStart(packed, compression);
  const stream = start === undefined ? undefined : inflatedStream(packed.subarray(start), MAX_UNPACKED_BYTES);
  if (start === undefined || stream === undefined) {
    return refuse("compressed-damaged", `The compressed pickle is damaged, or holds more than ${MAX_UNPACKED_BYTES} bytes.`);
  }
  const end = start + stream.packedBytes;
  const check = compression === "gzip" ? 8 : 4;
  if (end + check > packed.length || !isIntact(packed.subarray(end, end + check), stream.bytes)) {
    return refuse("compressed-damaged", "The checksum of the compressed pickle does not fit its content: copy it again.");
  }
  return { bytes: stream.bytes, offset: start, packedBytes: stream.packedBytes, trailing: packed.length - end - check };
}

/** Where the raw stream begins, behind the frame of joblib and the header of zlib. */
function zlibStart(packed: Uint8Array, compression: "zlib" | "zf"): number | undefined {
  const frame = compression === "zf" ? ZF_HEADER_BYTES + (packed[ZF_HEADER_BYTES] === 0x20 ? 1 : 0) : 0;
  const [method = 0, flags = 0] = packed.subarray(frame);
  // A preset dictionary is not there to be had.
  return method === 0x78 && (method * 256 + flags) % 31 === 0 && (flags & 0x20) === 0 ? frame + 2 : undefined;
}

/** https://www.rfc-editor.org/rfc/rfc1952: ten bytes, then what the flags announce. */
function gzipHeaderBytes(packed: Uint8Array): number | undefined {
  const flags = packed[3] ?? 0;
  let at = 10;
  if ((flags & 0x04) !== 0) at += 2 + (packed[at] ?? 0) + 256 * (packed[at + 1] ?? 0);
  for (const flag of [0x08, 0x10]) {
    if ((flags & flag) === 0) continue;
    const end = packed.indexOf(0, at);
    if (end === -1) return undefined;
    at = end + 1;
  }
  if ((flags & 0x02) !== 0) at += 2;
  return at < packed.length ? at : undefined;
}

/** The trailer of gzip: CRC-32 and length, little-endian; of zlib: Adler-32, big-endian. */
function isIntact(trailer: Uint8Array, content: Uint8Array): boolean {
  const view = new DataView(trailer.buffer, trailer.byteOffset, trailer.length);
  if (trailer.length === 8) {
    return view.getUint32(0, true) === checksumOf(content) && view.getUint32(4, true) === content.length % 2 ** 32;
  }
  return view.getUint32(0) === adler32(content);
}

/** https://www.rfc-editor.org/rfc/rfc1950 */
function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  // So many bytes keep both sums below 2^32.
  for (let start = 0; start < bytes.length; start += 5552) {
    for (const byte of bytes.subarray(start, start + 5552)) {
      low += byte;
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  return high * 65536 + low;
}
