import { DTYPE_BITS, type DType } from "../../model/tensor.js";

/**
 * DataType of https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/framework/types.proto. The position is the code.
 * Quantised types are integers whose scale stands elsewhere.
 */
const DTYPES: readonly (DType | undefined)[] = [
  undefined,
  "float32",
  "float64",
  "int32",
  "uint8",
  "int16",
  "int8",
  "string",
  "complex64",
  "int64",
  "bool",
  "int8",
  "uint8",
  "int32",
  "bfloat16",
  "int16",
  "uint16",
  "uint16",
  "complex128",
  "float16",
  "unknown(resource)",
  "unknown(variant)",
  "uint32",
  "uint64",
  "float8_e5m2",
  "float8_e4m3fn",
  "float8_e4m3fnuz",
  "unknown(float8_e4m3b11fnuz)",
  "float8_e5m2fnuz",
  // TensorFlow gives each of these a byte of its own, and `int4` of the model is two in a byte.
  "unknown(int4 in int8)",
  "unknown(uint4 in uint8)",
  "unknown(int2 in int8)",
  "unknown(uint2 in uint8)",
];

// Types of variables that hold a reference, in graphs of TensorFlow 1.
const REFERENCE = 100;
export const STRING = 7;

export function dtypeOf(code: number): DType {
  return DTYPES[code > REFERENCE ? code - REFERENCE : code] ?? `unknown(${code})`;
}

/** What a type is called where it says what flows along a wire: handles of variables are ordinary there. */
export function dtypeTextOf(code: number): string {
  if (code === 0) return "unknown";
  return dtypeOf(code).replace(/^unknown\((resource|variant)\)$/, "$1");
}

/** A type that this reader does not know, and not one that merely holds no numbers. */
export function isUnknown(dtype: DType): boolean {
  return dtype.startsWith("unknown(") && dtype !== "unknown(resource)" && dtype !== "unknown(variant)";
}

/** Bytes of one element; undefined for strings and for types whose width is not known. */
export function bytesOf(dtype: DType): number | undefined {
  return Object.hasOwn(DTYPE_BITS, dtype) ? DTYPE_BITS[dtype as keyof typeof DTYPE_BITS] / 8 : undefined;
}
