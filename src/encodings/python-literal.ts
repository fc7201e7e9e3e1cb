import { ArtifactError } from "../errors.js";

/** A value of Python's literal syntax, as `ast.literal_eval` takes it: what headers of arrays are written in. Nothing is evaluated. */
export type Literal =
  | { readonly kind: "text"; readonly value: string }
  /** Exact: between -(2^53 - 1) and 2^53 - 1. */
  | { readonly kind: "integer"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "none" }
  /** A tuple or a list. */
  | { readonly kind: "sequence"; readonly items: readonly Literal[] }
  /** In the order of the text; keys are unique. */
  | { readonly kind: "mapping"; readonly entries: ReadonlyMap<string, Literal> };

/** Structured element types nest a list and a tuple a level; no writer goes beyond a handful. */
const MAX_DEPTH = 32;

interface LiteralReading {
  readonly text: string;
  readonly path: string;
  /** Bytes from the start of the file to the text. */
  readonly start: number;
  at: number;
}

/** Reads one literal, white space around it allowed. `start` is where the text stands in the file, one byte a character. */
export function readLiteral(text: string, path: string, start: number): Literal {
  const reading: LiteralReading = { text, path, start, at: 0 };
  const value = valueIn(reading, 0);
  skipSpace(reading);
  if (reading.at < text.length) throw fault(reading, "it goes on after its value has ended");
  return value;
}

function valueIn(reading: LiteralReading, depth: number): Literal {
  if (depth > MAX_DEPTH) throw fault(reading, `values are nested more than ${MAX_DEPTH} deep`);
  skipSpace(reading);
  switch (reading.text[reading.at]) {
    case "{":
      return mappingIn(reading, depth);
    case "(":
      return sequenceIn(reading, ")", depth);
    case "[":
      return sequenceIn(reading, "]", depth);
    case "'":
    case '"':
      return { kind: "text", value: textIn(reading) };
    default:
      return plainIn(reading);
  }
}

function mappingIn(reading: LiteralReading, depth: number): Literal {
  const entries = new Map<string, Literal>();
  reading.at++;
  while (!steps(reading, "}")) {
    const key = valueIn(reading, depth + 1);
    if (key.kind !== "text") throw fault(reading, "a key is not a text");
    if (entries.has(key.value)) throw fault(reading, "a key stands twice");
    if (!steps(reading, ":")) throw fault(reading, "`:` was expected after the key");
    entries.set(key.value, valueIn(reading, depth + 1));
    if (!steps(reading, ",") && reading.text[reading.at] !== "}") throw fault(reading, "`,` or `}` was expected");
  }
  return { kind: "mapping", entries };
}

/** Parentheses around one value without a comma are no tuple. */
function sequenceIn(reading: LiteralReading, closer: ")" | "]", depth: number): Literal {
  const items: Literal[] = [];
  let hasComma = false;
  reading.at++;
  while (!steps(reading, closer)) {
    items.push(valueIn(reading, depth + 1));
    const follows = steps(reading, ",");
    hasComma ||= follows;
    if (!follows && reading.text[reading.at] !== closer) throw fault(reading, `\`,\` or \`${closer}\` was expected`);
  }
  const [only] = items;
  return closer === ")" && !hasComma && only !== undefined ? only : { kind: "sequence", items };
}

/** Steps over white space, then over `mark` where it is next. */
function steps(reading: LiteralReading, mark: string): boolean {
  skipSpace(reading);
  if (reading.text[reading.at] !== mark) return false;
  reading.at++;
  return true;
}

function skipSpace(reading: LiteralReading): void {
  while (/[ \t\r\n]/.test(reading.text[reading.at] ?? "x")) reading.at++;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);
/** Digits that follow `\x`, `\u` and `\U`. */
const CODE_DIGITS: ReadonlyMap<string, number> = new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8],
]);

function textIn(reading: LiteralReading): string {
  const quote = reading.text[reading.at];
  const pieces: string[] = [];
  reading.at++;
  for (;;) {
    const character = reading.text[reading.at];
    if (character === undefined || character === "\n") throw fault(reading, "a text has no end");
    reading.at++;
    if (character === quote) return pieces.join("");
    pieces.push(character === "\\" ? escapeIn(reading) : character);
  }
}

function escapeIn(reading: LiteralReading): string {
  const letter = reading.text[reading.at] ?? "";
  reading.at++;
  const plain = ESCAPES.get(letter);
  if (plain !== undefined) return plain;
  const digits = CODE_DIGITS.get(letter);
  const code = digits === undefined ? "" : reading.text.slice(reading.at, reading.at + digits);
  if (code.length !== digits || !/^[0-9a-fA-F]+$/.test(code)) throw fault(reading, "an escape is not one that Python writes");
  reading.at += code.length;
  const point = Number.parseInt(code, 16);
  if (point > 0x10_ffff) throw fault(reading, "an escape is beyond all characters");
  return String.fromCodePoint(point);
}

/** The longest integer of 64 bits, its sign, and the `L` that Python 2 wrote behind it. */
const MAX_PLAIN_CHARACTERS = 22;
const PLAIN = /^(?:True\b|False\b|None\b|(-?[0-9]{1,20})L?(?![\w.]))/;

function plainIn(reading: LiteralReading): Literal {
  const [word, digits] = PLAIN.exec(reading.text.slice(reading.at, reading.at + MAX_PLAIN_CHARACTERS + 1)) ?? [];
  if (word === undefined) throw fault(reading, "a value was expected");
  const value = Number(digits ?? 0);
  if (!Number.isSafeInteger(value)) throw fault(reading, "a number is beyond 2^53");
  reading.at += word.length;
  if (digits !== undefined) return { kind: "integer", value };
  return word === "None" ? { kind: "none" } : { kind: "boolean", value: word === "True" };
}

function fault({ path, start, at }: LiteralReading, problem: string): ArtifactError {
  const offset = start + at;
  return new ArtifactError("literal-syntax", `Not readable as a Python literal at byte ${offset}: ${problem}.`, { path, offset });
}
