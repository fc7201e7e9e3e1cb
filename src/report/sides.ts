import type { Comparison } from "../diff/comparison.js";
import type { FailedInspection } from "../formats/inspection.js";
import type { ModelSummary, OperatorCount } from "../model/summary.js";

export function baseModel({ base }: Comparison): ModelSummary | undefined {
  return base?.status === "read" ? base.model : undefined;
}

export function headModel({ head }: Comparison): ModelSummary | undefined {
  return head?.status === "read" ? head.model : undefined;
}

/** The side that could not be read; head first, because that is what gets merged. */
export function failureOf({ base, head }: Comparison): (FailedInspection & { readonly side: "base" | "head" }) | undefined {
  if (head !== undefined && head.status !== "read") return { ...head, side: "head" };
  if (base !== undefined && base.status !== "read") return { ...base, side: "base" };
  return undefined;
}

/** What a reader of the format calls the nodes of its graphs: layers, trees. */
export function nodeNounOf(...models: readonly ModelSummary[]): string {
  const operators = models.flatMap(({ graphs }) => graphs.flatMap((graph) => graph.operators));
  const [first] = operators;
  const noun = first === undefined ? undefined : NOUNS.find(({ isOf }) => operators.every(isOf))?.noun;
  return noun ?? "node";
}

const NOUNS: readonly { readonly noun: string; readonly isOf: (operator: OperatorCount) => boolean }[] = [
  { noun: "layer", isOf: ({ domain }) => domain === "keras" },
  { noun: "tree", isOf: ({ domain, type }) => (domain === "xgboost" || domain === "lightgbm") && type === "Tree" },
];

export function nodesOf(model: ModelSummary): number {
  return model.graphs.reduce((sum, { nodeCount }) => sum + nodeCount, 0);
}
