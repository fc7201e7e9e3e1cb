import type { ByteRange } from "../../model/tensor.js";

/** What the tables of https://github.com/pytorch/executorch/blob/main/schema/program.fbs say. Positions are bytes from the file's start. */
export interface ProgramDraft {
  readonly version: number;
  readonly plans: readonly PlanDraft[];
  /** Constants in the program itself, by their number; later writers put them into a segment. */
  readonly constants: readonly (ByteRange | undefined)[];
  /** Blobs of delegates in the program itself. */
  readonly blobs: readonly (ByteRange | undefined)[];
  /** Bytes from the start of the file. */
  readonly segments: readonly ByteRange[];
  readonly constantSegment: PlacesDraft | undefined;
  readonly mutableSegments: readonly PlacesDraft[];
  readonly named: readonly { readonly key: string; readonly segment: number }[];
}

/** Where tensors begin in a segment, by their number. */
export interface PlacesDraft {
  readonly segment: number;
  readonly offsets: readonly number[];
}

export interface PlanDraft {
  readonly position: number;
  readonly name: string;
  readonly values: readonly ValueDraft[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly operators: readonly { readonly name: string; readonly overload: string }[];
  readonly delegates: readonly DelegateDraft[];
  readonly instructions: readonly InstructionDraft[];
}

/** What an instruction can take: tensors by what they are, everything else by its value. */
export type ValueDraft =
  | { readonly kind: "none" }
  | { readonly kind: "int"; readonly value: string }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "double"; readonly value: number }
  | { readonly kind: "string"; readonly value: string }
  /** Of integers and tensors the positions of values; of integers also the integers themselves, in old files. */
  | { readonly kind: "ints" | "tensors"; readonly items: readonly number[] }
  | { readonly kind: "doubles" | "bools"; readonly items: readonly number[] }
  | { readonly kind: "tensor"; readonly tensor: TensorDraft }
  | { readonly kind: "unknown"; readonly member: number };

export interface TensorDraft {
  readonly position: number;
  readonly code: number;
  readonly storageOffset: number;
  readonly sizes: readonly number[];
  /** Dimensions from the outermost in memory to the innermost. */
  readonly order: readonly number[];
  /** 0 where nothing is stored. */
  readonly buffer: number;
  readonly isMutable: boolean;
  readonly isUnbound: boolean;
  readonly name: string;
  readonly mutableSegment: number;
  readonly isExternal: boolean;
}

export interface DelegateDraft {
  readonly id: string;
  readonly isInSegment: boolean;
  readonly index: number;
}

export type InstructionDraft =
  | { readonly kind: "kernel" | "delegate"; readonly position: number; readonly index: number; readonly args: readonly number[] }
  | { readonly kind: "move"; readonly position: number; readonly from: number; readonly to: number }
  | { readonly kind: "jump"; readonly position: number; readonly condition: number; readonly destination: number }
  | { readonly kind: "free"; readonly position: number; readonly value: number }
  | { readonly kind: "unknown"; readonly position: number; readonly member: number };
