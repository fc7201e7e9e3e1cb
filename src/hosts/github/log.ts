import { randomUUID } from "node:crypto";

type Write = (text: string) => unknown;

/**
 * Prints text that may hold anything, so that the runner takes none of it for a command: every line is defused by itself, and
 * commands are switched off around the whole, until a word that nobody could have put into a file.
 */
export function printLog(text: string, write: Write = (piece) => process.stdout.write(piece)): void {
  const word = randomUUID();
  write(`::stop-commands::${word}\n${defused(text)}\n::${word}::\n`);
}

/**
 * The runner takes `::` at the start of a line for a command, after any white space, and its older spelling `##[` anywhere.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function defused(text: string): string {
  return printable(text)
    .split("\n")
    .map((line) => line.replaceAll("##[", "## [").replace(/^(\s*):(?=:)/, "$1: "))
    .join("\n");
}

/** Line breaks become `\n`, tabs stay, and other characters that are not seen, or that reorder what is seen, become U+FFFD. */
export function printable(text: string): string {
  return text.replace(/\r\n|[\r\u0085\u2028\u2029]/g, "\n").replace(UNSEEN, "\ufffd");
}

// Controls (terminal escapes among them), bidirectional overrides and isolates, zero-width characters, unpaired surrogates.
const UNSEEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu;
