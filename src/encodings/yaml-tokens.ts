import type { CST } from "yaml";

export interface Fault {
  /** In UTF-16 code units from the start of the text. */
  readonly offset: number;
  readonly message: string;
}

/** What a text may hold before its tokens become values. */
export interface TokenLimits {
  /** What composes tokens to values recurses, and stacks end. */
  readonly depth: number;
  /** Of one list or mapping. Looking for duplicate keys takes the square of it. */
  readonly entries: number;
}

/** YAML that none of our files has a use for, by the type of its token. */
const UNWANTED = new Map<string, string>([
  ["anchor", "has no anchors: write the value where it is needed."],
  ["alias", "has no aliases: write the value again."],
  ["tag", "has no tags: remove the word that starts with `!`."],
]);

/**
 * What must be known before the tokens become values: sizes that would hurt, and features that would surprise. `noun` says what the
 * text is.
 */
export function tokenFaults(source: string, tokens: readonly CST.Token[], noun: string, limits: TokenLimits): readonly Fault[] {
  const faults = [...controlCharacters(source, noun)];
  const second = tokens.filter(({ type }) => type === "document")[1];
  if (second !== undefined) {
    faults.push({ offset: second.offset, message: `A ${noun} is one YAML document: remove the second one.` });
  }
  const oversize = oversizeIn(tokens, noun, limits, ({ type, offset }) => {
    const advice = UNWANTED.get(type);
    if (advice !== undefined) faults.push({ offset, message: `A ${noun} ${advice}` });
  });
  return oversize === undefined ? faults : [oversize];
}

/** What is too deep or too long to become values. */
export function oversizeIn(
  tokens: readonly CST.Token[],
  noun: string,
  limits: TokenLimits,
  visit: (token: CST.Token) => void = () => {},
): Fault | undefined {
  // A list instead of recursion: this walk is the one that finds out how deep the text goes.
  const waiting: Place[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > limits.depth) {
      return { offset: token.offset, message: `The ${noun} is nested more than ${limits.depth} levels deep.` };
    }
    visit(token);
    if ("items" in token && token.items.length > limits.entries) {
      return { offset: token.offset, message: `This list or mapping has more than ${limits.entries} entries.` };
    }
    for (const inner of within(token)) waiting.push({ token: inner, depth: depth + 1 });
  }
  return undefined;
}

interface Place {
  readonly token: CST.Token;
  readonly depth: number;
}

export function* controlCharacters(source: string, noun: string): Iterable<Fault> {
  const match = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]|\r(?!\n)/.exec(source);
  if (match === null) return;
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  yield { offset: match.index, message: `The ${noun} holds a control character (U+${code}). Remove it.` };
}

function* within(token: CST.Token): Iterable<CST.Token> {
  if (token.type === "document") {
    yield* token.start;
    if (token.value !== undefined) yield token.value;
  }
  if (!("items" in token)) return;
  for (const { start, key, sep, value } of token.items) {
    yield* start;
    if (key != null) yield key;
    yield* sep ?? [];
    if (value !== undefined) yield value;
  }
}
