/**
 * Our prose and their text, kept apart: each reporter quotes theirs for its own medium. A `value` is a name or another piece of a
 * file; a `sentence` is ours but may quote one, such as the reason why a file could not be read.
 */
export type Message = readonly MessagePart[];
export type MessagePart = string | { readonly value: string } | { readonly sentence: string };

/** Tag for messages: ``say`Input ${name} was removed.` `` Numbers are ours and become prose; strings are theirs and stay values. */
export function say(prose: TemplateStringsArray, ...values: readonly (string | number | Message)[]): Message {
  const parts: MessagePart[] = [];
  for (const [index, text] of prose.entries()) {
    if (text !== "") parts.push(text);
    const value = values[index];
    if (typeof value === "number") parts.push(String(value));
    else if (typeof value === "string") parts.push({ value });
    else if (value !== undefined) parts.push(...value);
  }
  return parts;
}

/** Text of our own making, such as a formatted size, that reporters must not quote. */
export function ours(text: string): Message {
  return [text];
}

/** A sentence of our own that may quote a file. */
export function quoting(sentence: string): Message {
  return [{ sentence }];
}

/** `a`, `b` and 3 more: hostile lists stay short. */
export function listed(values: readonly string[], atMost = 5): Message {
  const parts: MessagePart[] = [];
  const shown = values.slice(0, atMost);
  const hidden = values.length - shown.length;
  for (const [index, value] of shown.entries()) {
    if (index > 0) parts.push(hidden === 0 && index === shown.length - 1 ? " and " : ", ");
    parts.push({ value });
  }
  if (hidden > 0) parts.push(` and ${hidden} more`);
  return parts;
}

/** Several clauses as one message; hostile numbers of them stay short. */
export function joined(clauses: readonly Message[], separator = "; ", atMost = 5): Message {
  const parts: MessagePart[] = [];
  for (const [index, clause] of clauses.slice(0, atMost).entries()) {
    if (index > 0) parts.push(separator);
    parts.push(...clause);
  }
  const hidden = clauses.length - atMost;
  if (hidden > 0) parts.push(`${separator}and ${hidden} more`);
  return parts;
}

/** Prose and values without quotation: for ordering, never for display. */
export function textOf(message: Message): string {
  return message.map((part) => (typeof part === "string" ? part : "value" in part ? part.value : part.sentence)).join("");
}
