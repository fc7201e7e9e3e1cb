import type { AttributeValue } from "../../model/graph.js";
import type { Shape } from "../../model/signature.js";
import type { ByteRange } from "../../model/tensor.js";

/** How many ordinary items of 100 bytes a message weighs in memory, as a draft and as what becomes of it. */
export const WEIGHTS = { graph: 8, tensor: 8, node: 4, attribute: 2 } as const;

/** MetaGraphDef: a graph for one use, named by its tags. */
export interface MetaGraphDraft {
  metaGraphVersion: string;
  tags: string[];
  tensorflowVersion: string;
  tensorflowGitVersion: string;
  graph: GraphDraft | undefined;
  signatures: SignatureDraft[];
  /** Names of files in `assets/`. */
  assets: string[];
  /** How many layers of Keras state that they run Python code. */
  lambdas: number;
}

export interface SignatureDraft {
  name: string;
  method: string;
  inputs: TensorInfoDraft[];
  outputs: TensorInfoDraft[];
}

/** TensorInfo under the name that callers use. */
export interface TensorInfoDraft {
  name: string;
  kind: "tensor" | "sparse-tensor" | "opaque";
  /** The value in the graph, as `node:0`. */
  tensor: string;
  dtype: number;
  shape: Shape;
}

export interface GraphDraft {
  nodes: NodeDraft[];
  functions: FunctionDraft[];
  /** VersionDef: the version that wrote the graph, and the lowest one that may read it. */
  producer: number;
  minConsumer: number;
}

export interface FunctionDraft {
  name: string;
  inputs: string[];
  /** What the function is called to give, by the values inside of it: from `ret`. */
  returns: Map<string, string>;
  outputs: string[];
  nodes: NodeDraft[];
}

export interface NodeDraft {
  readonly offset: number;
  name: string;
  operator: string;
  inputs: string[];
  attributes: AttributeDraft[];
}

export interface AttributeDraft {
  name: string;
  /** Absent where tensors or functions are the value, or where nothing is said. */
  value?: AttributeValue;
  tensors?: TensorDraft[];
  /** Names of functions. */
  functions?: string[];
}

/** The fields of a TensorProto that can hold elements. */
export type Store = "raw" | "fixed32" | "fixed64" | "varint" | "strings" | "opaque";

export interface TensorDraft {
  readonly offset: number;
  dtype: number;
  dims: number[];
  /** Of a shape that is not known: no tensor of values has such. */
  isUnranked: boolean;
  stored: Map<Store, ByteRange[]>;
  /** Numbers that are few enough to be a setting of an operator, and where the last one stands. */
  varints?: { readonly values: readonly number[]; readonly last: ByteRange };
}
