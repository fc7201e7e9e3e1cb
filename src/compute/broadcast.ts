import { isEqual, numberOf, ONE, type Size } from "./amount.js";
import type { Sizes } from "./fact.js";

/** The shape of an operation on elements, aligned at the last axis. */
export function broadcast(shapes: readonly (Sizes | null)[]): Sizes | null {
  let result: Sizes = [];
  for (const shape of shapes) {
    if (shape === null) return null;
    result = aligned(result, shape);
  }
  return result;
}

function aligned(a: Sizes, b: Sizes): Sizes {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => {
    const [x, y] = [a[axis - rank + a.length], b[axis - rank + b.length]];
    return stretched(x === undefined ? ONE : x, y === undefined ? ONE : y);
  });
}

/** Of two sizes that are not the same one is 1, else the model does not run: a number above 1 is the size of both. */
function stretched(a: Size, b: Size): Size {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x === 1) return b;
  if (y === 1 || isEqual(a, b)) return a;
  if (x !== undefined && y === undefined) return a;
  return y !== undefined && x === undefined ? b : null;
}

/** What two ways to the same value agree on. */
export function merged(a: Sizes | null, b: Sizes | null): Sizes | null {
  if (a === null || b === null || a.length !== b.length) return null;
  return a.map((size, axis) => (isEqual(size, b[axis] ?? null) ? size : null));
}

/** Where inference knows nothing, what the file states. */
export function completed(inferred: Sizes | null, stated: Sizes | null): Sizes | null {
  if (inferred === null || stated === null) return inferred ?? stated;
  return inferred.length === stated.length ? inferred.map((size, axis) => size ?? stated[axis] ?? null) : inferred;
}
