import { type Message, say } from "../message.js";
import type { Pattern } from "../pattern.js";
import { placeOf } from "../stated.js";
import { meaningOf, type Stated } from "./document.js";

/** What a schema asks for, and a model does not state so. */
export type Violation = Message;

/** Of one judgement of one model. */
export interface Run {
  /** What may still be done: a value that a keyword looks at, or some instructions of a pattern for one character. */
  stepsLeft: number;
  /** The file itself was not read and may state more: no list or mapping is known to lack, or not to have, what it has not. */
  readonly isPartial: boolean;
}

/** One keyword on one value. `isNegated` within `not`, where a contested value is let through only if every one of its values is. */
export type Check = (stated: Stated, path: string, run: Run, isNegated: boolean) => readonly Violation[];

/** Lists and mappings of one value do not have too many values to name; more are not read. */
const MOST_VIOLATIONS = 20;

/** Of a schema: every keyword, until nothing is left to spend. */
export function allOf(checks: readonly Check[]): Check {
  return (stated, path, run, isNegated) => {
    if (stated.kind === "contested") {
      const each = stated.values.map((value) => allOf(checks)(value, path, run, isNegated));
      if (isNegated && each.some((found) => found.length === 0)) return [];
      return each.flat().slice(0, MOST_VIOLATIONS);
    }
    const found: Violation[] = [];
    for (const check of checks) {
      run.stepsLeft -= 1;
      if (run.stepsLeft < 0 || found.length >= MOST_VIOLATIONS) break;
      found.push(...check(stated, path, run, isNegated));
    }
    return found.slice(0, MOST_VIOLATIONS);
  };
}

/** Whether a value may have more members than are known. */
export function isOpen({ kind }: Stated, { isPartial }: Run): boolean {
  return isPartial && (kind === "list" || kind === "object");
}

/** ``` `license` is `MIT` (`README.md` line 3)```; of values that are several, how many. */
export function seen(stated: Stated, path: string): Message {
  switch (stated.kind) {
    case "scalar":
      return say`${path} is ${String(stated.value)} (${placeOf(stated.fact)})`;
    case "list":
      return say`${path} is a list of ${stated.items.length}`;
    case "object":
      return path === "" ? say`The metadata is a mapping` : say`${path} is a mapping of ${stated.members.size}`;
    case "contested":
      return say`${path} is stated in several ways`;
  }
}

/** The first value of a list that stands in it before. */
export function repeated(items: readonly Stated[]): Stated | undefined {
  const known = new Set<string>();
  return items.find((item) => {
    const meaning = meaningOf(item);
    const isKnown = known.has(meaning);
    known.add(meaning);
    return isKnown;
  });
}

const INSTRUCTIONS_PER_STEP = 8;

/** Whether a text has what a pattern asks for; true when there is nothing left to find it out with. */
export function isMatch(pattern: Pattern, text: string, run: Run): boolean {
  run.stepsLeft -= 1 + text.length * Math.ceil(pattern.size / INSTRUCTIONS_PER_STEP);
  return run.stepsLeft < 0 || pattern.matches(text);
}

export function below(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
