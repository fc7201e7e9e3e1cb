import { MAX_PATH_CHARACTERS, shortened } from "../../../encodings/unique-names.js";
import { ArtifactError } from "../../../errors.js";
import type { AttributeValue } from "../../../model/graph.js";
import { joined } from "../walk.js";
import { addNode, type Frame, freshName, listOf, lookUp, operandsOf, type Reference } from "./frame.js";
import type { Argument, Expression, FunctionDefinition, LiteralType } from "./syntax.js";

/** Chains of operators and attributes, which are read one after the other and evaluated one inside of the other. */
const MAX_DEPTH = 400;

/**
 * What an expression stands for; operators that it calls become nodes. `names` are the variables that take the results of the
 * outermost call.
 */
export function evaluate(frame: Frame, expression: Expression, names: readonly string[] = []): Reference {
  const { method, emission } = frame;
  method.depth++;
  if (method.depth > MAX_DEPTH) {
    const message = "The archived code nests expressions deeper than PyTorch writes them: save the model again.";
    throw new ArtifactError("archived-code-syntax", message, { path: emission.path });
  }
  const value = resolve(frame, expression, names);
  method.depth--;
  return value;
}

function resolve(frame: Frame, expression: Expression, names: readonly string[]): Reference {
  switch (expression.kind) {
    case "name":
      return lookUp(frame, expression.name) ?? { kind: "global", name: expression.name };
    case "literal":
      return { kind: "literal", value: LITERALS[expression.type](expression.text) };
    case "attribute":
      return attributeOf(frame, evaluate(frame, expression.of), expression.name);
    case "item": {
      const [of, index] = [evaluate(frame, expression.of), evaluate(frame, expression.index)];
      if (of.kind === "global") return { kind: "global", name: `${of.name}[…]` };
      return operator(frame, "aten", "__getitem__", [of, index], names);
    }
    case "tuple":
      return { kind: "tuple", items: expression.items.map((item) => evaluate(frame, item)) };
    case "list":
    case "dict": {
      const items = expression.items.map((item) => evaluate(frame, item));
      const constants = expression.kind === "list" ? listOf(items) : undefined;
      if (constants !== undefined) return { kind: "literal", value: constants };
      return operator(frame, "prim", expression.kind === "list" ? "ListConstruct" : "DictConstruct", items, names);
    }
    case "operation": {
      const operands = expression.operands.map((operand) => evaluate(frame, operand));
      return operator(frame, "aten", OPERATORS.get(expression.operator) ?? expression.operator, operands, names);
    }
    case "call":
      return call(frame, expression.callee, expression.args, names);
  }
}

const LITERALS: Readonly<Record<LiteralType, (text: string) => AttributeValue>> = {
  int: (text) => ({ kind: "int", value: text }),
  float: (text) => ({ kind: "float", value: Number.isNaN(Number(text)) ? text : Number(text) }),
  string: (text) => ({ kind: "string", value: text }),
  bool: (text) => ({ kind: "string", value: text }),
  none: (text) => ({ kind: "string", value: text }),
};

/** Operators that PyTorch writes as such in place of a call, by the names that they have there. */
const OPERATORS: ReadonlyMap<string, string> = new Map([
  ["+", "add"],
  ["-", "sub"],
  ["*", "mul"],
  ["/", "div"],
  ["//", "floordiv"],
  ["%", "remainder"],
  ["@", "matmul"],
  ["**", "pow"],
  ["==", "eq"],
  ["!=", "ne"],
  ["<", "lt"],
  [">", "gt"],
  ["<=", "le"],
  [">=", "ge"],
  ["&", "__and__"],
  ["|", "__or__"],
  ["^", "__xor__"],
  ["<<", "__lshift__"],
  [">>", "__rshift__"],
  ["in", "__contains__"],
  ["is", "__is__"],
  ["not", "__not__"],
  ["~", "bitwise_not"],
  ["if", "where"],
]);

function attributeOf({ emission }: Frame, of: Reference, name: string): Reference {
  // `x = x.a`, again and again, makes each name longer than the one before.
  if (of.kind === "global" || of.kind === "value")
    return { kind: of.kind, name: shortened(`${of.name}.${name}`, MAX_PATH_CHARACTERS) };
  if (of.kind !== "module") return { kind: "value", name };
  const path = joined(of.path, name);
  return emission.instances.has(path) ? { kind: "module", path } : { kind: "value", name: path };
}

function call(frame: Frame, callee: Expression, args: readonly Argument[], names: readonly string[]): Reference {
  const { emission } = frame;
  if (callee.kind === "attribute") {
    const of = evaluate(frame, callee.of);
    if (of.kind === "module") {
      const type = emission.instances.get(of.path)?.type ?? "";
      const definition = emission.program.classes.get(type)?.methods.get(callee.name);
      if (definition !== undefined) {
        const target = { domain: of.path, operator: callee.name, module: of.path };
        return callDefined(frame, target, definition, argumentsOf(frame, args), names);
      }
    }
    if (of.kind !== "global") {
      const method = { name: "method", value: { kind: "literal", value: { kind: "string", value: callee.name } } } as const;
      return emit(frame, "prim", "CallMethod", [{ value: of }, ...argumentsOf(frame, args), method], names);
    }
    return callGlobal(frame, `${of.name}.${callee.name}`, args, names);
  }
  const of = evaluate(frame, callee);
  if (of.kind === "global") return callGlobal(frame, of.name, args, names);
  return emit(frame, "prim", "CallFunction", [{ value: of }, ...argumentsOf(frame, args)], names);
}

function callGlobal(frame: Frame, name: string, args: readonly Argument[], names: readonly string[]): Reference {
  const [first, second] = args;
  if (name === "annotate" || name === "unchecked_cast") {
    return second === undefined ? { kind: "value", name: "" } : evaluate(frame, second.value, names);
  }
  if (name === "uninitialized") return { kind: "value", name: "" };
  if (name === "getattr" && first !== undefined && second?.value.kind === "literal")
    return attributeOf(frame, evaluate(frame, first.value), second.value.text);
  const given = argumentsOf(frame, args);
  const definition = frame.emission.program.functions.get(name);
  const [domain, operatorName] = operatorOf(name);
  if (definition !== undefined) {
    return callDefined(frame, { domain, operator: operatorName, module: undefined }, definition, given, names);
  }
  if (!name.startsWith("__torch__.")) return emit(frame, domain, operatorName, given, names);
  const made = { name: "type", value: { kind: "literal", value: { kind: "string", value: name } } } as const;
  return emit(frame, "prim", "CreateObject", [...given, made], names);
}

/** `torch.add` → aten, add; `ops.quantized.add` → quantized, add; `__torch__.utils.pad` → __torch__.utils, pad. */
export function operatorOf(name: string): readonly [domain: string, operator: string] {
  const builtin = BUILTINS.get(name);
  if (builtin !== undefined) return ["aten", builtin];
  if (name.startsWith("torch.")) return ["aten", name.slice("torch.".length)];
  const text = name.startsWith("ops.") ? name.slice("ops.".length) : name;
  const dot = text.lastIndexOf(".");
  return dot === -1 ? ["prim", text] : [text.slice(0, dot), text.slice(dot + 1)];
}

const BUILTINS: ReadonlyMap<string, string> = new Map([
  ["bool", "Bool"],
  ["int", "Int"],
  ["float", "Float"],
  ["complex", "Complex"],
  ["str", "str"],
  ["len", "len"],
  ["range", "__range_length"],
]);

interface Target {
  readonly domain: string;
  readonly operator: string;
  readonly module: string | undefined;
}

type Given = readonly { readonly name?: string | undefined; readonly value: Reference }[];

/** A method or a function of the archive becomes a graph of its own, which nodes call by domain and operator. */
function callDefined(
  frame: Frame,
  { domain, operator, module }: Target,
  definition: FunctionDefinition,
  given: Given,
  names: readonly string[],
): Reference {
  pend(frame, { domain, operator, module }, definition);
  return emit(frame, domain, operator, given, names);
}

function pend({ emission }: Frame, { domain, operator, module }: Target, definition: FunctionDefinition): void {
  const graph = `function:${domain}:${operator}`;
  if (emission.known.has(graph)) return;
  emission.known.add(graph);
  emission.waiting.push({ graph, role: "function", definition, module });
}

function argumentsOf(frame: Frame, args: readonly Argument[]): Given {
  return args.map(({ name, value }) => ({ name, value: evaluate(frame, value) }));
}

function operator(
  frame: Frame,
  domain: string,
  name: string,
  operands: readonly Reference[],
  names: readonly string[],
): Reference {
  return emit(
    frame,
    domain,
    name,
    operands.map((value) => ({ value })),
    names,
  );
}

export function emit(frame: Frame, domain: string, operatorName: string, given: Given, names: readonly string[]): Reference {
  const { inputs, attributes } = operandsOf(frame, given);
  const outputs = (names.length === 0 ? ["value"] : names).map((name) => freshName(frame, name));
  addNode(frame, { domain, operator: operatorName, inputs, outputs, attributes });
  const [first = ""] = outputs;
  if (outputs.length === 1) return { kind: "value", name: first };
  return { kind: "tuple", items: outputs.map((name) => ({ kind: "value", name })) };
}
