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
  const waiting = new Map<number, Fingerprint[]>();
  for (const other of others) waiting.set(other.parameters, [...(waiting.get(other.parameters) ?? []), other]);
  return own.filter((one) => {
    const alike = waiting.get(one.parameters) ?? [];
    const at = alike.findIndex((other) => isSame(one, other));
    if (at >= 0) alike.splice(at, 1);
    return at < 0;
  });
}

/** What rounding to the narrower dtype leaves of a value, relative; sums are right to 1e-6. */
const ROUNDING: ReadonlyMap<string, number> = new Map([
  ["float64", 2e-6],
  ["float32", 2e-6],
  ["float16", 2 ** -10],
  ["bfloat16", 2 ** -7],
]);

function isSame(a: Fingerprint, b: Fingerprint): boolean {
  const [x, y] = [a.statistics, b.statistics];
  const tolerance = Math.max(ROUNDING.get(a.dtype) ?? 2 ** -2, ROUNDING.get(b.dtype) ?? 2 ** -2);
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
