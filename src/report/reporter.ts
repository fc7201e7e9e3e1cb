import type { ReviewHashes } from "../review/file-hashes.js";
import type { Review } from "../review/review.js";

/** Same review, same options, same text. Reporters touch nothing outside. */
export type Reporter = (review: Review, options: ReportOptions) => string;

export interface ReportOptions {
  /** Columns of the terminal. */
  readonly width?: number;
  /** ANSI colours. */
  readonly colour?: boolean;
  /**
   * Upper bound of the text, in bytes of UTF-8; the reporter yields the most detailed version that fits. Whoever counts UTF-16 code
   * units or code points counts fewer.
   */
  readonly limit?: number;
  /** Where the full report can be found, when the text had to leave something out. */
  readonly fullReport?: string;
  /** Names what a file for others would otherwise not say of itself. */
  readonly provenance?: Provenance;
  /** Digests of the files of models, for reports that state them. */
  readonly hashes?: ReviewHashes;
}

/** Where a report comes from, for those who keep it beside others. */
export interface Provenance {
  /** What tells reports of one commit apart, such as workflow, job and key. */
  readonly category: readonly string[];
  /** Address of the repository, without a commit. */
  readonly repository: string;
  /** Address of the page with a heading for each rule; undefined when it is not known where this version's documents are. */
  readonly rulesPage: string | undefined;
  /** Leaves out what is waived: GitHub takes no notice of suppressions and would show an open alert. */
  readonly withoutWaived: boolean;
}
