import { visible } from "../report/visible.js";

/** The world of a command: everything it is given and everything it may touch, so that it can be tested as a function. */
export interface Terminal {
  readonly args: readonly string[];
  readonly directory: string;
  /** To standard output. */
  write(text: string): void;
  /** To standard error. */
  complain(text: string): void;
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
  /** Standard error is a terminal that a progress line may be drawn on. */
  readonly hasProgress: boolean;
  /** The folder of the sample pull request that ships with the project. */
  readonly examples: string;
  /** The day in UTC, `2027-03-31`. */
  readonly today: string;
  /** Aborted when the user cancels. */
  readonly signal: AbortSignal;
}

/** A line for standard error. It may quote names of files and revisions: what would move or hide text is spelled out. */
export function complaint(message: string, lineEnd?: "\n"): string {
  const lines = lineEnd === undefined ? [message] : message.split(lineEnd);
  return `model-review: ${lines.map(visible).join("\n")}\n`;
}
