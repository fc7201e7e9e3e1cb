import { NUMPY_DTYPES } from "../../encodings/numpy-dtypes.js";
import { DTYPE_BITS, type DType } from "../../model/tensor.js";

// Names of ml_dtypes that ours differ from. Types of less than a byte take one each in a chunk.
const RENAMED: ReadonlyMap<string, DType> = new Map([["float4_e2m1fn", "float4_e2m1"]]);
const NAMED: ReadonlyMap<string, DType> = new Map([
  ...Object.keys(DTYPE_BITS).map((name) => [name, name as DType] as const),
  ...RENAMED,
]);

export interface ElementType {
  readonly dtype: DType;
  readonly isBigEndian: boolean;
}

/** A type as zarr spells it: NumPy's `<f4` in version 2, a name in version 3, and in both the names of ml_dtypes. */
export function elementTypeOf(spelling: string): ElementType {
  const [, order, code] = /^([<>|=])(\w+)$/.exec(spelling) ?? [];
  const dtype = code === undefined ? NAMED.get(spelling) : NUMPY_DTYPES.get(code);
  return { dtype: dtype ?? `unknown(${spelling.replace(/\W+/g, "_").slice(0, 32)})`, isBigEndian: order === ">" };
}

/** Bits of an element in a model; undefined where nobody knows. */
export function bitsOf(dtype: DType): number | undefined {
  return new Map<string, number>(Object.entries(DTYPE_BITS)).get(dtype);
}
