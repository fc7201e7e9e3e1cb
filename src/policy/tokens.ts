import type { CST } from "yaml";

export interface Fault {
  /** In UTF-16 code units from the start of the text. */
  readonly offset: number;
  readonly message: string;
}

// The deepest place of a policy is a list in a rule's options; what composes tokens to values recurses, and stacks end.
const MAX_DEPTH = 32;
// Looking for duplicate keys takes the square of this.
const MAX_ENTRIES = 2_000;

/** YAML that a policy has no use for, by the type of its token. */
const UNWANTED = new Map<string, string>([
  ["anchor", "A policy has no anchors: write the value where it is needed."],
  ["alias", "A policy has no aliases: write the value again."],
  ["tag", "A policy has no tags: remove the word that starts with `!`."],
]);

/** What must be known before the tokens become values: sizes that would hurt, and features that would surprise. */
export function tokenFaults(source: string, tokens: readonly CST.Token[]): readonly Fault[] {
  const faults = [...controlCharacters(source)];
  const second = tokens.filter(({ type }) => type === "document")[1];
  if (second !== undefined) {
    faults.push({ offset: second.offset, message: "A policy is one YAML document: remove the second one." });
  }
  // A list instead of recursion: this walk is the one that finds out how deep the text goes.
  const waiting: Place[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > MAX_DEPTH) return [{ offset: token.offset, message: `The policy is nested more than ${MAX_DEPTH} levels deep.` }];
    const message = UNWANTED.get(token.type);
    if (message !== undefined) faults.push({ offset: token.offset, message });
    if ("items" in token && token.items.length > MAX_ENTRIES) {
      return [{ offset: token.offset, message: `This list or mapping has more than ${MAX_ENTRIES} entries.` }];
    }
    for (const inner of within(token)) waiting.push({ token: inner, depth: depth + 1 });
  }
  return faults;
}

interface Place {
  readonly token: CST.Token;
  readonly depth: number;
}

function* controlCharacters(source: string): Iterable<Fault> {
  const match = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]|\r(?!\n)/.exec(source);
  if (match === null) return;
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  yield { offset: match.index, message: `The policy holds a control character (U+${code}). Remove it.` };
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
