import { REPORTERS } from "../report/index.js";
import type { Review } from "../review/review.js";
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

export const REPORT_FORMATS = ["terminal", "markdown", "json", "sarif"] as const;

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
): Promise<number> {
  const isScreen = output === undefined;
  const text = REPORTERS[format](review, { width: terminal.width, colour: isScreen && terminal.colour });
  await deliverText(text.endsWith("\n") ? text : `${text}\n`, output, terminal);
  return EXIT_CODES[review.verdict];
}

/** A line on standard error that redraws itself, only on a terminal. */
export function progressLine({ hasProgress, complain }: Terminal): (done: number, total: number) => void {
  return (done, total) => {
    if (hasProgress) complain(done === total ? "\r\u001b[K" : `\r${done} of ${total} models`);
  };
}
