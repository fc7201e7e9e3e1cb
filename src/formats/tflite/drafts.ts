import type { Attribute } from "../../model/graph.js";
import type { ByteRange } from "../../model/tensor.js";

/** What the tables of the schema say, before anything is named or judged. Positions are bytes from the start of the file. */
export interface ModelDraft {
  readonly version: number;
  readonly description: string;
  readonly codes: readonly CodeDraft[];
  readonly graphs: readonly GraphDraft[];
  /** Of each buffer the bytes it holds; undefined for none. */
  readonly buffers: readonly (ByteRange | undefined)[];
  readonly metadata: readonly { readonly name: string; readonly buffer: number }[];
  readonly signatures: readonly SignatureDraft[];
  /** Names of the files that hold what stands outside of this one. */
  readonly groups: readonly string[];
  readonly externals: ReadonlyMap<number, ExternalDraft>;
}

/** An operator that the model uses. */
export interface CodeDraft {
  /** Its name, that of a custom one as the file spells it. */
  readonly operator: string;
  readonly isCustom: boolean;
}

export interface ExternalDraft extends ByteRange {
  readonly group: number;
}

export interface GraphDraft {
  readonly position: number;
  readonly title: string;
  readonly tensors: readonly TensorDraft[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly operators: readonly OperatorDraft[];
}

export interface OperatorDraft {
  readonly position: number;
  readonly code: number;
  /** Positions among the tensors of the graph; -1 for one that is left out. */
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly attributes: readonly (Attribute | { readonly name: string; readonly graphs: readonly number[] })[];
  /** Settings of a custom operator that are too long to be told. */
  readonly blob?: ByteRange;
}

export interface TensorDraft {
  readonly position: number;
  readonly name: string;
  readonly code: number;
  readonly shape: readonly number[];
  /** The shape with -1 where a size is open. */
  readonly signature: readonly number[] | undefined;
  readonly hasRank: boolean;
  readonly buffer: number;
  readonly external: number;
  readonly quantisation?: QuantisationDraft;
  /** Where the places of a sparse tensor's elements are told. */
  readonly sparsity?: readonly ByteRange[];
}

export interface QuantisationDraft {
  readonly scale: NumbersDraft;
  readonly zeroPoint?: NumbersDraft;
  readonly axis: number;
}

/** A list of numbers: where it stands, and the numbers where they are few. */
export interface NumbersDraft {
  readonly range: ByteRange;
  readonly count: number;
  readonly elements?: readonly number[];
}

export interface SignatureDraft {
  readonly key: string;
  readonly graph: number;
  readonly inputs: readonly AliasDraft[];
  readonly outputs: readonly AliasDraft[];
}

/** What a signature calls a tensor of its graph. */
export interface AliasDraft {
  readonly name: string;
  readonly tensor: number;
}
