export interface WrittenNumber {
  readonly value: number;
  /** `91.2 %` and 0.912 may be the same, or not: numbers of different units are not compared. */
  readonly unit: "" | "%";
}

// Longer ones are not written by people, and programs need 17 digits at most.
const MAX_CHARACTERS = 40;
const NUMBER = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*(%?)$/i;

/** A decimal number and nothing else; undefined for infinities, other notations and other units. */
export function numberIn(text: string): WrittenNumber | undefined {
  const trimmed = text.trim();
  if (trimmed.length > MAX_CHARACTERS) return undefined;
  const match = NUMBER.exec(trimmed);
  const value = Number(match?.[1]);
  if (match === null || !Number.isFinite(value)) return undefined;
  return { value, unit: match[2] === "%" ? "%" : "" };
}
