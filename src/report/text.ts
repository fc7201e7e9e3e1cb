import type { Message } from "../policy/message.js";

/** What the details and stories are made of, before a medium quotes it. */
export type Text = Message;

/** Joins texts of which some may be empty. */
export function spread(texts: readonly Text[], separator: string): Text {
  const some = texts.filter((text) => text.length > 0);
  return some.flatMap((text, index) => (index === 0 ? text : [separator, ...text]));
}
