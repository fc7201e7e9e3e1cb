import { DTYPE_BITS, type DType } from "../../model/tensor.js";

/** TensorType of the schema. The position is the code; resources and variants are handles, whose elements no file holds. */
const DTYPES: readonly DType[] = [
  "float32",
  "float16",
  "int32",
  "uint8",
  "int64",
  "string",
  "bool",
  "int16",
  "complex64",
  "int8",
  "float64",
  "complex128",
  "uint64",
  "unknown(resource)",
  "unknown(variant)",
  "uint32",
  "uint16",
  "int4",
  "bfloat16",
  "int2",
  "uint4",
  "float8_e4m3fn",
  "float8_e5m2",
];

export function dtypeOf(code: number): DType {
  return DTYPES[code] ?? `unknown(${code})`;
}

/** Whether the schema, as this reader knows it, defines the code. */
export function isKnown(code: number): boolean {
  return DTYPES[code] !== undefined;
}

/** Undefined for strings, handles, and types this reader does not know. */
export function bitsOf(dtype: DType): number | undefined {
  return Object.hasOwn(DTYPE_BITS, dtype) ? DTYPE_BITS[dtype as keyof typeof DTYPE_BITS] : undefined;
}
