import { DTYPE_BITS, type DType } from "../../model/tensor.js";

type SizedDType = keyof typeof DTYPE_BITS;

const DTYPES: ReadonlyMap<string, SizedDType> = new Map<string, SizedDType>([
  ["BOOL", "bool"],
  ["F4", "float4_e2m1"],
  ["F6_E2M3", "float6_e2m3"],
  ["F6_E3M2", "float6_e3m2"],
  ["U8", "uint8"],
  ["I8", "int8"],
  ["F8_E5M2", "float8_e5m2"],
  ["F8_E4M3", "float8_e4m3fn"],
  ["F8_E8M0", "float8_e8m0fnu"],
  ["F8_E4M3FNUZ", "float8_e4m3fnuz"],
  ["F8_E5M2FNUZ", "float8_e5m2fnuz"],
  ["I16", "int16"],
  ["U16", "uint16"],
  ["F16", "float16"],
  ["BF16", "bfloat16"],
  ["I32", "int32"],
  ["U32", "uint32"],
  ["F32", "float32"],
  ["C64", "complex64"],
  ["F64", "float64"],
  ["I64", "int64"],
  ["U64", "uint64"],
  // Other spellings that writers besides the reference implementation use.
  ["E8M0", "float8_e8m0fnu"],
  ["UE8", "float8_e8m0fnu"],
  ["FP4", "float4_e2m1"],
]);

// Every name so far is shorter than 12 characters of these; anything else is not a dtype of a newer writer but damage.
const DTYPE_NAME = /^[A-Za-z0-9_]{1,32}$/;

export interface StoredDType {
  readonly dtype: DType;
  /** Bits of an element; undefined for a dtype newer than this reader. */
  readonly bits: number | undefined;
}

/** Undefined when the text cannot be the name of a dtype. */
export function storedDTypeOf(name: string): StoredDType | undefined {
  const dtype = DTYPES.get(name);
  if (dtype !== undefined) return { dtype, bits: DTYPE_BITS[dtype] };
  return DTYPE_NAME.test(name) ? { dtype: `unknown(${name})`, bits: undefined } : undefined;
}
