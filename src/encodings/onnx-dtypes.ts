import { DTYPE_BITS, type DType } from "../model/tensor.js";

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
  "float6_e2m3",
  "float6_e3m2",
];

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
