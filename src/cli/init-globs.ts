import { globProblemOf, pathGlob } from "../policy/glob.js";
import { visible } from "../report/visible.js";

/** More of them is a list nobody keeps up to date. */
const MAX_GLOBS = 6;
const EVERYWHERE: readonly string[] = ["**"];

/**
 * Globs for the folders that models were found in: as wide as a top folder, so that the next model is found too. Everywhere, when a
 * model stands at the root or a folder cannot be written as a glob.
 */
export function globsFor(models: readonly string[]): readonly string[] {
  const tops = [...new Set(models.map((path) => (path.includes("/") ? path.slice(0, path.indexOf("/")) : "")))].sort();
  if (tops.length === 0 || tops.length > MAX_GLOBS) return EVERYWHERE;
  const globs = tops.map((top) => `${top}/**`);
  const isPlain = tops.every((top) => top !== "" && !/[*?{},"]/.test(top) && visible(top) === top);
  if (!isPlain || globs.some((glob) => globProblemOf(glob) !== undefined)) return EVERYWHERE;
  const matchers = globs.map(pathGlob);
  return models.every((path) => matchers.some((matches) => matches(path))) ? globs : EVERYWHERE;
}
