import type { ByteSource } from "../../bytes/source.js";
import { ArtifactError } from "../../errors.js";
import { DIRECTORY_BYTES, DIRECTORY_SIGNATURE, END_BYTES, END_SIGNATURE, type Stated, statedIn } from "./entry.js";

/** An entry of the directory, and where the archive says that its own header is. */
export interface Listed extends Stated {
  readonly headerOffset: number;
}

export interface Directory {
  readonly listed: readonly Listed[];
  /** Of its first byte. */
  readonly start: number;
  /** Bytes before the archive: offsets in it count from behind them. */
  readonly prepended: number;
  /** Bytes behind the archive's end and its comment. */
  readonly trailing: number;
}

/** The comment behind the end of the directory has a length of 16 bits. */
const MAX_COMMENT_BYTES = 0xffff;
/** A name of 100 bytes and 64 bytes beside it for each of 400,000 entries. The largest real checkpoints have some 20,000. */
const MAX_DIRECTORY_BYTES = 64 * 1024 * 1024;
const LOCATOR_BYTES = 20;
const LOCATOR_SIGNATURE = 0x07064b50;
const END64_BYTES = 56;
const END64_SIGNATURE = 0x06064b50;

/** Finds the end of the archive, then reads its directory in one piece. */
export async function readDirectory(source: ByteSource, path: string, signal?: AbortSignal): Promise<Directory> {
  const tailBytes = Math.min(source.size, END_BYTES + MAX_COMMENT_BYTES);
  const tailStart = source.size - tailBytes;
  // Archives without a comment are the rule: look there first, and read little.
  const short = Math.min(source.size, 4096);
  const near = await source.read(source.size - short, short, signal);
  const nearAt = endIn(near);
  const [tail, start, at] = nearAt >= 0 ? [near, source.size - short, nearAt] : await far();
  const view = viewOf(tail);
  const end = start + at;
  const comment = view.getUint16(at + 20, true);
  const end64 = await readEnd64(source, end, path, signal);
  const entries = end64?.entries ?? view.getUint16(at + 10, true);
  const size = end64?.size ?? view.getUint32(at + 12, true);
  const stated = end64?.offset ?? view.getUint32(at + 16, true);
  const directoryEnd = end64?.at ?? end;
  if (size > directoryEnd) throw refusal(path, end, "the directory is larger than what is before its end");
  if (size > MAX_DIRECTORY_BYTES) throw refusal(path, end, `the directory is larger than ${MAX_DIRECTORY_BYTES} bytes`);
  const first = directoryEnd - size;
  if (stated > first) throw refusal(path, end, "the directory is said to begin behind its end");
  if (entries * DIRECTORY_BYTES > size) throw refusal(path, end, `the directory has no room for ${entries} entries`);
  const bytes = await source.read(first, size, signal);
  const prepended = first - stated;
  return {
    listed: entriesOf(bytes, entries, { path, start: first, prepended }),
    start: first,
    prepended,
    trailing: Math.max(0, source.size - end - END_BYTES - comment),
  };

  async function far(): Promise<readonly [Uint8Array, number, number]> {
    const all = await source.read(tailStart, tailBytes, signal);
    const place = endIn(all);
    if (place < 0) throw refusal(path, source.size, "the directory at its end is missing");
    return [all, tailStart, place];
  }
}

/** The last place that looks like the end of an archive, or −1: the place that loaders take. */
function endIn(tail: Uint8Array): number {
  const view = viewOf(tail);
  for (let at = tail.length - END_BYTES; at >= 0; at--) if (view.getUint32(at, true) === END_SIGNATURE) return at;
  return -1;
}

interface End64 {
  readonly at: number;
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
}

async function readEnd64(source: ByteSource, end: number, path: string, signal?: AbortSignal): Promise<End64 | undefined> {
  if (end < LOCATOR_BYTES) return undefined;
  const locator = viewOf(await source.read(end - LOCATOR_BYTES, LOCATOR_BYTES, signal));
  if (locator.getUint32(0, true) !== LOCATOR_SIGNATURE) return undefined;
  // Before the locator in every archive that writers make; where else it points, loaders disagree.
  const at = end - LOCATOR_BYTES - END64_BYTES;
  if (at < 0) throw refusal(path, end, "the 64-bit end of the directory is missing");
  const view = viewOf(await source.read(at, END64_BYTES, signal));
  if (view.getUint32(0, true) !== END64_SIGNATURE) throw refusal(path, at, "the 64-bit end of the directory is missing");
  const numberAt = (place: number) => {
    const value = view.getBigUint64(place, true);
    if (value > BigInt(source.size)) throw refusal(path, at + place, "a number of the directory's end is beyond the file");
    return Number(value);
  };
  return { at, entries: numberAt(32), size: numberAt(40), offset: numberAt(48) };
}

function entriesOf(
  bytes: Uint8Array,
  count: number,
  { path, start, prepended }: { readonly path: string; readonly start: number; readonly prepended: number },
): readonly Listed[] {
  const view = viewOf(bytes);
  const listed: Listed[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + DIRECTORY_BYTES > bytes.length || view.getUint32(at, true) !== DIRECTORY_SIGNATURE)
      throw refusal(path, start + at, `entry ${index + 1} of ${count} of the directory is missing`);
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const nameEnd = at + DIRECTORY_BYTES + name;
    const next = nameEnd + extra + comment;
    if (next > bytes.length) throw refusal(path, start + at, `entry ${index + 1} of ${count} goes on behind the directory`);
    const entry = statedIn(
      new DataView(bytes.buffer, bytes.byteOffset + at, DIRECTORY_BYTES),
      { flags: 8, crc32: 16 },
      bytes.subarray(at + DIRECTORY_BYTES, nameEnd),
      bytes.subarray(nameEnd, nameEnd + extra),
      view.getUint32(at + 42, true),
    );
    if (entry === undefined) throw refusal(path, start + at, `entry ${index + 1} of ${count} lacks its 64-bit numbers`);
    listed.push({ ...entry, headerOffset: entry.headerOffset + prepended });
    at = next;
  }
  return listed;
}

export function refusal(path: string, offset: number, problem: string): ArtifactError {
  return new ArtifactError("malformed-zip", `The archive is damaged: ${problem}. Copy it again, or write it anew.`, {
    path,
    offset,
  });
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
