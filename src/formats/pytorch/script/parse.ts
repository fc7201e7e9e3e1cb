import { accept, expect, nameNext, type Parsing, readExpression, readExpressions } from "./expressions.js";
import type { Block, ClassDefinition, CodeFile, Expression, FunctionDefinition, Parameter, Statement } from "./syntax.js";
import { syntaxError, type Token, tokensOf } from "./tokens.js";

export interface ParsedCode extends CodeFile {
  readonly called: ReadonlyMap<string, number>;
}

/**
 * Reads one file of archived code, as `torch/csrc/jit/serialization/python_print.cpp` writes it. Nothing of it is executed. Throws
 * ArtifactError for any other syntax.
 */
export function parseCode(text: string, path: string): ParsedCode {
  const parsing: Parsing = { tokens: tokensOf(text, path), path, depth: 0, called: new Map() };
  const classes: ClassDefinition[] = [];
  const functions: FunctionDefinition[] = [];
  const { tokens } = parsing;
  while (tokens.next.kind !== "end") {
    if (tokens.next.kind === "newline") tokens.advance();
    else if (accept(parsing, "class")) classes.push(readClass(parsing));
    else if (accept(parsing, "def")) functions.push(readFunction(parsing));
    else {
      // `op_version_set = 1` in files of the first versions.
      readStatement(parsing);
    }
  }
  return { classes, functions, called: parsing.called };
}

function readClass(parsing: Parsing): ClassDefinition {
  const name = nameNext(parsing);
  let base = "";
  if (accept(parsing, "(")) {
    if (parsing.tokens.next.kind === "name") base = nameNext(parsing);
    expect(parsing, ")");
  }
  expect(parsing, ":");
  const lists = new Map<string, ReadonlySet<string>>();
  const attributes: Parameter[] = [];
  const methods = new Map<string, FunctionDefinition>();
  for (const member of membersOf(parsing)) {
    if ("body" in member) methods.set(member.name, member);
    else if (/^__\w+__$/.test(member.name) && member.type === undefined) lists.set(member.name, namesIn(member.value));
    else attributes.push(member);
  }
  const listed = (list: string) => lists.get(list) ?? new Set<string>();
  return { name, base, parameters: listed("__parameters__"), buffers: listed("__buffers__"), attributes, methods };
}

function* membersOf(parsing: Parsing): Iterable<FunctionDefinition | Parameter> {
  const { tokens } = parsing;
  expectNewline(parsing);
  if (!acceptKind(parsing, "begin")) return;
  while (tokens.next.kind !== "finish" && tokens.next.kind !== "end") {
    if (tokens.next.kind === "newline") tokens.advance();
    else if (accept(parsing, "pass")) expectNewline(parsing);
    else if (accept(parsing, "def")) yield readFunction(parsing);
    else {
      const target = readExpression(parsing);
      const type = accept(parsing, ":") ? readExpression(parsing) : undefined;
      const value = accept(parsing, "=") ? readExpressions(parsing) : undefined;
      // `__annotations__["0"] = …` is the type of an attribute that no variable could be called.
      if (target.kind === "item" && target.index.kind === "literal")
        yield { name: target.index.text, type: value, value: undefined };
      else if (target.kind === "name") yield { name: target.name, type, value };
      expectNewline(parsing);
    }
  }
  acceptKind(parsing, "finish");
}

function namesIn(value: Expression | undefined): ReadonlySet<string> {
  const items = value?.kind === "list" ? value.items : [];
  return new Set(items.flatMap((item) => (item.kind === "literal" ? [item.text] : [])));
}

/** From behind `def`. */
function readFunction(parsing: Parsing): FunctionDefinition {
  const name = nameNext(parsing);
  expect(parsing, "(");
  const parameters: Parameter[] = [];
  while (!accept(parsing, ")")) {
    accept(parsing, "*");
    const parameter = nameNext(parsing);
    const type = accept(parsing, ":") ? readExpression(parsing) : undefined;
    const value = accept(parsing, "=") ? readExpression(parsing) : undefined;
    parameters.push({ name: parameter, type, value });
    if (accept(parsing, ",")) continue;
    expect(parsing, ")");
    break;
  }
  const returns = accept(parsing, "->") ? readExpression(parsing) : undefined;
  // Methods of an interface have no body, and may stand without a colon.
  return { name, parameters, returns, body: accept(parsing, ":") ? readBlock(parsing) : [] };
}

/** Statements of the same line, or those of the lines that stand further in. */
function readBlock(parsing: Parsing): Block {
  const { tokens, path } = parsing;
  parsing.depth++;
  if (parsing.depth > MAX_BLOCKS) throw syntaxError(path, tokens.next.offset);
  const block = tokens.next.kind === "newline" ? readLines(parsing) : [readStatement(parsing)];
  parsing.depth--;
  return block;
}

// Branches inside of each other, `elif` after `elif` included.
const MAX_BLOCKS = 100;

function readLines(parsing: Parsing): Block {
  const { tokens } = parsing;
  tokens.advance();
  if (!acceptKind(parsing, "begin")) return [];
  const block: Statement[] = [];
  while (tokens.next.kind !== "finish" && tokens.next.kind !== "end") {
    if (tokens.next.kind === "newline") tokens.advance();
    else block.push(readStatement(parsing));
  }
  acceptKind(parsing, "finish");
  return block;
}

function readStatement(parsing: Parsing): Statement {
  if (accept(parsing, "if")) return readChoice(parsing);
  if (accept(parsing, "while")) {
    const test = readExpression(parsing);
    expect(parsing, ":");
    return { kind: "while", test, body: readBlock(parsing) };
  }
  if (accept(parsing, "for")) {
    const target = readTarget(parsing);
    expect(parsing, "in");
    const iterated = readExpression(parsing);
    expect(parsing, ":");
    return { kind: "for", target, iterated, body: readBlock(parsing) };
  }
  if (accept(parsing, "with")) {
    const contexts: Expression[] = [];
    do {
      contexts.push(readExpression(parsing));
      if (accept(parsing, "as")) readTarget(parsing);
    } while (accept(parsing, ","));
    expect(parsing, ":");
    return { kind: "with", contexts, body: readBlock(parsing) };
  }
  if (accept(parsing, "def")) return { kind: "function", definition: readFunction(parsing) };
  const statement = readSimple(parsing);
  expectNewline(parsing);
  return statement;
}

/** Names with commas between them: `in` is no operator here. */
function readTarget(parsing: Parsing): Expression {
  const items: Expression[] = [{ kind: "name", name: nameNext(parsing) }];
  while (accept(parsing, ",")) {
    if (parsing.tokens.next.text === "in") break;
    items.push({ kind: "name", name: nameNext(parsing) });
  }
  const [first] = items;
  return items.length === 1 && first !== undefined ? first : { kind: "tuple", items };
}

/** From behind `if` or `elif`. */
function readChoice(parsing: Parsing): Statement {
  const test = readExpression(parsing);
  expect(parsing, ":");
  const whenTrue = readBlock(parsing);
  if (accept(parsing, "else")) {
    expect(parsing, ":");
    return { kind: "if", test, whenTrue, whenFalse: readBlock(parsing) };
  }
  if (!accept(parsing, "elif")) return { kind: "if", test, whenTrue, whenFalse: [] };
  parsing.depth++;
  if (parsing.depth > MAX_BLOCKS) throw syntaxError(parsing.path, parsing.tokens.next.offset);
  const choice: Statement = { kind: "if", test, whenTrue, whenFalse: [readChoice(parsing)] };
  parsing.depth--;
  return choice;
}

function readSimple(parsing: Parsing): Statement {
  if (accept(parsing, "pass")) return { kind: "pass" };
  if (accept(parsing, "return")) {
    return { kind: "return", value: parsing.tokens.next.kind === "newline" ? undefined : readExpressions(parsing) };
  }
  const targets: Expression[] = [];
  let value = readExpressions(parsing);
  if (accept(parsing, ":")) readExpression(parsing);
  while (accept(parsing, "=")) {
    targets.push(value);
    value = readExpressions(parsing);
  }
  return targets.length === 0 ? { kind: "expression", value } : { kind: "assign", targets, value };
}

function acceptKind({ tokens }: Parsing, kind: Token["kind"]): boolean {
  if (tokens.next.kind !== kind) return false;
  tokens.advance();
  return true;
}

function expectNewline({ tokens, path }: Parsing): void {
  if (tokens.next.kind === "finish" || tokens.next.kind === "end") return;
  if (tokens.next.kind !== "newline") throw syntaxError(path, tokens.next.offset);
  tokens.advance();
}
