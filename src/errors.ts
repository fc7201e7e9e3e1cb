/**
 * The four failures, named for who can act. Everything else that is thrown is a bug and surfaces with its stack.
 * `code` is stable and machine readable; `message` says what is wrong, where, and what to do.
 */
abstract class Failure extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.name = new.target.name;
  }
}

/** The file itself is at fault, and reading it again changes nothing. `offset` counts bytes from the start of `path`. */
export class ArtifactError extends Failure {
  readonly path: string | undefined;
  readonly offset: number | undefined;
  constructor(code: string, message: string, where: { path?: string; offset?: number } = {}, options?: ErrorOptions) {
    super(code, message, options);
    this.path = where.path;
    this.offset = where.offset;
  }
}

/** The bytes could not be had: a network, a disk, a missing git object. Trying again later may help. */
export class SourceError extends Failure {}

/** The policy is at fault; its author can act. Lines and columns count from 1. */
export class PolicyError extends Failure {
  readonly problems: readonly PolicyProblem[];
  constructor(code: string, message: string, problems: readonly PolicyProblem[], options?: ErrorOptions) {
    super(code, message, options);
    this.problems = problems;
  }
}

export interface PolicyProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** The caller asked for something that cannot be done: a flag, a revision, an input. */
export class UsageError extends Failure {}
