import type { Graph, Node } from "../../model/graph.js";
import type { Digests } from "../digests.js";
import type { Indexed, Scope } from "./scope.js";
import { sequenceInterner } from "./sequences.js";
import { type Identity, type Interner, interner, type Side, type Wires, wiresOf } from "./wires.js";

/** What the graphs of two models hold, told in numbers that both share. */
export interface Contents {
  readonly intern: Interner;
  of(side: "base" | "head", scope: Scope): Identity;
  capturesOf(side: "base" | "head", node: Node): readonly string[];
}

// Values that subgraphs read from around them, in all of a model. Networks have some thousands; nesting repeats them.
const MAX_CAPTURES = 1_000_000;

/** Sides of a comparison, as far as graphs have identities: `operatorOf` says what two calls of one function have in common. */
export interface Models {
  readonly base: Indexed;
  readonly head: Indexed;
  readonly digests: Digests;
  readonly operatorOf: (side: "base" | "head", node: Node) => string;
}

export function contentsOf(models: Models): Contents {
  const intern = interner();
  const sequences = sequenceInterner();
  const known = new Map<Graph, Identity>();
  const captures = { base: capturing(models.base), head: capturing(models.head) };

  function of(which: "base" | "head", scope: Scope): Identity {
    const { graph } = scope;
    const found = known.get(graph);
    if (found !== undefined) return found;
    // A graph that held itself would count as nothing there.
    known.set(graph, { byValues: -1, byTypes: -1 });
    const inputs = new Map(graph.inputs.map((value, position) => [value, `in ${position}`]));
    const side: Side = {
      model: models[which],
      scope,
      digests: models.digests[which],
      labelOf: (value) => inputs.get(value) ?? "outer",
      outputs: graph.outputs.map((_, position) => `${position}`),
      operatorOf: (node) => models.operatorOf(which, node),
      contentOf: (name) => {
        const inner = models[which].graphs.get(name);
        return inner === undefined ? { byValues: -1, byTypes: -1 } : of(which, { graph: inner, outer: scope });
      },
      capturesOf: captures[which],
    };
    const wires = wiresOf(side, intern);
    const identity = { byValues: contentOf(wires, "values"), byTypes: contentOf(wires, "types") };
    known.set(graph, identity);
    return identity;
  }

  /** All that the graph computes, in whatever order its nodes stand. */
  function contentOf(wires: Wires, by: "values" | "types"): number {
    const leaves = by === "values" ? wires.leafByValues : wires.leafByTypes;
    const operations = by === "values" ? wires.operationsByValues : wires.operationsByTypes;
    const colours = new Int32Array(wires.count).fill(-1);
    for (const node of wires.order) {
      sequences.push(operations[node] ?? -1);
      const captured: number[] = [];
      for (let slot = wires.slots[node] ?? 0; slot < (wires.slots[node + 1] ?? 0); slot++) {
        const leaf = leaves[slot] ?? -1;
        const colour = leaf >= 0 ? -2 - leaf : (colours[wires.producer[slot] ?? 0] ?? -1);
        if (wires.position[slot] === -1) captured.push(colour);
        else {
          sequences.push(colour);
          sequences.push(wires.output[slot] ?? -1);
        }
      }
      for (const colour of captured.sort((a, b) => a - b)) sequences.push(colour);
      for (const label of wires.made.get(node) ?? []) sequences.push(-2 - label);
      colours[node] = sequences.take();
    }
    for (const colour of colours.sort()) sequences.push(colour);
    return sequences.take();
  }

  return { intern, of, capturesOf: (side, node) => captures[side](node) };
}

/** The values that the subgraphs of a node read from the graphs around them. */
function capturing(model: Indexed): (node: Node) => readonly string[] {
  const known = new Map<string, ReadonlySet<string>>();
  let total = 0;

  function freeOf(name: string): ReadonlySet<string> {
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, new Set());
    const graph = model.graphs.get(name);
    const free = new Set<string>();
    if (graph === undefined || total > MAX_CAPTURES) return free;
    const own = new Set([...graph.inputs, ...graph.nodes.flatMap(({ outputs }) => outputs)]);
    const tensors = model.locals.get(name);
    const note = (value: string) => {
      if (value !== "" && !own.has(value) && tensors?.has(value) !== true) free.add(value);
    };
    for (const node of graph.nodes) {
      for (const value of node.inputs) note(value);
      for (const value of capturedBy(node)) note(value);
    }
    for (const value of graph.outputs) note(value);
    total += free.size;
    known.set(name, free);
    return free;
  }

  function capturedBy(node: Node): readonly string[] {
    const values = new Set<string>();
    for (const { value } of node.attributes) {
      if (value.kind !== "graphs") continue;
      for (const graph of value.value) for (const captured of freeOf(graph)) values.add(captured);
    }
    return [...values];
  }
  return capturedBy;
}
