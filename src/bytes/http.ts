import { SourceError } from "../errors.js";
import { limiter } from "./concurrency.js";
import type { Allowance } from "./http-budget.js";
import { type Given, type Refused, receiveAll, receiveRange } from "./http-range.js";
import { type HeaderPairs, type Http, type HttpAnswer, request } from "./http-request.js";
import { assertWithin } from "./memory.js";
import type { ByteSource } from "./source.js";
import type { TemporaryStore } from "./temporary.js";

export interface HttpAddress {
  /** Of http or https, without a user or a password in it. */
  readonly url: string;
  /** For the host of `url` alone. */
  readonly credentials: HeaderPairs;
}

/** A file on a server. */
export interface HttpFile {
  /** For messages. */
  readonly name: string;
  /** Bytes. An answer that says otherwise is refused. */
  readonly size: number;
  /** Where the file is now. `refused` is an address that the server did not accept any more: a new one is wanted. */
  address(refused: HttpAddress | undefined, signal?: AbortSignal): Promise<HttpAddress>;
  /** Checks the bytes, where a server could only give all of them at once. Throws when they are wrong. */
  checkWhole?(whole: ByteSource, signal?: AbortSignal): Promise<void>;
}

export interface HttpOptions {
  readonly http: Http;
  readonly allowance: Allowance;
  /** For what a server without ranges sends. */
  readonly store: TemporaryStore;
}

/** The headers of nearly all models, in one request. */
export const FIRST_WINDOW_BYTES = 64 * 1024;
/** After a jump over values mostly the name and shape of the next tensor follow: about 200 bytes. */
export const JUMP_WINDOW_BYTES = 8 * 1024;
/** Reading on doubles the window up to here: no more is fetched in vain than was read, and long reads cost few requests. */
export const LARGEST_WINDOW_BYTES = 8 * 1024 * 1024;

interface Window {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/**
 * A file on a server, by range requests that are pinned to one entity tag. A server that ignores ranges is read from the start, and
 * then, when more is wanted, once as a whole into a temporary file. Two windows stay in memory: the beginning, and the last one.
 */
export function httpSource(file: HttpFile, { http, allowance, store }: HttpOptions): ByteSource {
  const { name, size } = file;
  const oneAtATime = limiter(1);
  let beginning: Window = { start: 0, bytes: new Uint8Array(0) };
  let last = beginning;
  let whole: ByteSource | undefined;
  let hasRanges = true;
  let entityTag: string | undefined;
  let current: HttpAddress | undefined;

  /** Asks at the address there is, and once more at a new one when that is refused. */
  const ask = async <G extends Given>(
    headers: HeaderPairs,
    receive: (answer: HttpAnswer) => Promise<Refused | G>,
    signal?: AbortSignal,
  ): Promise<G> => {
    for (let refused: HttpAddress | undefined; ; refused = current) {
      current = await file.address(refused, signal);
      const { url, credentials } = current;
      const asked = { name, url, credentials, headers: [["accept-encoding", "identity"] as const, ...headers] };
      const answered = await request(asked, http, receive, signal);
      if (answered.kind !== "refused") return answered;
      if (refused !== undefined) {
        const reason = `${answered.host} refuses access (${answered.status}), also with new credentials`;
        throw new SourceError("http-refused", `${name}: ${reason}. Check who may read it.`);
      }
    }
  };

  const pin = (tag: string | null, host: string) => {
    if (tag === null) return;
    entityTag ??= tag;
    if (tag === entityTag) return;
    throw new SourceError("http-changed", `${name}: changed on ${host} while it was read. Review again.`);
  };

  const fetchWhole = async (signal?: AbortSignal): Promise<ByteSource> => {
    allowance.assertCovers(size);
    const expected = { name, size, pin, spend: allowance.spend };
    const { source } = await ask([], (answer) => receiveAll(answer, expected, store, signal), signal);
    await file.checkWhole?.(source, signal);
    return source;
  };

  const fetchRange = async (start: number, end: number, signal?: AbortSignal): Promise<Uint8Array | undefined> => {
    // A weak tag says that two versions mean the same, not that their bytes are equal.
    const pinned = entityTag === undefined || entityTag.startsWith("W/") ? [] : [["if-range", entityTag] as const];
    const headers = [["range", `bytes=${start}-${end - 1}`] as const, ...pinned];
    const expected = { name, size, start, end, pin, spend: allowance.spend };
    const { bytes, isRange } = await ask(headers, (answer) => receiveRange(answer, expected), signal);
    hasRanges &&= isRange;
    return bytes;
  };

  /** Where the next window ends that begins with these bytes. */
  const windowEnd = (offset: number, length: number): number => {
    const lastEnd = last.start + last.bytes.length;
    const readsOn = last.bytes.length > 0 && offset >= last.start && offset <= lastEnd + last.bytes.length;
    const usual = readsOn ? Math.min(last.bytes.length * 2, LARGEST_WINDOW_BYTES) : JUMP_WINDOW_BYTES;
    const wanted = Math.min(size, offset + Math.max(length, offset === 0 ? FIRST_WINDOW_BYTES : usual));
    return allowance.covers(wanted - offset) ? wanted : offset + length;
  };

  const readWhole = async (offset: number, length: number, signal?: AbortSignal): Promise<Uint8Array> => {
    whole ??= await fetchWhole(signal);
    return whole.read(offset, length, signal);
  };

  const read = async (offset: number, length: number, signal?: AbortSignal): Promise<Uint8Array> => {
    for (const window of [last, beginning]) if (holds(window, offset, length)) return partOf(window, offset, length);
    if (whole !== undefined || !hasRanges) return readWhole(offset, length, signal);
    const end = windowEnd(offset, length);
    const held = holds(last, offset, 1) ? last.bytes.subarray(offset - last.start) : new Uint8Array(0);
    const start = offset + held.length;
    allowance.assertCovers(end - start);
    const fetched = await fetchRange(start, end, signal);
    if (fetched === undefined) return readWhole(offset, length, signal);
    last = { start: offset, bytes: held.length === 0 ? fetched : joined(held, fetched) };
    if (offset === 0) beginning = last;
    return partOf(last, offset, length);
  };

  return {
    size,
    async read(offset, length, signal) {
      assertWithin(size, offset, length);
      if (length === 0) return new Uint8Array(0);
      return oneAtATime(() => read(offset, length, signal));
    },
    async [Symbol.asyncDispose]() {
      await whole?.[Symbol.asyncDispose]();
    },
  };
}

function holds({ start, bytes }: Window, offset: number, length: number): boolean {
  return offset >= start && offset + length <= start + bytes.length;
}

function partOf({ start, bytes }: Window, offset: number, length: number): Uint8Array {
  return bytes.subarray(offset - start, offset - start + length);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}
