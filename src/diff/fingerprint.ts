import type { TensorLabel } from "./change.js";
import { isFloat } from "./health.js";
import type { ValueStatistics } from "./measure.js";

/** A tensor by what stays when it is transposed, reshaped or renamed: exporters do all three. */
export interface Fingerprint {
  readonly name: string;
  readonly dtype: TensorLabel["dtype"];
  readonly parameters: number;
  readonly statistics: ValueStatistics;
}

/** Smaller tensors are alike by chance. */
export const FINGERPRINT_ELEMENTS = 1024;

export function isFingerprinted(tensor: Pick<TensorLabel, "dtype" | "parameters">): boolean {
  return isFloat(tensor) && tensor.parameters >= FINGERPRINT_ELEMENTS;
}

/** Those of `own` that have no counterpart among `others` with the same values; each of these is used once. */
export function withoutCounterpart(own: readonly Fingerprint[], others: readonly Fingerprint[]): readonly Fingerprint[] {
  // By number of elements, then by dtype, in order of their norms.
  const sizes = new Map<number, Map<string, Fingerprint[]>>();
  for (const other of others) {
    const dtypes = sizes.get(other.parameters) ?? new Map<string, Fingerprint[]>();
    const alike = dtypes.get(other.dtype);
    if (alike === undefined) dtypes.set(other.dtype, [other]);
    else alike.push(other);
    sizes.set(other.parameters, dtypes);
  }
  for (const dtypes of sizes.values()) for (const alike of dtypes.values()) alike.sort((a, b) => normOf(a) - normOf(b));
  const used = new Set<Fingerprint>();
  return own.filter((one) => {
    for (const alike of sizes.get(one.parameters)?.values() ?? []) {
      const counterpart = counterpartOf(one, alike, used);
      if (counterpart === undefined) continue;
      used.add(counterpart);
      return false;
    }
    return true;
  });
}

function counterpartOf(
  one: Fingerprint,
  sorted: readonly Fingerprint[],
  used: ReadonlySet<Fingerprint>,
): Fingerprint | undefined {
  const [first] = sorted;
  const reach = first === undefined ? 0 : normOf(one) * toleranceOf(one, first);
  const from = firstFrom(sorted, normOf(one) - reach);
  for (const other of sorted.slice(from, from + MOST_TRIED)) {
    if (normOf(other) > normOf(one) + reach) return undefined;
    if (!used.has(other) && isSame(one, other)) return other;
  }
  return undefined;
}

/** Thousands of tensors with one size and one norm are made to keep somebody busy. */
const MOST_TRIED = 1000;

function normOf({ statistics }: Fingerprint): number {
  return statistics.norm ?? 0;
}

/** Place of the first one, in order of norms, that has at least this norm. */
function firstFrom(sorted: readonly Fingerprint[], norm: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sorted[middle];
    if (one !== undefined && normOf(one) < norm) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of dtypes with fewer bits than those below. */
const WIDEST = 2 ** -2;
/** What rounding to the narrower dtype leaves of a value, relative; sums are right to 1e-6. */
const ROUNDING: ReadonlyMap<string, number> = new Map([
  ["float64", 2e-6],
  ["float32", 2e-6],
  ["float16", 2 ** -10],
  ["bfloat16", 2 ** -7],
]);

function toleranceOf(a: Fingerprint, b: Fingerprint): number {
  return Math.max(ROUNDING.get(a.dtype) ?? WIDEST, ROUNDING.get(b.dtype) ?? WIDEST);
}

function isSame(a: Fingerprint, b: Fingerprint): boolean {
  const [x, y] = [a.statistics, b.statistics];
  const tolerance = toleranceOf(a, b);
  const isRounded = a.dtype !== b.dtype;
  if (x.nans !== y.nans || (!isRounded && (x.zeros !== y.zeros || x.infinities !== y.infinities))) return false;
  const isClose = (p: number | null, q: number | null, scale: number) =>
    p === q || (p !== null && q !== null && Math.abs(p - q) <= tolerance * scale);
  const [size, spread] = [Math.max(Math.abs(x.min ?? 0), Math.abs(x.max ?? 0)), x.deviation ?? 0];
  return (
    isClose(x.min, y.min, size) &&
    isClose(x.max, y.max, size) &&
    isClose(x.norm, y.norm, x.norm ?? 0) &&
    isClose(x.mean, y.mean, Math.abs(x.mean ?? 0) + spread)
  );
}
