import { DTYPE_BITS, type DType } from "../../model/tensor.js";
import type { Store } from "./drafts.js";

/** TensorProto.DataType. The position is the code; 0 is "undefined". */
const DTYPES: readonly (DType | undefined)[] = [
  undefined,
  "float32",
  "uint8",
  "int8",
  "uint16",
  "int16",
  "int32",
  "int64",
  "string",
  "bool",
  "float16",
  "float64",
  "uint32",
  "uint64",
  "complex64",
  "complex128",
  "bfloat16",
  "float8_e4m3fn",
  "float8_e4m3fnuz",
  "float8_e5m2",
  "float8_e5m2fnuz",
  "uint4",
  "int4",
  "float4_e2m1",
  "float8_e8m0fnu",
  "uint2",
  "int2",
];

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

export function dtypeOf(code: number): DType {
  return DTYPES[code] ?? `unknown(${code})`;
}

/** Undefined for strings and for types this reader does not know. */
export function bitsOf(dtype: DType): number | undefined {
  return Object.hasOwn(DTYPE_BITS, dtype) ? DTYPE_BITS[dtype as keyof typeof DTYPE_BITS] : undefined;
}

export function isUnknown(dtype: DType): boolean {
  return dtype !== "string" && bitsOf(dtype) === undefined;
}

/** The field that holds the elements when they are not raw bytes. */
export function storeOf(dtype: DType): Store {
  return STORES_BY_DTYPE.get(dtype) ?? "int32s";
}

/** Elements in one varint of `int32_data`: types below a byte are packed as they are in raw bytes. */
export function elementsPerVarint(dtype: DType): number {
  const bits = bitsOf(dtype) ?? 8;
  return bits < 8 ? 8 / bits : 1;
}
