import { ArtifactError } from "../errors.js";
import type { ByteSource } from "./source.js";

/** The time that one reader works, without what it waits for bytes. Shared by all sources of an artifact. */
export interface Stopwatch {
  /** Before bytes are waited for. Throws ArtifactError once the time is used up. */
  pause(): void;
  resume(): void;
}

/** `now` gives milliseconds, of which `most` are granted from here on. */
export function stopwatch(most: number, path: string, now: () => number = () => performance.now()): Stopwatch {
  let worked = 0;
  let since = now();
  // Several reads may be under way at once.
  let waiting = 0;
  return {
    pause() {
      if (waiting === 0) worked += now() - since;
      if (worked > most) {
        const problem = `Reading its structure takes more than ${Math.round(most / 1000)} s: it is damaged or made to cost time.`;
        throw new ArtifactError("too-slow", `${problem} Review it by other means, and leave it out under \`models: exclude\`.`, {
          path,
        });
      }
      waiting++;
    },
    resume() {
      waiting--;
      if (waiting === 0) since = now();
    },
  };
}

/** The same source, read by somebody whose time is limited. */
export function timedSource(source: ByteSource, watch: Stopwatch): ByteSource {
  return {
    size: source.size,
    async read(offset, length, signal) {
      watch.pause();
      try {
        return await source.read(offset, length, signal);
      } finally {
        watch.resume();
      }
    },
    [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
  };
}
