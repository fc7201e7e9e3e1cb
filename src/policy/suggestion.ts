// Longer words are no typing mistakes, and the distance costs their product.
const MAX_WORD_CHARACTERS = 64;

/** ` Did you mean "recommended"?`, or nothing when no candidate is near. */
export function suggestionFor(word: string, candidates: readonly string[]): string {
  const closest = closestOf(word, candidates);
  return closest === undefined ? "" : ` Did you mean "${closest}"?`;
}

/** The candidate that a typing mistake explains best: a third of the letters may be wrong. */
export function closestOf(word: string, candidates: readonly string[]): string | undefined {
  if (word === "" || word.length > MAX_WORD_CHARACTERS) return undefined;
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = mistakesIn(wanted, candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** A rule named without its area is the commonest mistake of all, a word that was cut short the next. */
function mistakesIn(wanted: string, candidate: string): number {
  if (candidate.endsWith(`/${wanted}`)) return 0;
  return wanted.length > 2 && candidate.startsWith(wanted) ? 1 : distanceOf(wanted, candidate);
}

/** Letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
function distanceOf(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY;
      const replaced = at(last, column - 1) + (isSame ? 0 : 1);
      current.push(Math.min(at(last, column) + 1, at(current, column - 1) + 1, replaced, swapped));
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
