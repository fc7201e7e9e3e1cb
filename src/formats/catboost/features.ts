import type { Reading } from "../../bytes/cursor.js";
import { boolOf, int32Of, type Table, tablesOf, textOf, type Vector, vectorOf } from "../../encodings/flatbuffers.js";
import type { Value } from "../../model/signature.js";
import type { Tensor } from "../../model/tensor.js";
import { PREDICTION } from "../ensembles.js";
import { vectorTensor } from "./vectors.js";

/** Ids of fields of `TModelTrees` that list features, and of the tables in these lists: catboost/libs/model/flatbuffers/features.fbs. */
const LISTS = { categorical: 4, numeric: 5, oneHot: 6, counter: 7, text: 12, estimated: 13, embedding: 18 };
const NUMERIC = { index: 1, flat: 2, borders: 3, name: 4 };
const OTHER = { index: 0, flat: 1, name: 2 };
const USED = 3;
const EMBEDDING = { dimension: 3, used: 4 };
const ONE_HOT_VALUES = 1;
const COUNTER_BORDERS = 1;
const ESTIMATED_BORDERS = 3;

// 600 bytes of a column with its name, and more of what a report makes of it: 240,000 columns.
const ENTRIES_PER_FEATURE = 20;
// Where a list stands, for itself and as a range of a tensor.
const ENTRIES_PER_LIST = 4;

/** A column, as models order them. */
interface Column extends Pick<Value, "name" | "dtype" | "shape"> {
  readonly flat: number;
  readonly isUsed: boolean;
}

export interface Features {
  readonly inputs: readonly Value[];
  readonly unused: number;
  readonly tensors: readonly Tensor[];
}

/** Columns of all types in the order of the table that the model reads, and what splits compare them with. */
export function* parseFeatures(trees: Table): Reading<Features> {
  const borders: Vector[] = [];
  const numeric = yield* tablesOf(trees, LISTS.numeric, ENTRIES_PER_FEATURE, function* (table, place): Reading<Column> {
    const vector = yield* vectorOf(table, NUMERIC.borders, 4);
    if (vector !== undefined) borders.push(vector);
    const column = yield* columnOf(table, NUMERIC, "float", place);
    return { ...column, dtype: "float32", shape: [null], isUsed: vector !== undefined && vector.count > 0 };
  });
  const categorical = yield* plainColumns(trees, LISTS.categorical, "cat", "category");
  const text = yield* plainColumns(trees, LISTS.text, "text", "string");
  const embedding = yield* tablesOf(trees, LISTS.embedding, ENTRIES_PER_FEATURE, function* (table, place): Reading<Column> {
    const dimension = int32Of(table, EMBEDDING.dimension);
    const column = yield* columnOf(table, OTHER, "embedding", place);
    const shape = [null, dimension > 0 ? dimension : null];
    return { ...column, dtype: "float32", shape, isUsed: boolOf(table, EMBEDDING.used, true) };
  });
  const columns = [...numeric, ...categorical, ...text, ...embedding].sort((one, other) => one.flat - other.flat);
  const tensors = [
    vectorTensor("borders.numeric", "float32", borders, trees),
    vectorTensor("borders.estimated", "float32", yield* vectorsOf(trees, LISTS.estimated, ESTIMATED_BORDERS), trees),
    vectorTensor("borders.counter", "float32", yield* vectorsOf(trees, LISTS.counter, COUNTER_BORDERS), trees),
    vectorTensor("one_hot.values", "int32", yield* vectorsOf(trees, LISTS.oneHot, ONE_HOT_VALUES), trees),
  ];
  return {
    inputs: columns.map(({ name, dtype, shape }) => ({ kind: "tensor", name, dtype, shape, required: true })),
    unused: columns.filter(({ isUsed }) => !isUsed).length,
    tensors: tensors.flatMap((tensor) => tensor ?? []),
  };
}

export function outputOf(dimensions: number): Value {
  const shape = dimensions > 1 ? [null, dimensions] : [null];
  return { kind: "tensor", name: PREDICTION, dtype: "float64", shape, required: true };
}

function* plainColumns(trees: Table, field: number, type: string, dtype: string): Reading<readonly Column[]> {
  return yield* tablesOf(trees, field, ENTRIES_PER_FEATURE, function* (table, place): Reading<Column> {
    return { ...(yield* columnOf(table, OTHER, type, place)), dtype, shape: [null], isUsed: boolOf(table, USED, true) };
  });
}

/** A feature without a name is called by its type and its place among those of its type. */
function* columnOf(
  table: Table,
  ids: { readonly index: number; readonly flat: number; readonly name: number },
  type: string,
  place: number,
): Reading<Pick<Column, "name" | "flat">> {
  const name = (yield* textOf(table, ids.name)) ?? "";
  const index = int32Of(table, ids.index, -1);
  const flat = int32Of(table, ids.flat, -1);
  return { name: name === "" ? `${type}_feature_${index < 0 ? place : index}` : name, flat };
}

/** One list of numbers of four bytes for each table of a list. */
function* vectorsOf(trees: Table, list: number, field: number): Reading<readonly Vector[]> {
  const vectors = yield* tablesOf(trees, list, ENTRIES_PER_LIST, function* (table): Reading<Vector | undefined> {
    return yield* vectorOf(table, field, 4);
  });
  return vectors.flatMap((vector) => vector ?? []);
}
