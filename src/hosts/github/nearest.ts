/** The allowed value nearest to what was written, when it is near: at most a third of it differs. */
export function nearestOf(text: string, allowed: readonly string[]): string | undefined {
  const ranked = allowed
    .map((value) => ({ value, distance: distanceOf(text.toLowerCase().slice(0, 32), value) }))
    .toSorted((one, other) => one.distance - other.distance);
  const [nearest] = ranked;
  return nearest !== undefined && nearest.distance <= Math.max(1, Math.ceil(nearest.value.length / 3))
    ? nearest.value
    : undefined;
}

/** Letters to insert, remove or replace. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      const replaced = (row[j] ?? 0) + (one[i] === other[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
