import type { ByteRange } from "../../model/tensor.js";

/**
 * What a pickle would build, as symbols: nothing is imported and nothing is called. Values may be shared, and may contain
 * themselves, as they may in Python: whoever walks them bounds depth and visits.
 * https://docs.python.org/3/library/pickle.html
 */
export type PickleValue =
  | { readonly kind: "none" }
  | { readonly kind: "bool"; readonly value: boolean }
  /** A bigint beyond 2^53; undefined when it has more digits than are decoded. */
  | { readonly kind: "int"; readonly value: number | bigint | undefined }
  | { readonly kind: "float"; readonly value: number }
  | PickleString
  | PickleBytes
  | PickleTuple
  | PickleList
  | PickleSet
  | PickleDict
  | PickleGlobal
  | PickleObject
  /** What the program that loads the pickle gives for an id: a storage of PyTorch. */
  | { readonly kind: "persistent"; readonly id: PickleValue }
  /** What stands in the stream behind the object that describes it, as joblib writes arrays. */
  | {
      readonly kind: "inline";
      readonly wrapper: PickleObject;
      readonly value: PickleValue | undefined;
      readonly range: ByteRange;
    }
  /** A buffer that is handed over apart from the pickle (protocol 5). */
  | { readonly kind: "buffer" }
  /** What cannot be told: the operand of an opcode that fails, or one that is beyond a limit. */
  | { readonly kind: "unknown" };

export interface PickleString {
  readonly kind: "string";
  readonly value: string;
  /** False when the string is longer than what is kept, and `value` is empty. */
  readonly isWhole: boolean;
  /** Bytes of the text: as it is (`raw`, the 8-bit strings of Python 2), in UTF-8, or with escapes. */
  readonly range: ByteRange;
  readonly encoding: "raw" | "utf-8" | "escaped";
}

export interface PickleBytes {
  readonly kind: "bytes";
  readonly isArray: boolean;
  readonly range: ByteRange;
  /** A copy of short ones. */
  readonly content: Uint8Array | undefined;
}

export interface PickleTuple {
  readonly kind: "tuple";
  readonly items: readonly PickleValue[];
}

export interface PickleList {
  readonly kind: "list";
  readonly items: readonly PickleValue[];
}

export interface PickleSet {
  readonly kind: "set";
  readonly isFrozen: boolean;
  readonly items: readonly PickleValue[];
}

export type PickleEntry = readonly [key: PickleValue, value: PickleValue];

export interface PickleDict {
  readonly kind: "dict";
  /** In the order in which they were set: of a repeated key the last one counts. */
  readonly entries: readonly PickleEntry[];
}

/** Undefined where the name cannot be told: a result of a call, an entry of the registry of extensions. */
export interface PickleGlobal {
  readonly kind: "global";
  readonly module: string | undefined;
  readonly name: string | undefined;
}

/** The result of a call. */
export interface PickleObject {
  readonly kind: "object";
  /** `call`: the callee is called with `args`. `new`: its `__new__` is, which makes an object without running `__init__`. */
  readonly made: "call" | "new";
  readonly callee: PickleValue;
  /** A tuple, unless the pickle is at fault. */
  readonly args: PickleValue;
  readonly keywords?: PickleValue;
  /** What BUILD gave it, in order. */
  readonly states: readonly PickleValue[];
  /** What was appended to it, and set in it. */
  readonly items: readonly PickleValue[];
  readonly entries: readonly PickleEntry[];
}

export const UNKNOWN: PickleValue = { kind: "unknown" };

/** `collections.OrderedDict`; undefined for what is no global, or one whose name cannot be told. */
export function globalNameOf(value: PickleValue | undefined): string | undefined {
  if (value?.kind !== "global" || value.module === undefined || value.name === undefined) return undefined;
  return `${value.module}.${value.name}`;
}

/** The text of a string that was kept. */
export function textOf(value: PickleValue | undefined): string | undefined {
  return value?.kind === "string" && value.isWhole ? value.value : undefined;
}

/** An integer of at most 2^53. */
export function integerOf(value: PickleValue | undefined): number | undefined {
  if (value?.kind === "bool") return value.value ? 1 : 0;
  return value?.kind === "int" && typeof value.value === "number" ? value.value : undefined;
}

/** The value that a dictionary holds under a text. */
export function entryOf(value: PickleValue | undefined, key: string): PickleValue | undefined {
  if (value?.kind !== "dict" && value?.kind !== "object") return undefined;
  return value.entries.findLast(([name]) => textOf(name) === key)?.[1];
}

/** The items of a tuple or a list; none of anything else. */
export function itemsOf(value: PickleValue | undefined): readonly PickleValue[] {
  return value?.kind === "tuple" || value?.kind === "list" ? value.items : [];
}
