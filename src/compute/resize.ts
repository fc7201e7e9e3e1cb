import { flooredQuotient, numberOf, type Size, times, whole } from "./amount.js";
import { attributeOf, type Operation, type Sizes, shapeAt } from "./fact.js";

/** Resize and its forerunner Upsample: https://onnx.ai/onnx/operators/onnx__Resize.html. Sizes, or factors for every axis. */
export function resized(operation: Operation): Sizes | null {
  const shape = shapeAt(operation, 0);
  if (shape === null) return null;
  if (attributeOf(operation, "axes") !== undefined) return shape.map(() => null);
  const sizes = operation.inputs[3]?.elements;
  if (sizes !== undefined && sizes.length === shape.length) return sizes;
  const scales = scalesOf(operation);
  return shape.map((size, axis) => scaled(size, scales?.[axis]));
}

/** With two inputs the second one holds them, with more the third. */
function scalesOf(operation: Operation): readonly number[] | undefined {
  const stated = attributeOf(operation, "scales");
  if (stated?.kind === "floats") return stated.value.map(Number);
  const { tensor } = operation.inputs[operation.inputs.length === 2 ? 1 : 2] ?? {};
  return tensor?.dtype === "float32" ? tensor.elements : undefined;
}

function scaled(size: Size, scale: number | undefined): Size {
  if (scale === undefined || !(scale > 0)) return null;
  if (Number.isInteger(scale)) return times(size, whole(scale));
  if (Number.isInteger(1 / scale)) return flooredQuotient(size, 1 / scale);
  const all = numberOf(size);
  return all === undefined ? null : whole(Math.floor(all * scale));
}
