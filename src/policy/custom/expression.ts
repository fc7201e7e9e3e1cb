import { type ASTNode, Environment, type ParseResult } from "@marcbachmann/cel-js";
import { RE2_METHOD, rememberedPattern } from "./patterns.js";
import { classOf } from "./records.js";
import { TYPES, VARIABLES } from "./types.js";

export interface Expression {
  readonly ast: ASTNode;
  evaluate(context: Readonly<Record<string, unknown>>): unknown;
}

/** What is wrong with an expression. `offset` counts UTF-16 code units from its start. */
export interface ExpressionProblem {
  readonly message: string;
  readonly offset: number;
}

export type ParsedExpression =
  | { readonly kind: "sound"; readonly expression: Expression }
  | { readonly kind: "broken"; readonly problem: ExpressionProblem };

// A rule is read by people; longer ones are several rules.
const MAX_EXPRESSION_CHARACTERS = 2_000;
const LIMITS = { maxAstNodes: 500, maxDepth: 24, maxListElements: 100, maxMapEntries: 100, maxCallArguments: 8 };

const environment = environmentOf();

/** Parses an expression and checks every name and type in it. Nothing runs. */
export function parseExpression(source: string): ParsedExpression {
  if (source.length > MAX_EXPRESSION_CHARACTERS) {
    return broken(`An expression has at most ${MAX_EXPRESSION_CHARACTERS} characters: split it into several rules.`, 0);
  }
  let parsed: ParseResult;
  try {
    parsed = environment.parse(source);
  } catch (error) {
    return failure(error);
  }
  for (const node of nodesOf(parsed.ast)) {
    const problem = refusalOf(node);
    if (problem !== undefined) return { kind: "broken", problem };
  }
  const checked = parsed.check();
  if (!checked.valid) return failure(checked.error);
  if (checked.type !== "bool" && checked.type !== "dyn") {
    return broken(`The expression gives ${checked.type}, and a rule needs true or false.`, 0);
  }
  return { kind: "sound", expression: { ast: parsed.ast, evaluate: (context) => parsed({ ...context }) } };
}

/** Every node of an expression, parents first. */
export function* nodesOf(root: ASTNode): Generator<ASTNode> {
  const waiting: unknown[] = [root];
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) waiting.push(...next);
    else if (isNode(next)) {
      yield next;
      waiting.push(next.args);
    }
  }
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === "object" && value !== null && "op" in value && "args" in value;
}

/**
 * What would make the cost of an expression depend on more than the sizes of lists, or run a regular expression that backtracks.
 * `matches` is turned into a call of RE2, whose time is linear in the text.
 */
function refusalOf(node: ASTNode): ExpressionProblem | undefined {
  if (node.op === "id" && node.args === "cel") return { message: "`cel.bind` is not available here.", offset: node.start };
  if (node.op !== "rcall" || node.args[0] !== "matches") return undefined;
  const [pattern] = node.args[2];
  if (pattern?.op !== "value" || typeof pattern.args !== "string") {
    return { message: 'The pattern of `matches` must be written out, as in `matches("^v[0-9]+$")`.', offset: node.start };
  }
  const compiled = rememberedPattern(pattern.args);
  if (typeof compiled === "string") return { message: compiled, offset: pattern.start };
  node.args[0] = RE2_METHOD;
  return undefined;
}

function broken(message: string, offset: number): ParsedExpression {
  return { kind: "broken", problem: { message, offset } };
}

/** Of an error of the engine: what it says, and where. */
function failure(error: unknown): ParsedExpression {
  const { summary, range } = error as { readonly summary?: string; readonly range?: { readonly start: number } };
  if (summary === undefined) throw error;
  return broken(`${summary}.`, range?.start ?? 0);
}

function environmentOf(): Environment {
  const made = new Environment({ limits: LIMITS, homogeneousAggregateLiterals: true });
  // A type can only name those that are there already: the simplest first.
  for (const { name, members } of [...TYPES].sort((a, b) => rankOf(a.name) - rankOf(b.name))) {
    made.registerType(name, {
      ctor: classOf(name),
      fields: Object.fromEntries(members.map((member) => [member.name, member.type])),
    });
  }
  for (const { name, type, meaning } of VARIABLES) made.registerVariable(name, type, { description: meaning });
  made.registerFunction(`string.${RE2_METHOD}(string): bool`, (text: string, source: string) => {
    const pattern = rememberedPattern(source);
    // Checked when the expression was read.
    return typeof pattern !== "string" && pattern.matches(text);
  });
  return made;
}

function rankOf(type: string): number {
  const order = ["Value", "Signature", "Metadata", "Model"];
  return order.indexOf(type);
}
