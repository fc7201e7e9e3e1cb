/**
 * A number of things that may depend on sizes nobody has fixed: the sum of its terms; none is 0. Terms are sorted by their factors,
 * each product of factors stands once, and no coefficient is 0.
 */
export type Amount = readonly Term[];

/** A coefficient, a whole number, times its factors; without a factor the coefficient alone. */
export interface Term {
  readonly coefficient: number;
  /** Sorted by symbol, each once. */
  readonly factors: readonly Factor[];
}

export interface Factor {
  /** The size's name in the file, `images[0]` for a size of an input without a name, or a quotient written out: `⌈height/2⌉`. */
  readonly symbol: string;
  /** 1 or more. */
  readonly power: number;
  /** What the symbol stands for when it is a quotient: `of` divided by `by`, rounded down. */
  readonly quotient?: { readonly of: Amount; readonly by: number };
}

/** What one run of a model computes, in multiply-accumulate operations (MACs). */
export interface Compute {
  /** Of all counted nodes. */
  readonly macs: Amount;
  /** Nodes that were counted. Operators that have no MACs by definition are neither among these nor among the uncounted. */
  readonly counted: number;
  /** Operators with MACs or with parameters, sorted by domain, then type. */
  readonly operators: readonly OperatorCompute[];
  /** Sorted by domain, type and reason. */
  readonly uncounted: readonly UncountedOperator[];
}

export interface OperatorCompute {
  readonly domain: string;
  readonly type: string;
  /** Counted ones. */
  readonly nodes: number;
  readonly macs: Amount;
  /** Elements of tensors that its nodes read, each tensor with the first node that reads it. */
  readonly parameters: number;
}

/**
 * `operator`: nothing is known of what it computes. `shape`: a size that it needs is not known. `trips`: how often its body runs is not
 * known. `branch`: which branch is the larger one is not known. `limit`: a number, or the work to find it, is too large.
 */
export const UNCOUNTED_REASONS = ["operator", "shape", "trips", "branch", "limit"] as const;
export type UncountedReason = (typeof UNCOUNTED_REASONS)[number];

export interface UncountedOperator {
  readonly domain: string;
  readonly type: string;
  readonly reason: UncountedReason;
  readonly nodes: number;
}
