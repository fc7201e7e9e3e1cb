import { RE2JS } from "@bufbuild/re2";

/** A regular expression whose time is linear in the text. */
export interface Pattern {
  matches(text: string): boolean;
  /** Of its program, in instructions: each may be visited for each character of a text. */
  readonly size: number;
}

const MAX_CHARACTERS = 200;
// People write some dozens; a number such as {1000} writes thousands, which look at each character for a tenth of a millisecond and more.
const MAX_SIZE = 500;

/** The pattern, or what is wrong with it in a sentence. */
export function patternOf(source: string): Pattern | string {
  if (source.length > MAX_CHARACTERS) return `A pattern has at most ${MAX_CHARACTERS} characters.`;
  try {
    const matcher = new RE2JS(source);
    const size = matcher.re2().prog.inst.length;
    return size > MAX_SIZE ? "This pattern is too large: repeat less in it." : { matches: (text) => matcher.test(text), size };
  } catch (error) {
    const reason = error instanceof Error ? error.message : "it cannot be compiled";
    return `This is no regular expression of RE2: ${reason}. Look-around and back references are not part of it.`;
  }
}
