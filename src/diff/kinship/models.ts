import type { Change } from "../change.js";
import type { TensorMatch, TensorPair } from "../match/tensors.js";
import { copyOf, labelOf, type TwoTensors, type Values, valuesOf } from "../values.js";
import { type ModelKinship, modelKinship, type RelatedTensor } from "./model.js";
import { type TensorKinship, tensorKinship } from "./tensor.js";

/** How head came from base, judged by the values of the tensors that correspond. */
export function kinshipOf(match: TensorMatch, values: Values, changes: readonly Change[]): ModelKinship {
  const tensors: readonly RelatedTensor[] = [
    ...match.pairs.map((pair) => relatedOf(pair, values)),
    ...match.removed.map((tensor) => ({ base: labelOf(tensor), ...copyOf(tensor, values.copies.base) })),
    ...match.added.map((tensor) => ({ head: labelOf(tensor), ...copyOf(tensor, values.copies.head) })),
  ];
  const facts = {
    isBreaking: changes.some((change) => "compatibility" in change && change.compatibility === "breaking"),
    isReexported: changes.some(({ kind }) => REEXPORTS.has(kind)),
    isOtherwiseChanged: changes.length > 0,
  };
  return modelKinship(tensors, facts, values.thresholds);
}

/** How the tensors of a pair are related. */
export function pairKinship({ base, head }: TwoTensors, values: Values): TensorKinship {
  const measure = values.measures.get(head.name);
  const structure = values.structures.get(head.name);
  const compared = {
    base: labelOf(base),
    head: labelOf(head),
    isIdentical: valuesOf({ base, head }, values) === "identical",
    ...(measure === undefined ? {} : { measure }),
    ...(structure === undefined ? {} : { structure }),
  };
  return tensorKinship(compared, values.thresholds);
}

function relatedOf(pair: TensorPair, values: Values): RelatedTensor {
  const measure = values.measures.get(pair.head.name);
  return {
    base: labelOf(pair.base),
    head: labelOf(pair.head),
    kinship: pairKinship(pair, values),
    isExchanged: pair.evidence === "exchanged",
    ...(measure === undefined ? {} : { measure }),
  };
}

const REEXPORTS: ReadonlySet<Change["kind"]> = new Set([
  "format-changed",
  "requirement-changed",
  "graph-added",
  "graph-removed",
  "operator-count-changed",
  "node-added",
  "node-removed",
  "node-renamed",
  "node-changed",
  "tensor-renamed",
]);
