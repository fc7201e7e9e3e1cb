import { type Token, tokensMatcher } from "./tokens.js";

/**
 * Globs without backtracking: the time to match is at most pattern length × text length, whatever both say.
 * Regular expressions made from globs take exponential or polynomial time on paths that a pull request chooses.
 */
export type Matcher = (text: string) => boolean;

// Longer ones are not written by people.
const MAX_GLOB_CHARACTERS = 200;
// `{a,b}{c,d}` multiplies: each alternative is matched on its own.
const MAX_ALTERNATIVES = 64;

/** What is wrong with a glob, in a plain sentence; undefined when it can be compiled. */
export function globProblemOf(glob: string): string | undefined {
  if (glob === "") return "Write a path or a glob such as models/**.";
  if (glob.length > MAX_GLOB_CHARACTERS) return `A glob has at most ${MAX_GLOB_CHARACTERS} characters.`;
  if (glob.startsWith("!")) return "Write what to leave out under `exclude`, without the `!`.";
  if (/^\.{0,2}\//.test(glob) || glob.endsWith("/")) {
    return "Paths count from the root of the repository: no `/`, `./` or `../` at the start, and `folder/**` for a folder.";
  }
  if (/[[\]()\\]/.test(glob))
    return "A glob may use `*`, `**`, `?` and `{a,b}`, no brackets, parentheses or backslashes; `?` stands for such a character.";
  const alternatives = alternativesOf(glob);
  if (alternatives === undefined) return "The braces of `{a,b}` must be closed and must not stand inside each other.";
  if (alternatives.length > MAX_ALTERNATIVES)
    return `The braces stand for more than ${MAX_ALTERNATIVES} alternatives; use several globs.`;
  return undefined;
}

/** Matches whole paths: `*` and `?` stay within a folder, `**` is any number of folders, `{a,b}` either. Case counts, dot files match. */
export function pathGlob(glob: string): Matcher {
  const problem = globProblemOf(glob);
  if (problem !== undefined) throw new RangeError(problem);
  const patterns = (alternativesOf(glob) ?? []).map((alternative) => tokensMatcher(pathTokensOf(alternative)));
  return (path) => patterns.some((matches) => matches(path));
}

/** By their list: the options of a rule are the same list for every model. */
const known = new WeakMap<readonly string[], Matcher>();

/** True for a path that one of the globs matches. Plain paths among them cost one look-up, however many they are. */
export function pathMatcher(globs: readonly string[]): Matcher {
  const found = known.get(globs) ?? compiledMatcher(globs);
  known.set(globs, found);
  return found;
}

function compiledMatcher(globs: readonly string[]): Matcher {
  const plain = new Set(globs.filter((glob) => !/[*?{]/.test(glob)));
  const matchers = globs.filter((glob) => !plain.has(glob)).map(pathGlob);
  return (path) => plain.has(path) || matchers.some((matches) => matches(path));
}

/** Matches whole names: `*` is any text, `?` one character, all else stands for itself. */
export function namePattern(pattern: string): Matcher {
  const tokens = Array.from(pattern, (character): Token => {
    if (character === "*") return { kind: "run", crosses: true };
    return character === "?" ? { kind: "one" } : { kind: "text", character };
  });
  return tokensMatcher(tokens);
}

function alternativesOf(glob: string): readonly string[] | undefined {
  let alternatives = [""];
  for (const [index, part] of glob.split(/(\{[^{}]*\})/).entries()) {
    const isGroup = index % 2 === 1;
    if (!isGroup && /[{}]/.test(part)) return undefined;
    const choices = isGroup ? part.slice(1, -1).split(",") : [part];
    alternatives = alternatives.flatMap((start) => choices.map((choice) => start + choice));
    if (alternatives.length > MAX_ALTERNATIVES) return alternatives;
  }
  return alternatives;
}

function pathTokensOf(glob: string): readonly Token[] {
  const segments = glob.split("/");
  return segments.flatMap((segment, index): Token[] => {
    const isLast = index === segments.length - 1;
    if (segment === "**") return [isLast ? { kind: "run", crosses: true } : { kind: "folders" }];
    const tokens = Array.from(segment, (character): Token => {
      if (character === "*") return { kind: "run", crosses: false };
      return character === "?" ? { kind: "one" } : { kind: "text", character };
    });
    return isLast ? tokens : [...tokens, { kind: "text", character: "/" }];
  });
}
