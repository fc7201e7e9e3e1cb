import type { JsonArray, JsonObject } from "../../encodings/json.js";
import { type JsonNumbers, NUMBER_BYTES, numberCountOf, numbersOf } from "../../encodings/json-numbers.js";
import { type ByteRange, DTYPE_BITS, type DType, type Tensor, type TensorKind, type TensorValues } from "../../model/tensor.js";
import { reachOf, type Tree } from "../ensembles.js";
import { arrayIn, type Document, refusal } from "./values.js";

type Stored = "float32" | "int32" | "int64" | "uint8";

/**
 * The arrays that each tree consists of, and how XGBoost stores them: https://xgboost.readthedocs.io/en/stable/tutorials/saving_model.html.
 * What it only notes about training is kept apart from what predictions are made of. `parents` says nothing that the children do not.
 */
const ARRAYS: readonly (readonly [key: string, dtype: Stored, kind: TensorKind])[] = [
  // Thresholds of the splits, values of the leaves.
  ["split_conditions", "float32", "parameter"],
  ["leaf_weights", "float32", "parameter"],
  ["split_indices", "int32", "parameter"],
  ["split_type", "uint8", "parameter"],
  ["default_left", "uint8", "parameter"],
  ["left_children", "int32", "parameter"],
  ["right_children", "int32", "parameter"],
  ["categories", "int32", "parameter"],
  ["categories_nodes", "int32", "parameter"],
  ["categories_segments", "int64", "parameter"],
  ["categories_sizes", "int64", "parameter"],
  ["base_weights", "float32", "training"],
  ["loss_changes", "float32", "training"],
  ["sum_hessian", "float32", "training"],
];

export function treeOf(tree: JsonObject, group: number | undefined, { path, bytes }: Document): Tree {
  const [left, right] = ["left_children", "right_children"].map((key) => arrayIn(tree, key));
  if (left === undefined || right === undefined) throw refusal("xgboost-malformed", "A tree has no children", path, tree.offset);
  const nodes = numberCountOf(left);
  const conditions = arrayIn(tree, "split_conditions");
  if (numberCountOf(right) !== nodes || (conditions !== undefined && numberCountOf(conditions) !== nodes))
    throw refusal("xgboost-tree", "The arrays of a tree have different lengths", path, tree.offset);
  const reach = reachOf(numbersOf(left, bytes), numbersOf(right, bytes));
  if (reach === undefined)
    throw refusal("xgboost-tree", "The children of a tree lead out of it, or back to where they come from", path, left.offset);
  return { ...reach, ...(group === undefined ? {} : { group }) };
}

/** One tensor for each array, through all trees: more trees are more rows. */
export function treeTensors(trees: readonly JsonObject[], document: Document): readonly Tensor[] {
  return ARRAYS.flatMap(([key, dtype, kind]) => {
    const arrays = trees.flatMap((tree) => arrayIn(tree, key) ?? []);
    return tensorOf(`trees.${key}`, dtype, kind, arrays, document) ?? [];
  });
}

/** Undefined where there is no number in any of the arrays. */
export function tensorOf(
  name: string,
  usual: Stored,
  kind: TensorKind,
  arrays: readonly JsonArray[],
  { path }: Document,
): Tensor | undefined {
  const parameters = arrays.reduce((sum, array) => sum + numberCountOf(array), 0);
  if (parameters === 0) return undefined;
  const numbers = arrays.flatMap((array) => array.numbers ?? []);
  const types = new Set(numbers.map(({ type }) => type));
  const counted = numbers.reduce((sum, { count }) => sum + count, 0);
  const [type = "numerals", other] = types;
  const dtype: DType = type === "numerals" ? usual : type;
  return {
    name,
    kind,
    dtype,
    shape: [parameters],
    parameters,
    bytes: (parameters * DTYPE_BITS[dtype]) / 8,
    values:
      other === undefined && counted === parameters
        ? valuesOf(numbers, type, path)
        : { kind: "absent", path, reason: "unavailable", detail: "its numbers are written in different types" },
  };
}

function valuesOf(numbers: readonly JsonNumbers[], type: JsonNumbers["type"], path: string): TensorValues {
  if (type === "numerals") {
    return { kind: "stored", encoding: "numerals", path, ranges: numbers.map(({ offset, length }) => ({ offset, length })) };
  }
  const width = NUMBER_BYTES[type];
  const ranges = numbers.flatMap(({ count, offset, length, step }): readonly ByteRange[] => {
    if (count === 0) return [];
    if (step === undefined) return [{ offset, length }];
    return Array.from({ length: count }, (_, index) => ({ offset: offset + index * step, length: width }));
  });
  return { kind: "stored", encoding: "elements", path, ranges, ...(width > 1 ? { byteOrder: "big" } : {}) };
}
