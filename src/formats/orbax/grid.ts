/** How many chunks an array has along each dimension. */
export function countsOf(shape: readonly number[], chunk: readonly number[]): readonly number[] {
  return shape.map((size, dimension) => Math.ceil(size / (chunk[dimension] ?? size)));
}

export function productOf(counts: readonly number[]): number {
  return counts.reduce((product, count) => product * count, 1);
}

/** Every place of a grid, in row-major order. */
export function* placesOf(counts: readonly number[]): Generator<readonly number[]> {
  const place = counts.map(() => 0);
  for (;;) {
    yield [...place];
    let dimension = counts.length - 1;
    for (; dimension >= 0; dimension--) {
      const next = (place[dimension] ?? 0) + 1;
      place[dimension] = next < (counts[dimension] ?? 0) ? next : 0;
      if (next < (counts[dimension] ?? 0)) break;
    }
    if (dimension < 0) return;
  }
}

/** Which of the places in row-major order it is; undefined outside of the grid. */
export function indexOf(place: readonly number[], counts: readonly number[]): number | undefined {
  let index = 0;
  for (const [dimension, count] of counts.entries()) {
    const at = place[dimension] ?? 0;
    if (at >= count) return undefined;
    index = index * count + at;
  }
  return index;
}
