import type { Argument, Expression, LiteralType } from "./syntax.js";
import { syntaxError, type Tokens } from "./tokens.js";

/** One text of archived code that is being read. */
export interface Parsing {
  readonly tokens: Tokens;
  readonly path: string;
  depth: number;
  /** Texts of dotted names that are called, with how often: operators, functions and classes. */
  readonly called: Map<string, number>;
}

/** Expressions inside of each other: PyTorch breaks them up long before, and this many fit any stack. */
const MAX_DEPTH = 120;

/** Operators by how tightly they bind, the loosest first. */
const LEVELS: readonly ReadonlySet<string>[] = [
  new Set(["or"]),
  new Set(["and"]),
  new Set(["<", ">", "==", "!=", "<=", ">=", "in", "is"]),
  new Set(["|"]),
  new Set(["^"]),
  new Set(["&"]),
  new Set(["<<", ">>"]),
  new Set(["+", "-"]),
  new Set(["*", "/", "//", "%", "@"]),
];
const PREFIXES = new Set(["-", "+", "~", "not"]);
const CONSTANTS: ReadonlyMap<string, readonly [LiteralType, string]> = new Map([
  ["True", ["bool", "true"]],
  ["False", ["bool", "false"]],
  ["None", ["none", "None"]],
]);

export function accept({ tokens }: Parsing, text: string): boolean {
  const { kind, text: found } = tokens.next;
  if (found !== text || (kind !== "mark" && kind !== "name")) return false;
  tokens.advance();
  return true;
}

export function expect(parsing: Parsing, text: string): void {
  if (!accept(parsing, text)) throw syntaxError(parsing.path, parsing.tokens.next.offset);
}

/** Expressions with commas between them are a tuple. */
export function readExpressions(parsing: Parsing): Expression {
  const items = [readExpression(parsing)];
  let isTuple = false;
  while (accept(parsing, ",")) {
    isTuple = true;
    if (endsList(parsing)) break;
    items.push(readExpression(parsing));
  }
  const [first] = items;
  return isTuple || first === undefined ? { kind: "tuple", items } : first;
}

export function readExpression(parsing: Parsing): Expression {
  parsing.depth++;
  if (parsing.depth > MAX_DEPTH) throw syntaxError(parsing.path, parsing.tokens.next.offset);
  const value = readLevel(parsing, 0);
  parsing.depth--;
  if (!accept(parsing, "if")) return value;
  const test = readExpression(parsing);
  expect(parsing, "else");
  return { kind: "operation", operator: "if", operands: [test, value, readExpression(parsing)] };
}

function readLevel(parsing: Parsing, level: number): Expression {
  const operators = LEVELS[level];
  if (operators === undefined) return readPrefixed(parsing);
  let value = readLevel(parsing, level + 1);
  for (;;) {
    const { kind, text } = parsing.tokens.next;
    if ((kind !== "mark" && kind !== "name") || !operators.has(text)) return value;
    parsing.tokens.advance();
    if (text === "is") accept(parsing, "not");
    value = { kind: "operation", operator: text, operands: [value, readLevel(parsing, level + 1)] };
  }
}

function readPrefixed(parsing: Parsing): Expression {
  const { kind, text, offset } = parsing.tokens.next;
  if ((kind !== "mark" && kind !== "name") || !PREFIXES.has(text)) return readPowered(parsing);
  parsing.depth++;
  if (parsing.depth > MAX_DEPTH) throw syntaxError(parsing.path, offset);
  parsing.tokens.advance();
  const value = readPrefixed(parsing);
  parsing.depth--;
  if (value.kind === "literal" && text === "-") return { ...value, text: `-${value.text}` };
  return { kind: "operation", operator: text, operands: [value] };
}

function readPowered(parsing: Parsing): Expression {
  const value = readPostfixed(parsing);
  if (!accept(parsing, "**")) return value;
  return { kind: "operation", operator: "**", operands: [value, readPrefixed(parsing)] };
}

function readPostfixed(parsing: Parsing): Expression {
  let value = readAtom(parsing);
  for (;;) {
    if (accept(parsing, ".")) value = { kind: "attribute", of: value, name: nameNext(parsing) };
    else if (accept(parsing, "(")) {
      const name = dottedNameOf(value);
      if (name !== undefined) parsing.called.set(name, (parsing.called.get(name) ?? 0) + 1);
      value = { kind: "call", callee: value, args: readArguments(parsing) };
    } else if (accept(parsing, "[")) {
      const index = readExpressions(parsing);
      expect(parsing, "]");
      value = { kind: "item", of: value, index };
    } else return value;
  }
}

/** `torch.nn.functional.relu` of an expression that is nothing else. */
export function dottedNameOf(expression: Expression): string | undefined {
  const parts: string[] = [];
  let at = expression;
  while (at.kind === "attribute") {
    parts.push(at.name);
    at = at.of;
  }
  return at.kind === "name" ? [at.name, ...parts.toReversed()].join(".") : undefined;
}

/** Behind the opening bracket, to behind the closing one. */
function readArguments(parsing: Parsing): readonly Argument[] {
  const args: Argument[] = [];
  while (!accept(parsing, ")")) {
    const value = readExpression(parsing);
    if (value.kind === "name" && accept(parsing, "=")) args.push({ name: value.name, value: readExpression(parsing) });
    else args.push({ value });
    if (accept(parsing, ",")) continue;
    expect(parsing, ")");
    break;
  }
  return args;
}

function readAtom(parsing: Parsing): Expression {
  const { kind, text, offset } = parsing.tokens.next;
  if (kind === "end" || kind === "newline" || kind === "begin" || kind === "finish") throw syntaxError(parsing.path, offset);
  parsing.tokens.advance();
  if (kind === "string") return { kind: "literal", type: "string", text };
  if (kind === "number") return { kind: "literal", type: /^(?:\d+|0[xX].*)$/.test(text) ? "int" : "float", text };
  if (kind === "name") {
    const constant = CONSTANTS.get(text);
    return constant === undefined ? { kind: "name", name: text } : { kind: "literal", type: constant[0], text: constant[1] };
  }
  if (text === "(") {
    if (accept(parsing, ")")) return { kind: "tuple", items: [] };
    const value = readExpressions(parsing);
    expect(parsing, ")");
    return value;
  }
  if (text === "[") return { kind: "list", items: readItems(parsing, "]") };
  if (text === "{") return { kind: "dict", items: readItems(parsing, "}") };
  throw syntaxError(parsing.path, offset);
}

/** Items of a list, or keys and values of a dictionary one after the other. */
function readItems(parsing: Parsing, closing: string): readonly Expression[] {
  const items: Expression[] = [];
  while (!accept(parsing, closing)) {
    items.push(readExpression(parsing));
    if (accept(parsing, ":")) items.push(readExpression(parsing));
    if (accept(parsing, ",")) continue;
    expect(parsing, closing);
    break;
  }
  return items;
}

export function nameNext({ tokens, path }: Parsing): string {
  if (tokens.next.kind !== "name") throw syntaxError(path, tokens.next.offset);
  return tokens.advance().text;
}

function endsList({ tokens: { next } }: Parsing): boolean {
  if (next.kind === "newline" || next.kind === "end") return true;
  return next.kind === "mark" && (next.text === "=" || next.text === ")" || next.text === "]");
}
