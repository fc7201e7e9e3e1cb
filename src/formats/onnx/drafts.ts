import type { Attribute } from "../../model/graph.js";
import type { ByteRange } from "../../model/tensor.js";

/**
 * How many ordinary items of 100 bytes a message weighs in memory, as a draft and as what becomes of it:
 * they bring lists and places along.
 */
export const WEIGHTS = { graph: 8, tensor: 8, node: 4, attribute: 2 } as const;

/**
 * What the messages of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto say, before anything is named or judged.
 * Drafts are filled field by field, in whatever order the file has them.
 */
export interface ModelDraft {
  irVersion: number;
  producerName: string;
  producerVersion: string;
  domain: string;
  modelVersion: bigint;
  documentation: string;
  graph: GraphDraft | undefined;
  opsets: Opset[];
  metadata: Pair[];
  trainings: TrainingDraft[];
  functions: FunctionDraft[];
}

export interface Opset {
  domain: string;
  version: number;
}

export interface Pair {
  key: string;
  value: string;
}

export interface GraphDraft {
  name: string;
  documentation: string;
  nodes: NodeDraft[];
  initializers: TensorDraft[];
  sparseInitializers: SparseDraft[];
  inputs: ValueDraft[];
  outputs: ValueDraft[];
  values: ValueDraft[];
  annotations: AnnotationDraft[];
  metadata: Pair[];
}

export interface AnnotationDraft {
  tensor: string;
  parameters: Pair[];
}

export interface FunctionDraft {
  name: string;
  domain: string;
  overload: string;
  inputs: string[];
  outputs: string[];
  nodes: NodeDraft[];
  opsets: Opset[];
  values: ValueDraft[];
  /** Attributes that have a default value. */
  defaults: AttributeDraft[];
}

export interface TrainingDraft {
  initialization: GraphDraft | undefined;
  algorithm: GraphDraft | undefined;
  initializationBinding: Pair[];
  updateBinding: Pair[];
}

export interface NodeDraft {
  name: string;
  operator: string;
  domain: string;
  overload: string;
  inputs: string[];
  outputs: string[];
  /** Those that hold no tensor and no graph are finished: they need no name from the place they stand in. */
  attributes: (Attribute | AttributeDraft)[];
}

export interface AttributeDraft {
  name: string;
  type: number;
  reference: string;
  // Most attributes hold one value: what is not there takes no memory.
  float?: number;
  int?: bigint;
  string?: string;
  tensor?: TensorDraft;
  graph?: GraphDraft;
  sparseTensor?: SparseDraft;
  typeProto?: TypeDraft;
  floats?: number[];
  ints?: bigint[];
  strings?: string[];
  tensors?: TensorDraft[];
  graphs?: GraphDraft[];
  sparseTensors?: SparseDraft[];
  typeProtos?: TypeDraft[];
  /** Where the numbers or texts of a `Constant` stand; of other attributes nobody asks. */
  ranges?: ByteRange[];
}

/** The fields of a TensorProto that can hold elements. */
export const STORES = ["raw", "floats", "doubles", "int32s", "int64s", "uint64s", "strings"] as const;
export type Store = (typeof STORES)[number];

export interface TensorDraft {
  /** Where the message begins, to say where a fault is. */
  readonly offset: number;
  name: string;
  dims: number[];
  dataType: number;
  stored?: Map<Store, ByteRange[]>;
  isExternal: boolean;
  external?: Pair[];
  /** Of a tensor so small that it may be a setting of an operator. */
  elements?: readonly number[];
}

export interface SparseDraft {
  readonly offset: number;
  values: TensorDraft | undefined;
  indices: TensorDraft | undefined;
  dims: number[];
}

export interface ValueDraft {
  name: string;
  type: TypeDraft | undefined;
}

export type TypeDraft =
  | { readonly kind: "tensor" | "sparse-tensor"; readonly dataType: number; readonly shape: readonly DimensionDraft[] | null }
  | { readonly kind: "sequence" | "optional"; readonly element: TypeDraft | undefined }
  | { readonly kind: "map"; readonly keyType: number; readonly value: TypeDraft | undefined }
  | { readonly kind: "opaque"; readonly domain: string; readonly name: string };

export type DimensionDraft = bigint | string | null;
