import type { Fact, MetadataEntry } from "../model/metadata.js";

/** Entries that no fact has its value from, in their order: a fact tells of its entry, and of the entry that its key goes on from. */
export function uncoveredEntries(entries: readonly MetadataEntry[], facts: readonly Fact[]): readonly MetadataEntry[] {
  if (facts.length === 0) return entries;
  const keys = new Map<string, string[]>();
  for (const { source, key } of facts) {
    const known = keys.get(source);
    if (known === undefined) keys.set(source, [key]);
    else known.push(key);
  }
  // Sorted, keys that go on from another one stand right after it: no prefix of a hostile key is ever made.
  for (const list of keys.values()) list.sort();
  return entries.filter(({ source, key }) => {
    const sorted = keys.get(source) ?? [];
    return !(sorted[placeOf(sorted, key)] === key || goesOn(sorted, `${key}.`) || goesOn(sorted, `${key}[`));
  });
}

function goesOn(sorted: readonly string[], start: string): boolean {
  return sorted[placeOf(sorted, start)]?.startsWith(start) === true;
}

/** Of the first one that does not come before `text`. */
function placeOf(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
