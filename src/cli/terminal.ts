/** The world of a command: everything it is given and everything it may touch, so that it can be tested as a function. */
export interface Terminal {
  readonly args: readonly string[];
  readonly directory: string;
  /** To standard output. */
  write(text: string): void;
  /** To standard error. */
  complain(text: string): void;
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
  /** Standard error is a terminal that a progress line may be drawn on. */
  readonly hasProgress: boolean;
  /** The folder of the sample pull request that ships with the project. */
  readonly examples: string;
}
