import type { JsonValue } from "../../../encodings/json.js";
import { jsonTextOf } from "../../../encodings/json-text.js";
import type { Dimension } from "../../../model/signature.js";
import type { DType } from "../../../model/tensor.js";
import type { DescribedTensor } from "../rebuild.js";
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
  [10, "complex64"],
  [11, "complex128"],
  [12, "bool"],
  [13, "bfloat16"],
  [28, "uint16"],
  [29, "float8_e4m3fn"],
  [30, "float8_e5m2"],
  [31, "float8_e4m3fnuz"],
  [32, "float8_e5m2fnuz"],
]);

export function exportedDtypeOf(value: JsonValue | undefined): DType {
  const number = integerOf(value);
  return DTYPES.get(number ?? -1) ?? `unknown(${number ?? "none"})`;
}

/** Sizes of a value: numbers, and expressions of symbols where they may vary. */
export function dimensionsOf(sizes: JsonValue | undefined): readonly Dimension[] | null {
  if (sizes?.kind !== "array") return null;
  return sizes.items.map((size) => {
    const expression = fieldOf(size, "as_expr");
    return integerOf(fieldOf(size, "as_int")) ?? textOf(fieldOf(expression, "expr_str")) ?? null;
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
