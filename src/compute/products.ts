import { numberOf, ONE, productOf, type Size, times, whole } from "./amount.js";
import { broadcast } from "./broadcast.js";
import { intOf, type Operation, type Sizes, shapeAt, stringOf } from "./fact.js";

/** A product of matrices: its shape, and how many multiply-accumulate operations it takes. */
export interface Product {
  readonly shape: Sizes | null;
  readonly macs: Size;
}

export const UNKNOWN_PRODUCT: Product = { shape: null, macs: null };

/** As numpy.matmul, of two inputs by their positions. `transA` and `transB` swap the last two axes first. */
export function matrixProduct(operation: Operation, a: number, b: number): Product {
  const left = swapped(shapeAt(operation, a), (intOf(operation, "transA") ?? 0) === 1);
  const right = swapped(shapeAt(operation, b), (intOf(operation, "transB") ?? 0) === 1);
  if (left === null || right === null || left.length === 0 || right.length === 0) return UNKNOWN_PRODUCT;
  const rows = left.length === 1 ? [] : [left.at(-2) ?? null];
  const columns = right.length === 1 ? [] : [right.at(-1) ?? null];
  const batch = broadcast([left.slice(0, -2), right.slice(0, -2)]) ?? [];
  const shape = [...batch, ...rows, ...columns];
  const contracted = agreed([left.at(-1) ?? null, right.length === 1 ? (right[0] ?? null) : (right.at(-2) ?? null)]);
  return { shape, macs: times(productOf(shape), contracted) };
}

function swapped(shape: Sizes | null, isSwapped: boolean): Sizes | null {
  if (!isSwapped || shape === null || shape.length < 2) return shape;
  return [...shape.slice(0, -2), shape.at(-1) ?? null, shape.at(-2) ?? null];
}

/** One size that several axes must have: a number where one of them says so, else what is known. */
function agreed(sizes: readonly Size[]): Size {
  const known = sizes.filter((size) => size !== null);
  return known.find((size) => numberOf(size) !== undefined) ?? known[0] ?? null;
}

/** Weights in blocks of few bits: the sizes stand in attributes. https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md */
export function blockProduct(operation: Operation): Product {
  const input = shapeAt(operation, 0);
  const [k, n] = [intOf(operation, "K"), intOf(operation, "N")];
  if (input === null || input.length === 0 || k === undefined || n === undefined) return UNKNOWN_PRODUCT;
  const shape = [...input.slice(0, -1), whole(n)];
  return { shape, macs: times(productOf(shape), whole(k)) };
}

/** Two operands with letters for axes: everything that is not in the result is summed up. */
export function einsum(operation: Operation): Product {
  const equation = (stringOf(operation, "equation") ?? "").replaceAll(" ", "");
  const [operands = "", stated] = equation.split("->");
  const terms = operands.split(",");
  if (equation.length > MOST_LETTERS || !/^[A-Za-z,]*$/.test(operands) || terms.length !== operation.inputs.length) {
    return UNKNOWN_PRODUCT;
  }
  const sizes = new Map<string, Size[]>();
  for (const [index, letters] of terms.entries()) {
    const shape = shapeAt(operation, index);
    if (shape !== null && shape.length !== letters.length) return UNKNOWN_PRODUCT;
    letters.split("").forEach((letter, axis) => {
      sizes.set(letter, [...(sizes.get(letter) ?? []), shape?.[axis] ?? null]);
    });
  }
  const result = stated ?? implicitResult(operands);
  const sizeOf = (letter: string): Size => stretchedOf(sizes.get(letter) ?? []);
  const shape = result.split("").map(sizeOf);
  const isSummed = [...sizes.keys()].some((letter) => !result.includes(letter));
  if (terms.length === 1 || (terms.length === 2 && !isSummed)) return { shape, macs: whole(0) };
  return { shape, macs: terms.length === 2 ? productOf([...sizes.keys()].map(sizeOf)) : null };
}

const MOST_LETTERS = 200;

/** Letters that stand once, in the order of the alphabet. */
function implicitResult(operands: string): string {
  const letters = operands.replaceAll(",", "").split("");
  return letters
    .filter((letter) => letters.indexOf(letter) === letters.lastIndexOf(letter))
    .toSorted()
    .join("");
}

function stretchedOf(sizes: readonly Size[]): Size {
  const above = sizes.filter((size) => numberOf(size) !== 1);
  return above.length === 0 ? (sizes.length === 0 ? null : ONE) : agreed(above);
}
