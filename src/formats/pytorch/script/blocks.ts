import { emit, evaluate } from "./calls.js";
import { addNode, type Frame, freshName, innerFrame, lookUp, placeOf, type Reference, valueNameOf } from "./frame.js";
import type { Block, Expression, Statement } from "./syntax.js";

/** Turns statements into nodes of the frame. Gives what they return, if they do. */
export function emitBlock(frame: Frame, block: Block): Reference | undefined {
  for (const statement of block) {
    const returned = emitStatement(frame, statement);
    if (returned !== undefined) return returned;
  }
  return undefined;
}

function emitStatement(frame: Frame, statement: Statement): Reference | undefined {
  switch (statement.kind) {
    case "assign":
      for (const target of statement.targets) assign(frame, target, statement.value);
      return undefined;
    case "expression":
      evaluate(frame, statement.value);
      return undefined;
    case "return":
      return statement.value === undefined ? { kind: "tuple", items: [] } : evaluate(frame, statement.value);
    case "if":
      emitChoice(frame, statement);
      return undefined;
    case "while":
    case "for":
      emitLoop(frame, statement);
      return undefined;
    case "with":
      for (const context of statement.contexts) emit(frame, "prim", "Enter", [{ value: evaluate(frame, context) }], []);
      return emitBlock(frame, statement.body);
    case "function":
      emitClosure(frame, statement);
      return undefined;
    case "pass":
      return undefined;
  }
}

function assign(frame: Frame, target: Expression, value: Expression): void {
  const names = target.kind === "name" ? [target.name] : target.kind === "tuple" ? target.items.map(nameOf) : [];
  bind(frame, target, evaluate(frame, value, value.kind === "tuple" ? [] : names));
}

function nameOf(target: Expression): string {
  return target.kind === "name" ? target.name : "value";
}

function bind(frame: Frame, target: Expression, value: Reference): void {
  if (target.kind === "name") frame.variables.set(target.name, value);
  else if (target.kind === "tuple") {
    const unpacked = value.kind === "tuple" ? value : emit(frame, "prim", "TupleUnpack", [{ value }], target.items.map(nameOf));
    const items = unpacked.kind === "tuple" ? unpacked.items : [unpacked];
    for (const [index, item] of target.items.entries()) bind(frame, item, items[index] ?? { kind: "value", name: "" });
  } else if (target.kind === "attribute") {
    const of = evaluate(frame, target);
    const attribute = {
      name: "attribute",
      value: { kind: "literal", value: { kind: "string", value: valueNameOf(frame, of) } },
    } as const;
    emit(frame, "prim", "SetAttr", [{ value }, attribute], []);
  } else if (target.kind === "item") {
    const [of, index] = [evaluate(frame, target.of), evaluate(frame, target.index)];
    emit(frame, "aten", "_set_item", [{ value: of }, { value: index }, { value }], []);
  }
}

/** What both branches set, and what one of them sets anew, comes out of the node. */
function emitChoice(frame: Frame, { test, whenTrue, whenFalse }: Extract<Statement, { kind: "if" }>): void {
  const condition = valueNameOf(frame, evaluate(frame, test));
  const [inThen, inElse] = [assignedIn(whenTrue), assignedIn(whenFalse)];
  const names = [...new Set([...inThen, ...inElse])].filter(
    (name) => (inThen.has(name) && inElse.has(name)) || lookUp(frame, name) !== undefined,
  );
  const place = placeOf(frame, "If");
  const branches = [
    ["then_branch", whenTrue],
    ["else_branch", whenFalse],
  ] as const;
  const attributes = branches.map(([branch, block]) => {
    const inner = innerFrame(frame, `${place}.${branch}`);
    const returned = emitBlock(inner, block);
    const results = names.map((name) => resultOf(inner, lookUp(inner, name)));
    addGraph(inner, [], returned === undefined ? results : [...results, ...returnedNames(inner, returned)]);
    return { name: branch, value: { kind: "graphs", value: [inner.graph] } } as const;
  });
  const outputs = names.map((name) => freshName(frame, name));
  addNode(frame, { domain: "prim", operator: "If", inputs: [condition], outputs, attributes });
  names.forEach((name, index) => {
    const value = lookUp(frame, name);
    // A module is one of the archive, whichever branch was taken.
    if (value?.kind !== "module") frame.variables.set(name, { kind: "value", name: outputs[index] ?? "" });
  });
}

/** What a loop sets that was set before goes round with it. */
function emitLoop(frame: Frame, loop: Extract<Statement, { kind: "while" | "for" }>): void {
  const bound = valueNameOf(frame, evaluate(frame, loop.kind === "while" ? loop.test : loop.iterated));
  const carried = [...assignedIn(loop.body)].filter((name) => {
    const before = lookUp(frame, name);
    return before !== undefined && before.kind !== "module";
  });
  const starts = carried.map((name) => resultOf(frame, lookUp(frame, name)));
  const inner = innerFrame(frame, `${placeOf(frame, "Loop")}.body`);
  const inputs: string[] = [];
  const enter = (name: string) => {
    const value = freshName(inner, name);
    inputs.push(value);
    inner.variables.set(name, { kind: "value", name: value });
  };
  if (loop.kind === "for") for (const name of namesIn(loop.target)) enter(name);
  for (const name of carried) enter(name);
  emitBlock(inner, loop.body);
  const ends = carried.map((name) => resultOf(inner, lookUp(inner, name)));
  addGraph(inner, inputs, ends);
  const outputs = carried.map((name) => freshName(frame, name));
  const attributes = [{ name: "body", value: { kind: "graphs", value: [inner.graph] } } as const];
  addNode(frame, { domain: "prim", operator: "Loop", inputs: [bound, ...starts], outputs, attributes });
  carried.forEach((name, index) => {
    frame.variables.set(name, { kind: "value", name: outputs[index] ?? "" });
  });
}

/** A function inside of a method, which `fork` runs beside it. */
function emitClosure(frame: Frame, { definition: { name, body } }: Extract<Statement, { kind: "function" }>): void {
  const inner = innerFrame(frame, `${placeOf(frame, "Closure")}.body`);
  const returned = emitBlock(inner, body);
  addGraph(inner, [], returned === undefined ? [] : returnedNames(inner, returned));
  const output = freshName(frame, name);
  const attributes = [{ name: "body", value: { kind: "graphs", value: [inner.graph] } } as const];
  addNode(frame, { domain: "prim", operator: "Closure", inputs: [], outputs: [output], attributes });
  frame.variables.set(name, { kind: "value", name: output });
}

export function addGraph({ emission, graph, nodes }: Frame, inputs: readonly string[], outputs: readonly string[]): void {
  emission.graphs.push({ name: graph, title: "", role: "subgraph", inputs, outputs, nodes, values: [], quantisation: [] });
}

export function returnedNames(frame: Frame, returned: Reference): readonly string[] {
  const items = returned.kind === "tuple" ? returned.items : [returned];
  return items.map((item) => resultOf(frame, item));
}

function resultOf(frame: Frame, value: Reference | undefined): string {
  return value === undefined ? "" : valueNameOf(frame, value);
}

function namesIn(target: Expression): readonly string[] {
  return target.kind === "name" ? [target.name] : target.kind === "tuple" ? target.items.flatMap(namesIn) : [];
}

/** Variables that a block sets, its own blocks included. */
function assignedIn(block: Block, into = new Set<string>()): Set<string> {
  for (const statement of block) {
    if (statement.kind === "assign") for (const target of statement.targets) for (const name of namesIn(target)) into.add(name);
    if (statement.kind === "if") {
      const [then, otherwise] = [assignedIn(statement.whenTrue), assignedIn(statement.whenFalse)];
      for (const name of then) if (otherwise.has(name)) into.add(name);
      for (const name of [...then, ...otherwise]) into.add(name);
    }
    if (statement.kind === "while" || statement.kind === "for" || statement.kind === "with") assignedIn(statement.body, into);
  }
  return into;
}
