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
  /** Tensors by the graph they stand in, under the names they have there. */
  readonly locals: ReadonlyMap<string, ReadonlyMap<string, Tensor>>;
  readonly localNames: ReadonlyMap<Tensor, string>;
}

export function indexOf(model: Model): Indexed {
  const graphs = new Map(model.graphs.map((graph) => [graph.name, graph]));
  const paths = pathsOf(graphs.keys());
  const locals = new Map<string, Map<string, Tensor>>();
  const localNames = new Map<Tensor, string>();
  for (const tensor of model.tensors) {
    const owner = ownerOf(tensor.name, paths);
    const local = owner === MAIN ? tensor.name : tensor.name.slice(owner.length + 1);
    const siblings = locals.get(owner) ?? new Map<string, Tensor>();
    locals.set(owner, siblings.set(local, tensor));
    localNames.set(tensor, local);
  }
  return { graphs, tensors: new Map(model.tensors.map((tensor) => [tensor.name, tensor])), locals, localNames };
}

/** The tensor a value name stands for, looked up from the inside out. */
export function tensorOf(model: Indexed, scope: Scope, value: string): Tensor | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const found = model.locals.get(at.graph.name)?.get(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Tensors of the main graph have plain names, all others begin with the path of their graph. */
const MAIN = "main";

/** Graph paths by their segments, so that one walk over a name finds its graph however many slashes the name holds. */
interface Branch {
  readonly next: Map<string, Branch>;
  isGraph: boolean;
}

function pathsOf(names: Iterable<string>): Branch {
  const root: Branch = { next: new Map(), isGraph: false };
  for (const name of names) {
    let branch = root;
    for (const segment of name.split("/")) {
      const known = branch.next.get(segment) ?? { next: new Map(), isGraph: false };
      branch.next.set(segment, known);
      branch = known;
    }
    branch.isGraph = true;
  }
  return root;
}

/** The longest graph path that the name begins with; names may hold slashes of their own. */
function ownerOf(name: string, paths: Branch): string {
  let owner = MAIN;
  let branch: Branch | undefined = paths;
  for (let start = 0, slash = name.indexOf("/"); slash >= 0; start = slash + 1, slash = name.indexOf("/", start)) {
    branch = branch.next.get(name.slice(start, slash));
    if (branch === undefined) break;
    if (branch.isGraph) owner = name.slice(0, slash);
  }
  return owner;
}
