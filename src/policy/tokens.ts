/** A piece of a pattern: a glob over paths or a pattern of names. */
export type Token =
  | { readonly kind: "text"; readonly character: string }
  /** One character but `/`. */
  | { readonly kind: "one" }
  /** Any run of characters; `crosses` the `/` or not. */
  | { readonly kind: "run"; readonly crosses: boolean }
  /** `**` with the slash after it: nothing, or whole folders. */
  | { readonly kind: "folders" };

/** True for a text that all of the tokens stand for. What is written out at both ends is compared first: it decides about most texts. */
export function tokensMatcher(tokens: readonly Token[]): (text: string) => boolean {
  const start = tokens.findIndex(({ kind }) => kind !== "text");
  if (start < 0) {
    const whole = written(tokens);
    return (text) => text === whole;
  }
  const end = tokens.findLastIndex(({ kind }) => kind !== "text") + 1;
  const [prefix, suffix] = [written(tokens.slice(0, start)), written(tokens.slice(end))];
  const matches = innerMatcher(tokens.slice(start, end));
  return (text) =>
    text.length >= prefix.length + suffix.length &&
    text.startsWith(prefix) &&
    text.endsWith(suffix) &&
    matches(text.slice(prefix.length, text.length - suffix.length));
}

function written(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === "text" ? token.character : "")).join("");
}

/** One bit for each token, in words of 32 bits. */
type Bits = Int32Array;

/**
 * Follows every reading of the pattern at once: a bit that is set is a token that could come next, and all of a word move in one step.
 * The last bit stands behind the tokens: the pattern is at its end.
 */
function innerMatcher(tokens: readonly Token[]): (text: string) => boolean {
  const words = (tokens.length >> 5) + 1;
  const bitsOf = (isIn: (token: Token) => boolean): Bits => {
    const bits = new Int32Array(words);
    for (const [place, token] of tokens.entries()) if (isIn(token)) set(bits, place);
    return bits;
  };
  const none = new Int32Array(words);
  const ones = bitsOf(({ kind }) => kind === "one");
  const crossing = bitsOf((token) => token.kind === "run" && token.crosses);
  const staying = bitsOf(({ kind }) => kind === "run");
  const folders = bitsOf(({ kind }) => kind === "folders");
  const skippable = bitsOf(({ kind }) => kind === "run" || kind === "folders");
  const letters = new Map<string, Bits>();
  for (const token of tokens) {
    if (token.kind !== "text") continue;
    const { character } = token;
    letters.set(
      character,
      bitsOf((other) => other.kind === "text" && other.character === character),
    );
  }
  const first = new Int32Array(words);
  for (let place = 0; place === 0 || isSet(skippable, place - 1); place += 1) set(first, place);
  return (text) => {
    const places = Int32Array.from(first);
    for (const character of text) {
      const isSlash = character === "/";
      const [any, stay, letter] = [isSlash ? folders : ones, isSlash ? crossing : staying, letters.get(character) ?? none];
      let carried = 0;
      let all = 0;
      for (let word = 0; word < words; word += 1) {
        const before = places[word] ?? 0;
        const passed = before & ((letter[word] ?? 0) | (any[word] ?? 0));
        const skip = skippable[word] ?? 0;
        let entered = (passed << 1) | carried | (before & (stay[word] ?? 0));
        // What can be skipped without a character is entered too.
        for (let more = entered; more !== 0; entered |= more) more = ((entered & skip) << 1) & ~entered;
        carried = (passed | (entered & skip)) >>> 31;
        const after = entered | (before & (folders[word] ?? 0));
        places[word] = after;
        all |= after;
      }
      if (all === 0) return false;
    }
    return isSet(places, tokens.length);
  };
}

function set(bits: Bits, place: number): void {
  bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
}

function isSet(bits: Bits, place: number): boolean {
  return ((bits[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;
}
