import type { Model } from "../model/model.js";
import type { Change } from "./change.js";
import type { TensorTally } from "./comparison.js";
import { type Digests, NO_DIGESTS } from "./digests.js";
import { headerChanges } from "./facts.js";
import { graphChanges } from "./graph.js";
import { matchGraphs } from "./match/graphs.js";
import { indexOf } from "./match/scope.js";
import { matchTensors } from "./match/tensors.js";
import { type IgnoredMetadata, metadataChanges, NOTHING_IGNORED } from "./metadata.js";
import { signatureChanges } from "./signature.js";
import { tensorChanges, type UnreadValues } from "./tensors.js";

export interface ModelDifference {
  readonly changes: readonly Change[];
  readonly tensors: TensorTally;
  readonly unread: UnreadValues;
  /** Differences of metadata that are not among the changes. */
  readonly ignoredMetadata: number;
}

/** Every difference between two models, as facts. Tensor values are compared by the digests that are given. */
export function compareModels(
  base: Model,
  head: Model,
  digests: Digests = NO_DIGESTS,
  ignored: IgnoredMetadata = NOTHING_IGNORED,
): ModelDifference {
  const sides = { base: indexOf(base), head: indexOf(head), digests };
  const graphs = matchGraphs(base, head, sides);
  const match = matchTensors(base, head, graphs, sides);
  const tensors = tensorChanges(match, digests);
  const metadata = metadataChanges(base, head, ignored);
  return {
    changes: [
      ...headerChanges(base, head),
      ...signatureChanges(base, head),
      ...graphChanges(base, head, graphs, match, sides),
      ...tensors.changes,
      ...metadata.changes,
    ],
    tensors: tensors.tally,
    unread: tensors.unread,
    ignoredMetadata: metadata.ignored,
  };
}
