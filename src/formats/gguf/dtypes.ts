import { BLOCK_DTYPES, type BlockDType, type BlockLayout, DTYPE_BITS, type DType } from "../../model/tensor.js";

/** By the numbers of `ggml_type`: https://github.com/ggml-org/llama.cpp/blob/master/ggml/include/ggml.h. Gaps were taken back. */
const DTYPES: ReadonlyMap<number, BlockDType | keyof typeof DTYPE_BITS> = new Map<number, BlockDType | keyof typeof DTYPE_BITS>([
  [0, "float32"],
  [1, "float16"],
  [2, "q4_0"],
  [3, "q4_1"],
  [6, "q5_0"],
  [7, "q5_1"],
  [8, "q8_0"],
  [9, "q8_1"],
  [10, "q2_k"],
  [11, "q3_k"],
  [12, "q4_k"],
  [13, "q5_k"],
  [14, "q6_k"],
  [15, "q8_k"],
  [16, "iq2_xxs"],
  [17, "iq2_xs"],
  [18, "iq3_xxs"],
  [19, "iq1_s"],
  [20, "iq4_nl"],
  [21, "iq3_s"],
  [22, "iq2_s"],
  [23, "iq4_xs"],
  [24, "int8"],
  [25, "int16"],
  [26, "int32"],
  [27, "int64"],
  [28, "float64"],
  [29, "iq1_m"],
  [30, "bfloat16"],
  [34, "tq1_0"],
  [35, "tq2_0"],
  [39, "mxfp4"],
  [40, "nvfp4"],
  [41, "q1_0"],
]);

export interface StoredDType {
  readonly dtype: DType;
  /** Elements and bytes of the smallest piece that stands by itself; undefined for a type newer than this reader. */
  readonly block: BlockLayout | undefined;
}

export function storedDTypeOf(type: number): StoredDType {
  const dtype = DTYPES.get(type);
  if (dtype === undefined) return { dtype: `unknown(${type})`, block: undefined };
  if (dtype in BLOCK_DTYPES) return { dtype, block: BLOCK_DTYPES[dtype as BlockDType] };
  return { dtype, block: { elements: 1, bytes: DTYPE_BITS[dtype as keyof typeof DTYPE_BITS] / 8 } };
}
