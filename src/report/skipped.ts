import { SKIP_REASONS, type SkippedValues } from "../diff/comparison.js";
import { bytesText, grouped } from "../policy/quantities.js";
import type { Review } from "../review/review.js";
import { counted } from "./figures.js";

/** `values of 12 tensors, 3.1 GB, not compared: budget` */
export function skippedText({ tensors, bytes, reason }: SkippedValues): string {
  return `values of ${counted(tensors, "tensor")}, ${bytesText(bytes)}, not compared: ${REASONS[reason]}`;
}

/** `The checksums that the files state differ for 3 of 12: a hint, no proof.` */
export function checksumsText({ checksums }: SkippedValues): string {
  if (checksums === undefined) return "";
  return `The checksums that the files state differ for ${grouped(checksums.differing)} of ${grouped(checksums.stated)}: a hint, no proof.`;
}

const REASONS = { budget: "budget", never: "weights never" } satisfies Record<SkippedValues["reason"], string>;

/** Over all models of a review, a sum for each reason that there was. */
export function skippedIn({ comparisons }: Review): readonly SkippedValues[] {
  return SKIP_REASONS.flatMap((reason): readonly SkippedValues[] => {
    const skipped = comparisons.flatMap((comparison) => (comparison.skipped?.reason === reason ? [comparison.skipped] : []));
    if (skipped.length === 0) return [];
    const sum = (of: (one: SkippedValues) => number) => skipped.reduce((total, one) => total + of(one), 0);
    return [{ tensors: sum(({ tensors }) => tensors), bytes: sum(({ bytes }) => bytes), reason }];
  });
}
