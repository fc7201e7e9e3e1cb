import type { HistogramBin, Measure, ValueStatistics } from "../diff/measure.js";

/** The kernel's statistics of a run of elements, as it lays them out: sums that add up over runs. */
export type Sums = Float64Array;

// Places of the numbers, as measure.as.ts has them.
const AT = {
  pairs: 0,
  sumX: 1,
  sumY: 2,
  sumXX: 3,
  sumYY: 4,
  sumXY: 5,
  sumDD: 6,
  sumD: 7,
  maxD: 8,
  minX: 9,
  maxX: 10,
  minY: 11,
  maxY: 12,
  changed: 13,
  zeroX: 14,
  zeroY: 15,
  nanX: 16,
  nanY: 17,
  infX: 18,
  infY: 19,
  denormalX: 20,
  denormalY: 21,
} as const;
const HISTOGRAM = 22;
const BINS = 48;
/** Of finite elements whose counterpart is not: sum of x, of x², of y, of y². */
const LONE = { sumX: 70, sumXX: 71, sumY: 72, sumYY: 73 } as const;
const SMALLEST_EXPONENT = -32;

/** A variance of this share of the mean square is what rounding leaves: sums are right to 1e-6. */
const CONSTANT = 4e-6;

/** Numbers in one `Sums`. */
export const SUMS = HISTOGRAM + BINS + 4;

/** The sums of all runs of a tensor, always added in the order of the runs: the last digit does not depend on who was first. */
export function added(runs: readonly Sums[]): Sums {
  const total = new Float64Array(SUMS);
  for (const at of [AT.minX, AT.minY]) total[at] = Number.POSITIVE_INFINITY;
  for (const at of [AT.maxX, AT.maxY]) total[at] = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    for (let at = 0; at < SUMS; at++) {
      const [before, more] = [total[at] ?? 0, run[at] ?? 0];
      if (at === AT.minX || at === AT.minY) total[at] = Math.min(before, more);
      else if (at === AT.maxX || at === AT.maxY || at === AT.maxD) total[at] = Math.max(before, more);
      else total[at] = before + more;
    }
  }
  return total;
}

/** `runs` are those of one tensor, `elements` the elements that they cover, `share` how much of the tensor that is. */
export function measureOf(runs: readonly Sums[], elements: number, share: number, isDequantised = false): Measure {
  const total = added(runs);
  const of = (name: keyof typeof AT) => total[AT[name]] ?? 0;
  const cosine = of("sumXX") > 0 && of("sumYY") > 0 ? of("sumXY") / Math.sqrt(of("sumXX")) / Math.sqrt(of("sumYY")) : null;
  const bounded = cosine === null ? null : finite(Math.max(-1, Math.min(1, cosine)));
  return {
    elements,
    share,
    changed: of("changed"),
    isDequantised,
    relativeL2: relativeOf(total),
    uncertainty: share < 1 ? uncertaintyOf(runs, share) : null,
    cosine: bounded,
    z: bounded === null ? null : bounded * Math.sqrt(of("pairs")),
    correlation: correlationOf(total),
    maxDifference: of("maxD"),
    meanDifference: of("pairs") > 0 ? finite(of("sumD") / of("pairs")) : null,
    histogram: histogramOf(total),
    base: statisticsOf(total, elements, "X"),
    head: statisticsOf(total, elements, "Y"),
  };
}

function correlationOf(sums: Sums): number | null {
  const of = (name: keyof typeof AT) => sums[AT[name]] ?? 0;
  const count = of("pairs");
  const variances = [of("sumXX") - of("sumX") ** 2 / count, of("sumYY") - of("sumY") ** 2 / count] as const;
  // What is left of a constant by rounding is no variance.
  if (variances[0] <= CONSTANT * of("sumXX") || variances[1] <= CONSTANT * of("sumYY")) return null;
  const covariance = of("sumXY") - (of("sumX") * of("sumY")) / count;
  return finite(Math.max(-1, Math.min(1, covariance / Math.sqrt(variances[0]) / Math.sqrt(variances[1]))));
}

function relativeOf(sums: Sums): number | null {
  const [difference, norm] = [Math.sqrt(sums[AT.sumDD] ?? 0), Math.sqrt(sums[AT.sumXX] ?? 0)];
  if (norm === 0) return difference === 0 ? 0 : null;
  return finite(difference / norm);
}

/**
 * Half of a 95 % confidence interval of a ratio of sums over equally long runs: from the deviations of each run from the ratio, for a
 * sample of a finite whole (Cochran, Sampling Techniques, 1977, 6.4), by Student's distribution.
 */
function uncertaintyOf(runs: readonly Sums[], share: number): number | null {
  const total = added(runs);
  const [dd, xx] = [total[AT.sumDD] ?? 0, total[AT.sumXX] ?? 0];
  if (runs.length < 2 || xx === 0) return null;
  const ratio = dd / xx;
  const squares = runs.reduce((sum, run) => sum + ((run[AT.sumDD] ?? 0) - ratio * (run[AT.sumXX] ?? 0)) ** 2, 0);
  const error = Math.sqrt((squares * runs.length * (1 - share)) / (runs.length - 1)) / xx;
  // Of the root of the ratio, which is what is told.
  return ratio === 0 ? 0 : finite((studentOf(runs.length - 1) * error) / (2 * Math.sqrt(ratio)));
}

// Of 1 to 4 degrees of freedom, where the series is still wrong.
const STUDENT = [12.706, 4.303, 3.182, 2.776];

/** What 97.5 % of Student's distribution lie below (Abramowitz and Stegun, 26.7.5, to its second term). */
function studentOf(freedom: number): number {
  return STUDENT[freedom - 1] ?? 1.96 + 2.372 / freedom + 2.823 / freedom ** 2;
}

function histogramOf(sums: Sums): readonly HistogramBin[] {
  const bins = Array.from(sums.subarray(HISTOGRAM, HISTOGRAM + BINS), (count, at) => ({
    exponent: at + SMALLEST_EXPONENT,
    count,
  }));
  return bins.filter(({ count }) => count > 0);
}

function statisticsOf(sums: Sums, elements: number, side: "X" | "Y"): ValueStatistics {
  const of = (name: "min" | "max" | "zero" | "nan" | "inf" | "denormal") => sums[AT[`${name}${side}`]] ?? 0;
  const all = (name: keyof typeof LONE) => (sums[AT[name]] ?? 0) + (sums[LONE[name]] ?? 0);
  const squares = all(side === "X" ? "sumXX" : "sumYY");
  const count = elements - of("nan") - of("inf");
  const mean = count > 0 ? all(`sum${side}`) / count : null;
  return {
    elements,
    mean: finite(mean),
    deviation: mean === null ? null : finite(Math.sqrt(Math.max(0, squares / count - mean * mean))),
    norm: finite(Math.sqrt(squares)),
    min: finite(of("min")),
    max: finite(of("max")),
    zeros: of("zero"),
    nans: of("nan"),
    infinities: of("inf"),
    denormals: of("denormal"),
  };
}

/** What overflowed float64 is not told as a number. */
function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
