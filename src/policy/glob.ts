/**
 * Globs without backtracking: the time to match is at most pattern length × text length, whatever both say.
 * Regular expressions made from globs take exponential or polynomial time on paths that a pull request chooses.
 */
export type Matcher = (text: string) => boolean;

// Longer ones are not written by people.
const MAX_GLOB_CHARACTERS = 200;
// `{a,b}{c,d}` multiplies: each alternative is matched on its own.
const MAX_ALTERNATIVES = 64;

type Token =
  | { readonly kind: "text"; readonly character: string }
  /** One character but `/`. */
  | { readonly kind: "one" }
  /** Any run of characters; `crosses` the `/` or not. */
  | { readonly kind: "run"; readonly crosses: boolean }
  /** `**` with the slash after it: nothing, or whole folders. */
  | { readonly kind: "folders" };

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
  const patterns = (alternativesOf(glob) ?? []).map(pathTokensOf);
  return (path) => patterns.some((tokens) => matches(tokens, path));
}

/** True for a path that one of the globs matches. Plain paths among them cost one look-up, however many they are. */
export function pathMatcher(globs: readonly string[]): Matcher {
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
  return (name) => matches(tokens, name);
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

/** Follows every reading of the pattern at once: `places` are the tokens that could come next. */
function matches(tokens: readonly Token[], text: string): boolean {
  let places = new Set<number>();
  enter(tokens, 0, places);
  for (const character of text) {
    const next = new Set<number>();
    for (const place of places) {
      const token = tokens[place];
      if (token === undefined) continue;
      if (token.kind === "text" ? token.character === character : token.kind === "one" && character !== "/") {
        enter(tokens, place + 1, next);
      } else if (token.kind === "run" && (token.crosses || character !== "/")) {
        enter(tokens, place, next);
      } else if (token.kind === "folders") {
        next.add(place);
        if (character === "/") enter(tokens, place + 1, next);
      }
    }
    if (next.size === 0) return false;
    places = next;
  }
  return places.has(tokens.length);
}

/** What can be skipped without a character is entered too. */
function enter(tokens: readonly Token[], place: number, places: Set<number>): void {
  for (let at = place; !places.has(at); at += 1) {
    places.add(at);
    const token = tokens[at];
    if (token === undefined || (token.kind !== "run" && token.kind !== "folders")) return;
  }
}
