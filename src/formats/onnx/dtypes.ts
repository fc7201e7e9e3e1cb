import { bitsOf } from "../../encodings/onnx-dtypes.js";
import type { DType } from "../../model/tensor.js";
import type { Store } from "./drafts.js";

export { bitsOf, dtypeOf, isUnknown } from "../../encodings/onnx-dtypes.js";

/** The typed fields that hold a dtype's elements; all that are not listed share `int32_data`. */
const STORES_BY_DTYPE: ReadonlyMap<DType, Store> = new Map<DType, Store>([
  ["float32", "floats"],
  ["complex64", "floats"],
  ["float64", "doubles"],
  ["complex128", "doubles"],
  ["int64", "int64s"],
  ["uint32", "uint64s"],
  ["uint64", "uint64s"],
  ["string", "strings"],
]);

/** The field that holds the elements when they are not raw bytes. */
export function storeOf(dtype: DType): Store {
  return STORES_BY_DTYPE.get(dtype) ?? "int32s";
}

/** Elements in one varint of `int32_data`: types of which a byte holds several are packed as they are in raw bytes. */
export function elementsPerVarint(dtype: DType): number {
  return Math.max(1, Math.floor(8 / (bitsOf(dtype) ?? 8)));
}
