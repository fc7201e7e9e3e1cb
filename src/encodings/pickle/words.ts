/** A list of names, written as one text. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
