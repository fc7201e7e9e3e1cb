import { DTYPE_BITS, type DType } from "../../model/tensor.js";

/** Element types as layers spell them, and as ports do: https://docs.openvino.ai/2025/documentation/openvino-ir-format.html */
const DTYPES: ReadonlyMap<string, DType> = new Map<string, DType>([
  ["f64", "float64"],
  ["f32", "float32"],
  ["f16", "float16"],
  ["bf16", "bfloat16"],
  ["f8e4m3", "float8_e4m3fn"],
  ["f8e5m2", "float8_e5m2"],
  ["f8e8m0", "float8_e8m0fnu"],
  ["f4e2m1", "float4_e2m1"],
  ["i64", "int64"],
  ["i32", "int32"],
  ["i16", "int16"],
  ["i8", "int8"],
  ["i4", "int4"],
  ["u64", "uint64"],
  ["u32", "uint32"],
  ["u16", "uint16"],
  ["u8", "uint8"],
  ["u4", "uint4"],
  ["u2", "uint2"],
  ["boolean", "bool"],
  ["string", "string"],
  ["fp64", "float64"],
  ["fp32", "float32"],
  ["fp16", "float16"],
  ["bool", "bool"],
]);

export function dtypeOf(spelling: string): DType {
  return DTYPES.get(spelling.toLowerCase()) ?? `unknown(${spelling.slice(0, 16)})`;
}

/** Undefined for strings and for types whose width is not known. */
export function bitsOf(dtype: DType): number | undefined {
  return Object.hasOwn(DTYPE_BITS, dtype) ? DTYPE_BITS[dtype as keyof typeof DTYPE_BITS] : undefined;
}
