/** Our prose and their values, kept apart: each reporter quotes the values for its own medium. */
export type Message = readonly MessagePart[];
export type MessagePart = string | { readonly value: string };

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
  return message.map((part) => (typeof part === "string" ? part : part.value)).join("");
}
