import type { Reading } from "../../bytes/cursor.js";
import type { Table, Vector } from "../../encodings/flatbuffers.js";
import { reachOf, type Tree } from "../ensembles.js";
import { malformed } from "./core.js";

/** Two `u16`: how many nodes on the left child stands, and how many the right one; 0 where the way ends. */
export const STEP_BYTES = 4;
const LEAF_ID_BYTES = 4;
// CatBoost grows trees 16 deep at most, which have 2^17 nodes; steps of 16 bits do not reach over larger ones either.
const MOST_NODES = 2 ** 20;
// The pages that a step and its leaf stand on are kept. Trees are followed one by one: of all others nothing but the leaves is known.
const BYTES_PER_NODE = 40;
const BYTES_PER_ENTRY = 100;

/** Trees whose nodes have two children, by lists of all their nodes. */
export interface Branching {
  /** Nodes of each tree, and where the first of them stands. */
  readonly sizes: readonly number[];
  readonly places: readonly number[];
  readonly splits: number;
  readonly values: number;
  readonly steps: Vector | undefined;
  readonly leafIds: Vector | undefined;
}

export function* branchingTrees({ buffer, position }: Table, forest: Branching): Reading<readonly Tree[]> {
  const { pages } = buffer;
  const { sizes, places, splits, values, steps, leafIds } = forest;
  if (steps?.count !== splits || leafIds?.count !== splits)
    throw malformed(pages, "the lists of its nodes have different lengths", position);
  pages.reserve(Math.ceil((splits * BYTES_PER_NODE) / BYTES_PER_ENTRY));
  // Trees that share nodes would be followed as often as they are named.
  if (sizes.reduce((sum, size) => sum + size, 0) > splits) throw malformed(pages, "two trees share their nodes", position);
  const trees: Tree[] = [];
  for (const [index, size] of sizes.entries()) {
    if (size > MOST_NODES) throw malformed(pages, `a tree has ${size} nodes, and ${MOST_NODES} are allowed`, position);
    const place = places[index] ?? 0;
    const part = (list: Vector, width: number) => {
      const start = list.start + place * width;
      return { start, end: start + size * width };
    };
    const nodes = viewOf(yield* pages.read(part(steps, STEP_BYTES)));
    const ids = viewOf(yield* pages.read(part(leafIds, LEAF_ID_BYTES)));
    const children = childrenOf(nodes, size);
    if (hasOrphan(nodes, ids, size, values)) throw malformed(pages, "a leaf has no value", position);
    const reach = reachOf(...children);
    if (reach === undefined || reach.leaves === 0)
      throw malformed(pages, "the children of a tree lead out of it, or to one node twice", position);
    trees.push(reach);
  }
  return trees;
}

/** Whether a way ends at a node that has no value. */
function hasOrphan(nodes: DataView, ids: DataView, size: number, values: number): boolean {
  for (let node = 0; node < size; node++) {
    const isEnd = nodes.getUint16(node * STEP_BYTES, true) === 0 || nodes.getUint16(node * STEP_BYTES + 2, true) === 0;
    if (isEnd && ids.getUint32(node * LEAF_ID_BYTES, true) >= values) return true;
  }
  return false;
}

/** A node whose way ends on one side only has its own value there: a leaf that no node stands for. */
function childrenOf(nodes: DataView, size: number): readonly [left: Int32Array, right: Int32Array] {
  let added = 0;
  for (let node = 0; node < size; node++) {
    const [left, right] = stepsOf(nodes, node);
    if ((left === 0) !== (right === 0)) added++;
  }
  const [lefts, rights] = [new Int32Array(size + added).fill(-1), new Int32Array(size + added).fill(-1)];
  let last = size;
  for (let node = 0; node < size; node++) {
    const [left, right] = stepsOf(nodes, node);
    if (left === 0 && right === 0) continue;
    // What leads out of the tree leads behind the leaves as well.
    const child = (step: number) => (step === 0 ? last++ : node + step < size ? node + step : size + added);
    lefts[node] = child(left);
    rights[node] = child(right);
  }
  return [lefts, rights];
}

function stepsOf(nodes: DataView, node: number): readonly [left: number, right: number] {
  return [nodes.getUint16(node * STEP_BYTES, true), nodes.getUint16(node * STEP_BYTES + 2, true)];
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
