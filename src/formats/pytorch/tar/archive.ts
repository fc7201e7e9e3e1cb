import type { ByteSource } from "../../../bytes/source.js";
import { ArtifactError } from "../../../errors.js";

/** What the first versions of PyTorch put into a tar: facts of the system, the object, its tensors and their storages. */
export const TAR_MEMBERS = ["sys_info", "pickle", "tensors", "storages"] as const;

/** A regular file in a tar. */
export interface TarMember {
  readonly name: string;
  /** Bytes from the start of the archive. */
  readonly offset: number;
  /** Bytes; fewer than stated where the archive was cut off. */
  readonly size: number;
}

export interface Tar {
  readonly members: readonly TarMember[];
  /** Where the blocks end that a program which extracts it looks at. */
  readonly end: number;
  /** It ends within a member or before the block of zeros that closes it. */
  readonly isCut: boolean;
}

export const TAR_BLOCK_BYTES = 512;
/** A checkpoint has four, each with a header of its own before it where its date has fractions. */
const MAX_HEADERS = 64;
/** Dates and owners: Python writes about 100 bytes. */
const MAX_EXTENDED_BYTES = 4096;
/** What changes neither a name nor a size: Python writes some of these for fractions of a second and long numbers. */
const HARMLESS = /^(atime|ctime|mtime|uid|gid|uname|gname|comment)$/;

/** Whether these first bytes are a header of a tar: the sum of its bytes stands in it. */
export function isTar(head: Uint8Array): boolean {
  return head.length >= TAR_BLOCK_BYTES && isHeader(head.subarray(0, TAR_BLOCK_BYTES));
}

/** Names of members whose headers stand in these first bytes. */
export function firstNames(head: Uint8Array): readonly string[] {
  const names: string[] = [];
  let position = 0;
  while (isTar(head.subarray(position))) {
    const header = head.subarray(position, position + TAR_BLOCK_BYTES);
    if (isRegular(header)) names.push(nameOf(header));
    const size = numberOf(header.subarray(124, 136));
    if (size === undefined) break;
    position += TAR_BLOCK_BYTES + padded(size);
  }
  return names;
}

/**
 * The members of a tar as Python's `tarfile` sees them. Only regular files, and before each what says when it was changed: links,
 * sparse files and headers that give another name or size are refused, for programs disagree about them.
 * https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html
 */
export async function readTar(source: ByteSource, path: string, signal?: AbortSignal): Promise<Tar> {
  const members: TarMember[] = [];
  let position = 0;
  for (let headers = 0; position + TAR_BLOCK_BYTES <= source.size; headers++) {
    const header = await source.read(position, TAR_BLOCK_BYTES, signal);
    if (header.every((byte) => byte === 0)) return { members, end: position + TAR_BLOCK_BYTES, isCut: false };
    if (headers >= MAX_HEADERS) throw refusal(path, position, `It has more than ${MAX_HEADERS} members`);
    if (!isHeader(header)) throw refusal(path, position, "The sum of a header's bytes is not what it states");
    const size = numberOf(header.subarray(124, 136));
    if (size === undefined) throw refusal(path, position, "The size of a member is no octal number");
    if (position === 0 && !PRINTABLE.test(nameOf(header)))
      throw refusal(path, 0, "Its first bytes are those of another format as well");
    const [offset, rest] = [position + TAR_BLOCK_BYTES, source.size - position - TAR_BLOCK_BYTES];
    if (isRegular(header)) members.push({ name: nameOf(header), offset, size: Math.min(size, rest) });
    else if (header[156] !== EXTENDED) throw refusal(path, position, "A member is no regular file");
    else if (size > MAX_EXTENDED_BYTES) throw refusal(path, position, "An extended header is larger than dates and owners need");
    else if (padded(size) <= rest && !isHarmless(await source.read(offset, padded(size), signal), size))
      throw refusal(path, position, "An extended header says more than when a member was changed and whose it is");
    position = offset + padded(size);
  }
  return { members, end: Math.min(position, source.size), isCut: true };
}

/** What begins as a pickle does may be loaded as one, where a field of the header is not as tar wants it. */
const PRINTABLE = /^[\x20-\x7e]+$/;
const EXTENDED = 0x78;

/** By its type `0`, or none as in the first tars; a name that ends with a slash is a folder there. */
function isRegular(header: Uint8Array): boolean {
  return header[156] === 0x30 || (header[156] === 0 && !nameOf(header).endsWith("/"));
}

/** Sums of signed bytes were written by some, and are read by Python. */
function isHeader(header: Uint8Array): boolean {
  const stated = numberOf(header.subarray(148, 156));
  const bytes = header.map((byte, at) => (at >= 148 && at < 156 ? 0x20 : byte));
  const unsigned = bytes.reduce((sum, byte) => sum + byte, 0);
  return stated === unsigned || stated === unsigned - 256 * bytes.filter((byte) => byte > 127).length;
}

function nameOf(header: Uint8Array): string {
  const isPosix = textIn(header.subarray(257, 263)) === "ustar";
  const prefix = isPosix ? textIn(header.subarray(345, 500)) : "";
  const name = textIn(header.subarray(0, 100));
  return prefix === "" ? name : `${prefix}/${name}`;
}

function textIn(field: Uint8Array): string {
  const end = field.indexOf(0);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(end === -1 ? field : field.subarray(0, end));
}

/** Octal digits. Binary ones, which begin with a byte above 127, are of members beyond 8 GB. */
function numberOf(field: Uint8Array): number | undefined {
  const text = textIn(field).trim();
  return /^[0-7]{1,11}$/.test(text) ? Number.parseInt(text, 8) : undefined;
}

/** Lines `length key=value`, whose length counts all of the line. */
function isHarmless(bytes: Uint8Array, size: number): boolean {
  if (bytes.subarray(size).some((byte) => byte !== 0)) return false;
  let position = 0;
  while (position < size) {
    const line = textIn(bytes.subarray(position, size));
    const [start, digits = "", key = ""] = /^(\d{1,4}) ([^=\n]+)=/.exec(line) ?? [];
    const length = Number(digits);
    if (start === undefined || !HARMLESS.test(key) || length <= start.length || position + length > size) return false;
    if (bytes[position + length - 1] !== 0x0a) return false;
    position += length;
  }
  return true;
}

function padded(size: number): number {
  return Math.ceil(size / TAR_BLOCK_BYTES) * TAR_BLOCK_BYTES;
}

function refusal(path: string, offset: number, wrong: string): ArtifactError {
  const message = `${wrong}: PyTorch writes no such archive, save the model again.`;
  return new ArtifactError("malformed-archive", message, { path, offset });
}
