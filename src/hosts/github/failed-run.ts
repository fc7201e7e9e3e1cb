import { ArtifactError, PolicyError, SourceError, UsageError } from "../../errors.js";
import { counted } from "../../report/figures.js";
import { bytesOf } from "../../report/fit.js";
import { markdownOf } from "../../report/quote-markdown.js";

/** How a run that could not give a result explains itself. */
export interface FailedRun {
  readonly title: string;
  /** Plain, perhaps of several lines. */
  readonly message: string;
  /** The same as Markdown, for the job summary and the comment: of a length that both take. */
  readonly text: string;
  /** The stack of what nobody foresaw. */
  readonly stack?: string;
}

export function failedRunOf(error: unknown): FailedRun {
  // Its message has a line with path, line and column for each problem.
  if (error instanceof PolicyError) return told("Model Review: the policy cannot be used", error.message);
  if (isKnown(error)) return told("Model Review could not run", error.message);
  const bug = "This is a bug in Model Review, please report it: its stack is in the log.";
  return { ...told("Model Review has a bug", bug), stack: error instanceof Error ? String(error.stack) : String(error) };
}

function told(title: string, message: string): FailedRun {
  return { title, message, text: `### ❌ ${title}\n\n${paragraphsOf(message)}\n` };
}

// A comment takes 65,536, and other lines stand around these. One that is refused would leave an older verdict in its place.
const MAX_TEXT_BYTES = 60_000;
const BREAK = "\n\n";

/** One paragraph per line: a policy has a line for each mistake. */
function paragraphsOf(message: string): string {
  const lines = message.split("\n");
  const shown: string[] = [];
  let room = MAX_TEXT_BYTES;
  for (const line of lines) {
    const paragraph = markdownOf([{ sentence: line }]);
    room -= bytesOf(paragraph + BREAK);
    if (room < 0) break;
    shown.push(paragraph);
  }
  const hidden = lines.length - shown.length;
  return [...shown, ...(hidden === 0 ? [] : [`… and ${counted(hidden, "more line")}.`])].join(BREAK);
}

function isKnown(error: unknown): error is Error {
  return [UsageError, SourceError, ArtifactError, PolicyError].some((failure) => error instanceof failure);
}
