import type { Graph } from "../../model/graph.js";
import type { Model } from "../../model/model.js";
import type { Tensor } from "../../model/tensor.js";

/** A graph and the graphs around it, innermost first: how a node's input finds the tensor it names. */
export interface Scope {
  readonly graph: Graph;
  readonly outer: Scope | undefined;
}

/** One model, indexed for matching. */
export interface Indexed {
  readonly graphs: ReadonlyMap<string, Graph>;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

export function indexOf(model: Model): Indexed {
  return {
    graphs: new Map(model.graphs.map((graph) => [graph.name, graph])),
    tensors: new Map(model.tensors.map((tensor) => [tensor.name, tensor])),
  };
}

/** The tensor a value name stands for, looked up from the inside out. */
export function tensorOf(model: Indexed, scope: Scope, value: string): Tensor | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const found = model.tensors.get(tensorNameIn(at.graph, value));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Tensors of the main graph have plain names, all others carry the path of their graph. */
export function tensorNameIn(graph: Graph, local: string): string {
  return graph.name === "main" ? local : `${graph.name}/${local}`;
}
