import type { ModelFacts, ModelKinshipKind, RelatedTensor, VersionStep } from "./model.js";
import { isInteger, type TensorKinshipKind } from "./tensor.js";

/** What the weights and the rest say a version moves by; `isOtherNetwork`: blocks came or went, or layers have other sizes. */
export function stepOf(
  kind: ModelKinshipKind,
  { isBreaking, isReexported, isOtherwiseChanged }: ModelFacts,
  { hasTensors, isOtherNetwork, isExchanged }: Readonly<Record<"hasTensors" | "isOtherNetwork" | "isExchanged", boolean>>,
): VersionStep {
  if (isBreaking || isOtherNetwork || kind === "different-architecture") return "major";
  // What loads weights by their names gets others.
  if (isExchanged) return "minor";
  if (kind === "same-weights") return isOtherwiseChanged ? "patch" : "none";
  if (kind === "re-exported" || kind === "recast" || kind === "requantised") return "patch";
  // Weights that are not known to be the same are no mere matter of encoding.
  if (kind === "unknown" && hasTensors) return "minor";
  if (kind === "unknown") return isReexported || isOtherwiseChanged ? "patch" : "none";
  return "minor";
}

/**
 * Whether a layer has another width: a large tensor or a matrix has other sizes, and not only because rows were appended to ones that
 * are still recognised, as new words are to an embedding. Integers may pack several elements into one, and biases follow their layer.
 */
export function isOtherwiseSized({ base, head, kinship }: RelatedTensor, decidingElements: number): boolean {
  if (base === undefined || head === undefined || base.parameters === head.parameters) return false;
  if (isInteger(base.dtype) || isInteger(head.dtype)) return false;
  const parameters = Math.max(base.parameters, head.parameters);
  const isMatrix = Math.max(base.shape.length, head.shape.length) > 1 && parameters > TABLE_ELEMENTS;
  if (parameters < decidingElements && !isMatrix) return false;
  const isGrown = kinship?.rows !== undefined && kinship.rows > 0 && !UNRECOGNISED.has(kinship.kind);
  return !isGrown;
}

// Smaller ones are paddings, anchors and other tables of a graph.
const TABLE_ELEMENTS = 64;

const UNRECOGNISED: ReadonlySet<TensorKinshipKind> = new Set(["retrained", "changed", "unmeasured"]);
