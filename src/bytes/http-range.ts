import { SourceError } from "../errors.js";
import type { HttpAnswer } from "./http-request.js";
import type { ByteSource } from "./source.js";
import type { TemporaryStore } from "./temporary.js";

/** The server wants other credentials. */
export interface Refused {
  readonly kind: "refused";
  readonly status: number;
  readonly host: string;
}

export interface Given {
  readonly kind: "given";
}

interface Expected {
  /** For messages. */
  readonly name: string;
  /** Bytes of the whole file. */
  readonly size: number;
  /** Told the entity tag; throws when it is another than before. */
  pin(tag: string | null, host: string): void;
  /** Told the length of each piece that arrives. */
  spend(bytes: number): void;
}

/** Exclusive of `end`. */
interface ExpectedRange extends Expected {
  readonly start: number;
  readonly end: number;
}

interface GivenRange extends Given {
  /** Undefined when the server ignores ranges and these bytes do not come first. */
  readonly bytes: Uint8Array | undefined;
  /** False when the server ignores ranges. */
  readonly isRange: boolean;
}

interface GivenFile extends Given {
  readonly source: ByteSource;
}

/** Addresses that hold a signature expire into 403 or 410; tokens into 401. */
const REFUSALS: readonly number[] = [401, 403, 410];

/** Takes the answer to a range request: the range and nothing else, or the start of an answer that holds the whole file. */
export async function receiveRange(answer: HttpAnswer, expected: ExpectedRange): Promise<Refused | GivenRange> {
  const { name, size, start, end, pin } = expected;
  if (REFUSALS.includes(answer.status)) return { kind: "refused", status: answer.status, host: answer.host };
  if (answer.status === 206) {
    assertPlain(answer, expected);
    pin(answer.headers.get("etag"), answer.host);
    const given = answer.headers.get("content-range") ?? "";
    if (given.trim().toLowerCase() !== `bytes ${start}-${end - 1}/${size}`) {
      const asked = `bytes ${start} to ${end - 1} of ${size}`;
      throw new SourceError("http-range", `${name}: ${answer.host} gives another range than was asked for, ${asked}.`);
    }
    return { kind: "given", bytes: await collect(answer, end - start, true, expected), isRange: true };
  }
  assertWhole(answer, expected);
  return { kind: "given", bytes: start > 0 ? undefined : await collect(answer, end, end === size, expected), isRange: false };
}

/** Takes the whole file into a temporary store. */
export async function receiveAll(
  answer: HttpAnswer,
  expected: Expected,
  store: TemporaryStore,
  signal?: AbortSignal,
): Promise<Refused | GivenFile> {
  const { name, size, spend } = expected;
  if (REFUSALS.includes(answer.status)) return { kind: "refused", status: answer.status, host: answer.host };
  assertWhole(answer, expected);
  const counted = async function* () {
    let length = 0;
    for await (const chunk of answer.body) {
      length += chunk.length;
      spend(chunk.length);
      if (length > size) throw tooLong(expected, answer);
      yield chunk;
    }
    if (length < size) throw tooShort(name, answer, length, size);
  };
  return { kind: "given", source: await store.hold(size, counted(), signal) };
}

function assertWhole(answer: HttpAnswer, expected: Expected): void {
  const { name, size, pin } = expected;
  const { status, host, headers } = answer;
  if (status === 404) throw new SourceError("http-missing", `${name}: is not at ${host} any more (404).`);
  if (status === 416) throw new SourceError("http-range", `${name}: has fewer than ${size} bytes at ${host} (416).`);
  if (status !== 200) throw new SourceError("http-status", `${name}: ${host} answers ${status}, which is not understood.`);
  assertPlain(answer, expected);
  const length = headers.get("content-length");
  if (length !== null && length !== String(size))
    throw new SourceError("http-length", `${name}: has another length at ${host} than the ${size} bytes that are expected.`);
  pin(headers.get("etag"), host);
}

/** Ranges and lengths count bytes as they are sent. */
function assertPlain({ headers, host }: HttpAnswer, { name }: Expected): void {
  const encoding = headers.get("content-encoding") ?? "identity";
  if (encoding.toLowerCase() === "identity") return;
  throw new SourceError("http-encoding", `${name}: ${host} sends it compressed, although that was not asked for.`);
}

/** The first `length` bytes of a body; with `isAll` nothing may follow. */
async function collect(answer: HttpAnswer, length: number, isAll: boolean, expected: Expected): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  for await (const chunk of answer.body) {
    expected.spend(chunk.length);
    if (isAll && filled + chunk.length > length) throw tooLong(expected, answer);
    bytes.set(chunk.subarray(0, length - filled), filled);
    filled = Math.min(length, filled + chunk.length);
    if (!isAll && filled === length) break;
  }
  if (filled < length) throw tooShort(expected.name, answer, filled, length);
  return bytes;
}

function tooLong({ name }: Expected, { host }: HttpAnswer): SourceError {
  return new SourceError("http-long", `${name}: ${host} sends more bytes than were asked for.`);
}

function tooShort(name: string, { host }: HttpAnswer, length: number, wanted: number): SourceError {
  return new SourceError("http-short", `${name}: ${host} ended after ${length} of ${wanted} bytes.`);
}
