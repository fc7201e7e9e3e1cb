import { globProblemOf, type Matcher, pathGlob } from "./glob.js";
import type { Policy } from "./policy.js";

/** Which files count as models for this review: named by the policy and, when the caller gives `paths`, by those too. */
export function modelSelection(policy: Policy, paths: readonly string[] = []): (path: string) => boolean {
  const included = anyOf(policy.models.include);
  const excluded = anyOf(policy.models.exclude);
  const asked = anyOf(paths.filter((glob) => !glob.startsWith("!")));
  const declined = anyOf(paths.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1)));
  return (path) =>
    (included === undefined || included(path)) &&
    (asked === undefined || asked(path)) &&
    excluded?.(path) !== true &&
    declined?.(path) !== true;
}

/** What is wrong with globs that a caller gives beside the policy, in plain sentences. A leading `!` leaves out. */
export function pathProblems(paths: readonly string[]): readonly string[] {
  return paths.flatMap((glob) => {
    const problem = globProblemOf(glob.replace(/^!/, ""));
    return problem === undefined ? [] : [`${JSON.stringify(glob)}: ${problem}`];
  });
}

/** Undefined for an empty list: it restricts nothing. */
function anyOf(globs: readonly string[]): Matcher | undefined {
  const matchers = globs.map(pathGlob);
  return matchers.length === 0 ? undefined : (path) => matchers.some((matches) => matches(path));
}
