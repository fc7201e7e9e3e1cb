import type { Value } from "./signature.js";
import type { Tensor } from "./tensor.js";

export const GRAPH_ROLES = ["main", "subgraph", "function", "training"] as const;
export type GraphRole = (typeof GRAPH_ROLES)[number];

export interface Graph {
  /** Unique path: `main`, `main/If_0.then_branch`, `function:com.example:Gelu`, `training_info[0].algorithm`. */
  readonly name: string;
  /** The name the file gives it, for people; often meaningless. */
  readonly title: string;
  readonly role: GraphRole;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly nodes: readonly Node[];
  /** Types the file states for values inside the graph (ONNX value_info). */
  readonly values: readonly Value[];
  readonly quantisation: readonly QuantisationAnnotation[];
}

/** One operation. An empty string among inputs or outputs is an omitted optional one. */
export interface Node {
  readonly name: string;
  /** Normalised: the default ONNX domain is `ai.onnx`. */
  readonly domain: string;
  /** With the overload of the function it calls, where there are several of one name: `Scaled:half`. */
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: readonly Attribute[];
}

export interface Attribute {
  readonly name: string;
  readonly value: AttributeValue;
}

export type AttributeValue =
  | { readonly kind: "int"; readonly value: string }
  | { readonly kind: "float"; readonly value: number | string }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "ints"; readonly value: readonly string[] }
  | { readonly kind: "floats"; readonly value: readonly (number | string)[] }
  | { readonly kind: "strings"; readonly value: readonly string[] }
  /** Names of tensors in `Model.tensors`. */
  | { readonly kind: "tensors"; readonly value: readonly string[] }
  /** Names of graphs in `Model.graphs`. */
  | { readonly kind: "graphs"; readonly value: readonly string[] }
  | { readonly kind: "types"; readonly value: readonly string[] }
  /** A function's formal attribute that this node's attribute takes its value from. */
  | { readonly kind: "reference"; readonly value: string };

/** Quantisation parameters of a value, by the names of the tensors that hold them, or as the format states them beside the value. */
export interface QuantisationAnnotation {
  readonly tensor: string;
  readonly parameters: readonly { readonly role: string; readonly tensor: string }[];
  readonly stated?: StatedQuantisation;
}

/** An element stands for (element − zero point) × scale. Both are no tensors of the model: they count as part of the value's type. */
export interface StatedQuantisation {
  readonly scale: Tensor;
  readonly zeroPoint?: Tensor;
  /** The dimension that several scales count. */
  readonly axis: number;
}
