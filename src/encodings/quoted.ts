// Enough to recognise a name, short enough for one line of a message.
const MAX_QUOTED_CHARACTERS = 80;

/** A file's text for an error message: on one line, of bounded length, in visible characters only. */
export function quoted(text: string): string {
  const shown = text.length > MAX_QUOTED_CHARACTERS ? `${text.slice(0, MAX_QUOTED_CHARACTERS)}…` : text;
  return JSON.stringify(shown).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escapeOf);
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0xfffd;
  return `\\u{${code.toString(16)}}`;
}
