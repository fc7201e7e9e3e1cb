import { MAX_PATH_CHARACTERS, type Naming, shortened, uniqueNaming } from "../../encodings/unique-names.js";
import type { Attribute, GraphRole } from "../../model/graph.js";
import type { TensorKind } from "../../model/tensor.js";
import type { Anomalies } from "../anomalies.js";
import type { GraphDraft, SparseDraft, TensorDraft } from "./drafts.js";
import { type PlacedTensor, placeSparse, placeTensor, type Refuse } from "./tensors.js";

/** A graph that has its name and waits for its turn. */
export interface PlannedGraph {
  readonly name: string;
  readonly role: GraphRole;
  /** Whether it belongs to `training_info`, itself or by the graph it stands in. */
  readonly isTraining: boolean;
  readonly draft: GraphDraft;
}

/** What one file's graphs and tensors are collected in, and named by. */
export interface Collection {
  readonly path: string;
  readonly refuse: Refuse;
  readonly anomalies: Anomalies;
  readonly tensors: PlacedTensor[];
  readonly planned: PlannedGraph[];
  /** What a call of a function means without an attribute, by domain and operator. */
  readonly defaults: Map<string, readonly Attribute[]>;
  readonly nameGraph: Naming;
  readonly nameTensor: Naming;
}

export function collectionOf(path: string, refuse: Refuse, anomalies: Anomalies): Collection {
  const [nameGraph, nameTensor] = [uniqueNaming(), uniqueNaming()];
  return { path, refuse, anomalies, tensors: [], planned: [], defaults: new Map(), nameGraph, nameTensor };
}

/** Adds a graph to those to come, and returns its name. */
export function planGraph(collection: Collection, wanted: string, plan: Omit<PlannedGraph, "name">): string {
  const name = collection.nameGraph(shortened(wanted, MAX_PATH_CHARACTERS));
  collection.planned.push({ ...plan, name });
  return name;
}

/** Tensors of the main graph keep their names, all others carry the path of their graph. */
export function pathIn(graph: PlannedGraph, name: string): string {
  return graph.role === "main" ? name : `${graph.name}/${name}`;
}

export type TensorSource =
  | { readonly dense: TensorDraft }
  | { readonly sparse: SparseDraft }
  | { readonly placed: Omit<PlacedTensor, "name" | "kind"> };

/** Adds a tensor of a graph, and returns the name it has in the model. */
export function addTensor(
  collection: Collection,
  graph: PlannedGraph,
  tensor: TensorSource & { readonly name: string; readonly kind: TensorKind },
): string {
  const { path, refuse, anomalies } = collection;
  const name = collection.nameTensor(pathIn(graph, tensor.name));
  const placed = placedOf(tensor, path, refuse);
  if (placed.dtype.startsWith("unknown(")) {
    anomalies.add("unknown-dtype", name, "the tensor's data type is not defined by the format, or newer than this reader");
  }
  collection.tensors.push({ ...placed, name, kind: graph.isTraining ? "training" : tensor.kind });
  return name;
}

function placedOf(tensor: TensorSource, path: string, refuse: Refuse): Omit<PlacedTensor, "name" | "kind"> {
  if ("dense" in tensor) return placeTensor(tensor.dense, path, refuse);
  return "sparse" in tensor ? placeSparse(tensor.sparse, path, refuse) : tensor.placed;
}
