import type { Budget } from "../../bytes/budget.js";
import { mapConcurrently } from "../../bytes/concurrency.js";
import type { ByteSource } from "../../bytes/source.js";
import { ArtifactError } from "../../errors.js";
import { type Directory, type Listed, readDirectory, refusal, viewOf } from "./directory.js";
import {
  ENCRYPTED,
  LOCAL_BYTES,
  LOCAL_SIGNATURE,
  methodOf,
  nameOf,
  SIZES_BEHIND,
  type Stated,
  statedIn,
  type ZipArchive,
  type ZipDisagreement,
  type ZipEntry,
} from "./entry.js";

export { statedChecksum, type ZipArchive, type ZipDisagreement, type ZipEntry, type ZipMethod } from "./entry.js";
export { type Unpacked, unpack } from "./unpack.js";

/** Hides the time a network takes: every entry has a header of its own, far from the next. */
const HEADERS_AT_ONCE = 16;

/**
 * The entries of an archive, by its directory and by the headers of the entries: what the two say differently is told, as is what
 * neither claims. Reads the directory and one header for each entry. Throws ArtifactError where the archive is damaged or entries overlap.
 */
export async function readZip(source: ByteSource, path: string, budget: Budget, signal?: AbortSignal): Promise<ZipArchive> {
  const directory = await readDirectory(source, path, signal);
  const { listed } = directory;
  if (listed.length > budget.entries)
    throw new ArtifactError("too-many-entries", `The archive holds more than ${budget.entries} entries: split it.`, { path });
  const placed = await mapConcurrently(listed, HEADERS_AT_ONCE, (entry) => place(entry, directory, source, path, signal));
  const { hidden, gaps } = await unclaimed(placed, directory, source, path, signal);
  const disagreements = [
    placed.flatMap(({ differences, entry }) => differences.map((detail) => ({ name: entry.name, detail }))),
    repeated(placed.map(({ entry }) => entry.name)),
    gaps,
  ].flat();
  if (directory.prepended > 0) disagreements.push({ name: path, detail: "bytes stand before the archive begins" });
  if (directory.trailing > 0) disagreements.push({ name: path, detail: "bytes stand behind the archive's end" });
  return { entries: [...placed.map(({ entry }) => entry), ...hidden], disagreements };
}

interface Placed {
  readonly entry: ZipEntry;
  readonly headerOffset: number;
  /** Behind its content and what may stand there of sizes. */
  readonly ends: readonly number[];
  readonly differences: readonly string[];
}

/** Reads the header of an entry: only it tells where the content begins. */
async function place(
  listed: Listed,
  { start }: Directory,
  source: ByteSource,
  path: string,
  signal?: AbortSignal,
): Promise<Placed> {
  const { headerOffset } = listed;
  const header = await headerAt(source, headerOffset, start, signal);
  // Where the directory says that it is, unless that is nowhere: then the directory is where to look.
  if (header === undefined)
    throw refusal(path, Math.min(headerOffset, start), "an entry of the directory has no header where it should be");
  const offset = headerOffset + header.length;
  if (offset + listed.packedSize > start) throw refusal(path, headerOffset, "an entry goes on into the directory");
  return {
    entry: entryOf(listed, offset, true),
    headerOffset,
    ends: endsOf(offset + listed.packedSize, header.stated.flags | listed.flags),
    differences: differencesOf(listed, header.stated),
  };
}

function entryOf(stated: Stated, offset: number, isListed: boolean): ZipEntry {
  return {
    name: nameOf(stated),
    method: methodOf(stated.method),
    isEncrypted: (stated.flags & ENCRYPTED) !== 0,
    crc32: stated.crc32,
    size: stated.size,
    packedSize: stated.packedSize,
    offset,
    isListed,
  };
}

interface LocalHeader {
  readonly stated: Stated;
  /** Bytes up to the content. */
  readonly length: number;
}

async function headerAt(source: ByteSource, offset: number, end: number, signal?: AbortSignal): Promise<LocalHeader | undefined> {
  if (offset + LOCAL_BYTES > end) return undefined;
  // With the name and padding of most entries: one read instead of two.
  const first = await source.read(offset, Math.min(LOCAL_BYTES + 160, end - offset), signal);
  const view = viewOf(first);
  if (view.getUint32(0, true) !== LOCAL_SIGNATURE) return undefined;
  const [name, extra] = [view.getUint16(26, true), view.getUint16(28, true)];
  const length = LOCAL_BYTES + name + extra;
  if (offset + length > end) return undefined;
  const bytes = length <= first.length ? first : await source.read(offset, length, signal);
  const stated = statedIn(
    viewOf(bytes),
    { flags: 6, crc32: 14 },
    bytes.subarray(LOCAL_BYTES, LOCAL_BYTES + name),
    bytes.subarray(LOCAL_BYTES + name, length),
  );
  return stated === undefined ? undefined : { stated, length };
}

function differencesOf(listed: Stated, local: Stated): readonly string[] {
  const differences: string[] = [];
  if (!areEqual(listed.nameBytes, local.nameBytes)) differences.push("its name in the directory is not that of its header");
  if (listed.method !== local.method) differences.push("directory and header disagree about how it is packed");
  if ((listed.flags & ENCRYPTED) !== (local.flags & ENCRYPTED))
    differences.push("directory and header disagree about its encryption");
  const isBehind = (local.flags & SIZES_BEHIND) !== 0;
  const differs = (name: "crc32" | "size" | "packedSize") => listed[name] !== local[name] && !(isBehind && local[name] === 0);
  if (differs("size") || differs("packedSize")) differences.push("directory and header disagree about its size");
  if (differs("crc32")) differences.push("directory and header disagree about its checksum");
  return differences;
}

function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** A descriptor of 12 to 24 bytes may follow, with or without a signature, with numbers of 32 or 64 bits. */
function endsOf(end: number, flags: number): readonly number[] {
  return (flags & SIZES_BEHIND) === 0 ? [end] : [end, end + 12, end + 16, end + 20, end + 24];
}

function repeated(names: readonly string[]): readonly ZipDisagreement[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  return [...twice].map((name) => ({ name, detail: "several entries have this name" }));
}

/** Entries that the directory does not list, and other bytes that no entry claims. Entries must not overlap. */
async function unclaimed(
  placed: readonly Placed[],
  { start, prepended }: Directory,
  source: ByteSource,
  path: string,
  signal?: AbortSignal,
): Promise<{ readonly hidden: readonly ZipEntry[]; readonly gaps: readonly ZipDisagreement[] }> {
  const hidden: ZipEntry[] = [];
  const gaps: ZipDisagreement[] = [];
  let ends: readonly number[] = [prepended];
  for (const { headerOffset, entry, ends: next } of [...placed].sort((a, b) => a.headerOffset - b.headerOffset)) {
    await claim(headerOffset);
    if (headerOffset < (ends[0] ?? 0)) throw refusal(path, headerOffset, "two entries overlap");
    if (entry.size > 0 && entry.packedSize === 0) throw refusal(path, headerOffset, "an entry has content and takes no bytes");
    ends = next;
  }
  await claim(start);
  return { hidden, gaps };

  async function claim(next: number): Promise<void> {
    if (ends.includes(next)) return;
    let at = ends[0] ?? 0;
    // Behind the sizes and the checksum, where the entry before has them behind its content.
    for (const end of ends) {
      if (end >= next || (await headerAt(source, end, next, signal)) === undefined) continue;
      at = end;
      break;
    }
    while (at < next) {
      const header = await headerAt(source, at, next, signal);
      if (header === undefined || at + header.length + header.stated.packedSize > next) break;
      hidden.push(entryOf(header.stated, at + header.length, false));
      gaps.push({ name: nameOf(header.stated), detail: "an entry that the directory does not list" });
      at += header.length + header.stated.packedSize;
    }
    if (at < next && !ends.includes(next)) gaps.push({ name: path, detail: "bytes between the entries belong to none" });
  }
}
