import type { Budget } from "../../../bytes/budget.js";
import type { Graph } from "../../../model/graph.js";
import { addGraph, emitBlock, returnedNames } from "./blocks.js";
import { emit } from "./calls.js";
import { addNode, type Emission, frameOf, freshName, type Pending } from "./frame.js";
import type { ScriptContents } from "./modules.js";
import type { Program } from "./program.js";
import { outputNamesOf, resultCountOf } from "./signatures.js";
import type { ClassDefinition } from "./syntax.js";

/** `forward` is the main graph; other methods of the module, and whatever these call, are functions. */
export function graphsOf(
  { instances }: Pick<ScriptContents, "instances">,
  program: Program,
  path: string,
  budget: Budget,
): readonly Graph[] {
  const emission: Emission = {
    program,
    instances,
    graphs: [],
    waiting: [...rootsOf(program.classes.get(instances.get("")?.type ?? ""))],
    known: new Set(),
    allowance: budget.entries,
    path,
  };
  for (const { graph } of emission.waiting) emission.known.add(graph);
  for (let pending = emission.waiting.pop(); pending !== undefined; pending = emission.waiting.pop())
    emitGraph(emission, pending);
  // In an order that does not depend on who calls what first.
  const rank = ({ role, name }: Graph) => `${role === "main" || name.startsWith("main/") ? 0 : 1}${name}`;
  return emission.graphs.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function* rootsOf(definition: ClassDefinition | undefined): Iterable<Pending> {
  for (const [name, method] of definition?.methods ?? []) {
    const isMain = name === "forward";
    yield { graph: isMain ? "main" : `function::${name}`, role: isMain ? "main" : "function", definition: method, module: "" };
  }
}

function emitGraph(emission: Emission, { graph, role, definition, module }: Pending): void {
  const frame = frameOf(emission, graph);
  const inputs: string[] = [];
  for (const [index, { name }] of definition.parameters.entries()) {
    if (index === 0 && module !== undefined) frame.variables.set(name, { kind: "module", path: module });
    else {
      const input = freshName(frame, name);
      inputs.push(input);
      frame.variables.set(name, { kind: "value", name: input });
    }
  }
  const returned = emitBlock(frame, definition.body);
  const count = resultCountOf(definition);
  let results = returned === undefined ? [] : returnedNames(frame, returned);
  if (returned?.kind === "value" && count > 1) {
    const unpacked = emit(frame, "prim", "TupleUnpack", [{ value: returned }], Array<string>(count).fill("result"));
    results = returnedNames(frame, unpacked);
  }
  let outputs = results;
  if (role === "main" && results.length > 0) {
    // Results have names that callers see: those of the signature.
    outputs = outputNamesOf(results.length);
    addNode(frame, { domain: "prim", operator: "Return", inputs: results, outputs, attributes: [] });
  }
  addGraph(frame, inputs, outputs);
  const made = emission.graphs.pop();
  if (made !== undefined) emission.graphs.push({ ...made, role });
}
