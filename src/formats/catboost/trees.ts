import type { Reading } from "../../bytes/cursor.js";
import { float64Of, int32Of, int32sOf, type Table, type Vector, vectorOf } from "../../encodings/flatbuffers.js";
import type { Tensor } from "../../model/tensor.js";
import type { Tree } from "../ensembles.js";
import { branchingTrees, STEP_BYTES } from "./branching.js";
import { malformed } from "./core.js";
import { vectorTensor } from "./vectors.js";

/** Ids of fields of `TModelTrees`: catboost/libs/model/flatbuffers/model.fbs. */
const TREES = {
  dimensions: 0,
  splits: 1,
  sizes: 2,
  starts: 3,
  leafValues: 8,
  leafWeights: 9,
  steps: 10,
  leafIds: 11,
  scale: 14,
  bias: 15,
  biases: 16,
  bins: 17,
};

/** `u16 feature | u8 mask | u8 split`: what evaluators compare with, made of the splits. */
const BIN_BYTES = 4;
// CatBoost grows symmetric trees 16 deep at most; one of 30 would have 2^30 leaves.
const DEEPEST_SYMMETRIC = 30;
// CatBoost is used for some thousand classes; each leaf has as many values.
const MOST_DIMENSIONS = 1_000_000;
// 800 bytes of a node of the graph, its names and two attributes, and as much of what a report makes of them: 250,000 trees, where
// the longest trainings have some ten thousand.
const ENTRIES_PER_TREE = 20;

export interface Ensemble {
  readonly trees: readonly Tree[];
  /** Numbers that a prediction consists of. */
  readonly dimensions: number;
  readonly tensors: readonly Tensor[];
  /** What each sum of leaves is multiplied with, and what is added then. */
  readonly scale: number;
  readonly bias: number;
  /** Whether each tree begins where the one before it ends. */
  readonly isInOrder: boolean;
}

export function* parseTrees(table: Table): Reading<Ensemble> {
  const { pages } = table.buffer;
  const dimensions = int32Of(table, TREES.dimensions);
  if (dimensions < 1 || dimensions > MOST_DIMENSIONS)
    throw malformed(pages, `a prediction has ${dimensions} numbers`, table.position);
  const splits = yield* vectorOf(table, TREES.splits, 4);
  const values = yield* vectorOf(table, TREES.leafValues, 8);
  const steps = yield* vectorOf(table, TREES.steps, STEP_BYTES);
  const leafIds = yield* vectorOf(table, TREES.leafIds, 4);
  const listed = (yield* vectorOf(table, TREES.sizes, 4))?.count ?? 0;
  const placed = (yield* vectorOf(table, TREES.starts, 4))?.count;
  // Before either list is read: a file has room for more trees than memory has.
  pages.reserve(listed * ENTRIES_PER_TREE);
  if (placed !== undefined && placed !== listed)
    throw malformed(pages, `${listed} trees begin at ${placed} places`, table.position);
  const sizes = (yield* int32sOf(table, TREES.sizes)) ?? [];
  const starts = yield* int32sOf(table, TREES.starts);
  const places = placesOf(table, sizes, starts, splits?.count ?? 0);
  if ((values?.count ?? 0) % dimensions !== 0)
    throw malformed(pages, `values of leaves are no multiple of ${dimensions}`, table.position);
  const leaves = (values?.count ?? 0) / dimensions;
  const isSymmetric = (steps?.count ?? 0) === 0 && (leafIds?.count ?? 0) === 0;
  const trees = isSymmetric
    ? sizes.map((depth): Tree => symmetric(table, depth))
    : yield* branchingTrees(table, { sizes, places, splits: splits?.count ?? 0, values: values?.count ?? 0, steps, leafIds });
  const reached = trees.reduce((sum, tree) => sum + tree.leaves, 0);
  if (reached !== leaves) throw malformed(pages, `its trees have ${reached} leaves and values for ${leaves}`, table.position);
  return {
    trees,
    dimensions,
    tensors: yield* tensorsOf(table, dimensions, { splits, values, steps, leafIds }),
    scale: float64Of(table, TREES.scale, 1),
    bias: float64Of(table, TREES.bias, 0),
    isInOrder: places.every((place, index) => place === (index === 0 ? 0 : (places[index - 1] ?? 0) + (sizes[index - 1] ?? 0))),
  };
}

/** Where each tree begins in the list of splits, all of them within it. */
function placesOf(
  table: Table,
  sizes: readonly number[],
  starts: readonly number[] | undefined,
  splits: number,
): readonly number[] {
  const { pages } = table.buffer;
  let next = 0;
  const places = sizes.map((size, index) => {
    const place = starts === undefined ? next : (starts[index] ?? -1);
    if (size < 0 || place < 0 || place + size > splits) throw malformed(pages, "a tree leads out of the splits", table.position);
    next = place + size;
    return place;
  });
  return places;
}

/** All nodes of a level compare the same: as many splits as levels. */
function symmetric({ buffer, position }: Table, depth: number): Tree {
  if (depth <= DEEPEST_SYMMETRIC) return { leaves: 2 ** depth, depth };
  throw malformed(buffer.pages, `a symmetric tree is ${depth} levels deep`, position);
}

function* tensorsOf(
  table: Table,
  dimensions: number,
  { splits, values, steps, leafIds }: Record<"splits" | "values" | "steps" | "leafIds", Vector | undefined>,
): Reading<readonly Tensor[]> {
  const sizes = yield* vectorOf(table, TREES.sizes, 4);
  const weights = yield* vectorOf(table, TREES.leafWeights, 8);
  const biases = yield* vectorOf(table, TREES.biases, 8);
  const bins = yield* vectorOf(table, TREES.bins, BIN_BYTES);
  const one = (vector: Vector | undefined) => (vector === undefined ? [] : [vector]);
  const tensors = [
    vectorTensor("trees.leaf_values", "float64", one(values), table, { columns: dimensions }),
    vectorTensor("trees.splits", "int32", one(splits), table),
    vectorTensor("trees.sizes", "int32", one(sizes), table),
    vectorTensor("trees.steps", "uint16", one(steps), table, { columns: 2 }),
    vectorTensor("trees.leaf_ids", "uint32", one(leafIds), table),
    vectorTensor("trees.bins", "uint8", one(bins), table, { columns: BIN_BYTES, kind: "buffer" }),
    vectorTensor("trees.leaf_weights", "float64", one(weights), table, { kind: "training" }),
    vectorTensor("bias", "float64", one(biases), table),
  ];
  return tensors.flatMap((tensor) => tensor ?? []);
}
