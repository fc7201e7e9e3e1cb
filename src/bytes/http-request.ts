import { setTimeout as sleep } from "node:timers/promises";
import { SourceError } from "../errors.js";

export type Fetch = (url: string, options: RequestInit) => Promise<Response>;
export type HeaderPairs = readonly (readonly [name: string, value: string])[];

/** How requests are made; a test can make the waiting short. */
export interface Http {
  /** The global one by default. */
  readonly fetch?: Fetch;
  /** Milliseconds without a byte after which a connection has failed. */
  readonly stallMs?: number;
  /** Milliseconds before the second attempt; each further pause is three times as long. */
  readonly pauseMs?: number;
}

export interface HttpRequest {
  /** For messages: what is fetched. */
  readonly name: string;
  readonly url: string;
  readonly headers: HeaderPairs;
  /** Sent to the origin of `url` alone, never after a redirect to another. */
  readonly credentials: HeaderPairs;
  /** Makes it a POST. */
  readonly body?: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Of the server that answered; addresses themselves can hold credentials. */
  readonly host: string;
  readonly body: AsyncIterable<Uint8Array>;
  /** Ends the transfer, whatever is left of it. */
  cancel(): void;
}

/** Slow disks behind a server take seconds for a first byte, not half a minute. */
const STALL_MS = 30_000;
/** With the pauses between them about seven seconds: what a restart of a server takes. */
const ATTEMPTS = 4;
const PAUSE_MS = 500;
/** A server that asks for more is not worth the wait of a whole job. */
const LONGEST_PAUSE_MS = 30_000;
/** LFS servers redirect once, to their storage. */
const MAX_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 307, 308];
const BUSY: readonly number[] = [408, 429, 500, 502, 503, 504];
const TRANSIENT: readonly string[] = ["http-network", "http-stalled", "http-short", "http-busy"];

/** Asks until an answer was received whole: what may pass is tried again, a few times. Throws SourceError. */
export async function request<T>(
  asked: HttpRequest,
  http: Http,
  receive: (answer: HttpAnswer) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    let pauseMs = (http.pauseMs ?? PAUSE_MS) * 3 ** (attempt - 1);
    try {
      return await askOnce(asked, http, signal, async (answer) => {
        if (!BUSY.includes(answer.status)) return receive(answer);
        pauseMs = Math.max(pauseMs, Number(answer.headers.get("retry-after") ?? 0) * 1000 || 0);
        throw new SourceError("http-busy", `${asked.name}: ${answer.host} answers ${answer.status}. Try again later.`);
      });
    } catch (error) {
      const isTransient = error instanceof SourceError && TRANSIENT.includes(error.code);
      if (!isTransient || attempt === ATTEMPTS || pauseMs > LONGEST_PAUSE_MS) throw error;
      await sleep(pauseMs, undefined, signal === undefined ? {} : { signal });
    }
  }
}

/** The address as fetch takes it, which refuses those with a user and a password. SourceError unless it is of the web. */
export function webAddress(text: string, name: string): { readonly url: string; readonly credentials: HeaderPairs } {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== "http:" && url.protocol !== "https:"))
    throw new SourceError("http-address", `${name}: its address is not one of http or https.`);
  const { username, password } = url;
  url.username = url.password = url.hash = "";
  if (username + password === "") return { url: url.href, credentials: [] };
  const [user, secret] = [decoded(username), decoded(password)];
  if (user === undefined || secret === undefined)
    throw new SourceError("http-address", `${name}: its address has a user or a password with a lone percent sign.`);
  return { url: url.href, credentials: [["authorization", basic(user, secret)]] };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}

async function askOnce<T>(
  asked: HttpRequest,
  { fetch = globalThis.fetch, stallMs = STALL_MS }: Http,
  caller: AbortSignal | undefined,
  receive: (answer: HttpAnswer) => Promise<T>,
): Promise<T> {
  caller?.throwIfAborted();
  const controller = new AbortController();
  const stalled = new SourceError("http-stalled", `${asked.name}: ${hostOf(asked.url)} sent nothing for ${stallMs / 1000} s.`);
  const timer = setTimeout(() => controller.abort(stalled), stallMs);
  const signal = caller === undefined ? controller.signal : AbortSignal.any([caller, controller.signal]);
  const translated = (error: unknown): unknown => {
    if (caller?.aborted) return caller.reason;
    if (controller.signal.aborted) return controller.signal.reason;
    return error instanceof SourceError ? error : lost(asked, error);
  };
  try {
    const response = await follow(asked, fetch, signal).catch((error: unknown) => {
      throw translated(error);
    });
    timer.refresh();
    const chunks = async function* () {
      try {
        for await (const chunk of response.body ?? []) {
          timer.refresh();
          yield chunk as Uint8Array;
        }
      } catch (error) {
        throw translated(error);
      }
    };
    const { status, headers, url } = response;
    return await receive({
      status,
      headers,
      host: hostOf(url || asked.url),
      body: { [Symbol.asyncIterator]: chunks },
      cancel: () => controller.abort(),
    });
  } finally {
    clearTimeout(timer);
    // Also what was not read of the answer.
    controller.abort();
  }
}

async function follow(asked: HttpRequest, fetch: Fetch, signal: AbortSignal): Promise<Response> {
  const first = new URL(asked.url);
  let url = first;
  let isTrusted = true;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const response = await fetch(url.href, {
      ...(asked.body === undefined ? {} : { method: "POST", body: asked.body }),
      headers: [...asked.headers, ...(isTrusted ? asked.credentials : [])].map(([name, value]): [string, string] => [
        name,
        value,
      ]),
      redirect: "manual",
      signal,
    });
    if (!REDIRECTS.includes(response.status)) return response;
    await response.body?.cancel();
    const target = response.headers.get("location") ?? "";
    const next = URL.canParse(target, url.href) ? new URL(target, url.href) : undefined;
    const isAcceptable = next?.protocol === "https:" || (next?.protocol === "http:" && first.protocol === "http:");
    if (next === undefined || !isAcceptable || next.username + next.password !== "")
      throw new SourceError("http-redirect", `${asked.name}: ${url.host} redirects to where it cannot be followed safely.`);
    isTrusted &&= next.origin === url.origin;
    url = next;
  }
  throw new SourceError("http-redirect", `${asked.name}: ${first.host} redirects more than ${MAX_REDIRECTS} times.`);
}

/** Names the system's reason, such as ECONNRESET, and no more: messages of fetch can quote headers. */
function lost(asked: HttpRequest, error: unknown): SourceError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "connection lost";
  return new SourceError("http-network", `${asked.name}: ${hostOf(asked.url)} cannot be reached or broke off (${code}).`, {
    cause: error,
  });
}

function hostOf(url: string): string {
  return new URL(url).host;
}
