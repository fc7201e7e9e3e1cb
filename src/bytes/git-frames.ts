import { SourceError } from "../errors.js";

/** An id, a type and a size stay far below; anything longer is not an answer of `git cat-file`. */
const LINE_BYTES = 4096;
const LINE_FEED = 0x0a;

/** Cuts the output of `git cat-file` into header lines and bodies of a known length, chunk by chunk. */
export interface Frames {
  /** The next line without its line feed; undefined at the end of the stream. */
  line(): Promise<string | undefined>;
  /** The next `size` bytes, as they arrive. */
  body(size: number): AsyncIterable<Uint8Array>;
  /** Skips what is left of the body, and the line feed after it. */
  finishBody(): Promise<void>;
  /** False once the stream ended inside of a body. */
  readonly isWhole: boolean;
}

export function framesOf(stream: AsyncIterable<Buffer>): Frames {
  const chunks = stream[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  let bodyLeft = 0;
  let isWhole = true;

  const more = async (): Promise<boolean> => {
    const next = await chunks.next();
    if (next.done === true) return false;
    rest = rest.length === 0 ? next.value : Buffer.concat([rest, next.value]);
    return true;
  };
  const take = async (limit: number): Promise<Uint8Array> => {
    if (rest.length === 0 && !(await more())) {
      isWhole = false;
      throw new SourceError("git-died", "git cat-file ended in the middle of an object.");
    }
    const chunk = rest.subarray(0, limit);
    rest = rest.subarray(chunk.length);
    return chunk;
  };

  async function* bodyChunks() {
    while (bodyLeft > 0) {
      const chunk = await take(bodyLeft);
      bodyLeft -= chunk.length;
      yield chunk;
    }
  }

  return {
    async line() {
      for (;;) {
        const end = rest.indexOf(LINE_FEED);
        if (end >= 0) {
          const line = rest.toString("utf8", 0, end);
          rest = rest.subarray(end + 1);
          return line;
        }
        if (rest.length > LINE_BYTES)
          throw new SourceError("git-protocol", "git cat-file gave an answer that is not understood.");
        if (!(await more())) return undefined;
      }
    },
    body(size) {
      bodyLeft = size;
      return bodyChunks();
    },
    async finishBody() {
      while (bodyLeft > 0) bodyLeft -= (await take(bodyLeft)).length;
      await take(1);
    },
    get isWhole() {
      return isWhole;
    },
  };
}
