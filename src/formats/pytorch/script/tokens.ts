import { ArtifactError } from "../../../errors.js";

export interface Token {
  /** `begin` and `finish` are those of a block: its lines stand further in. */
  readonly kind: "name" | "number" | "string" | "mark" | "newline" | "begin" | "finish" | "end";
  /** Of a string what stands between its quotes, with its escapes. */
  readonly text: string;
  /** UTF-16 units from the start of the text. */
  readonly offset: number;
}

/** Reads one token after the other, so that a text costs no more than what is kept of it. */
export interface Tokens {
  /** Another one after `advance`. */
  get next(): Token;
  advance(): Token;
}

const SPACE = /[ \t\r]*(?:\\\r?\n[ \t]*)*(?:#[^\n]*)?/y;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const NUMBER = /0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[jJ]?/y;
const MARK = /\*\*|\/\/|->|[=!<>]=|<<|>>|[-+*/%@&|^~<>=()[\]{},:.;]/y;
const QUOTES = /"""|'''|"|'/y;
const LINE = /[ \t]*(?:#[^\n]*)?\r?\n/y;
// A text of PyTorch has one level for a class, one for a method, and one for each branch.
const MAX_INDENTS = 100;

/** https://docs.python.org/3/reference/lexical_analysis.html, as far as PyTorch writes archived code. `path` is for errors. */
export function tokensOf(text: string, path: string): Tokens {
  let at = 0;
  let depth = 0;
  let isLineStart = true;
  const indents = [0];
  let pending = 0;
  let next = read();
  return {
    get next() {
      return next;
    },
    advance() {
      const token = next;
      next = read();
      return token;
    },
  };

  function read(): Token {
    if (pending !== 0) return blockToken();
    if (isLineStart && depth === 0) {
      startLine();
      if (pending !== 0) return blockToken();
    }
    match(SPACE);
    const offset = at;
    if (at >= text.length) {
      if (!isLineStart) {
        isLineStart = true;
        return { kind: "newline", text: "", offset };
      }
      if (indents.length > 1) {
        indents.pop();
        return { kind: "finish", text: "", offset };
      }
      return { kind: "end", text: "", offset };
    }
    if (text[at] === "\n") {
      at++;
      if (depth > 0) return readWithin();
      isLineStart = true;
      return { kind: "newline", text: "", offset };
    }
    isLineStart = false;
    const name = match(NAME);
    if (name !== undefined) return { kind: "name", text: name, offset };
    const number = match(NUMBER);
    if (number !== undefined) return { kind: "number", text: number, offset };
    const quotes = match(QUOTES);
    if (quotes !== undefined) return { kind: "string", text: stringUntil(quotes), offset };
    const mark = match(MARK);
    if (mark === undefined) throw syntaxError(path, offset);
    if (mark === "(" || mark === "[" || mark === "{") depth++;
    if (mark === ")" || mark === "]" || mark === "}") depth = Math.max(0, depth - 1);
    return { kind: "mark", text: mark, offset };
  }

  /** The lines of a bracket are one. */
  function readWithin(): Token {
    for (;;) {
      match(SPACE);
      if (text[at] !== "\n") return read();
      at++;
    }
  }

  function startLine(): void {
    while (match(LINE) !== undefined);
    const start = at;
    while (text[at] === " " || text[at] === "\t") at++;
    const indent = at >= text.length ? 0 : at - start;
    const current = indents.at(-1) ?? 0;
    if (indent > current) {
      if (indents.length > MAX_INDENTS) throw syntaxError(path, at);
      indents.push(indent);
      pending = 1;
    }
    while (indent < (indents.at(-1) ?? 0)) {
      indents.pop();
      pending--;
    }
    isLineStart = at >= text.length;
  }

  function blockToken(): Token {
    const kind = pending > 0 ? "begin" : "finish";
    pending += pending > 0 ? -1 : 1;
    return { kind, text: "", offset: at };
  }

  function stringUntil(quotes: string): string {
    for (const start = at; at < text.length; at++) {
      if (text[at] === "\\") at++;
      else if (text.startsWith(quotes, at)) {
        at += quotes.length;
        return text.slice(start, at - quotes.length);
      }
    }
    throw syntaxError(path, at);
  }

  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined || found === "") return undefined;
    at += found.length;
    return found;
  }
}

export function syntaxError(path: string, offset: number): ArtifactError {
  const message = "The archived code is not in the syntax that PyTorch writes: save the model again.";
  return new ArtifactError("archived-code-syntax", message, { path, offset });
}
