import { type ByteRange, DTYPE_BITS, type DType, type Tensor, type TensorKind } from "../../model/tensor.js";

/** Numbers of one tree, where they stand in the file: ranges end behind a character that belongs to no number. */
export interface Numbers {
  readonly count: number;
  readonly ranges: readonly ByteRange[];
}

/**
 * The arrays of a tree and what LightGBM keeps them in (`Tree` in include/LightGBM/tree.h). What it only notes about training is kept
 * apart from what predictions are made of.
 */
export const ARRAYS: readonly (readonly [key: string, dtype: keyof typeof DTYPE_BITS & DType, kind: TensorKind])[] = [
  ["threshold", "float64", "parameter"],
  ["leaf_value", "float64", "parameter"],
  ["leaf_const", "float64", "parameter"],
  ["leaf_coeff", "float64", "parameter"],
  ["leaf_features", "int32", "parameter"],
  ["num_features", "int32", "parameter"],
  ["split_feature", "int32", "parameter"],
  ["decision_type", "int8", "parameter"],
  ["left_child", "int32", "parameter"],
  ["right_child", "int32", "parameter"],
  ["cat_boundaries", "int32", "parameter"],
  ["cat_threshold", "uint32", "parameter"],
  // Of dumps, which list the categories of a split where the text has bits.
  ["categories", "int32", "parameter"],
  ["split_gain", "float32", "training"],
  ["leaf_weight", "float64", "training"],
  ["leaf_count", "int32", "training"],
  ["internal_value", "float64", "training"],
  ["internal_weight", "float64", "training"],
  ["internal_count", "int32", "training"],
  ["shrinkage", "float64", "training"],
];

/** One tensor for each array, through all trees: more trees are more rows. */
export function treeTensors(trees: readonly ReadonlyMap<string, Numbers>[], path: string): readonly Tensor[] {
  return ARRAYS.flatMap(([key, dtype, kind]): readonly Tensor[] => {
    const numbers = trees.flatMap((tree) => tree.get(key) ?? []);
    const parameters = numbers.reduce((sum, { count }) => sum + count, 0);
    if (parameters === 0) return [];
    const ranges = numbers.flatMap((one) => one.ranges);
    const values = { kind: "stored", encoding: "numerals", path, ranges } as const;
    return [
      { name: `trees.${key}`, kind, dtype, shape: [parameters], parameters, bytes: (parameters * DTYPE_BITS[dtype]) / 8, values },
    ];
  });
}
