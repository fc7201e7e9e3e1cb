/**
 * What one pass over the values of two tensors tells, `x` of base and `y` of head, element by element. Numbers that do not exist,
 * such as a change relative to nothing but zeros, are null. What compares the two is that of pairs of which both are finite.
 */
export interface Measure {
  /** Pairs of elements that were read; a complex element counts as its two numbers. */
  readonly elements: number;
  /** Share of the tensor's elements that were read: 1 unless the tensor was sampled. */
  readonly share: number;
  /**
   * Elements whose bits differ; of two dtypes the elements that are further apart than rounding to the narrower one takes them.
   */
  readonly changed: number;
  /** Whether a side is quantised and was compared by the numbers that its elements stand for; `changed` are those beyond half a step. */
  readonly isDequantised: boolean;
  /** ‖y − x‖ ÷ ‖x‖. About 1.41 for two tensors that have nothing in common but their size. */
  readonly relativeL2: number | null;
  /** Of a sampled tensor: `relativeL2` is within so much of its true value in 95 of 100 cases, judged by how much its samples differ. */
  readonly uncertainty: number | null;
  /** x·y ÷ (‖x‖ ‖y‖), −1 to 1. */
  readonly cosine: number | null;
  /** Cosine × √elements: of two unrelated tensors a draw from the standard normal distribution. */
  readonly z: number | null;
  /** Pearson's, which unlike the cosine does not take a mean that both have for kinship; null where a side is constant. */
  readonly correlation: number | null;
  /** Largest |y − x|. */
  readonly maxDifference: number;
  /** Mean of |y − x|. */
  readonly meanDifference: number | null;
  /** Elements by the size of |y − x|: each bin holds sizes from 2^`exponent` to below the next power of two. Of tensors of more than 65,536 elements, those of a sixteenth. */
  readonly histogram: readonly HistogramBin[];
  readonly base: ValueStatistics;
  readonly head: ValueStatistics;
}

export interface HistogramBin {
  readonly exponent: number;
  readonly count: number;
}

/** Of the elements of one tensor that were read; `mean` to `max` are those of the finite ones. */
export interface ValueStatistics {
  readonly elements: number;
  readonly mean: number | null;
  readonly deviation: number | null;
  /** Euclidean. */
  readonly norm: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly zeros: number;
  readonly nans: number;
  readonly infinities: number;
  readonly denormals: number;
}

/** Measures by the name of the tensor in head. A tensor without one was not measured. */
export type Measures = ReadonlyMap<string, Measure>;
