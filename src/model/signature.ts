/** A known size, a symbolic name, or null where nothing is said. */
export type Dimension = number | string | null;
/** Null: even the rank is unknown. */
export type Shape = readonly Dimension[] | null;

export const VALUE_KINDS = ["tensor", "sparse-tensor", "sequence", "optional", "map", "opaque"] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** One input or output of a callable. */
export interface Value {
  readonly name: string;
  readonly kind: ValueKind;
  /** The element type; containers spell what they hold: `sequence(float32)`, `map(string, float32)`. */
  readonly dtype: string;
  /** Of a tensor, or of the tensors in a container; null where unknown or where it makes no sense. */
  readonly shape: Shape;
  /** False for an input that has a default, such as an ONNX input with an initializer. */
  readonly required: boolean;
}

/** What a caller can call: inputs in order, outputs in order. Formats with a single entry point name it `main`. */
export interface Signature {
  readonly name: string;
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
}
