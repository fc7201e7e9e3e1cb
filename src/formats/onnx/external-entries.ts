import type { Pair } from "./drafts.js";

/** The value of a key of `external_data`; a key that stands twice means two things and counts as wrong. */
export function entryOf(
  entries: readonly Pair[],
  key: string,
): { readonly value: string | undefined; readonly isRepeated: boolean } {
  const found = entries.filter((entry) => entry.key === key);
  return { value: found[0]?.value, isRepeated: found.length > 1 };
}

/** A plain decimal number of bytes, or undefined. Signs, blanks and other notations are read differently by different programs. */
export function byteCountOf(text: string): number | undefined {
  const count = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(count) ? count : undefined;
}
