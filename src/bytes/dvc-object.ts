import { createHash, type Hash } from "node:crypto";
import { SourceError } from "../errors.js";
import type { ByteSource } from "./source.js";

/** A content that DVC keeps outside of git, as a pointer file names it. */
export interface DvcObject {
  /** 32 hexadecimal digits; of a directory's list of files with `.dir` behind them. */
  readonly md5: string;
  /** Named before DVC 3: at another place of a cache, and text digested as if its lines ended in line feeds alone. */
  readonly isLegacy: boolean;
  /** Bytes, where the pointer tells them. */
  readonly size?: number;
  /** The remote that the pointer asks for, instead of the repository's own. */
  readonly remote?: string;
}

/** Where an object is named, and what it stands for: for what one side of an artifact may cost. */
export interface DvcPlace {
  /** The pointer file. */
  readonly pointer: string;
  readonly path: string;
  readonly revision: string;
}

/** Opens the content that a pointer file names. SourceError, in plain words, when it cannot be had. */
export type OpenDvcObject = (object: DvcObject, place: DvcPlace, signal?: AbortSignal) => Promise<ByteSource>;

/** Where an object stands below a cache or a remote; see https://dvc.org/doc/user-guide/project-structure/internal-files. */
export function placeOf({ md5, isLegacy }: DvcObject): string {
  return `${isLegacy ? "" : "files/md5/"}${md5.slice(0, 2)}/${md5.slice(2)}`;
}

/**
 * The same source, of the size that the pointer tells, and of its digest: that is known once all bytes were read in their order. A read
 * that completes them throws SourceError when it is another one.
 */
export function verifiedSource(source: ByteSource, object: DvcObject): ByteSource {
  const { size, md5 } = object;
  // The size that stands beside a directory is that of all its files.
  if (size !== undefined && size !== source.size && !md5.endsWith(".dir")) {
    const sizes = `${source.size} bytes where it is stored, and ${size} by its pointer file`;
    throw mismatch(md5, `it has ${sizes}. Fetch it again, or commit the pointer that belongs to it.`);
  }
  const digest = runningDigest(object);
  let digested = 0;
  let isWrong = source.size === 0 && !digest.agrees();
  if (isWrong) throw mismatch(md5, OTHER_DIGEST);
  return {
    size: source.size,
    async read(offset, length, signal) {
      if (isWrong) throw mismatch(md5, OTHER_DIGEST);
      const bytes = await source.read(offset, length, signal);
      const end = offset + length;
      if (offset > digested || end <= digested) return bytes;
      digest.update(bytes.subarray(digested - offset), digested);
      digested = end;
      isWrong = digested === source.size && !digest.agrees();
      if (isWrong) throw mismatch(md5, OTHER_DIGEST);
      return bytes;
    },
    [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
  };
}

const CHUNK_BYTES = 1024 * 1024;

/** Reads all bytes; throws when they are not the object. */
export async function assertObject(whole: ByteSource, object: DvcObject, signal?: AbortSignal): Promise<void> {
  const source = verifiedSource(whole, object);
  for (let offset = 0; offset < source.size; offset += CHUNK_BYTES)
    await source.read(offset, Math.min(CHUNK_BYTES, source.size - offset), signal);
}

const OTHER_DIGEST = "what is stored under this name has another digest. Remove it there and fetch it again.";

function mismatch(md5: string, what: string): SourceError {
  return new SourceError("dvc-mismatch", `DVC object ${md5}: ${what}`);
}

// DVC 2 replaced CR LF by LF in pieces of this size: a pair across two pieces stayed.
const LEGACY_PIECE_BYTES = 1024 * 1024;
const CR = 0x0d;

/** Fed with all bytes in order, each piece with its offset. */
function runningDigest({ md5, isLegacy }: DvcObject): { update(bytes: Uint8Array, offset: number): void; agrees(): boolean } {
  const plain = createHash("md5");
  // Whether DVC took a file for text is a guess on its side: either digest will do.
  const unixText = isLegacy ? createHash("md5") : undefined;
  let held = Buffer.alloc(0);
  return {
    update(bytes, offset) {
      plain.update(bytes);
      if (unixText === undefined) return;
      for (let at = 0; at < bytes.length; ) {
        const left = LEGACY_PIECE_BYTES - ((offset + at) % LEGACY_PIECE_BYTES);
        const piece = Buffer.concat([held, bytes.subarray(at, at + left)]);
        at += left;
        const isCut = at > bytes.length && piece.at(-1) === CR;
        held = isCut ? Buffer.from([CR]) : Buffer.alloc(0);
        updateWithoutPairs(unixText, isCut ? piece.subarray(0, -1) : piece);
      }
    },
    agrees() {
      const wanted = md5.slice(0, 32);
      return plain.digest("hex") === wanted || unixText?.update(held).digest("hex") === wanted;
    },
  };
}

function updateWithoutPairs(hash: Hash, bytes: Buffer): void {
  let start = 0;
  for (let pair = bytes.indexOf("\r\n"); pair >= 0; pair = bytes.indexOf("\r\n", pair + 2)) {
    hash.update(bytes.subarray(start, pair));
    start = pair + 1;
  }
  hash.update(bytes.subarray(start));
}
