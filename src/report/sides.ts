import type { Comparison } from "../diff/comparison.js";
import type { FailedInspection } from "../formats/inspection.js";
import type { ModelSummary } from "../model/summary.js";

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

export function nodesOf(model: ModelSummary): number {
  return model.graphs.reduce((sum, { nodeCount }) => sum + nodeCount, 0);
}
