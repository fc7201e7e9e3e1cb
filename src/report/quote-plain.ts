import type { MessagePart } from "../policy/message.js";
import type { Text } from "./text.js";
import { shortened, visible } from "./visible.js";

// Longer than any honest name; a line of a log stays a line.
const VALUE_UNITS = 200;

/** For terminals, logs, annotations and the text of a message in JSON: values between backticks, nothing invisible, one line. */
export function plainOf(message: Text, atMost: number = VALUE_UNITS): string {
  return message.map((part) => partOf(part, atMost)).join("");
}

// A sentence of an error message.
const SENTENCE_UNITS = 400;

function partOf(part: MessagePart, atMost: number): string {
  if (typeof part === "string") return part.replaceAll("\n", " ");
  return "value" in part ? `\`${wordOf(part.value, atMost)}\`` : visible(shortened(part.sentence, SENTENCE_UNITS));
}

/** The same for a cell of an aligned table, where nothing needs to be told apart. */
export function bareOf(text: Text, atMost: number): string {
  return text
    .map((part) => (typeof part !== "string" && "value" in part ? wordOf(part.value, atMost) : partOf(part, atMost)))
    .join("");
}

/** A value alone, without backticks: a path at the start of a line, a cell of a table. */
export function wordOf(value: string, atMost: number = VALUE_UNITS): string {
  const shown = visible(shortened(value, atMost));
  return shown === "" ? "(empty)" : shown;
}
