import type { Attribute, Graph, Node } from "../model/graph.js";
import type { Signature } from "../model/signature.js";
import type { DType } from "../model/tensor.js";

/** One tree of a boosted model. */
export interface Tree {
  readonly leaves: number;
  /** Splits on the longest way to a leaf; undefined where nobody followed them. */
  readonly depth?: number;
  /** Which output it adds to, of models with several. */
  readonly group?: number;
}

/** A column that a model reads. */
export interface Feature {
  readonly name: string;
  readonly dtype: string;
}

/** What a boosted model puts out: one number a row, or as many as it has classes or targets. */
export interface Prediction {
  readonly width: number;
  readonly dtype: DType;
}

export const PREDICTION = "prediction";

/** A column for each feature; where they have no names, one table of as many columns as are declared. */
export function signatureOf(features: readonly Feature[], columns: number | null, { width, dtype }: Prediction): Signature {
  const column = { kind: "tensor", required: true } as const;
  const inputs =
    features.length === 0
      ? [{ ...column, name: "data", dtype: "float32", shape: [null, columns] }]
      : features.map(({ name, dtype: type }) => ({ ...column, name, dtype: type, shape: [null] }));
  return {
    name: "main",
    inputs,
    outputs: [{ ...column, name: PREDICTION, dtype, shape: width > 1 ? [null, width] : [null] }],
  };
}

/** Every tree is a node: their sum is the prediction. `domain` is the library's name. */
export function graphOf(domain: string, trees: readonly Tree[], { inputs }: Signature): Graph {
  const read = inputs.map(({ name }) => name);
  const nodes = trees.map(
    ({ leaves, depth, group }, index): Node => ({
      name: `tree_${index}`,
      domain,
      operator: "Tree",
      inputs: [],
      outputs: [`tree_${index}`],
      attributes: [
        ...(group === undefined ? [] : [numberOf("group", group)]),
        numberOf("leaves", leaves),
        ...(depth === undefined ? [] : [numberOf("depth", depth)]),
      ],
    }),
  );
  return { name: "main", title: "", role: "main", inputs: read, outputs: [PREDICTION], nodes, values: [], quantisation: [] };
}

function numberOf(name: string, value: number): Attribute {
  return { name, value: { kind: "int", value: String(value) } };
}

/**
 * Leaves that can be reached from the first node, and splits on the longest way to one; undefined where the nodes are no tree. A node
 * without a left child is a leaf. Nodes that were pruned stay in the file and are not reached.
 */
export function reachOf(left: ArrayLike<number>, right: ArrayLike<number>): Pick<Required<Tree>, "leaves" | "depth"> | undefined {
  const seen = new Uint8Array(left.length);
  let level = left.length === 0 ? [] : [0];
  let [leaves, depth] = [0, 0];
  for (;;) {
    const next: number[] = [];
    for (const node of level) {
      // A node that two ways lead to, or a way that leads round, would be counted for ever.
      if (seen[node] !== 0) return undefined;
      seen[node] = 1;
      const children = [left[node] ?? -1, right[node] ?? -1];
      if (children.some((child) => !Number.isInteger(child) || child >= left.length)) return undefined;
      const reached = children.filter((child) => child >= 0);
      if (reached.length === 0) leaves++;
      next.push(...reached);
    }
    if (next.length === 0) return { leaves, depth };
    level = next;
    depth++;
  }
}
