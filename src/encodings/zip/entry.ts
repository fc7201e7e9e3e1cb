/** One file of an archive, as the directory or, where that has none, its own header states it. */
export interface ZipEntry {
  /** As it is written: separators, `..` and control characters included. A name, never a place to write to. */
  readonly name: string;
  readonly method: ZipMethod;
  /** What the flag says. Loaders that ignore it read the bytes as they are. */
  readonly isEncrypted: boolean;
  /** Of the content, as stated: a hint, which loaders may ignore. */
  readonly crc32: number;
  /** Bytes of the content. */
  readonly size: number;
  /** Bytes it takes in the archive. */
  readonly packedSize: number;
  /** Of its first packed byte, from the start of the file. */
  readonly offset: number;
  /** False where the directory of the archive does not have it. */
  readonly isListed: boolean;
}

export type ZipMethod = "stored" | "deflated" | `method ${number}`;

/** Something that one program sees and another does not. `detail` is ours, `name` the archive's. */
export interface ZipDisagreement {
  readonly name: string;
  readonly detail: string;
}

export interface ZipArchive {
  /** In the order of the directory, then what it does not list. */
  readonly entries: readonly ZipEntry[];
  readonly disagreements: readonly ZipDisagreement[];
}

// Layouts: PKWARE's APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (directory), 4.3.14 to 4.3.16 (its end).
export const LOCAL_SIGNATURE = 0x04034b50;
export const DIRECTORY_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;
export const LOCAL_BYTES = 30;
export const DIRECTORY_BYTES = 46;
export const END_BYTES = 22;

/** The fields that the directory and the header of an entry share, once the 64-bit ones are put in. */
export interface Stated {
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly packedSize: number;
  readonly size: number;
  readonly nameBytes: Uint8Array;
}

/** Bit 3: sizes and checksum stand behind the content, and may be zero in the header before it. */
export const SIZES_BEHIND = 0x8;
export const ENCRYPTED = 0x1;
const UTF8 = 0x800;
const NO_SIZE = 0xffff_ffff;

export function methodOf(method: number): ZipMethod {
  if (method === 0) return "stored";
  return method === 8 ? "deflated" : `method ${method}`;
}

/** UTF-8 where the flag says so or the bytes are; else one character a byte, which loses nothing. */
export function nameOf({ nameBytes, flags }: Pick<Stated, "nameBytes" | "flags">): string {
  try {
    return new TextDecoder("utf-8", { fatal: (flags & UTF8) === 0 }).decode(nameBytes);
  } catch {
    return String.fromCharCode(...nameBytes);
  }
}

/**
 * Reads the fields that both kinds of header have, at the places given. The extra field of id 1 has the 64-bit numbers of those that
 * are all ones, in this order: size, packed size, offset. Undefined where one is missing.
 */
export function statedIn(
  view: DataView,
  at: { readonly flags: number; readonly crc32: number },
  nameBytes: Uint8Array,
  extra: Uint8Array,
  offset = 0,
): (Stated & { readonly headerOffset: number }) | undefined {
  const flags = view.getUint16(at.flags, true);
  const method = view.getUint16(at.flags + 2, true);
  const crc32 = view.getUint32(at.crc32, true);
  const wide = wideNumbers(extra);
  const take = (value: number) => (value === NO_SIZE ? wide.shift() : value);
  const packed = view.getUint32(at.crc32 + 4, true);
  const size = take(view.getUint32(at.crc32 + 8, true));
  const packedSize = take(packed);
  const headerOffset = take(offset);
  if (size === undefined || packedSize === undefined || headerOffset === undefined) return undefined;
  return { flags, method, crc32, size, packedSize, nameBytes, headerOffset };
}

/** The numbers of the extra field 1; of one beyond 2^53 nothing is said. */
function wideNumbers(extra: Uint8Array): (number | undefined)[] {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.length);
  for (let at = 0; at + 4 <= extra.length; ) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (id === 1) {
      const numbers: (number | undefined)[] = [];
      const end = Math.min(at + 4 + length, extra.length);
      for (let place = at + 4; place + 8 <= end; place += 8) {
        const value = view.getBigUint64(place, true);
        numbers.push(value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : undefined);
      }
      return numbers;
    }
    at += 4 + length;
  }
  return [];
}

/** The CRC-32 of an entry as a tensor's `checksum`; none for zero, which programs write that compute none. */
export function statedChecksum(crc32: number | undefined): { readonly checksum?: string } {
  return crc32 === undefined || crc32 === 0 ? {} : { checksum: `crc32:${crc32.toString(16).padStart(8, "0")}` };
}
