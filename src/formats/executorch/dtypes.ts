import { DTYPE_BITS, type DType } from "../../model/tensor.js";

/**
 * ScalarType, as PyTorch numbers it; quantised ones by what they are stored as.
 * https://github.com/pytorch/executorch/blob/main/schema/scalar_type.fbs
 */
const DTYPES: ReadonlyMap<number, DType> = new Map<number, DType>([
  [0, "uint8"],
  [1, "int8"],
  [2, "int16"],
  [3, "int32"],
  [4, "int64"],
  [5, "float16"],
  [6, "float32"],
  [7, "float64"],
  [9, "complex64"],
  [10, "complex128"],
  [11, "bool"],
  [12, "int8"],
  [13, "uint8"],
  [14, "int32"],
  [15, "bfloat16"],
  [16, "uint4"],
  [17, "uint2"],
  [23, "float8_e5m2"],
  [24, "float8_e4m3fn"],
  [25, "float8_e5m2fnuz"],
  [26, "float8_e4m3fnuz"],
  [27, "uint16"],
  [28, "uint32"],
  [29, "uint64"],
]);

export function dtypeOf(code: number): DType {
  return DTYPES.get(code) ?? `unknown(${code})`;
}

/** Undefined for types this reader does not know. */
export function bitsOf(dtype: DType): number | undefined {
  return Object.hasOwn(DTYPE_BITS, dtype) ? DTYPE_BITS[dtype as keyof typeof DTYPE_BITS] : undefined;
}
