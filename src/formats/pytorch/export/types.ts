import type { JsonValue } from "../../../encodings/json.js";
import { jsonTextOf } from "../../../encodings/json-text.js";
import type { Dimension } from "../../../model/signature.js";
import type { DType } from "../../../model/tensor.js";
import type { DescribedTensor } from "../described.js";
import { sizeText } from "./expressions.js";
import { fieldOf, integerOf, listOf, textOf } from "./values.js";

/** `ScalarType` of https://github.com/pytorch/pytorch/blob/main/torch/_export/serde/schema.py, which has numbers of its own. */
const DTYPES: ReadonlyMap<number, DType> = new Map<number, DType>([
  [1, "uint8"],
  [2, "int8"],
  [3, "int16"],
  [4, "int32"],
  [5, "int64"],
  [6, "float16"],
  [7, "float32"],
  [8, "float64"],
  [9, "unknown(complex32)"],
  [10, "complex64"],
  [11, "complex128"],
  [12, "bool"],
  [13, "bfloat16"],
  [28, "uint16"],
  [29, "float8_e4m3fn"],
  [30, "float8_e5m2"],
  [31, "float8_e4m3fnuz"],
  [32, "float8_e5m2fnuz"],
  [33, "float8_e8m0fnu"],
  [34, "uint32"],
  [35, "uint64"],
]);

export function exportedDtypeOf(value: JsonValue | undefined): DType {
  const number = integerOf(value);
  return DTYPES.get(number ?? -1) ?? `unknown(${number ?? "none"})`;
}

/** `Layout` and `MemoryFormat` of the same file. */
export const LAYOUTS = ["unknown", "sparse_coo", "sparse_csr", "sparse_csc", "sparse_bsr", "sparse_bsc", "_mkldnn", "strided"];
export const MEMORY_FORMATS = ["unknown", "contiguous_format", "channels_last", "channels_last_3d", "preserve_format"];

/** Sizes of a value: numbers, and expressions of symbols where they may vary. */
export function dimensionsOf(sizes: JsonValue | undefined): readonly Dimension[] | null {
  if (sizes?.kind !== "array") return null;
  return sizes.items.map((size) => {
    const expression = fieldOf(size, "as_expr");
    const text = textOf(fieldOf(expression, "expr_str"));
    return integerOf(fieldOf(size, "as_int")) ?? (text === undefined ? null : sizeText(text));
  });
}

/** A tensor whose storage is the member `key`. Undefined where a size of it is not a number. */
export function describedTensor(meta: JsonValue | undefined, key: string, bytes: number): DescribedTensor | undefined {
  const numbers = (field: string) => listOf(fieldOf(meta, field)).map((size) => integerOf(fieldOf(size, "as_int")));
  const [shape, strides] = [numbers("sizes"), numbers("strides")];
  const offset = integerOf(fieldOf(fieldOf(meta, "storage_offset"), "as_int")) ?? 0;
  if (!shape.every((size) => size !== undefined) || !strides.every((step) => step !== undefined)) return undefined;
  const dtype = exportedDtypeOf(fieldOf(meta, "dtype"));
  return { storage: { key, dtype: undefined, elements: bytes, start: 0 }, dtype, shape, strides, offset };
}

/** Expressions and other values for people. */
export function shownValue(value: JsonValue): string {
  return textOf(value) ?? jsonTextOf(value);
}
