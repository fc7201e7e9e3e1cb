import type { AttributeValue, Node } from "../model/graph.js";
import type { Shape } from "../model/signature.js";
import type { Tensor } from "../model/tensor.js";
import { numberOf, type Size, symbol, whole } from "./amount.js";

export type Sizes = readonly Size[];

/** What is known of a value before anything runs. */
export interface Fact {
  /** Null: even the rank is unknown. */
  readonly shape: Sizes | null;
  /** The elements of a list or scalar of integers, such as a shape in the making. */
  readonly elements?: Sizes;
  /** Of a value that a tensor of the model holds. */
  readonly tensor?: Tensor;
}

export const UNKNOWN: Fact = { shape: null };

// NumPy stops at 64 axes, real models at 8; work on a shape is counted as one step.
const MAX_RANK = 64;
/** A list that is longer is no shape, and each element is a sum of terms. */
export const MAX_ELEMENTS = 64;

export function known(shape: Sizes | null, elements?: Sizes): Fact {
  if (shape === null || shape.length > MAX_RANK) return UNKNOWN;
  return elements === undefined || elements.length > MAX_ELEMENTS ? { shape } : { shape, elements };
}

export function tensorFact(tensor: Tensor): Fact {
  const { dtype, elements, shape } = tensor;
  const isList = shape.length <= 1 && (dtype === "int64" || dtype === "int32");
  // The ends of slices are often the largest integer there is, which only says "to the end": no size, and no exact number either.
  const sizes = isList ? elements?.map((value) => whole(Math.max(-LARGEST, Math.min(value, LARGEST)))) : undefined;
  return { ...known(shape.map(whole), sizes), tensor };
}

const LARGEST = Number.MAX_SAFE_INTEGER;

/** A shape as a file states it. `unnamed` gives a name to a size that has none; without it such a size is unknown. */
export function statedSizes(shape: Shape, unnamed?: (axis: number) => string): Sizes | null {
  if (shape === null || shape.length > MAX_RANK) return null;
  return shape.map((size, axis) => {
    if (typeof size === "number") return whole(size);
    if (size !== null) return symbol(size);
    return unnamed === undefined ? null : symbol(unnamed(axis));
  });
}

/** One node with what is known of its inputs. Omitted inputs are undefined. */
export interface Operation {
  readonly node: Node;
  readonly inputs: readonly (Fact | undefined)[];
  /** Of the tensor in the attribute `value`, as `Constant` and `ConstantOfShape` have it. */
  readonly value?: Fact;
}

export function attributeOf({ node }: Operation, name: string): AttributeValue | undefined {
  return node.attributes.find((attribute) => attribute.name === name)?.value;
}

/** Undefined when the attribute is not there. */
export function intOf(operation: Operation, name: string): number | undefined {
  const value = attributeOf(operation, name);
  return value?.kind === "int" ? Number(value.value) : undefined;
}

export function intsOf(operation: Operation, name: string): readonly number[] | undefined {
  const value = attributeOf(operation, name);
  return value?.kind === "ints" ? value.value.slice(0, MAX_SETTING).map(Number) : undefined;
}

// Two numbers for each axis: a longer list makes no sense, and is read again wherever a function is called.
const MAX_SETTING = 2 * MAX_RANK;

export function stringOf(operation: Operation, name: string): string | undefined {
  const value = attributeOf(operation, name);
  return value?.kind === "string" ? value.value : undefined;
}

/** Numbers from an attribute of older opsets or from an input of newer ones: `undefined` when omitted, null when not known. */
export function settingOf(operation: Operation, name: string, input: number): readonly number[] | null | undefined {
  const attribute = intsOf(operation, name);
  if (attribute !== undefined) return attribute;
  const fact = operation.inputs[input];
  return fact === undefined ? undefined : numbersOf(fact);
}

export function numbersOf({ elements }: Fact): readonly number[] | null {
  const numbers = elements?.map(numberOf);
  return numbers?.every((value): value is number => value !== undefined) ? numbers : null;
}

export function shapeAt({ inputs }: Operation, index: number): Sizes | null {
  return inputs[index]?.shape ?? null;
}

/** Counted from 0 of an axis that may be counted from the end; undefined when there is no such axis. */
export function axisOf(axis: number, rank: number): number | undefined {
  const counted = axis < 0 ? axis + rank : axis;
  return Number.isInteger(counted) && counted >= 0 && counted < rank ? counted : undefined;
}
