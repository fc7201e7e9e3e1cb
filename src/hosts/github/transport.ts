/** What octokit needs of an answer whose body has already arrived. */
export interface WholeAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: Headers;
  /** Handed out untouched with `request.parseSuccessResponseBody: false`. */
  readonly body: Uint8Array;
  text(): Promise<string>;
  arrayBuffer(): Promise<Uint8Array>;
}

export type Fetch = (url: string, options?: RequestInit) => Promise<Response>;

// The largest answer GitHub gives is a blob of 100 MB; more than that is not from GitHub.
const MAX_BODY_BYTES = 104 * 1024 * 1024;

/**
 * A fetch that answers only once the whole body is there, within a size, and given up after `silenceMs` in which nothing arrived.
 * octokit reads bodies after its retries are over and turns a broken one into an empty one; like this a broken body is a failed
 * request, which is retried, and then an error.
 */
export function wholeAnswers(fetch: Fetch, silenceMs: number): (url: string, options?: RequestInit) => Promise<WholeAnswer> {
  return async (url, options = {}) => {
    const caller = options.signal ?? undefined;
    const silence = new AbortController();
    const timer = setTimeout(
      () => silence.abort(new DOMException(`nothing arrived for ${silenceMs / 1000} seconds`, "TimeoutError")),
      silenceMs,
    );
    const signal = caller === undefined ? silence.signal : AbortSignal.any([caller, silence.signal]);
    try {
      const { status, statusText, url: finalUrl, headers, body } = await fetch(url, { ...options, signal });
      const bytes = await bytesOf(body, () => timer.refresh());
      return {
        status,
        statusText,
        url: finalUrl,
        headers,
        body: bytes,
        text: async () => new TextDecoder().decode(bytes),
        arrayBuffer: async () => bytes,
      };
    } catch (error) {
      // octokit tells an abort from a failed request by this name alone, whatever reason the caller gave.
      if (caller?.aborted) throw new DOMException("This run was aborted", "AbortError");
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
}

async function bytesOf(body: ReadableStream<Uint8Array> | null, arrived: () => unknown): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    arrived();
    length += piece.length;
    if (length > MAX_BODY_BYTES) throw new RangeError(`an answer of more than ${MAX_BODY_BYTES} bytes`);
    pieces.push(piece);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}
