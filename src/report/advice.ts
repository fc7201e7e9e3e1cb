/** What a rule advises for models of single formats: each text once, with the ids of its formats. */
export function adviceByFormat(
  fixFor: Readonly<Record<string, string>> = {},
): readonly (readonly [formats: string, text: string])[] {
  const formats = new Map<string, string[]>();
  for (const [format, text] of Object.entries(fixFor)) formats.set(text, [...(formats.get(text) ?? []), format]);
  return [...formats].map(([text, ids]) => [ids.join(" and "), text]);
}
