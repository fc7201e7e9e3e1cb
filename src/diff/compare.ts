import type { Model } from "../model/model.js";
import type { Change } from "./change.js";
import type { TensorTally } from "./comparison.js";
import { headerChanges } from "./facts.js";
import { graphChanges } from "./graph.js";
import type { ModelKinship } from "./kinship/model.js";
import { kinshipOf } from "./kinship/models.js";
import { type GraphMatch, matchGraphs } from "./match/graphs.js";
import type { Sides } from "./match/nodes.js";
import { indexOf } from "./match/scope.js";
import { matchTensors, type TensorMatch } from "./match/tensors.js";
import { type IgnoredMetadata, metadataChanges, NOTHING_IGNORED } from "./metadata.js";
import { type QuantisedPair, quantisedPairs } from "./quantisation.js";
import { signatureChanges } from "./signature.js";
import { tensorChanges, type UnreadValues } from "./tensors.js";
import { NO_VALUES, type Values } from "./values.js";

export interface ModelDifference {
  readonly changes: readonly Change[];
  readonly tensors: TensorTally;
  readonly kinship: ModelKinship;
  readonly unread: UnreadValues;
  readonly unmeasured: readonly string[];
  /** Differences of metadata that are not among the changes. */
  readonly ignoredMetadata: number;
}

/** What corresponds to what in two models. */
export interface ModelMatch {
  readonly sides: Sides;
  readonly graphs: GraphMatch;
  readonly tensors: TensorMatch;
}

/** Matches graphs, nodes and tensors, with the help of what is known of values. */
export function matchModels(base: Model, head: Model, { digests, measures }: Pick<Values, "digests" | "measures">): ModelMatch {
  const sides = { base: indexOf(base), head: indexOf(head), digests };
  const graphs = matchGraphs(base, head, sides);
  return { sides, graphs, tensors: withQuantised(matchTensors(base, head, graphs, sides, measures), quantisedPairs(base, head)) };
}

/** Where exporters quantise, they rename: what is left on both sides is paired by what it stands for. */
function withQuantised({ pairs, removed, added }: TensorMatch, quantised: readonly QuantisedPair[]): TensorMatch {
  const [gone, come] = [new Set(removed), new Set(added)];
  const found = quantised.filter(({ base, head }) => gone.delete(base) && come.delete(head));
  if (found.length === 0) return { pairs, removed, added };
  const more = found.map(({ base, head }) => ({ base, head, evidence: "quantised" as const }));
  return { pairs: [...pairs, ...more], removed: [...gone], added: [...come] };
}

/** Every difference between two models, as facts. Tensor values are compared by what is given of them. */
export function compareModels(
  base: Model,
  head: Model,
  known: Partial<Values> = {},
  ignored: IgnoredMetadata = NOTHING_IGNORED,
  match: ModelMatch = matchModels(base, head, { ...NO_VALUES, ...known }),
): ModelDifference {
  const values = { ...NO_VALUES, ...known };
  const tensors = tensorChanges(match.tensors, values);
  const metadata = metadataChanges(base, head, ignored);
  const [header, interfaces] = [headerChanges(base, head), signatureChanges(base, head)];
  const graphs = graphChanges(base, head, match.graphs, match.tensors, match.sides);
  const changes = [...header, ...interfaces, ...graphs, ...tensors.changes, ...metadata.changes];
  return {
    changes,
    tensors: tensors.tally,
    kinship: kinshipOf(match.tensors, values, changes),
    unread: tensors.unread,
    unmeasured: tensors.unmeasured,
    ignoredMetadata: metadata.ignored,
  };
}
