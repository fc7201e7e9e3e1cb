import { FORMATS } from "./index.js";
import { RECOGNISED } from "./recognised.js";

const PROMISES = [...FORMATS, ...RECOGNISED].map(({ id, paths }) => ({ id, patterns: paths.map(patternOf) }));
const HINTS = [...FORMATS, ...RECOGNISED].flatMap(({ hints = [] }) => hints.map(patternOf));

/** The format that the name promises, or null. Case does not matter: file systems disagree about it. */
export function promisedFormat(path: string): string | null {
  const name = nameOf(path);
  return PROMISES.find(({ patterns }) => patterns.some((isMatch) => isMatch(name)))?.id ?? null;
}

/** Names such as `model.bin` that models share with other files: only the content can tell. */
export function mayBeModel(path: string): boolean {
  const name = nameOf(path);
  return HINTS.some((isMatch) => isMatch(name));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).toLowerCase();
}

/** Patterns are `**` + `/*.ending`, `**` + `/*word*.ending` or `**` + `/name`: parts of a name, so no pattern can be slow. */
function patternOf(pattern: string): (name: string) => boolean {
  const wanted = pattern.slice("**/".length).toLowerCase();
  if (!wanted.startsWith("*")) return (name) => name === wanted;
  const [, word, rest] = /^\*(\w+)\*(\.\w+)$/.exec(wanted) ?? [];
  if (word !== undefined && rest !== undefined)
    return (name) => name.endsWith(rest) && name.slice(0, -rest.length).includes(word);
  const ending = wanted.slice(1);
  return (name) => name.length > ending.length && name.endsWith(ending);
}
