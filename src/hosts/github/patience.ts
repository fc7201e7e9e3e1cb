import { quoted } from "../../encodings/quoted.js";
import { UsageError } from "../../errors.js";
import type { Environment } from "./trigger.js";

/** A request that is silent for an hour has been forgotten. */
const MAX_SILENCE_SECONDS = 3600;

/** How long a request may be silent, by `MODEL_REVIEW_TIMEOUT_SECONDS`: for networks that are slower than most. */
export function patienceOf(environment: Environment): { readonly silenceMs?: number } {
  const text = environment.MODEL_REVIEW_TIMEOUT_SECONDS ?? "";
  if (text === "") return {};
  const seconds = Number(text);
  if (seconds > 0 && seconds <= MAX_SILENCE_SECONDS) return { silenceMs: seconds * 1000 };
  const expected = `a number of seconds up to ${MAX_SILENCE_SECONDS}`;
  throw new UsageError("timeout", `MODEL_REVIEW_TIMEOUT_SECONDS is ${quoted(text)}; it must be ${expected}.`);
}

/** The answer, unless the caller's signal comes first: the client's own pauses between attempts do not know it. */
export async function endingWith<Answer>(signal: AbortSignal | undefined, ask: () => Promise<Answer>): Promise<Answer> {
  if (signal === undefined) return ask();
  const { promise: ended, stop } = abortOf(signal);
  try {
    return await Promise.race([ask(), ended]);
  } finally {
    stop();
  }
}

function abortOf(signal: AbortSignal): { readonly promise: Promise<never>; stop(): void } {
  let stop = () => {};
  const promise = new Promise<never>((_resolve, reject) => {
    // octokit, and those who ask it, know an abort by this name.
    const end = () => reject(new DOMException("This run was aborted", "AbortError"));
    stop = () => signal.removeEventListener("abort", end);
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
  return { promise, stop };
}
