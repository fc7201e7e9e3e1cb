import type { Attribute } from "../../model/graph.js";
import type { ByteRange } from "../../model/tensor.js";

/** What the tables of https://github.com/microsoft/onnxruntime/blob/main/onnxruntime/core/flatbuffers/schema/ort.fbs say. */
export interface ModelDraft {
  readonly ortVersion: string;
  readonly irVersion: number;
  readonly opsets: readonly { readonly domain: string; readonly version: number }[];
  readonly producerName: string;
  readonly producerVersion: string;
  readonly domain: string;
  readonly modelVersion: bigint;
  readonly documentation: string;
  readonly graphDocumentation: string;
  readonly metadata: readonly { readonly key: string; readonly value: string }[];
  readonly graph: GraphDraft;
}

export interface GraphDraft {
  readonly initializers: readonly TensorDraft[];
  readonly sparseInitializers: readonly SparseDraft[];
  readonly values: readonly ValueDraft[];
  readonly nodes: readonly NodeDraft[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

export interface NodeDraft {
  readonly name: string;
  readonly domain: string;
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: readonly (Attribute | PartsDraft)[];
}

/** An attribute of tensors or graphs, which need names from the place they stand in. */
export interface PartsDraft {
  readonly name: string;
  readonly tensors?: readonly TensorDraft[];
  readonly graphs?: readonly GraphDraft[];
}

export interface TensorDraft {
  /** Bytes from the start of the file, to say where a fault is. */
  readonly position: number;
  readonly name: string;
  readonly dims: readonly number[];
  readonly dataType: number;
  readonly raw?: ByteRange;
  readonly texts: readonly ByteRange[];
  readonly isExternal: boolean;
  /** Of a tensor so small that it may be a setting of an operator. */
  readonly elements?: readonly number[];
}

export interface SparseDraft {
  readonly position: number;
  readonly values: TensorDraft | undefined;
  readonly indices: TensorDraft | undefined;
  readonly dims: readonly number[];
}

export interface ValueDraft {
  readonly name: string;
  readonly type: TypeDraft | undefined;
}

export type TypeDraft =
  | { readonly kind: "tensor"; readonly dataType: number; readonly shape: readonly (number | string | null)[] | null }
  | { readonly kind: "sequence"; readonly element: TypeDraft | undefined }
  | { readonly kind: "map"; readonly keyType: number; readonly value: TypeDraft | undefined };
