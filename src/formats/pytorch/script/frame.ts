import { ArtifactError } from "../../../errors.js";
import type { Attribute, AttributeValue, Graph, GraphRole, Node } from "../../../model/graph.js";
import type { ModuleInstance } from "./modules.js";
import type { Program } from "./program.js";
import type { FunctionDefinition } from "./syntax.js";

/** What an expression stands for while a method is turned into a graph. */
export type Reference =
  | { readonly kind: "value"; readonly name: string }
  /** A module of the archive, by its path. */
  | { readonly kind: "module"; readonly path: string }
  /** A function, a class, a type: `torch.add`. */
  | { readonly kind: "global"; readonly name: string }
  | { readonly kind: "literal"; readonly value: AttributeValue }
  | { readonly kind: "tuple"; readonly items: readonly Reference[] };

/** All graphs of one file while they are made. */
export interface Emission {
  readonly program: Program;
  readonly instances: ReadonlyMap<string, ModuleInstance>;
  readonly graphs: Graph[];
  /** Methods and functions that are called and wait to become graphs. */
  readonly waiting: Pending[];
  readonly known: Set<string>;
  /** Nodes and their inputs that may still be kept. */
  allowance: number;
  readonly path: string;
}

export interface Pending {
  readonly graph: string;
  readonly role: GraphRole;
  readonly definition: FunctionDefinition;
  /** Of a method, the module that it is called on. */
  readonly module: string | undefined;
}

/** One graph, or one branch of it, while it is made. Names of values are unique within a method. */
export interface Frame {
  readonly emission: Emission;
  readonly graph: string;
  readonly nodes: Node[];
  readonly variables: Map<string, Reference>;
  /** Operators with graphs of their own, by kind. */
  readonly numbers: Map<string, number>;
  readonly outer: Frame | undefined;
  readonly method: Method;
}

interface Method {
  /** Names that are taken, with how often they were asked for. */
  readonly names: Map<string, number>;
  depth: number;
}

export function frameOf(emission: Emission, graph: string): Frame {
  const method = { names: new Map(), depth: 0 };
  return { emission, graph, nodes: [], variables: new Map(), numbers: new Map(), outer: undefined, method };
}

export function innerFrame(outer: Frame, graph: string): Frame {
  return { ...outer, graph, nodes: [], variables: new Map(), numbers: new Map(), outer };
}

export function lookUp(frame: Frame, name: string): Reference | undefined {
  for (let at: Frame | undefined = frame; at !== undefined; at = at.outer) {
    const found = at.variables.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The name itself the first time, then with a number behind it. */
export function freshName({ method: { names } }: Frame, name: string): string {
  const count = names.get(name) ?? 0;
  names.set(name, count + 1);
  // Names of the code have no dot, so that no other name can be this one.
  return count === 0 ? name : `${name}.${count}`;
}

/** `main/If_0`: numbers count the operators of a kind in their graph. */
export function placeOf({ graph, numbers }: Frame, operator: string): string {
  const number = numbers.get(operator) ?? 0;
  numbers.set(operator, number + 1);
  return `${graph}/${operator}_${number}`;
}

export function addNode(frame: Frame, node: Omit<Node, "name">): void {
  const { emission } = frame;
  emission.allowance -= 1 + node.inputs.length + node.outputs.length + node.attributes.length;
  if (emission.allowance < 0) {
    const message = "The archived code has more operations than are kept: export a smaller model.";
    throw new ArtifactError("too-many-nodes", message, { path: emission.path });
  }
  frame.nodes.push({ name: "", ...node });
}

/** Names of values for what a node reads; what is no value becomes an attribute, named by its position. */
export function operandsOf(
  frame: Frame,
  args: readonly { readonly name?: string | undefined; readonly value: Reference }[],
): { readonly inputs: readonly string[]; readonly attributes: readonly Attribute[] } {
  const inputs: string[] = [];
  const attributes: Attribute[] = [];
  for (const [index, { name, value }] of args.entries()) {
    const literal = literalOf(value);
    if (literal === undefined) inputs.push(valueNameOf(frame, value));
    else {
      attributes.push({ name: name ?? `argument ${index + 1}`, value: literal });
      if (name === undefined) inputs.push("");
    }
  }
  while (inputs.at(-1) === "") inputs.pop();
  return { inputs, attributes };
}

export function valueNameOf(frame: Frame, value: Reference): string {
  if (value.kind === "value" || value.kind === "global") return value.name;
  if (value.kind === "module") return value.path;
  const output = freshName(frame, "constant");
  if (value.kind === "literal") {
    const attributes = [{ name: "value", value: value.value }];
    addNode(frame, { domain: "prim", operator: "Constant", inputs: [], outputs: [output], attributes });
    return output;
  }
  const { inputs, attributes } = operandsOf(
    frame,
    value.items.map((item) => ({ value: item })),
  );
  addNode(frame, { domain: "prim", operator: "TupleConstruct", inputs, outputs: [output], attributes });
  return output;
}

/** Constants, and lists and tuples of constants of one type. */
function literalOf(value: Reference): AttributeValue | undefined {
  if (value.kind === "literal") return value.value;
  if (value.kind === "tuple") return listOf(value.items);
  if (value.kind !== "global" || value.name.startsWith("CONSTANTS.")) return undefined;
  return { kind: "string", value: value.name };
}

export function listOf(items: readonly Reference[]): AttributeValue | undefined {
  const values = items.map((item) => (item.kind === "literal" ? item.value : undefined));
  const kinds = new Set(values.map((value) => value?.kind));
  if (kinds.size > 1) return undefined;
  const [kind] = kinds;
  if (kind === "float")
    return { kind: "floats", value: values.flatMap((value) => (value?.kind === "float" ? [value.value] : [])) };
  if (kind === "string")
    return { kind: "strings", value: values.flatMap((value) => (value?.kind === "string" ? [value.value] : [])) };
  if (kind !== undefined && kind !== "int") return undefined;
  return { kind: "ints", value: values.flatMap((value) => (value?.kind === "int" ? [value.value] : [])) };
}
