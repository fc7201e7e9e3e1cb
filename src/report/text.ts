import type { MessagePart } from "../policy/message.js";

/** A message that may also hold a whole sentence of others, such as the reason why a file could not be read. */
export type Text = readonly TextPart[];
export type TextPart = MessagePart | { readonly sentence: string };

/** Joins texts of which some may be empty. */
export function spread(texts: readonly Text[], separator: string): Text {
  const some = texts.filter((text) => text.length > 0);
  return some.flatMap((text, index) => (index === 0 ? text : [separator, ...text]));
}
