import { DTYPE_BITS, type DType } from "../model/tensor.js";

/** By NumPy's letter and the bytes of an element: `f8` is float64. https://numpy.org/doc/stable/reference/arrays.interface.html */
export const NUMPY_DTYPES: ReadonlyMap<string, DType> = new Map<string, DType>([
  ["b1", "bool"],
  ["i1", "int8"],
  ["i2", "int16"],
  ["i4", "int32"],
  ["i8", "int64"],
  ["u1", "uint8"],
  ["u2", "uint16"],
  ["u4", "uint32"],
  ["u8", "uint64"],
  ["f2", "float16"],
  ["f4", "float32"],
  ["f8", "float64"],
  ["c8", "complex64"],
  ["c16", "complex128"],
]);

const ML_NAMES = `
  bfloat16 float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz float8_e8m0fnu float8_e3m4 float8_e4m3 float8_e4m3b11fnuz
  float6_e2m3fn float6_e3m2fn float4_e2m1fn int1 int2 int4 uint1 uint2 uint4
`;

/** Those of ml_dtypes, by name, with the bytes of an element: what has less than eight bits takes a byte, and is none of our types. */
export const ML_DTYPES: ReadonlyMap<string, { readonly dtype: DType | undefined; readonly bytes: number }> = new Map(
  ML_NAMES.trim()
    .split(/\s+/)
    .map((name) => {
      const bits = (DTYPE_BITS as Readonly<Record<string, number>>)[name] ?? 0;
      return [name, { dtype: bits < 8 ? undefined : (name as DType), bytes: Math.max(bits, 8) / 8 }] as const;
    }),
);
