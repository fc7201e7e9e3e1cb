import type { Coverage } from "../review/review.js";
import { counted } from "./figures.js";

/** `12 changed files, no model among them`; models that were left out are not called nothing. */
export function nothingExamined(coverage: Coverage): string {
  const files = counted(coverage.changedFiles, "changed file");
  const [leftOut] = leftOutOf(coverage);
  return leftOut === undefined ? `${files}, no model among them` : `${files}, ${leftOut}`;
}

/** `2 models left out by policy or paths`, or nothing. */
export function leftOutOf({ leftOut }: Coverage): readonly string[] {
  return leftOut === 0 ? [] : [`${counted(leftOut, "changed model")} left out by policy or paths`];
}
