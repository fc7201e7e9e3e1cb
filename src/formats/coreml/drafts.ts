import type { Value } from "../../model/signature.js";
import type { ByteRange, DType } from "../../model/tensor.js";

/** How many ordinary items of 100 bytes a message weighs in memory, as a draft and as what becomes of it. */
export const WEIGHTS = { graph: 8, tensor: 8, node: 4, attribute: 2 } as const;

/** Model of https://github.com/apple/coremltools/blob/main/mlmodel/format/Model.proto, or one of a pipeline. */
export interface ModelDraft {
  specificationVersion: number;
  signatures: SignatureDraft[];
  metadata: { readonly key: string; readonly value: string }[];
  isUpdatable: boolean;
  /** The member of the union that the model is. */
  type: string;
  graphs: GraphDraft[];
  /** Of a pipeline, in their order. */
  models: ModelDraft[];
  /** A class or a file that the model names instead of holding it. */
  references: { readonly kind: "foreign-code" | "outside-access"; readonly name: string }[];
  /** The whole of a model of another kind, such as an ensemble of trees. */
  content: ByteRange | undefined;
}

export interface SignatureDraft {
  name: string;
  inputs: Value[];
  outputs: Value[];
}

/** A neural network, or a block of a program. */
export interface GraphDraft {
  name: string;
  inputs: string[];
  outputs: string[];
  nodes: NodeDraft[];
}

export interface NodeDraft {
  name: string;
  operator: string;
  inputs: string[];
  outputs: string[];
  attributes: AttributeDraft[];
  blocks: GraphDraft[];
  /** Of a layer that the application brings. */
  customClass?: string;
}

export interface AttributeDraft {
  readonly name: string;
  readonly value: ValueDraft;
}

/** A value that stands in the model: numbers and texts that are few, or a tensor. */
export type ValueDraft =
  | { readonly kind: "ints" | "strings"; readonly value: readonly string[] }
  | { readonly kind: "floats"; readonly value: readonly (number | string)[] }
  | { readonly kind: "tensor"; readonly tensor: TensorDraft };

export interface TensorDraft {
  readonly offset: number;
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly store:
    | { readonly kind: "inline"; readonly encoding: "elements" | "varint" | "strings"; readonly ranges: readonly ByteRange[] }
    /** In another file, where a description of 64 bytes says what stands there. */
    | { readonly kind: "blob"; readonly file: string; readonly offset: number };
}
