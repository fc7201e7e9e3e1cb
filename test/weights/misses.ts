import type { Measure, ValueStatistics } from "../../src/diff/measure.js";
import type { TrueNumbers, TrueStatistics } from "./fixtures.js";

/** What a number may miss, relative to its natural scale. */
const TOLERANCE = 1e-6;

/** Every number of a measure that is not the true one, as a line that says both; relative to what such a number is made of. */
export function misses(measure: Measure | undefined, truth: Partial<TrueNumbers>): readonly string[] {
  if (measure === undefined) return ["not measured"];
  const lines: string[] = [];
  const compare = (name: string, actual: number | null, expected: number | null | undefined, scale = 0) => {
    if (expected !== undefined && !isNear(actual, expected, scale)) lines.push(`${name}: ${actual}, not ${expected}`);
  };
  compare("elements", measure.elements, truth.elements);
  if (truth.changed !== null) compare("changed", measure.changed, truth.changed);
  compare("relative L2", measure.relativeL2, truth.statistics === undefined ? 0 : truth.relativeL2);
  compare("cosine", measure.cosine, truth.cosine, 1);
  compare("largest difference", measure.maxDifference, truth.maxDifference);
  compare("mean difference", measure.meanDifference, truth.meanDifference);
  const isVaried = truth.statistics !== undefined && [truth.statistics.base, truth.statistics.head].every(varies);
  if (isVaried) compare("correlation", measure.correlation, truth.correlation, 1);
  for (const side of ["base", "head"] as const) {
    if (truth.statistics !== undefined)
      compareStatistics(measure[side], truth.statistics[side], (name, ...rest) => compare(`${side} ${name}`, ...rest));
  }
  return lines;
}

type Compare = (name: string, actual: number | null, expected: number | null | undefined, scale?: number) => void;

function compareStatistics(actual: ValueStatistics, expected: TrueStatistics, compare: Compare): void {
  const { mean, deviation, norm, ...exact } = expected;
  const size = Math.hypot(mean ?? 0, deviation ?? 0);
  compare("mean", actual.mean, mean, size);
  compare("deviation", actual.deviation, deviation);
  compare("norm", actual.norm, norm);
  for (const [name, value] of Object.entries(exact)) {
    if (actual[name as keyof typeof exact] !== value) compare(name, actual[name as keyof typeof exact], value, Number.EPSILON);
  }
}

/** A side whose values hardly differ has no correlation; one that is not all finite has none that two programs agree on. */
function varies({ mean, deviation, nans, infinities }: TrueStatistics): boolean {
  return nans + infinities === 0 && (deviation ?? 0) > 0.01 * Math.abs(mean ?? 0);
}

function isNear(actual: number | null, expected: number | null, scale: number): boolean {
  if (actual === null || expected === null) return actual === expected;
  return Math.abs(actual - expected) <= TOLERANCE * Math.max(scale, Math.abs(expected));
}
