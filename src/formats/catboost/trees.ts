import type { Reading } from "../../bytes/cursor.js";
import { float64Of, int32Of, int32sOf, numbersOf, type Table, type Vector, vectorOf } from "../../encodings/flatbuffers.js";
import type { Tensor } from "../../model/tensor.js";
import { reachOf, type Tree } from "../ensembles.js";
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

/** Two `u16`: how many nodes on the left child stands, and how many the right one; 0 where the way ends. */
const STEP_BYTES = 4;
/** `u16 feature | u8 mask | u8 split`: what evaluators compare with, made of the splits. */
const BIN_BYTES = 4;
// CatBoost grows symmetric trees 16 deep at most; one of 30 would have 2^30 leaves.
const DEEPEST_SYMMETRIC = 30;
// CatBoost is used for some thousand classes; each leaf has as many values.
const MOST_DIMENSIONS = 1_000_000;
// A node of the graph, its names and two attributes.
const ENTRIES_PER_TREE = 8;
// The numbers of a step, its children's places and whether it was seen.
const BYTES_PER_STEP = 40;
const BYTES_PER_ENTRY = 100;

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
  const sizes = (yield* int32sOf(table, TREES.sizes)) ?? [];
  const starts = yield* int32sOf(table, TREES.starts);
  pages.reserve(sizes.length * ENTRIES_PER_TREE);
  const places = placesOf(table, sizes, starts, splits?.count ?? 0);
  if ((values?.count ?? 0) % dimensions !== 0)
    throw malformed(pages, `values of leaves are no multiple of ${dimensions}`, table.position);
  const leaves = (values?.count ?? 0) / dimensions;
  const isSymmetric = (steps?.count ?? 0) === 0 && (leafIds?.count ?? 0) === 0;
  const trees = isSymmetric
    ? sizes.map((depth): Tree => symmetric(table, depth))
    : yield* branching(table, sizes, places, { splits: splits?.count ?? 0, values: values?.count ?? 0 });
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
  if (starts !== undefined && starts.length !== sizes.length)
    throw malformed(pages, `${sizes.length} trees begin at ${starts.length} places`, table.position);
  return places;
}

/** All nodes of a level compare the same: as many splits as levels. */
function symmetric({ buffer, position }: Table, depth: number): Tree {
  if (depth <= DEEPEST_SYMMETRIC) return { leaves: 2 ** depth, depth };
  throw malformed(buffer.pages, `a symmetric tree is ${depth} levels deep`, position);
}

function* branching(
  table: Table,
  sizes: readonly number[],
  places: readonly number[],
  counts: { readonly splits: number; readonly values: number },
): Reading<readonly Tree[]> {
  const { pages } = table.buffer;
  const left = (yield* numbersOf(table, TREES.steps, STEP_BYTES, (view, at) => view.getUint16(at, true))) ?? [];
  const right = (yield* numbersOf(table, TREES.steps, STEP_BYTES, (view, at) => view.getUint16(at + 2, true))) ?? [];
  const ids = (yield* numbersOf(table, TREES.leafIds, 4, (view, at) => view.getUint32(at, true))) ?? [];
  if (left.length !== counts.splits || ids.length !== counts.splits)
    throw malformed(pages, "the lists of its nodes have different lengths", table.position);
  pages.reserve(Math.ceil((left.length * BYTES_PER_STEP) / BYTES_PER_ENTRY));
  // Trees that share nodes would be followed as often as they are named.
  if (sizes.reduce((sum, size) => sum + size, 0) > left.length)
    throw malformed(pages, "two trees share their nodes", table.position);
  return sizes.map((size, index) => {
    const start = places[index] ?? 0;
    const nodes = Array.from({ length: size }, (_, node) => ({
      left: left[start + node] ?? 0,
      right: right[start + node] ?? 0,
      id: ids[start + node] ?? 0,
    }));
    if (nodes.some((node) => (node.left === 0 || node.right === 0) && node.id >= counts.values))
      throw malformed(pages, "a leaf has no value", table.position);
    const reach = reachOf(...childrenOf(nodes));
    if (reach !== undefined && reach.leaves > 0) return reach;
    throw malformed(pages, "the children of a tree lead out of it, or to one node twice", table.position);
  });
}

/** A node whose way ends on one side only has its own value there: a leaf that no node stands for. */
function childrenOf(nodes: readonly { readonly left: number; readonly right: number }[]): [number[], number[]] {
  let last = nodes.length;
  const added: number[] = [];
  const child = (index: number, step: number, other: number) => {
    if (step > 0) return index + step < nodes.length ? index + step : Number.NaN;
    if (other === 0) return -1;
    added.push(-1);
    return last++;
  };
  const lefts = nodes.map(({ left, right }, index) => child(index, left, right));
  const rights = nodes.map(({ left, right }, index) => child(index, right, left));
  return [
    [...lefts, ...added],
    [...rights, ...added],
  ];
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
