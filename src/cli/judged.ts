import { REPORTERS } from "../report/index.js";
import { HASH_BYTES, type HashedSide, type ReviewHashes, reviewHashes } from "../review/file-hashes.js";
import type { Review } from "../review/review.js";
import type { WeightReading } from "../review/run.js";
import { EXIT_CODES } from "../review/verdict.js";
import { deliverText } from "./files.js";
import { choiceOf } from "./options.js";
import type { Terminal } from "./terminal.js";

/** Options of the commands that judge. */
export const JUDGE_OPTIONS = {
  policy: { type: "string" },
  "fail-on": { type: "string" },
  weights: { type: "string" },
  label: { type: "string", multiple: true },
  format: { type: "string" },
  output: { type: "string" },
} as const;

export const REPORT_FORMATS = ["terminal", "markdown", "json", "sarif", "cyclonedx"] as const;

interface JudgeValues {
  readonly "fail-on"?: string | undefined;
  readonly weights?: string | undefined;
  readonly label?: readonly string[] | undefined;
}

export function judgement(values: JudgeValues, { today }: Terminal) {
  return {
    today,
    labels: { kind: "known" as const, names: values.label ?? [] },
    failOn: choiceOf("--fail-on", values["fail-on"], ["error", "warning", "never"], "error"),
    weights: choiceOf("--weights", values.weights, ["auto", "always", "never"], "auto"),
  };
}

/** Renders and writes the report; the exit code follows from the verdict alone. */
export async function deliverReview(
  review: Review,
  format: (typeof REPORT_FORMATS)[number],
  output: string | undefined,
  terminal: Terminal,
  hashes?: ReviewHashes,
): Promise<number> {
  const isScreen = output === undefined;
  const text = REPORTERS[format](review, {
    width: terminal.width,
    colour: isScreen && terminal.colour,
    ...(hashes === undefined ? {} : { hashes }),
  });
  await deliverText(text.endsWith("\n") ? text : `${text}\n`, output, terminal);
  return EXIT_CODES[review.verdict];
}

/** For a report that states digests. Who wants no values to be read gets those that pointers state. */
export async function headHashes(
  review: Review,
  head: HashedSide,
  weights: WeightReading,
  { signal }: Terminal,
): Promise<ReviewHashes> {
  return reviewHashes(review, { head }, weights === "never" ? 0 : HASH_BYTES, signal);
}

/** A line on standard error that redraws itself, only on a terminal. */
export function progressLine({ hasProgress, complain }: Terminal): (done: number, total: number) => void {
  return (done, total) => {
    if (hasProgress) complain(done === total ? "\r\u001b[K" : `\r${done} of ${total} models`);
  };
}
