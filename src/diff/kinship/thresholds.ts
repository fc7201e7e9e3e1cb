/**
 * Where one kind of change ends and the next begins. No universal values are published for relative change or cosine: these separate
 * what was measured on real pairs of models, and a policy may set its own.
 */
export interface KinshipThresholds {
  /**
   * Elements that a tensor must have to decide anything. Two unrelated biases of 128 elements were seen with a cosine of 0.29 by
   * chance; of 1,024 elements the chance of more than 0.19 is one in a thousand million.
   */
  readonly decidingElements: number;
  /** Correlation × √elements above which two tensors are related: six standard deviations of unrelated ones. */
  readonly relatedZ: number;
  /**
   * Correlation below which two tensors are not related either, however many elements make it significant: siblings were seen at 0.90
   * and more, unrelated matrices below 0.04.
   */
  readonly relatedCorrelation: number;
  /** Relative change below which a difference is rounding: float32 keeps 6e-8 of a value, and libraries re-order their sums. */
  readonly noise: number;
  /**
   * Relative change from which a related tensor is heavily changed. Fine-tuning was seen at 0.0001 to 0.3, sibling checkpoints at
   * 0.10 to 0.44, retrained tensors at 1.09 to 2.32, about √2 where the norms are equal.
   */
  readonly heavy: number;
  /** Share of changed elements up to which an update is sparse. Fine-tuning by reinforcement learning was seen at 0.05 to 0.3. */
  readonly sparse: number;
  /** Share of the parameters of the larger side that must have a counterpart, for two models to have one architecture. */
  readonly architecture: number;
}

export const KINSHIP_THRESHOLDS: KinshipThresholds = {
  decidingElements: 1024,
  relatedZ: 6,
  relatedCorrelation: 0.1,
  noise: 1e-6,
  heavy: 0.5,
  sparse: 0.05,
  architecture: 0.5,
};
