import { SourceError } from "../errors.js";

/** What may be fetched from servers. Files that are at hand cost nothing of it. */
export interface TransferLimits {
  /** For one side of an artifact, all its files together. */
  readonly artifactBytes: number;
  readonly runBytes: number;
  /** From the first request on. */
  readonly seconds: number;
}

const MEBIBYTE = 1024 ** 2;

export const TRANSFER_LIMITS: TransferLimits = {
  // Downloads are metered: GitHub's free plan has 10 GiB of LFS a month, of which both sides of one model take a tenth.
  artifactBytes: 512 * MEBIBYTE,
  // Four models of the largest size, both sides.
  runBytes: 4096 * MEBIBYTE,
  // A required check that takes longer holds people up; 4 GiB need a tenth of it on a hosted runner.
  seconds: 600,
};

/** The limits for who chose how many bytes of tensor values may be read on each side of an artifact, and for who did not. */
export function transferLimitsFor(valueBytes: number | undefined): TransferLimits {
  if (valueBytes === undefined) return TRANSFER_LIMITS;
  const { artifactBytes, runBytes, seconds } = TRANSFER_LIMITS;
  // Values are not all there is to read, and windows fetch a little more than was asked for.
  const wanted = valueBytes * 1.25;
  return {
    artifactBytes: Math.max(artifactBytes, wanted),
    runBytes: Math.max(runBytes, 2 * wanted + RESERVED_BYTES),
    seconds: wanted > artifactBytes ? LONG_SECONDS : seconds,
  };
}

/** For who asked for much. */
const LONG_SECONDS = 3600;

/** Structure comes before values: this much of the run's bytes is kept for the beginnings of files. */
const RESERVED_BYTES = 1024 * MEBIBYTE;
const RESERVED_SHARE = 1 / 4;
/** What counts as the beginning of a file: several times the headers of models with thousands of tensors. */
const BEGINNING_BYTES = MEBIBYTE;

/**
 * What one file may still fetch. A request under way is cut off when the time is over, and not for its length, so that its length is
 * what can be spent too much.
 */
export interface Allowance {
  /** Throws a SourceError with the code `budget` when `bytes` more are not covered. */
  assertCovers(bytes: number): void;
  /** Whether `bytes` more are covered. */
  covers(bytes: number): boolean;
  /** Accounts for bytes that arrived. Throws a SourceError with the code `budget` when they arrived too late. */
  spend(bytes: number): void;
}

const REMEDY = "Fetch what is needed before the review (`git lfs fetch`, `dvc fetch`), or read fewer values.";

/** Shared by all files of a run. */
export interface TransferBudget {
  /** For one more file of `artifact`, which names an artifact and its side; `name` is what messages call the file. */
  allowance(artifact: string, name: string): Allowance;
  bytesFetched(): number;
}

/** `now` gives milliseconds. */
export function transferBudget(
  limits: TransferLimits = TRANSFER_LIMITS,
  now: () => number = () => performance.now(),
): TransferBudget {
  const reserved = Math.min(limits.runBytes * RESERVED_SHARE, RESERVED_BYTES);
  const artifacts = new Map<string, { spent: number }>();
  let runSpent = 0;
  let start: number | undefined;
  const isLate = () => {
    start ??= now();
    return now() - start > limits.seconds * 1000;
  };
  const time = `${limits.seconds} seconds for fetching in one run`;

  return {
    allowance(key, name) {
      const artifact = artifacts.get(key) ?? { spent: 0 };
      artifacts.set(key, artifact);
      let fileSpent = 0;
      const shortage = (bytes: number): string | undefined => {
        if (isLate()) return time;
        if (artifact.spent + bytes > limits.artifactBytes) return `${mebibytes(limits.artifactBytes)} for one side of a model`;
        const kept = fileSpent + bytes <= BEGINNING_BYTES ? 0 : reserved;
        return runSpent + bytes > limits.runBytes - kept ? `${mebibytes(limits.runBytes)} for one run` : undefined;
      };
      return {
        covers: (bytes) => shortage(bytes) === undefined,
        assertCovers(bytes) {
          const limit = shortage(bytes);
          if (limit === undefined) return;
          throw new SourceError(
            "budget",
            `${name}: needs ${mebibytes(bytes)} from a server, and the budget of ${limit} does not cover them. ${REMEDY}`,
          );
        },
        spend(bytes) {
          fileSpent += bytes;
          artifact.spent += bytes;
          runSpent += bytes;
          // A server that sends a little now and then would otherwise hold a run up for as long as it likes.
          if (isLate()) throw new SourceError("budget", `${name}: was still on its way when the ${time} were over. ${REMEDY}`);
        },
      };
    },
    bytesFetched: () => runSpent,
  };
}

function mebibytes(bytes: number): string {
  return `${(bytes / MEBIBYTE).toFixed(bytes < 10 * MEBIBYTE ? 2 : 0)} MiB`;
}
