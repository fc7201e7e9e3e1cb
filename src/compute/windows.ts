import { ceiledQuotient, flooredQuotient, numberOf, ONE, plus, type Size, times, whole } from "./amount.js";
import { type Fact, intOf, intsOf, known, type Operation, type Sizes, shapeAt, stringOf } from "./fact.js";

/** Sizes of windows that slide over the axes behind batch and channels: https://onnx.ai/onnx/operators/onnx__Conv.html */
interface Window {
  readonly kernel: Size;
  readonly stride: number;
  readonly dilation: number;
  /** Both ends together. */
  readonly pads: number;
  readonly padEnd: number;
}

/** `x` and `weight` are positions of inputs; the weight has output channels, channels of a group, kernel. */
export function convolved(operation: Operation, x: number, weight: number): Fact {
  const [input, kernel] = [shapeAt(operation, x), shapeAt(operation, weight)];
  const rank = input?.length ?? kernel?.length;
  if (rank === undefined || rank < 2) return known(null);
  const spatial = spatialOf(operation, input, kernel, rank, slid);
  return known([input?.[0] ?? null, kernel?.[0] ?? null, ...spatial]);
}

export function pooled(operation: Operation): Fact {
  const input = shapeAt(operation, 0);
  const kernel = intsOf(operation, "kernel_shape");
  if (input === null || kernel === undefined || kernel.length !== input.length - 2) return known(null);
  const padded = [null, null, ...kernel.map(whole)];
  return known([...input.slice(0, 2), ...spatialOf(operation, input, padded, input.length, slid)]);
}

/** The weight has input channels, output channels of a group, kernel. */
export function transposedConvolved(operation: Operation): Fact {
  const [input, kernel] = [shapeAt(operation, 0), shapeAt(operation, 1)];
  const rank = input?.length ?? kernel?.length;
  if (rank === undefined || rank < 2) return known(null);
  const channels = times(kernel?.[1] ?? null, whole(intOf(operation, "group") ?? 1));
  const stated = intsOf(operation, "output_shape");
  const added = intsOf(operation, "output_padding");
  const spatial =
    stated?.length === rank - 2
      ? stated.map(whole)
      : spatialOf(operation, input, kernel, rank, (size, window, axis) =>
          spread(size, window, whole(added?.[axis] ?? 0), stringOf(operation, "auto_pad") ?? "NOTSET"),
        );
  return known([input?.[0] ?? null, channels, ...spatial]);
}

function spatialOf(
  operation: Operation,
  input: Sizes | null,
  kernel: Sizes | null,
  rank: number,
  sizeOf: (size: Size, window: Window, axis: number, operation: Operation) => Size,
): Sizes {
  const axes = Math.max(rank - 2, 0);
  const [strides, dilations, pads] = ["strides", "dilations", "pads"].map((name) => intsOf(operation, name));
  const stated = intsOf(operation, "kernel_shape");
  return Array.from({ length: axes }, (_, axis) => {
    const padEnd = pads?.[axis + axes] ?? 0;
    const window: Window = {
      kernel: kernel?.[axis + 2] ?? (stated?.[axis] === undefined ? null : whole(stated[axis])),
      stride: strides?.[axis] ?? 1,
      dilation: dilations?.[axis] ?? 1,
      pads: (pads?.[axis] ?? 0) + padEnd,
      padEnd,
    };
    return sizeOf(input?.[axis + 2] ?? null, window, axis, operation);
  });
}

/** From the first to the last element under a window. */
function extentOf({ kernel, dilation }: Window): Size {
  return plus(times(plus(kernel, whole(-1)), whole(dilation)), ONE);
}

function slid(size: Size, window: Window, _axis: number, operation: Operation): Size {
  const automatic = stringOf(operation, "auto_pad") ?? "NOTSET";
  const { stride } = window;
  if (automatic.startsWith("SAME")) return ceiledQuotient(size, stride);
  const pads = automatic === "VALID" ? 0 : window.pads;
  const room = plus(plus(size, whole(pads)), times(extentOf(window), whole(-1)));
  if ((intOf(operation, "ceil_mode") ?? 0) === 0) return plus(flooredQuotient(room, stride), ONE);
  const windows = plus(ceiledQuotient(room, stride), ONE);
  const extent = numberOf(extentOf(window));
  const padEnd = automatic === "VALID" ? 0 : window.padEnd;
  if (extent !== undefined && padEnd + stride <= extent) return windows;
  // A last window that would begin behind the input and its first pad is left out.
  const [count, all] = [numberOf(windows), numberOf(size)];
  if (count === undefined || all === undefined) return null;
  return whole((count - 1) * stride >= all + pads - padEnd ? count - 1 : count);
}

function spread(size: Size, window: Window, added: Size, automatic: string): Size {
  if (automatic.startsWith("SAME")) return times(size, whole(window.stride));
  const pads = automatic === "VALID" ? 0 : window.pads;
  const reached = plus(times(plus(size, whole(-1)), whole(window.stride)), extentOf(window));
  return plus(plus(reached, added), whole(-pads));
}
