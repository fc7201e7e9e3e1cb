import { exactQuotient, flooredQuotient, minus, numberOf, ONE, plus, productOf, type Size, times, whole } from "./amount.js";
import { broadcast } from "./broadcast.js";
import { axisOf, intOf, intsOf, type Operation, type Sizes, settingOf, shapeAt } from "./fact.js";

// Every function gives the shape of the first output; null where it is not known.

export function transposed(operation: Operation): Sizes | null {
  const shape = shapeAt(operation, 0);
  const order = intsOf(operation, "perm");
  if (shape === null || order === undefined) return shape === null ? null : [...shape].reverse();
  return order.length === shape.length ? order.map((axis) => shape[axis] ?? null) : null;
}

/** 0 stands for the size of the same axis, −1 for what is left of the elements. */
export function reshaped(operation: Operation): Sizes | null {
  const input = shapeAt(operation, 0);
  const wanted = intsOf(operation, "shape")?.map(whole) ?? operation.inputs[1]?.elements;
  if (wanted === undefined) {
    const [count] = shapeAt(operation, 1) ?? [];
    const rank = numberOf(count ?? null);
    return rank === undefined || rank > MOST_AXES ? null : Array.from({ length: rank }, () => null);
  }
  const copies = (intOf(operation, "allowzero") ?? 0) === 0;
  const sizes = wanted.map((size, axis) => (copies && numberOf(size) === 0 ? (input?.[axis] ?? null) : size));
  const rest = sizes.findIndex((size) => numberOf(size) === -1);
  if (rest < 0) return sizes;
  const others = productOf(sizes.filter((_, axis) => axis !== rest));
  const filled = input === null ? null : exactQuotient(productOf(input), others);
  return sizes.map((size, axis) => (axis === rest ? filled : size));
}

const MOST_AXES = 64;

export function flattened(operation: Operation): Sizes | null {
  const shape = shapeAt(operation, 0);
  if (shape === null) return null;
  const wanted = intOf(operation, "axis") ?? 1;
  const axis = wanted < 0 ? wanted + shape.length : wanted;
  return [productOf(shape.slice(0, axis)), productOf(shape.slice(axis))];
}

export function squeezed(operation: Operation): Sizes | null {
  const shape = shapeAt(operation, 0);
  const axes = settingOf(operation, "axes", 1);
  if (shape === null || axes === null) return null;
  if (axes === undefined) {
    const sizes = shape.map(numberOf);
    return sizes.includes(undefined) ? null : shape.filter((_, axis) => sizes[axis] !== 1);
  }
  const gone = new Set(axes.map((axis) => axisOf(axis, shape.length)));
  return shape.filter((_, axis) => !gone.has(axis));
}

export function unsqueezed(operation: Operation): Sizes | null {
  const shape = shapeAt(operation, 0);
  const axes = settingOf(operation, "axes", 1);
  if (shape === null || axes === null || axes === undefined) return null;
  const rank = shape.length + axes.length;
  const added = new Set(axes.map((axis) => axisOf(axis, rank)));
  let next = 0;
  return Array.from({ length: rank }, (_, axis) => (added.has(axis) ? ONE : (shape[next++] ?? null)));
}

export function concatenated(operation: Operation): Sizes | null {
  const shapes = operation.inputs.map((input) => input?.shape ?? null);
  const first = shapes.find((shape) => shape !== null);
  if (first === null || first === undefined) return null;
  const axis = axisOf(intOf(operation, "axis") ?? 1, first.length);
  return first.map((size, at) => {
    if (at === axis) return shapes.reduce<Size>((sum, shape) => plus(sum, shape?.[at] ?? null), whole(0));
    return shapes.map((shape) => shape?.[at] ?? null).find((other) => other !== null) ?? size;
  });
}

export function gathered(operation: Operation): Sizes | null {
  const [input, indices] = [shapeAt(operation, 0), shapeAt(operation, 1)];
  if (input === null || indices === null) return null;
  const axis = axisOf(intOf(operation, "axis") ?? 0, input.length);
  return axis === undefined ? null : [...input.slice(0, axis), ...indices, ...input.slice(axis + 1)];
}

export function gatheredPoints(operation: Operation): Sizes | null {
  const [input, indices] = [shapeAt(operation, 0), shapeAt(operation, 1)];
  const depth = numberOf(indices?.at(-1) ?? null);
  if (input === null || indices === null || depth === undefined) return null;
  return [...indices.slice(0, -1), ...input.slice((intOf(operation, "batch_dims") ?? 0) + depth)];
}

export function sliced(operation: Operation): Sizes | null {
  const shape = shapeAt(operation, 0);
  const [starts, ends, axes, steps] = ["starts", "ends", "axes", "steps"].map((name, at) => settingOf(operation, name, at + 1));
  if (shape === null || axes === null) return null;
  const cut = axes ?? shape.map((_, axis) => axis).slice(0, starts?.length ?? ends?.length ?? shape.length);
  const order = cut.map((axis) => axisOf(axis, shape.length));
  return shape.map((size, axis) => {
    const at = order.indexOf(axis);
    if (at < 0) return size;
    return steps === null ? null : slicedSize(size, starts?.[at], ends?.[at], steps?.[at] ?? 1);
  });
}

/** https://onnx.ai/onnx/operators/onnx__Slice.html: ends beyond the size stand for the size. */
function slicedSize(size: Size, start: number | undefined, end: number | undefined, step: number): Size {
  if (start === undefined || end === undefined || step === 0) return null;
  const all = numberOf(size);
  if (all !== undefined) {
    const [low, high] = step > 0 ? [0, all] : [-1, all - 1];
    const bounded = (value: number, least: number) => Math.min(Math.max(value < 0 ? value + all : value, least), high);
    const from = bounded(start, step > 0 ? low : 0);
    const to = bounded(end, low);
    return whole(Math.max(Math.ceil((to - from) / step), 0));
  }
  if (step !== 1 || size === null)
    return isWhole(start, end) && step > 0 ? flooredQuotient(plus(size, whole(step - 1)), step) : null;
  // Of a size that is not fixed nobody knows whether it reaches as far as a number, but for the whole of it.
  if (isWhole(start, end)) return size;
  if (start === 0 && end < 0) return plus(size, whole(end));
  if (start > 0 && end >= TO_THE_END) return minus(size, whole(start));
  return start > 0 && end < 0 ? plus(minus(size, whole(start)), whole(end)) : null;
}

function isWhole(start: number, end: number): boolean {
  return start === 0 && end >= TO_THE_END;
}

// Exporters write the largest integer of 32 or 64 bits.
const TO_THE_END = 2 ** 31 - 1;

export function padded(operation: Operation): Sizes | null {
  const shape = shapeAt(operation, 0);
  const pads = settingOf(operation, "pads", 1);
  if (shape === null || pads === undefined) return null;
  const chosen = operation.inputs[3] === undefined ? undefined : settingOf(operation, "axes", 3);
  const axes = chosen === undefined ? shape.map((_, axis) => axis) : chosen?.map((axis) => axisOf(axis, shape.length));
  if (pads === null || axes === undefined || pads.length !== 2 * axes.length) return shape.map(() => null);
  return shape.map((size, axis) => {
    const at = axes.indexOf(axis);
    return at < 0 ? size : plus(size, whole((pads[at] ?? 0) + (pads[at + axes.length] ?? 0)));
  });
}

export function expanded(operation: Operation): Sizes | null {
  const wanted = operation.inputs[1]?.elements;
  return wanted === undefined ? null : broadcast([shapeAt(operation, 0), wanted]);
}

export function tiled(operation: Operation): Sizes | null {
  const [shape, repeats] = [shapeAt(operation, 0), operation.inputs[1]?.elements];
  return shape === null ? null : shape.map((size, axis) => times(size, repeats?.[axis] ?? null));
}

/** Axes fall away, or have the size 1. No axis at all stands for all of them, unless that is switched off. */
export function reduced(operation: Operation): Sizes | null {
  const shape = shapeAt(operation, 0);
  const axes = settingOf(operation, "axes", 1);
  if (shape === null || axes === null) return null;
  if ((axes === undefined || axes.length === 0) && intOf(operation, "noop_with_empty_axes") === 1) return shape;
  const all = axes === undefined || axes.length === 0;
  const gone = new Set((axes ?? []).map((axis) => axisOf(axis, shape.length)));
  return without(shape, (axis) => all || gone.has(axis), intOf(operation, "keepdims") ?? 1);
}

export function reducedToIndex(operation: Operation): Sizes | null {
  const shape = shapeAt(operation, 0);
  if (shape === null) return null;
  const axis = axisOf(intOf(operation, "axis") ?? 0, shape.length);
  return without(shape, (at) => at === axis, intOf(operation, "keepdims") ?? 1);
}

function without(shape: Sizes, isGone: (axis: number) => boolean, keeps: number): Sizes {
  return keeps === 1 ? shape.map((size, axis) => (isGone(axis) ? ONE : size)) : shape.filter((_, axis) => !isGone(axis));
}
