import { FORMATS } from "./index.js";
import { RECOGNISED } from "./recognised.js";

const PROMISES = [...FORMATS, ...RECOGNISED].map(({ id, paths }) => ({ id, paths }));
const HINTS = RECOGNISED.flatMap(({ hints }) => hints);

/** The format that the name promises, or null. Case does not matter: file systems disagree about it. */
export function promisedFormat(path: string): string | null {
  return PROMISES.find(({ paths }) => paths.some((pattern) => matchesName(path, pattern)))?.id ?? null;
}

/** Names such as `model.bin` that models share with other files: only the content can tell. */
export function mayBeModel(path: string): boolean {
  return HINTS.some((pattern) => matchesName(path, pattern));
}

/** Patterns are `**` + `/*.ending` or `**` + `/name`: suffixes, so no pattern can be slow. */
export function matchesName(path: string, pattern: string): boolean {
  const wanted = pattern.slice("**/".length).toLowerCase();
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  return wanted.startsWith("*") ? name.length > wanted.length - 1 && name.endsWith(wanted.slice(1)) : name === wanted;
}
