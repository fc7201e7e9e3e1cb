import type { Review } from "../review/review.js";

/** Same review, same options, same text. Reporters touch nothing outside. */
export type Reporter = (review: Review, options: ReportOptions) => string;

export interface ReportOptions {
  /** Columns of the terminal. */
  readonly width?: number;
  /** ANSI colours. */
  readonly colour?: boolean;
  /** Upper bound of the text, in UTF-16 code units; the reporter yields the most detailed version that fits. */
  readonly limit?: number;
  /** Where the full report can be found, when the text had to leave something out. */
  readonly fullReport?: string;
}
